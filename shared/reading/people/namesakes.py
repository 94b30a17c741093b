"""People whom an article tells apart from somebody better known of the same name: "no relation to the president"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from shared.lexicon.occupations import OCCUPATIONS
from shared.lexicon.titles import OFFICES
from shared.models.reading import Person
from shared.models.text import Span
from shared.reading.people.mentions import Mentions
from shared.reading.text.page import Page
from shared.reading.text.rolewords import stem

_APART = re.compile(
    r"""
    \b(?:
        (?:not\ (?:to\ be\ )?(?:related|confused|mistaken)|unrelated)\ (?:to|with|for)
      | no\ (?:relation|relative|kin|kinsman|kinswoman)\ (?:to|of|with)
      | (?:a|his|her)\ (?:mere\ )?namesake\ of
      | (?:who\ )?shar(?:es|ed|ing)\ (?:a|an|his|her|the|their)\ (?:full\ )?name\ with
    )
    \ (?P<other>the\ [^,;:.()—–\n]{1,60} | [A-Z][^,;:.()—–\n]{1,60})
    | \bnot\ (?P<same>the\ [^,;:.()—–\n]{1,60}?
        (?:\ of\ (?:that|the\ same)\ name | (?=\ but\ [^,;:.()—–\n]{1,60}\ of\ (?:that|the\ same)\ name)))
    """,
    re.VERBOSE,
)
_REACH = 80  # letters between a name and the words that tell its bearer apart
# "X, ", "X (", "X, a plumber who is ", "X said he was ".
_LINK = re.compile(
    r"""
    (?:,\s(?:an?|the|his|her)\s[^,;.\n]{1,50})? (?:,|\s\(|\s[—–-])? \s?
    (?:(?:who|though|but)\s)? (?:(?:is|was|bears|has)\s)?
    | .*\b(?:he|she)\s (?:(?:is|was|bears|has)\s)?
    """,
    re.VERBOSE | re.DOTALL,
)


def parted_from_namesakes(page: Page, people: Sequence[Person]) -> tuple[Person, ...]:
    """The people with the words that tell them apart, and without claims read in these: they are said of the other.

    Words that name the other otherwise ("no relation to Ana Ruiz", of Jo Ruiz) only tell two of one surname apart.
    """
    apart: dict[str, Span] = {}
    mentions, names = Mentions(page, people), {person.id: person.name for person in people}
    for found in _APART.finditer(page.text):
        who = _named_before(page, mentions, found.start())
        if who and (found["same"] or _is_known_by(found["other"], names[who])):
            apart.setdefault(who, Span.of(page.text, found.start(), found.end()))
    return tuple(_told_apart(person, apart[person.id]) if person.id in apart else person for person in people)


def _is_known_by(other: str, name: str) -> bool:
    """Whether the other is called by a role or by the same name: "the former president", not "the storm"."""
    words = [stem(word.lower()) for word in other.split()]
    return name in other or (words[0] == "the" and any(word in OFFICES or word in OCCUPATIONS for word in words))


def _named_before(page: Page, mentions: Mentions, place: int) -> str | None:
    """The id of who is named last before an offset, in its sentence, outside quotation marks and linked to it."""
    begin = max(page.sentences[page.sentence_at(place)].span.start, place - _REACH)
    linked = (
        person
        for mention, person in reversed(mentions.between(begin, place))
        if _LINK.fullmatch(page.text, mention.end, place) and not page.quoted_at(mention.start)
    )
    return next(linked, None)


def _told_apart(person: Person, words: Span) -> Person:
    claims = tuple(c for c in person.claims if not words.start <= c.span.start < words.end)
    return replace(person, claims=claims, told_apart=words)
