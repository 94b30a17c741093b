"""Seats in parliaments: what news calls who sits there, and what the items of such seats are called.

A seat has many items, one a term ("Member of the 58th Parliament of the United Kingdom"), and news has words of its
own for whoever holds one ("MP", "lawmaker", "Duma deputy").
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from shared.lexicon.listing import words_of
from shared.lexicon.names import folded
from shared.lexicon.places import adjective, country

_CHAMBERS = words_of(
    """
    parliament assembly senate house congress duma sabha riksdag knesset bundestag bundesrat rada diet legislature
    cortes sejm chamber storting folketing althing majlis council lords commons deputies representatives eduskunta
    saeima seimas riigikogu verkhovna parliamentary legislative landtag vidhan
    """
)
_ORDINAL = re.compile(
    r"\d+(?:st|nd|rd|th)|\d+|(?:twenty|thirty|forty|fifty)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
    r"|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth)"
    r"|twentieth|thirtieth"
)
_NOISE = words_of("the of in to a an and for s")
_HOLDERS = words_of("member members deputy deputies substitute alternate representative delegate")
_ENDINGS = re.compile(r"\bstates? representative$|^peoples deputy\b")
_OFFICERS = words_of("speaker leader chair chairman chairwoman president secretary clerk whip minister government")
# What news calls whoever sits in any parliament, and in one kind of chamber.
_ANY = words_of("mp mep msp lawmaker legislator parliamentarian backbencher") | {"member of parliament"}
_KINDS = {
    "senator": frozenset({"senate", "senator"}),
    "congressman": frozenset({"congress", "representative", "representatives"}),
    "congresswoman": frozenset({"congress", "representative", "representatives"}),
    "representative": frozenset({"representative", "representatives"}),
    "mep": frozenset({"european"}),
    "msp": frozenset({"scottish"}),
    "peer": frozenset({"lords"}),
}


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat in a parliament: the words that tell which one, empty for any; `kind` are words of which one must meet."""

    body: frozenset[str]
    kind: frozenset[str] = frozenset()


@lru_cache(maxsize=8192)
def seat_named(label: str) -> Seat | None:
    """The seat that an office's label names, None for every other office."""
    words = folded(label).split()
    body = frozenset(word for word in words if word not in _NOISE and not _ORDINAL.fullmatch(word))
    if not _OFFICERS.isdisjoint(words):
        return None
    holds = not _HOLDERS.isdisjoint(words) and not _CHAMBERS.isdisjoint(words)
    named = "senator" in words or _ENDINGS.search(" ".join(words)) is not None
    return Seat(body) if holds or named else None


@lru_cache(maxsize=1024)
def seat_said(title: str, body: str | None) -> Seat | None:
    """The seat that words of an article mean: ("Member", "the 15th Lok Sabha"), ("MP", None), ("Duma deputy", None)."""
    words = folded(title).split()
    bare = [word for word in words if not (adjective(word) or country(word))]
    last = bare[-1] if bare else ""
    if body is None and (" ".join(bare) in _ANY or last in _ANY or last in _KINDS):
        return Seat(frozenset(), _KINDS.get(last, frozenset()))
    sits = not title or last in _ANY or last in _KINDS
    named = seat_named(f"{'member' if sits else title} of {body}" if body else title)
    return Seat(named.body - _HOLDERS - {"senator"} - _country_words(body or title)) if named else None


def _country_words(words: str) -> frozenset[str]:
    """Words of a country in the name of a body: the "British parliament" is that "of the United Kingdom"."""
    return frozenset(word for word in folded(words).split() if adjective(word) or country(word)) | (
        frozenset(folded(words.rpartition(" of ")[2]).split()) if country(words.rpartition(" of ")[2]) else frozenset()
    )


def is_seat_in(said: Seat, label: str) -> bool:
    """Whether an office of this label is the seat that was said."""
    seat = seat_named(label)
    if seat is None or (said.kind and said.kind.isdisjoint(seat.body)):
        return False
    return said.body <= seat.body
