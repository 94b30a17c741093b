"""How fast is a name looked up among fifty thousand people and among a million, and what does it take?

    python benchmarks/lookup.py [--people 1000000] [--seed 1] [--keep FOLDER]

Reads the people of the mini dump in BONAFIDE_DATA (default ../shared/data) and makes more of them by combining their
given names, middle names and family names as often as each occurs. Both crowds are asked for names written as they
are filed and with one letter wrong, one name a query, on one thread and an open file. "The name itself" finds who is
filed under it whatever its capitals, accents, hyphens and spaces, which is what FTS5 does; "all who may bear it" adds
nicknames, initials, other spellings and orders, and is what an article takes. The snapshot is read once before, so
that it lies in the system's memory as the files do that have just been written for the others. Beside them, in the
same run: SQLite's FTS5 alone (all words, and for slips its trigrams) and rapidfuzz over a list of all names. Times are
of the wall clock and, in brackets, of the processor, which other programs on the machine disturb less.
"""

import argparse
import random
import re
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from time import perf_counter, thread_time
from typing import Any

from rapidfuzz import fuzz, process

from benchmarks.names import DATA, DUMP, humans, slip
from shared.knowledge.snapshot import Edition, build
from shared.knowledge.snapshot.names import people_exactly, people_named
from shared.lexicon.names import folded
from shared.models.world import Coverage

QUERIES = 2000
OF_LIST, OF_TRIGRAMS = 20, 50  # queries of what takes long
NAMED = ("name", "name_key", "word", "slip")
WORKER = """
import random, sqlite3, sys
from shared.knowledge.snapshot.names import people_named
path, names = sys.argv[1], open(sys.argv[2], encoding="utf-8").read().splitlines()
connection = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
for name in names:
    people_named(connection, [name])
status = open("/proc/self/status").read()
print(int(status.split("VmRSS:")[1].split()[0]) / 1024)
"""
Person = tuple[str, tuple[str, ...]]


def made_people(parts: Sequence[Sequence[str]], number: int, dice: random.Random) -> Iterator[Person]:
    """People with a given and a family name, some with a middle name, some with a second spelling."""
    given = [words[0] for words in parts]
    family = [words[-1] for words in parts]
    middle = [word for words in parts for word in words[1:-1]]
    for _ in range(number):
        first, last = dice.choice(given), dice.choice(family)
        between = dice.choice(middle) if dice.random() < 0.3 else ""
        names = [f"{first} {between} {last}" if between else f"{first} {last}"]
        if dice.random() < 0.2:
            names.append(f"{first} {last}" if between else f"{first} {dice.choice(middle)[0]}. {last}")
        yield names[0], tuple(names)


def items(people: Iterable[Person]) -> Iterator[dict[str, Any]]:
    """The people in Wikibase's JSON, with nothing but names and a few pages."""
    human = {"mainsnak": {"snaktype": "value", "property": "P31", "datavalue": {
        "value": {"entity-type": "item", "id": "Q5"}, "type": "wikibase-entityid"}}, "type": "statement",
        "rank": "normal"}  # fmt: skip
    for number, (label, names) in enumerate(people, 1):
        yield {
            "type": "item", "id": f"Q{number}", "labels": {"en": {"language": "en", "value": label}},
            "aliases": {"en": [{"language": "en", "value": name} for name in names if name != label]},
            "descriptions": {}, "claims": {"P31": [human]},
            "sitelinks": {f"l{n}wiki": {"title": label} for n in range(int(1 / (number % 97 + 1) * 40))},
        }  # fmt: skip


def filed(path: Path) -> tuple[list[str], list[str]]:
    """The labels of the people in a snapshot, and all their names."""
    with closing(sqlite3.connect(path)) as snapshot:
        labels, names = "SELECT label FROM entity", "SELECT spelling FROM name ORDER BY entity, number"
        return [row[0] for row in snapshot.execute(labels)], [row[0] for row in snapshot.execute(names)]


def read_once(path: Path) -> None:
    """Have the file in the system's memory."""
    with path.open("rb") as file:
        while file.read(1 << 20):
            pass


def timed(ask: Callable[[str], object], names: Sequence[str]) -> str:
    """Median and 99th percentile of asking for each name, in milliseconds: of the wall clock and of the processor."""
    wall, busy = [], []
    for name in names:
        begun, worked = perf_counter(), thread_time()
        ask(name)
        wall.append(1000 * (perf_counter() - begun))
        busy.append(1000 * (thread_time() - worked))
    wall.sort()
    busy.sort()
    last = min(len(wall) - 1, int(len(wall) * 0.99))
    return (
        f"{wall[len(wall) // 2]:9.3f} [{busy[len(busy) // 2]:8.3f}]{wall[last]:12.3f} [{busy[last]:8.3f}]{len(names):9}"
    )


def full_text(path: Path, names: Iterable[str], tokens: str) -> sqlite3.Connection:
    """An FTS5 table of the names."""
    connection = sqlite3.connect(path)
    connection.execute(f'CREATE VIRTUAL TABLE people USING fts5(name, tokenize="{tokens}")')
    connection.executemany("INSERT INTO people VALUES (?)", ((name,) for name in names))
    connection.execute("INSERT INTO people (people) VALUES ('optimize')")
    connection.commit()
    return connection


