"""Is the right person among the candidates, however the name is written, and how many others come along?

    python benchmarks/names.py [--each 400] [--seed 1] [--show KIND]

Reads the people of the mini dump in BONAFIDE_DATA (default ../shared/data) and builds two snapshots of them: one with
every name of everybody, as `bonafide snapshot build` does, and one in which one spelling of each person who has
several is withheld. The gate is recall among 20 candidates over variants made from the names in the first: at least
98 %. The withheld spellings, most of them in other languages or married and birth names, show what is found of a name
that no source has written down. Beside each figure: the other people who come along, and the share of queries in
which one of them ranks before the right person. The plain look-up beside it compares lower-cased names.
"""

import argparse
import gzip
import json
import os
import random
import re
import sqlite3
import sys
import tempfile
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from shared.knowledge.snapshot import Edition, build
from shared.knowledge.snapshot.names import people_named
from shared.knowledge.wikibase import every_name
from shared.lexicon.names import folded
from shared.lexicon.nicknames import other_forms
from shared.models.world import Coverage, Meeting

DATA = Path(os.environ.get("BONAFIDE_DATA", "../shared/data"))
DUMP = DATA / "wikidata-officeholders.ndjson.gz"
GATE = 0.98
SCRIPTS = {
    "CYRILLIC": "Cyrillic", "ARABIC": "Arabic", "HANGUL": "Hangul", "CJK": "Chinese", "GREEK": "Greek",
    "HEBREW": "Hebrew", "KATAKANA": "Katakana",
}  # fmt: skip


@dataclass(frozen=True)
class Human:
    """Somebody of the dump: id, all their spellings (the label first), and the item without its statements."""

    qid: str
    names: tuple[str, ...]
    raw: dict[str, Any]


@dataclass
class Tally:
    """How the queries of one kind came out."""

    asked: int = 0
    found: int = 0
    plain: int = 0
    others: list[int] = field(default_factory=list)
    behind: int = 0
    met: Counter[Meeting] = field(default_factory=Counter)  # the right person, by how they met
    met_others: Counter[Meeting] = field(default_factory=Counter)


def humans() -> Iterator[Human]:
    """The people of the dump with their names."""
    with gzip.open(DUMP, "rt", encoding="utf-8") as lines:
        for line in lines:
            raw = json.loads(line)
            kinds = raw["claims"].get("P31", [])
            if not any(one["mainsnak"].get("datavalue", {}).get("value", {}).get("id") == "Q5" for one in kinds):
                continue
            names = {folded(name): name for name in reversed(every_name(raw)) if folded(name)}
            raw["claims"] = {"P31": kinds}
            yield Human(raw["id"], tuple(reversed(names.values())), raw)


def script(name: str) -> str:
    """The script of a name's first letter."""
    first = next((letter for letter in name if letter.isalpha()), "a")
    kind = unicodedata.name(first, "?").split()[0]
    return "Latin" if kind == "LATIN" else SCRIPTS.get(kind, "other scripts")


def latin(human: Human) -> str:
    """The label, if it is in Latin letters."""
    return human.names[0] if human.names and script(human.names[0]) == "Latin" else ""


def initials(name: str, dice: random.Random) -> str:
    """Given names cut to initials."""
    words = name.split()
    return " ".join([*(f"{word[0]}." for word in words[:-1]), words[-1]]) if len(words) in (2, 3) else ""


def swapped(name: str, dice: random.Random) -> str:
    """The last word first."""
    words = name.split()
    return " ".join((words[-1], *words[:-1])) if len(words) in (2, 3) else ""


def plain(name: str, dice: random.Random) -> str:
    """Without accents."""
    bare = "".join(letter for letter in unicodedata.normalize("NFD", name) if not unicodedata.combining(letter))
    return bare if bare != name else ""


def respaced(name: str, dice: random.Random) -> str:
    """Hyphens as spaces, or left out."""
    return name.replace("-", dice.choice((" ", ""))) if "-" in name else ""


def middle_dropped(name: str, dice: random.Random) -> str:
    """First and last word of at least three."""
    words = name.split()
    return f"{words[0]} {words[-1]}" if len(words) > 2 and words[1][0].isupper() and "," not in name else ""


def middle_added(name: str, dice: random.Random) -> str:
    """With a middle initial that the label lacks."""
    words = name.split()
    return f"{words[0]} {dice.choice('ABCDEFGHJKLMNPRSTW')}. {words[1]}" if len(words) == 2 else ""


