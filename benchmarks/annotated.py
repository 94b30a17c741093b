"""Prints how well passages of news that we have annotated ourselves are read.

    python benchmarks/annotated.py [--half dev|test | --files FILE ...] [--reader model] [--misses]
    python benchmarks/annotated.py --half test --marked benchmarks/annotated/second.txt

`benchmarks/annotated/README.md` says what is marked and what counts as right. The intervals are 95 % bootstrap
intervals over passages with a fixed seed. A naive reader (capitalised words, quotation marks and the nearest name)
is scored in the same run. With `--marked` it is not a reader that is scored but what another annotator marked in the
same passages: how far two people agree is as much as can be asked of a reader.
"""

import argparse
import random
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from benchmarks.annotated_marked import reading_of
from benchmarks.annotated_naive import NaiveReader
from gold.matching import score
from gold.passages import Passage, passages_in
from gold.places import BadPassage
from gold.score import Miss, Score, Tally
from shared.models.reading import ClaimKind
from shared.models.text import Article
from shared.reading import make_reader
from shared.reading.base import Reader

HERE = Path(__file__).parent / "annotated"
_DRAWS = 1000
_LINES = (
    "mentions of people",
    "people joined",
    "people joined, all mentions",
    "claims",
    *(f"  {kind}" for kind in ClaimKind),
    "  found, whatever their time",
    "  their capacity",
    "  their day",
    "direct quotations",
    "speakers of direct quotations",
    "direct quotations at 0.3",
    "speakers of direct quotations at 0.3",
    "indirect quotations",
    "speakers of indirect quotations",
    "cited sources",
    "  how they are cited",
    "bylines kept out",
    "  and marked",
)
# The goals of our own, and what the Gender Gap Tracker publishes of itself (English, v7; other texts than these).
_GOALS = {"people joined": ".95", "claims": ".90", "direct quotations": ".95", "speakers of direct quotations": ".93",
          "indirect quotations": ".80", "speakers of indirect quotations": ".88"}  # fmt: skip
_TRACKER = {"direct quotations at 0.3": ".837", "speakers of direct quotations at 0.3": ".865"}


def main() -> int:
    asked = _asked()
    files = asked.files or sorted(HERE.glob(f"{asked.half}*.txt"))
    if not files:
        print(f"There are no passages in {HERE} whose file begins with {asked.half}.")
        return 1
    try:
        passages = [passage for file in files for passage in passages_in(file)]
        scores = _by_another(passages, asked.marked) if asked.marked else _by_reader(passages, asked.reader)
    except BadPassage as error:
        print(f"Correct what is marked: {error}")
        return 1
    naive = [_read(NaiveReader(), passage) for passage in passages]
    console = Console(width=None if sys.stdout.isatty() else 150)
    console.print(_table(asked, scores, naive))
    _misses(console, scores, whole=asked.misses)
    return 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--half", choices=("dev", "test"), default="dev")
    parser.add_argument("--files", type=Path, nargs="+", help="these files of passages instead of a half")
    parser.add_argument("--reader", default="model", help="as in BONAFIDE_READER")
    parser.add_argument("--marked", type=Path, help="what another annotator marked, instead of what a reader reads")
    parser.add_argument("--misses", action="store_true", help="list every miss, not only their number")
    return parser.parse_args()


def _by_reader(passages: Sequence[Passage], reader: str) -> list[Score]:
    return [_read(make_reader(reader), passage) for passage in passages]


def _by_another(passages: Sequence[Passage], file: Path) -> list[Score]:
    """Raises BadPassage where the other did not mark these passages."""
    theirs = {(one.id, one.text): one for one in passages_in(file)}
    missing = [one.id for one in passages if (one.id, one.text) not in theirs]
    if missing:
        raise BadPassage(f"{file} does not hold {', '.join(missing)} as they stand in the other file")
    return [score(one, reading_of(theirs[one.id, one.text])) for one in passages]


def _read(reader: Reader, passage: Passage) -> Score:
    return score(passage, reader.read(Article(passage.id, passage.text, published_on=passage.published_on)))


def _table(asked: argparse.Namespace, scores: Sequence[Score], naive: Sequence[Score]) -> Table:
    words = sum(len(one.passage.text.split()) for one in scores)
    asked_for = " ".join(file.stem for file in asked.files) if asked.files else asked.half
    by = f"marks of {asked.marked.stem}" if asked.marked else f"reader {asked.reader}"
    title = f"{asked_for}: {len(scores)} passages, {words} words, {by}"
    table = Table(title=title, title_justify="left")
    columns = ("", "n", "precision", "recall", "F1 or share", "95 %", "goal", "naive", "Gender Gap Tracker")
    for place, name in enumerate(columns):
        table.add_column(name, justify="right" if place else "left")
    for line in _LINES:
        tallies = [one.tallies.get(line, Tally()) for one in scores]
        whole, plain = _sum(tallies), _sum([one.tallies.get(line, Tally()) for one in naive])
        shown = "" if not whole.read else f"{_ratio(whole.right, whole.read):.3f}"
        recall = "" if not whole.read else f"{_ratio(whole.found, whole.marked):.3f}"
        low, high = _interval(tallies)
        table.add_row(line, f"{whole.marked:.0f}", shown, recall, f"{figure(whole):.3f}", f"{low:.3f}-{high:.3f}",
                      _GOALS.get(line, ""), f"{figure(plain):.3f}", _TRACKER.get(line, ""))  # fmt: skip
    return table


def figure(tally: Tally) -> float:
    """F1 where anything is read, else the share that is right."""
    precision, recall = _ratio(tally.right, tally.read), _ratio(tally.found, tally.marked)
    return recall if not tally.read else _ratio(2 * precision * recall, precision + recall)


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _sum(tallies: Sequence[Tally]) -> Tally:
    values = zip(*((t.found, t.marked, t.right, t.read) for t in tallies), strict=True)
    return Tally(*(sum(value) for value in values))


def _interval(tallies: Sequence[Tally]) -> tuple[float, float]:
    draw: Callable[[], Sequence[Tally]] = lambda: chance.choices(tallies, k=len(tallies))  # noqa: E731
    chance = random.Random(0)
    figures = sorted(figure(_sum(draw())) for _ in range(_DRAWS))
    return figures[int(0.025 * _DRAWS)], figures[int(0.975 * _DRAWS) - 1]


def _misses(console: Console, scores: Sequence[Score], *, whole: bool) -> None:
    """The number of misses by kind; all of them where that is asked for."""
    misses = [miss for one in scores for miss in one.misses]
    counts = Counter((miss.what, _manner(miss)) for miss in misses)
    for (what, how), count in sorted(counts.items()):
        console.print(f"{count:5} {what}: {how}")
    for miss in sorted(misses, key=lambda m: (m.what, m.passage)) if whole else ():
        console.print(escape(f"{miss.what} | {miss.passage} | marked: {miss.marked or '-'} | read: {miss.read or '-'}"))


def _manner(miss: Miss) -> str:
    if miss.marked and miss.read:
        return "read otherwise"
    return "not found" if miss.marked else "read and not there"


if __name__ == "__main__":
    sys.exit(main())