def by_words(connection: sqlite3.Connection, name: str) -> object:
    """Names that hold all the words."""
    words = " ".join(f'"{word}"' for word in re.findall(r"\w+", name))
    return connection.execute("SELECT name FROM people WHERE people MATCH ? LIMIT 20", (words,)).fetchall()


def by_trigrams(connection: sqlite3.Connection, name: str) -> object:
    """Names that share most three-letter pieces."""
    pieces = {name[at : at + 3].replace('"', "") for at in range(len(name) - 2)}
    either = " OR ".join(f'"{piece}"' for piece in sorted(pieces) if len(piece) == 3)
    query = "SELECT name FROM people WHERE people MATCH ? ORDER BY rank LIMIT 20"
    return connection.execute(query, (either,)).fetchall() if either else []


def in_list(names: Sequence[str], name: str) -> object:
    """The names most like this one, of a list of folded ones."""
    return process.extract(folded(name), names, scorer=fuzz.ratio, limit=20)


def resident(path: Path, names: Sequence[str]) -> float:
    """Megabytes that a process of its own holds after these look-ups."""
    with tempfile.NamedTemporaryFile("w", encoding="utf-8") as asked:
        asked.write("\n".join(names))
        asked.flush()
        done = subprocess.run([sys.executable, "-c", WORKER, str(path), asked.name], capture_output=True, check=True)
    return float(done.stdout)


def measure(title: str, people: Sequence[Person], folder: Path, dice: random.Random) -> None:
    """Build everything for one crowd, ask and print."""
    path = folder / f"{len(people)}.sqlite"
    begun = thread_time()
    if not path.exists():
        build(items(people), path, Edition(title, Coverage.PARTIAL, date(2022, 7, 5)))
    print(f"\n{title}: {len(people)} people, built in {thread_time() - begun:.0f} s of one core")
    labels, every = filed(path)
    exact = dice.sample(labels, QUERIES)
    wrong = [name for label in dice.sample(labels, QUERIES) if (name := slip(label, dice))]
    rows: list[tuple[str, Callable[[str], object], int]] = []
    read_once(path)
    with (
        closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as snapshot,
        closing(full_text(folder / "words.sqlite", every, "unicode61 remove_diacritics 2")) as words,
        closing(full_text(folder / "trigrams.sqlite", every, "trigram")) as trigrams,
    ):
        every = [folded(name) for name in every]
        rows = [
            ("the name itself", lambda name: people_exactly(snapshot, [name]), QUERIES),
            ("all who may bear it", lambda name: people_named(snapshot, [name]), QUERIES),
            ("FTS5, all words", lambda name: by_words(words, name), QUERIES),
            ("FTS5, trigrams", lambda name: by_trigrams(trigrams, name), OF_TRIGRAMS),
            ("rapidfuzz over a list", lambda name: in_list(every, name), OF_LIST),
        ]
        print(f"{'ms a look-up':34}{'p50 wall [cpu]':>20}{'p99 wall [cpu]':>23}{'queries':>9}")
        for kind, asked in (("as filed", exact), ("one letter wrong", wrong)):
            for name, ask, number in rows:
                print(f"{kind:18}{name:22}{timed(ask, asked[:number])}")
        sizes: dict[str, int] = dict(snapshot.execute("SELECT name, sum(pgsize) FROM dbstat GROUP BY name"))
    held = resident(path, [*exact, *wrong])
    named = {table: sizes[table] / len(people) for table in NAMED}
    print(f"bytes a person: {sum(named.values()):.0f} for names ("
          + ", ".join(f"{table} {size:.0f}" for table, size in named.items())
          + f"), {path.stat().st_size / len(people):.0f} in all; FTS5 {size_of(folder, 'words', people):.0f}, "
          f"trigrams {size_of(folder, 'trigrams', people):.0f}")  # fmt: skip
    print(f"resident in a process of its own after {len(exact) + len(wrong)} look-ups: {held:.1f} MB")
    for name in ("words", "trigrams"):
        (folder / f"{name}.sqlite").unlink()


def size_of(folder: Path, name: str, people: Sequence[Person]) -> float:
    """Bytes a person of one of the other files."""
    return (folder / f"{name}.sqlite").stat().st_size / len(people)


def main() -> int:
    """Measure the people of the dump, then a made crowd."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=1_000_000, help="made people; 0 for none")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="a folder for the built files, so that another run need not build")
    options = parser.parse_args()
    if not DUMP.exists():
        print(f"there is no {DUMP.name} in {DATA}: set BONAFIDE_DATA to the folder that holds it", file=sys.stderr)
        return 2
    dice = random.Random(options.seed)
    real = [(human.names[0], human.names) for human in humans() if human.names]
    parts = [words for label, _ in real if 2 <= len(words := label.split()) <= 4 and "," not in label]
    with tempfile.TemporaryDirectory() as made:
        folder = options.keep or Path(made)
        folder.mkdir(exist_ok=True)
        measure("people of the mini dump", real, folder, dice)
        if options.people:
            measure("made people", list(made_people(parts, options.people, dice)), folder, dice)
    return 0


if __name__ == "__main__":
    sys.exit(main())