def two_first(name: str, dice: random.Random) -> str:
    """The first two words of three or more."""
    words = name.split()
    return " ".join(words[:2]) if len(words) > 2 and words[1][0].isupper() and len(words[1]) > 2 else ""


def without_particle(name: str, dice: random.Random) -> str:
    """Without von, de, bin and al."""
    bare = re.sub(r"\b(?:von|van|de|der|den|bin|al|el|ibn|da|dos|af)[ -](?=\w)", "", name)
    return bare if bare != name and len(bare.split()) > 1 else ""


def nickname(name: str, dice: random.Random) -> str:
    """With another form of the given name."""
    given, _, rest = name.partition(" ")
    forms = sorted(other_forms(folded(given)))
    return f"{dice.choice(forms).title()} {rest}" if forms and rest else ""


def slip(name: str, dice: random.Random) -> str:
    """One letter doubled, dropped, swapped or another, never the first of a word; in names of eight or more."""
    places = [at for at in range(1, len(name) - 1) if name[at - 1 : at + 2].isalpha()]
    if not places or sum(map(str.isalpha, name)) < 8 or " " not in name:
        return ""
    at = dice.choice(places)
    other = dice.choice("abcdefghijklmnoprstuvwyz")
    return dice.choice(
        (
            name[:at] + name[at + 1 :],
            name[:at] + name[at] + name[at:],
            name[:at] + name[at + 1] + name[at] + name[at + 2 :],
            name[:at] + other + name[at + 1 :],
        )
    )


def sign_swapped(name: str, dice: random.Random) -> str:
    """Two signs of a Chinese or Korean name in the wrong order."""
    if not re.fullmatch("[一-鿿]{3,4}|[가-힣]{3,4}", name) or name[1] == name[2]:
        return ""
    return name[0] + name[2] + name[1] + name[3:]


MADE: dict[str, Callable[[str, random.Random], str]] = {
    "without accents": plain, "hyphens otherwise": respaced, "order swapped": swapped,
    "initials for given names": initials, "middle names dropped": middle_dropped, "middle initial added": middle_added,
    "first two words": two_first, "without particles": without_particle, "nickname": nickname, "one letter wrong": slip,
}  # fmt: skip
Queries = dict[str, list[tuple[str, str]]]


def made_queries(people: Sequence[Human], each: int, dice: random.Random) -> Queries:
    """Variants of names that are filed, by kind: the name asked and the id that must come."""
    asked: Queries = defaultdict(list)
    for human in people:
        for name in human.names[1:]:
            asked[f"label, {script(name)}"].append((name, human.qid))
            if wrong := sign_swapped(name, dice):
                asked["two signs swapped"].append((wrong, human.qid))
            elif script(name) != "Latin" and (wrong := slip(name, dice)) and dice.random() < 0.2:
                asked["one letter wrong, not Latin"].append((wrong, human.qid))
        for kind, make in MADE.items():
            if (label := latin(human)) and (name := make(label, dice)) and folded(name):
                asked[kind].append((name, human.qid))
    return {kind: dice.sample(group, min(each, len(group))) for kind, group in sorted(asked.items())}


def withheld(people: Sequence[Human], dice: random.Random) -> tuple[list[Human], Queries]:
    """The people with one spelling fewer each, and queries for those spellings."""
    kept, asked = [], defaultdict(list)
    for human in people:
        if len(human.names) > 1:
            gone = dice.choice(human.names[1:])
            asked[f"withheld, {script(gone)}"].append((gone, human.qid))
            human = Human(human.qid, tuple(name for name in human.names if name != gone), without(human.raw, gone))
        kept.append(human)
    return kept, {kind: asked[kind] for kind in sorted(asked)}


def without(raw: dict[str, Any], name: str) -> dict[str, Any]:
    """An item without one of its names in any language, however it is spaced and accented."""
    gone = folded(name)
    labels = {code: one for code, one in raw["labels"].items() if folded(one["value"]) != gone}
    aliases = {
        code: [one for one in group if folded(one["value"]) != gone] for code, group in (raw["aliases"] or {}).items()
    }
    return raw | {"labels": labels, "aliases": aliases, "sitelinks": {}}


