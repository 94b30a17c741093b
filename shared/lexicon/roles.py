"""The words of offices: many ways to say one, brought to one key.

"Ukraine's Defense Minister", "Minister of Defence of Ukraine" and "the Ukrainian defence secretary" name one office.
An office's key is its canonical title and the key of its place; items of Wikidata and words of an article are
brought to it by the same function, so that they meet.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from shared.lexicon.listing import words_of
from shared.lexicon.names import folded
from shared.lexicon.places import adjective, country, named, place_key
from shared.lexicon.portfolios import portfolio_of

# Whole titles that do not follow the pattern of ministers.
_TITLES = {
    "pm": "prime minister",
    "premier": "prime minister",
    "president of the council of ministers": "prime minister",
    "president of the government": "prime minister",
    "chairman of the council of ministers": "prime minister",
    "chairman of the government": "prime minister",
    "president of the republic": "president",
    "federal president": "president",
    "federal chancellor": "chancellor",
    "taoiseach": "prime minister",
    "chancellor of the exchequer": "minister of finance",
    "king": "monarch",
    "queen": "monarch",
    "emperor": "monarch",
    "empress": "monarch",
    "head of state": "head of state",
    "secretary general": "secretary general",
    "general secretary": "general secretary",
    "foreign policy chief": "high representative",
    "high representative for foreign affairs and security policy": "high representative",
    "high representative of the union for foreign affairs and security policy": "high representative",
    "spokesman": "spokesperson",
    "spokeswoman": "spokesperson",
    "spokesperson": "spokesperson",
    "press secretary": "spokesperson",
    "press secretary of the president": "spokesperson",
    "commander in chief of the armed forces": "commander in chief",
    "chief diplomat": "minister of foreign affairs",
    "top diplomat": "minister of foreign affairs",
    "house speaker": "speaker of the house",
    "veep": "vice president",
}
# Who speaks for a state abroad, as news calls them: in China that is often no minister.
DIPLOMATS = frozenset({"top diplomat", "chief diplomat"})
_UNION = frozenset({"eu", "european union"})
# Which of its holders somebody is, before the titles of those at the top alone: a "second secretary" is none.
_NUMBER = re.compile(r"\d+(?:st|nd|rd|th)")
_NUMBERED = words_of("second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth")
# What the holder of an office is like, as news colours titles.
_COLOURS = words_of(
    """
    nationalist populist embattled beleaguered centrist leftist rightist hardline reformist unpopular popular remaining
    authoritarian octogenarian veteran ageing aging longtime controversial billionaire
    """
)
_COLOUR_ENDS = words_of("right left wing line serving time western russian european")
# Where a premier heads a province or state and the country has a prime minister.
_PROVINCIAL_PREMIERS = frozenset({"au", "ca", "za"})
# Whoever represents one state at another or at a body; "to" and "in" name the host, never whose the office is.
_ENVOY = re.compile(
    r"(?P<post>(?:.+ )?(?:ambassador|envoy|high commissioner|permanent representative|consul(?: general)?|nuncio"
    r"|charge d affaires)) (?:to|in) (?P<host>.+)"
)
_SENT = re.compile(r"(?P<post>.+?) (?:of|from|for) (?P<sender>.+?) (?P<link>to|in) (?P<host>.+)", re.I)
# Posts of which a state has as many as it likes, whatever the data show.
_MANY = re.compile(
    r"\b(?:deputy|assistant|associate|under ?secretary|parliamentary secretary(?! to the treasury)|junior"
    r"|spokes(?:man|woman|person))\b"
    r"|\brepresentative (?:of|to|at)\b"
)
# Titles whose "of" names a part of a country or a body, never a subject: their words alone say whose they are.
_OF_A_PART = re.compile(
    r"(?:(?:deputy|vice|lieutenant) )?(?:governor(?: general)?|chief minister|first minister|premier|minister president"
    r"|head of the republic|president of the (?:province|region|regional council)) of (?:the )?(?P<part>.+)"
    r"|secretary of state for (?P<nation>northern ireland|scotland|wales)"
)
# Parts of several countries are called so.
_SIDES = words_of("north south east west northern southern eastern western central")
_SHARED_PARTS = (
    _SIDES
    | {f"{side} {part}" for side in _SIDES for part in ("province", "region", "state", "district", "kivu")}
    | words_of(
        """
        georgia punjab kashmir macedonia galicia limburg luxembourg brabant holland granada cordoba santiago victoria
        montana maryland cartagena merida leon trujillo salamanca sucre bolivar amazonas artigas maldonado centre center
        """
    )
    | {"santa cruz", "santa fe", "san juan", "san jose", "san luis", "san martin", "la rioja", "la paz"}
)

# Occupations that anybody who has held a public office may be called.
_POLITICAL = frozenset(
    {"politician", "statesman", "stateswoman", "diplomat", "lawmaker", "legislator", "official", "leader", "politico"}
)

# "The Chinese leader" means whoever stands at the top, whatever the post is called there.
LEADERS = frozenset({"leader", "ruler", "strongman", "head of state", "head of government"})
TOP_TITLES = frozenset({"president", "prime minister", "chancellor", "monarch", "supreme leader", "general secretary"})


@dataclass(frozen=True, slots=True)
class OfficeKey:
    """What an office is, apart from how it is written: canonical title, and place or organisation by its key."""

    title: str
    place: str | None


@lru_cache(maxsize=8192)
def canonical_title(words: str, at: str | None = None) -> str:
    """The one way this program writes a title: "Defense Secretary" gives "minister of defence".

    `at` is the key of the country it is a title of, where that is known: what a secretary or a premier is
    differs from one to another.
    """
    title = re.sub(r"^(the|a|an|his|her|its|their) ", "", folded(words))
    if title == "premier" and at in _PROVINCIAL_PREMIERS:
        return title
    if title in DIPLOMATS and at in _UNION:
        return "high representative"
    if title in _TITLES:
        return _TITLES[title]
    if envoy := _ENVOY.fullmatch(title):
        return f"{envoy['post']} to {place_key(envoy['host'])}"
    if plain := _without_colour(title):
        called = canonical_title(plain, at)
        if called in TOP_TITLES or (called.startswith("minister of ") and not _NUMBER.match(title)):
            return called
    portfolio = portfolio_of(title, at)
    return f"minister of {portfolio}" if portfolio else title


def _without_colour(title: str) -> str | None:
    """A title without what its holder is like or which of its holders they are: "far-right president", "47th".

    A "far-right leader" leads a party, so what is left counts only where it is a post at the top or a minister's.
    """
    first, _, rest = title.partition(" ")
    if first in ("far", "hard", "long", "right", "left", "pro") and rest.partition(" ")[0] in _COLOUR_ENDS:
        first, _, rest = f"{first} {rest.partition(' ')[0]}", "", rest.partition(" ")[2]
        return rest or None
    numbered = first in _NUMBERED or _NUMBER.fullmatch(first) is not None
    fits = rest in TOP_TITLES if numbered else first in _COLOURS
    return rest if fits else None


def is_one_of_many(label: str) -> bool:
    """Whether an office is by its nature one of several alike: envoys, deputies, assistants, spokespeople.

    Somebody else's tenure of one says nothing of another's.
    """
    title = split_place(label)[0]
    return bool(_ENVOY.fullmatch(folded(title)) or _MANY.search(folded(title)))


def part_named(title: str) -> str | None:
    """The part of a country, or the body, that an office's own words name: "Governor of Virginia" gives "virginia".

    None where they name none, or where parts of several countries are called so ("Chief Minister of Punjab").
    """
    found = _OF_A_PART.fullmatch(folded(title))
    part = (found["part"] or found["nation"]) if found else None
    return None if part in _SHARED_PARTS else part


def is_political(occupation: str) -> bool:
    """Whether an occupation is one that any office-holder may be called ("a veteran diplomat")."""
    return not _POLITICAL.isdisjoint(folded(occupation).split())


@lru_cache(maxsize=8192)
def office_key(title: str, place: str | None) -> OfficeKey:
    """The key of an office said in words; a place within the title ("U.S. president") is found there."""
    if place is None:
        title, place = split_place(title)
    at = place_key(place)
    return OfficeKey(canonical_title(title, at), at)


@lru_cache(maxsize=8192)  # the offices of one person are compared with each claim of theirs
def split_place(label: str) -> tuple[str, str | None]:
    """The title and the place of an office's label or words: "Minister of Defence of Ukraine", "Ukrainian President".

    Only countries are recognised; where there is none the whole label is the title.
    """
    words = label.split()
    if (sent := _SENT.fullmatch(label)) and country(sent["sender"]):
        title = f"{sent['post']} to {sent['host']}"
        if sent["link"].lower() == "to" or _ENVOY.fullmatch(folded(title)):
            return title, sent["sender"]
    for cut in range(min(4, len(words) - 1), 0, -1):
        head = " ".join(words[:cut])
        if adjective(head) or named(head):
            return " ".join(words[cut:]), head
    if _ENVOY.fullmatch(folded(label)):  # "to the United States of America" says the host, not whose envoy it is
        return label, None
    for cut in range(1, len(words)):
        if words[cut].lower() in ("of", "for") and country(" ".join(words[cut + 1 :])):
            return " ".join(words[:cut]), " ".join(words[cut + 1 :])
    return label, None
