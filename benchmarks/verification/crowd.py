"""Knowledge of the size that matters: the mini dump and the linked sets' people, padded with made ones to a million.

Made people have a name of real parts, P31 and nothing else: they are namesakes of everybody without being anybody.
"""

import argparse
import gzip
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks.verification.timelines import DATA, offices
from shared.errors import BadSnapshot
from shared.knowledge.snapshot import Edition, Snapshot, build
from shared.knowledge.snapshot.edition import read_days
from shared.models.world import Coverage

DUMP = DATA / "wikidata-officeholders.ndjson.gz"
GOLD = DATA / "benchmarks" / "gold-entities.ndjson.gz"
DAYS = DATA / "wikidata-officeholders.snapshots.tsv.gz"
_MADE_FROM = 900_000_000  # ids from here on are nobody's in the dump


# Common names of countries that the dump has hardly any office-holders of: given names, then family names.
_MORE = {
    "Germany": "Anna Lukas Sabine Jürgen Katrin Stefan|Schneider Vogel Krämer Hofmann Lange Becker",
    "Poland": "Agnieszka Tomasz Katarzyna Piotr Marcin Ewa|Kowalski Wójcik Lewandowski Mazur Zieliński Dudek",
    "Brazil": "João Fernanda Rafael Luciana Thiago Camila|Silva Oliveira Ferreira Ribeiro Carvalho Barbosa",
    "Mexico": "José Guadalupe Alejandro Ximena Ricardo Verónica|Hernández Ramírez Castillo Mendoza Vargas Salazar",
    "Nigeria": "Chinedu Amina Olumide Ngozi Emeka Folake|Okafor Adeyemi Balogun Eze Bello Nwosu",
    "Kenya": "Wanjiru Otieno Kamau Achieng Mutua Njeri|Mwangi Odhiambo Kariuki Wambui Cheruiyot Onyango",
    "Egypt": "Ahmed Mona Khaled Heba Tarek Dina|Mansour Farouk Shenouda Ibrahim Fathy Soliman",
    "Vietnam": "Minh Linh Tuấn Hương Dũng Thảo|Nguyễn Trần Lê Phạm Hoàng Vũ",
    "South Korea": "Minjun Seoyeon Jihoon Hayoon Dohyun Yuna|Kim Park Choi Jung Kang Yoon",
    "Indonesia": "Budi Siti Agus Dewi Rizky Putri|Santoso Wijaya Saputra Hartono Lestari Kusuma",
}


@dataclass(frozen=True)
class Parts:
    """Given and family names as often as one country's office-holders bear them."""

    given: tuple[str, ...]
    family: tuple[str, ...]

    def name(self, dice: random.Random) -> str:
        """A name of two parts drawn apart."""
        return f"{dice.choice(self.given)} {dice.choice(self.family)}"


def entities(path: Path) -> Iterator[dict[str, Any]]:
    """The items of one file of the data folder."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


@cache
def parts() -> dict[str, Parts]:
    """Name parts by the country in whose offices they were found, where there are fifty, and more of our own."""
    names: dict[str, dict[str, tuple[str, str]]] = {}
    for office in offices():
        for term in office.terms:
            words = term.name.split()
            if office.country and len(words) == 2 and all(word.isalpha() for word in words):
                names.setdefault(office.country, {})[term.qid] = (words[0], words[1])
    pools = {country: tuple(found.values()) for country, found in sorted(names.items()) if len(found) >= 50}
    found = {country: Parts(*map(tuple, zip(*pool, strict=True))) for country, pool in pools.items()}
    return found | {
        country: Parts(*(tuple(half.split()) for half in both.split("|"))) for country, both in _MORE.items()
    }


def made_people(number: int, seed: int = 1) -> Iterator[dict[str, Any]]:
    """So many people with names of real parts, each of one country's."""
    dice = random.Random(seed)
    pool = list(parts().values())
    human = {"mainsnak": {"snaktype": "value", "property": "P31", "datavalue": {
        "value": {"entity-type": "item", "id": "Q5"}, "type": "wikibase-entityid"}}, "type": "statement",
        "rank": "normal"}  # fmt: skip
    for place in range(number):
        name = dice.choice(pool).name(dice)
        yield {
            "type": "item", "id": f"Q{_MADE_FROM + place}", "labels": {"en": {"language": "en", "value": name}},
            "aliases": {}, "descriptions": {}, "claims": {"P31": [human]}, "sitelinks": {},
        }  # fmt: skip


def labels(made: int) -> Counter[str]:
    """How many people of the knowledge bear each label."""
    real = (raw for path in (DUMP, GOLD) for raw in entities(path))
    return Counter(raw["labels"].get("en", {}).get("value", "") for each in (real, made_people(made)) for raw in each)


def knowledge(folder: Path, made: int) -> Snapshot:
    """The snapshot with so many made people, built in the folder unless one that can be read lies there."""
    path = folder / f"crowd-{made}.sqlite"
    try:
        return Snapshot(path)
    except BadSnapshot:  # there is none, or one of an earlier version
        everybody = (raw for each in (entities(DUMP), entities(GOLD), made_people(made)) for raw in each)
        edition = Edition(f"{made:,} made people", Coverage.PARTIAL, date(2022, 8, 2), read_days(DAYS))
        build(everybody, path, edition, _progress)
        print(file=sys.stderr)
    return Snapshot(path)


def _progress(count: int) -> None:
    print(f"\rbuilding the knowledge: {count:,} entities", end="", file=sys.stderr, flush=True)


def arguments(description: str | None) -> argparse.ArgumentParser:
    """The options that all these benchmarks have."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--made", type=int, default=1_000_000, help="made people to pad the knowledge with")
    parser.add_argument("--keep", type=Path, default=Path(".cache/benchmarks"), help="where the knowledge is kept")
    parser.add_argument("--reader", default="model")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0, help="print so many of what came out wrong")
    return parser


def has_data() -> bool:
    """Whether the data folder is there; says so if it is not."""
    if not DUMP.exists():
        print(f"there is no {DUMP}: set BONAFIDE_DATA to the folder that holds it", file=sys.stderr)
    return DUMP.exists()
