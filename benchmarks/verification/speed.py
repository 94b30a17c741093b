"""How long ten people take: resolving and verifying alone, and with looking everything up in the snapshot.

    python benchmarks/verification/speed.py [--made 1000000] [--articles 40]

Each article names ten office-holders of the mini dump with their offices; it is read once, then gathered, resolved
and verified many times. Medians of processor time in ms on one core, after one round to warm up. Goals: resolve and
verify under 5 ms, with gather under 25 ms, at 50 thousand people and at a million.
"""

import random
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from statistics import median
from time import process_time_ns

from benchmarks.verification.crowd import arguments, has_data, knowledge
from benchmarks.verification.timelines import Office, Truth, offices
from shared.knowledge.snapshot import Snapshot
from shared.models.reading import Reading
from shared.models.text import Article
from shared.models.world import Facts
from shared.reading import make_reader
from shared.resolution.people import resolve
from shared.verification.officials import verify_officials
from shared.verification.sources import verify_sources
from shared.verification.verdicts import verify

PEOPLE, ROUNDS = 10, 5
DAY = date(2015, 6, 15)


def texts(pool: Sequence[Office], number: int, dice: random.Random) -> Iterator[str]:
    """Articles that name ten holders of that day, each with the office."""
    then = [(o, t) for o in pool for t in o.terms if o.truth(t.qid, DAY) is Truth.TRUE and t.name.isascii()]
    for _ in range(number):
        yield " ".join(f"{t.name}, the {o.words}, spoke on Monday." for o, t in dice.sample(then, PEOPLE))


def judge(reading: Reading, facts: Facts) -> None:
    """Resolve and verify everything a reading says."""
    verify(reading, resolve(reading, facts), facts)
    verify_officials(reading, facts)
    verify_sources(reading, facts)


def milliseconds(work: Callable[[], object]) -> float:
    """The least processor time of some rounds."""
    spent = []
    for _ in range(ROUNDS):
        begun = process_time_ns()
        work()
        spent.append(process_time_ns() - begun)
    return min(spent) / 1e6


def measure(source: Snapshot, readings: Sequence[Reading]) -> tuple[float, float]:
    """The medians over the readings: resolve and verify, and the same with gather."""
    alone, whole = [], []
    for reading in readings:
        facts = source.gather(reading)
        judge(reading, facts)
        alone.append(milliseconds(lambda reading=reading, facts=facts: judge(reading, facts)))
        whole.append(milliseconds(lambda reading=reading: judge(reading, source.gather(reading))))
    return median(alone), median(whole)


def main() -> int:
    """Measure and print one row."""
    parser = arguments(__doc__)
    parser.add_argument("--articles", type=int, default=40)
    options = parser.parse_args()
    if not has_data():
        return 2
    source, reader = knowledge(options.keep, options.made), make_reader(options.reader)
    dice = random.Random(options.seed)
    made = texts(list(offices()), options.articles, dice)
    readings = [reader.read(Article("a", text, None, DAY)) for text in made]
    people = median(len(reading.people) for reading in readings)
    alone, whole = measure(source, readings)
    print(f"{options.made:,} made people beside the dump's; {people:.0f} people an article (median)")
    print(f"resolve and verify  {alone:6.1f} ms (goal 5)\nwith gather         {whole:6.1f} ms (goal 25)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
