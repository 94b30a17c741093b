"""Political parties: their names, and what one word beside a name says of somebody's party."""

import csv
from functools import cache
from importlib.resources import files

from shared.lexicon.listing import words_of
from shared.lexicon.names import folded

# Words that say a party only with a capital, before a title or a name: "Labour MP", "Conservative peer".
PARTY_WORDS = words_of(
    """
    republican democrat democratic labour conservative tory liberal green socialist communist
    independent lib-dem snp libertarian
    """
)
# What a member of a party is called by itself ("a Republican from Ohio").
MEMBERS = words_of(
    """
    republican democrat conservative tory liberal socialist communist independent libertarian
    christian-democrat social-democrat
    """
)
_ALSO = {"democrat": ("democratic",), "tory": ("conservative",), "conservative": ("tory",)}
MEMBER_PHRASES = frozenset({"christian democrat", "christian democrats", "social democrat", "social democrats"})
LETTERS = {"D": "Democratic Party", "R": "Republican Party", "I": "independent"}
_ENDINGS = ("party", "parties")


@cache
def _names() -> frozenset[str]:
    table = files("shared.lexicon").joinpath("parties.csv").read_text(encoding="utf-8")
    return frozenset(folded(row["name"]) for row in csv.DictReader(table.splitlines()))


def members(party: str) -> frozenset[str]:
    """What a member of a party may be called by one word: "the Democrat" of the Democratic Party."""
    words = set(folded(party).split())
    return frozenset(noun for noun in MEMBERS if words & {noun, *_ALSO.get(noun, ())})


def is_party(words: str) -> bool:
    """Whether these words name a party: a known one, or one that calls itself so ("the People Power Party")."""
    bare = folded(words).removeprefix("the ")
    return bare in _names() or (" " in bare and bare.endswith(_ENDINGS))