def tallies(path: Path, people: Sequence[Human], queries: Queries, show: str) -> Mapping[str, Tally]:
    """How a snapshot answers the queries, kind by kind, beside lower-cased comparison."""
    by_lower: dict[str, set[str]] = defaultdict(set)
    for human in people:
        for name in human.names:
            by_lower[name.lower()].add(human.qid)
    came_out: dict[str, Tally] = {}
    with sqlite3.connect(path) as connection:
        ids: dict[int, str] = dict(connection.execute("SELECT number, id FROM entity"))
        for kind, group in queries.items():
            tally = came_out[kind] = Tally()
            for name, qid in group:
                hits = people_named(connection, [name])[name]
                found = [ids[hit.entity] for hit in hits]
                for hit in hits:
                    (tally.met if ids[hit.entity] == qid else tally.met_others)[hit.meeting] += 1
                tally.asked += 1
                tally.found += qid in found
                tally.plain += qid in by_lower[name.lower()]
                tally.others.append(len(found) - (qid in found))
                tally.behind += qid in found[1:]
                if kind == show and qid not in found:
                    print(f"  not found: {name} ({qid})")
    return came_out


def print_table(came_out: Mapping[str, Tally]) -> None:
    """One row per kind, one for what is not filed as asked, and one for all."""
    print(f"{'variant':32}{'asked':>7}{'found':>9}{'plain':>9}{'others, mean':>14}{'median':>8}{'not first':>11}")
    for kind, tally in came_out.items():
        share = 100 / max(tally.asked, 1)
        ranked = sorted(tally.others) or [0]
        print(
            f"{kind:32}{tally.asked:7}{tally.found * share:8.1f}%{tally.plain * share:8.1f}%"
            f"{sum(ranked) / len(ranked):14.2f}{ranked[len(ranked) // 2]:8}{tally.behind * share:10.1f}%"
        )


def print_meetings(tally: Tally) -> None:
    """How the right people met, and how the others did."""
    print(f"\n{'met by':32}{'right':>7}{'others':>9}{'right of all':>14}")
    for how in Meeting:
        right, others = tally.met[how], tally.met_others[how]
        print(f"{how.value:32}{right:7}{others:9}{100 * right / max(right + others, 1):13.1f}%")


def joined(tallies: Iterable[Tally]) -> Tally:
    """Several kinds as one."""
    whole = Tally()
    for tally in tallies:
        whole.asked, whole.found, whole.plain = (
            whole.asked + tally.asked, whole.found + tally.found, whole.plain + tally.plain,
        )  # fmt: skip
        whole.others, whole.behind = whole.others + tally.others, whole.behind + tally.behind
        whole.met, whole.met_others = whole.met + tally.met, whole.met_others + tally.met_others
    return whole


def main() -> int:
    """Ask for every variant in both snapshots and print how often the right person came."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--each", type=int, default=400, help="queries of each kind, at most")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", default="", metavar="KIND", help="print what was not found of this kind")
    options = parser.parse_args()
    if not DUMP.exists():
        print(f"there is no {DUMP.name} in {DATA}: set BONAFIDE_DATA to the folder that holds it", file=sys.stderr)
        return 2
    dice, people = random.Random(options.seed), list(humans())
    print(f"{len(people)} people with {sum(len(human.names) for human in people)} spellings")
    queries = made_queries(people, options.each, dice)
    recall = report("all names filed", people, queries, options.show)
    fewer, hard = withheld(people, dice)
    report("one spelling of each person withheld, and asked for", fewer, hard, options.show)
    print(f"\nrecall among 20 candidates, all names filed: {100 * recall:.1f} % (at least {100 * GATE:.0f} %)")
    return 0 if recall >= GATE else 1


def report(title: str, people: Sequence[Human], queries: Queries, show: str) -> float:
    """Build a snapshot of these people, ask, and print; the recall over what is not filed as it is asked."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "names.sqlite"
        build((human.raw for human in people), path, Edition("names", Coverage.PARTIAL, date(2022, 7, 5)))
        came_out = dict(tallies(path, people, queries, show))
    altered = joined(tally for kind, tally in came_out.items() if not kind.startswith("label"))
    print(f"\n{title}")
    print_table(came_out | {"all but labels as filed": altered, "all": joined(came_out.values())})
    print_meetings(altered)
    return altered.found / altered.asked


if __name__ == "__main__":
    sys.exit(main())
