"""A made dump: people and what nobody asks for, each as long as such entities are in the real one."""

import gzip
import json
import random
from pathlib import Path
from typing import Any

LANGUAGES = (
    "en", "de", "fr", "es", "it", "nl", "pl", "pt", "sv", "ru", "uk", "ar", "fa", "ja", "zh",
    "ko", "tr", "cs", "fi", "hu", "ro", "da", "nb", "ca", "eu", "sl", "he", "el", "bg", "hr",
)  # fmt: skip
REFUSED = (13442814, 13442814, 13442814, 523, 4167836, 16521, 532, 11173)  # articles most of all, as in the real dump
OPEN = 77_000_000  # a class that only the end of the dump could tell to be an organisation's, or not
OPEN_SHARE = 0.2  # of the lines that are no people; a guess at the real dump's, on the high side

Json = dict[str, Any]


def snak(name: str, value: Any, kind: str) -> Json:
    return {
        "snaktype": "value", "property": name, "datavalue": {"value": value, "type": kind}, "datatype": kind,
    }  # fmt: skip


def item(number: int) -> Json:
    return {"entity-type": "item", "numeric-id": number, "id": f"Q{number}"}


def claim(name: str, value: Any, kind: str) -> Json:
    made: Json = {"mainsnak": snak(name, value, kind), "type": "statement", "id": f"Q1${random.getrandbits(128):032x}"}
    told = {
        "P248": [snak("P248", item(36578), "wikibase-entityid")],
        "P854": [snak("P854", "https://x.example", "string")],
    }
    made["references"] = [{"hash": f"{random.getrandbits(160):040x}", "snaks": told, "snaks-order": ["P248", "P854"]}]
    return made | {"rank": "normal"}


def texts(name: str, count: int) -> Json:
    return {language: {"language": language, "value": name} for language in LANGUAGES[:count]}


def person(number: int) -> Json:
    """About 17 KB: a dozen labels, five facts, twenty identifiers with a reference each, ten pages."""
    name = f"{random.choice(FIRST)} {random.choice(LAST)}"
    claims = {
        "P31": [claim("P31", item(5), "wikibase-entityid")],
        "P106": [claim("P106", item(82955), "wikibase-entityid")],
    }
    for place in range(random.randint(8, 32)):
        claims[f"P{2000 + place}"] = [claim(f"P{2000 + place}", f"{random.getrandbits(48)}", "external-id")]
    began = {"time": f"+{random.randint(1900, 2000)}-05-17T00:00:00Z", "precision": 11, "calendarmodel": "Q1985727"}
    claims["P569"] = [claim("P569", began, "time")]
    claims["P39"] = [claim("P39", item(9_000_000 + number % 2000), "wikibase-entityid")]
    wikis = {f"{language}wiki": {"site": f"{language}wiki", "title": name, "badges": []} for language in LANGUAGES[:10]}
    labels = texts(name, random.randint(4, 20)) | {"ru": {"language": "ru", "value": "Иван " + name}}
    return entity(number, labels, claims, wikis)


def other(number: int) -> Json:
    """About 13 KB: an article with its authors and what it cites, or something else that nobody is looked up in."""
    kind = OPEN if random.random() < OPEN_SHARE else random.choice(REFUSED)
    claims = {"P31": [claim("P31", item(kind), "wikibase-entityid")]}
    claims["P2860"] = [claim("P2860", item(random.randint(1, 10**8)), "wikibase-entityid") for _ in range(20)]
    return entity(number, texts(f"On the nature of thing {number}", 3), claims, {})


def entity(number: int, labels: Json, claims: Json, sitelinks: Json) -> Json:
    described = {language: {"language": language, "value": "something described"} for language in LANGUAGES}
    return {
        "type": "item", "id": f"Q{number}", "labels": labels, "descriptions": described, "aliases": {},
        "claims": claims, "sitelinks": sitelinks, "pageid": number, "ns": 0, "title": f"Q{number}", "lastrevid": number,
        "modified": "2024-10-28T10:00:00Z",
    }  # fmt: skip


def _names(seed: int, count: int) -> list[str]:
    drawn = random.Random(seed)
    parts = ["ba", "ri", "no", "sel", "mar", "ko", "vin", "ta", "lu", "dor", "esh", "wick", "ham", "ov", "ski", "yan"]
    return ["".join(drawn.choices(parts, k=drawn.randint(2, 4))).title() for _ in range(count)]


FIRST, LAST = _names(1, 3_000), _names(2, 60_000)


def write_dump(path: Path, lines: int) -> None:
    """A made dump; drawn from a pool of a few thousand entities, each line with its own number and name."""
    random.seed(1)
    people = [json.dumps(person(n), separators=(",", ":"), ensure_ascii=False) for n in range(1, 2_001)]
    others = [json.dumps(other(n), separators=(",", ":")) for n in range(1, 2_001)]
    with gzip.open(path, "wt", compresslevel=1, encoding="utf-8") as file:
        file.write("[\n")
        for number in range(1, lines + 1):
            text = random.choice(others if number % 10 else people)
            first = text.index('"id":"Q') + 7
            text = f"{text[:first]}{number}{text[text.index(chr(34), first) :]}"
            if number % 10 == 0:
                old = json.loads(text[text.index('"labels":') + 9 : text.index(',"descriptions"')])["en"]["value"]
                text = text.replace(old, f"{random.choice(FIRST)} {random.choice(LAST)}")
            file.write(text + (",\n" if number < lines else "\n"))
        file.write("]\n")
