"""A made dump: people and what nobody asks for, each as long as such entities are in the real one.

python benchmarks/made_dump.py LINES [--short] | bonafide snapshot build - -o made.sqlite
"""

import argparse
import gzip
import json
import random
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

LANGUAGES = (
    "en", "de", "fr", "es", "it", "nl", "pl", "pt", "sv", "ru", "uk", "ar", "fa", "ja", "zh",
    "ko", "tr", "cs", "fi", "hu", "ro", "da", "nb", "ca", "eu", "sl", "he", "el", "bg", "hr",
)  # fmt: skip
REFUSED = (13442814, 13442814, 13442814, 523, 4167836, 16521, 532, 11173)  # articles most of all, as in the real dump
OPEN = 77_000_000  # a class that only the end of the dump could tell to be an organisation's, or not
OPEN_SHARE = 0.2  # of the lines that are no people; a guess at the real dump's, on the high side

# A name is a few of these syllables, in the letters of each script that people's labels come in.
SYLLABLES = {
    "latin": "ba ri no sel mar ko vin ta lu dor esh wick ham ov ski yan",
    "cyrillic": "ба ри но сел мар ко вин та лу дор еш вик гам ов ски ян",
    "greek": "μπα ρι νο σελ μαρ κο βιν τα λου ντορ ες γουικ χαμ οβ σκι γιαν",
    "arabic": "با ري نو سيل مار كو فين تا لو دور اش ويك هام وف سكي يان",
    "hebrew": "בא רי נו סל מר קו וין טא לו דור אש ויק האם וב סקי יאן",
    "katakana": "バ リ ノ セル マル コ ヴィン タ ル ドル エシュ ウィック ハム オフ スキ ヤン",
    "chinese": "巴 里 诺 塞 马 科 文 塔 卢 多 埃 威 哈 夫 斯 扬",
    "hangul": "바 리 노 셀 마르 코 빈 타 루 도르 에시 윅 함 오프 스키 얀",
}
SCRIPTS = {
    "ru": "cyrillic", "uk": "cyrillic", "bg": "cyrillic", "ar": "arabic", "fa": "arabic", "ja": "katakana",
    "zh": "chinese", "ko": "hangul", "he": "hebrew", "el": "greek",
}  # fmt: skip
BETWEEN = {"katakana": "・", "chinese": "·"}
SECOND = 0.3  # of people also go by a name without their middle one

Json = dict[str, Any]
Syllables = Sequence[int]


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
    """About 19 KB: a dozen labels, five facts, twenty identifiers with a reference each, ten pages.

    Its names are left open, for each script `@SCRIPT@`, so that one of these serves for many people.
    """
    claims = {
        "P31": [claim("P31", item(5), "wikibase-entityid")],
        "P106": [claim("P106", item(82955), "wikibase-entityid")],
    }
    for place in range(random.randint(8, 32)):
        claims[f"P{2000 + place}"] = [claim(f"P{2000 + place}", f"{random.getrandbits(48)}", "external-id")]
    began = {"time": f"+{random.randint(1900, 2000)}-05-17T00:00:00Z", "precision": 11, "calendarmodel": "Q1985727"}
    claims["P569"] = [claim("P569", began, "time")]
    claims["P39"] = [claim("P39", item(9_000_000 + number % 2000), "wikibase-entityid")]
    spoken = LANGUAGES[: random.randint(4, 20)]
    labels = {language: {"language": language, "value": f"@{SCRIPTS.get(language, 'latin')}@"} for language in spoken}
    wikis = {
        f"{language}wiki": {"site": f"{language}wiki", "title": label["value"], "badges": []}
        for language, label in list(labels.items())[:10]
    }
    aliases = {"en": [{"language": "en", "value": "@short@"}]} if random.random() < SECOND else {}
    return entity(number, labels, claims, wikis) | {"aliases": aliases}


def other(number: int) -> Json:
    """About 16 KB: an article with its authors and what it cites, or something else that nobody is looked up in."""
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


def _names(seed: int, count: int) -> list[Syllables]:
    drawn = random.Random(seed)
    return [drawn.choices(range(16), k=drawn.randint(2, 4)) for _ in range(count)]


FIRST, LAST = _names(1, 3_000), _names(2, 60_000)
_SPELT = {script: syllables.split() for script, syllables in SYLLABLES.items()}


def spelt(words: Sequence[Syllables], script: str) -> str:
    """A name of these words in a script."""
    parts = ("".join(_SPELT[script][one] for one in word).capitalize() for word in words)
    return BETWEEN.get(script, " ").join(parts)


def named(text: Sequence[str]) -> Iterator[str]:
    """The pieces of a person's line, cut at its open names, with one name put in."""
    words = [random.choice(FIRST), random.choice(FIRST), random.choice(LAST)]
    known: dict[str, str] = {"short": spelt((words[0], words[2]), "latin")}
    for place, piece in enumerate(text):
        if place % 2 and piece not in known:
            known[piece] = spelt(words, piece)
        yield known[piece] if place % 2 else piece


def made_lines(lines: int, short: bool = False) -> Iterator[str]:
    """The lines of a made dump: drawn from a pool of a few thousand entities, each with its own number and name.

    One in ten is a person. `short` ones are as long as those of the mini dump, a sixth of the real one's.
    """
    random.seed(1)
    people, others = pools(short)
    yield "[\n"
    for number in range(1, lines + 1):
        text = random.choice(others) if number % 10 else "".join(named(random.choice(people)))
        first = text.index('"id":"Q') + 7
        end = ",\n" if number < lines else "\n"
        yield f"{text[:first]}{number}{text[text.index(chr(34), first) :]}{end}"
    yield "]\n"


def pools(short: bool = False) -> tuple[list[list[str]], list[str]]:
    """People, cut at their open names, and all else."""
    cut = shortened if short else dict
    people = [json.dumps(cut(person(n)), separators=(",", ":"), ensure_ascii=False) for n in range(1, 2_001)]
    others = [json.dumps(cut(other(n)), separators=(",", ":")) for n in range(1, 2_001)]
    return [re.split("@([a-z]+)@", text) for text in people], others


def shortened(made: Json) -> Json:
    """An entity without descriptions and identifiers, and with one of twenty citations."""
    claims = {name: group[:1] for name, group in made["claims"].items() if not name.startswith("P20")}
    return made | {"claims": claims, "descriptions": {}}


def write_dump(path: Path, lines: int) -> None:
    """A made dump in a file."""
    with gzip.open(path, "wt", compresslevel=1, encoding="utf-8") as file:
        file.writelines(made_lines(lines))


def main() -> None:
    """Write a made dump to standard output."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lines", type=int)
    parser.add_argument("--short", action="store_true", help="as short as those of the mini dump")
    asked = parser.parse_args()
    with open(sys.stdout.fileno(), "w", encoding="utf-8", buffering=1 << 20, closefd=False) as out:
        out.writelines(made_lines(asked.lines, asked.short))


if __name__ == "__main__":
    main()
