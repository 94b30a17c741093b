"""The longer word lists of the reader: given names, cities and outlets, each loaded once."""

import csv
from functools import cache
from importlib.resources import files

from shared.lexicon.listing import words_of
from shared.lexicon.names import folded
from shared.lexicon.organisations import REGIONS
from shared.lexicon.places import countries
from shared.lexicon.words import FUNCTION_WORDS

# Family names of East Asia, which stand before the given name.
FAMILY_FIRST = words_of(
    """
    kim lee park choi jung jeong kang cho jo yoon yun jang chang lim im han oh seo suh shin kwon hwang
    ahn an song ryu yoo yu hong jeon ko moon mun son bae baek heo huh nam roh no noh ha joo chung cha
    ban ri pak choe ro kwak sung min xi li wang zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu
    guo he lin gao luo zheng liang xie tang deng feng peng zeng xiao tian dong pan yuan cai jiang du ye
    rim cheng wei su lu ding ren shen yao lv fan fang shi liao zou xiong jin hao kong bai cui mao qiu qin gu
    hou shao meng long wan duan qian yin tsai lai chiang chu hung hsieh tsang nguyen pham tran le vo
    phan truong to ho dang bui do ngo duong ly vuong won shim sim koo woo byun byeon eom uhm pyo youn yeom yeo seol
    """
)


@cache
def given_names() -> frozenset[str]:
    """Common given names of many cultures, folded."""
    return frozenset(folded(row["name"]) for row in _rows("given_names.csv")) - (FUNCTION_WORDS - {"will", "may"})


@cache
def cities() -> frozenset[str]:
    """Large cities, capitals and seats of government, folded."""
    seats = (seat for country in countries() for seat in (country.capital, *country.seats) if seat)
    return frozenset(folded(row["name"]) for row in _rows("cities.csv")) | frozenset(folded(seat) for seat in seats)


def is_place(words: str) -> bool:
    """Whether words are the whole name of a country or a large city."""
    name = words.lower()
    return name in nations() or name in cities()


@cache
def outlet_names() -> tuple[str, ...]:
    """Newspapers, broadcasters and agencies as they write themselves."""
    return tuple(row["name"] for row in _rows("outlets.csv"))


@cache
def outlets() -> frozenset[str]:
    """The same, folded, without a leading "the"."""
    return frozenset(folded(name).removeprefix("the ") for name in outlet_names())


@cache
def nations() -> frozenset[str]:
    """Countries, their adjectives and peoples, regions and their adjectives, folded."""
    names = (name for c in countries() for name in (c.name, *c.aliases, *c.demonyms))
    singular = frozenset(folded(name) for name in names) | frozenset(folded(name) for name in REGIONS)
    return singular | frozenset(f"{name}s" for name in singular)


def _rows(name: str) -> list[dict[str, str]]:
    table = files("shared.lexicon").joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(table.splitlines()))
