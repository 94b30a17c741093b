"""Telling offices from work by what is known: a reading cannot know that "White House Counsel" is one man's post."""

from collections.abc import Iterator
from dataclasses import replace

from shared.lexicon.seats import seat_named
from shared.models.reading import Claim, ClaimKind, Person, Reading, Sureness
from shared.models.text import Article
from shared.models.world import Facts, Lookup, Meeting, OfficeChain
from shared.resolution.wording import is_written

_MAY_BE_OFFICES = frozenset({ClaimKind.OCCUPATION, ClaimKind.AFFILIATION})
_MANY_WORDS = 3
_OF_THESE_WORDS = frozenset({Meeting.EXACT, Meeting.FOLDED})


def with_offices(reading: Reading, facts: Facts) -> Reading:
    """The reading with what it takes for work or membership as claims of an office, where the words name one.

    Only an office of those words that one holds at a time, or any that is written out: many are engineers at a place,
    and a seat in a parliament is a membership as well. A guess that says the same of the same words goes; one that
    gives the very name of an office is only in doubt, for such words are read right.
    """
    return replace(reading, people=tuple(_with_offices(person, reading.article, facts) for person in reading.people))


def _with_offices(person: Person, article: Article, facts: Facts) -> Person:
    claims = [_as_office(claim, article, facts) for claim in person.claims]
    sure = {claim.role for claim in claims if claim.kind is ClaimKind.OFFICE and claim.sureness is not Sureness.GUESSED}
    kept = (c for c in claims if c.sureness is not Sureness.GUESSED or c.role not in sure)
    return replace(person, claims=tuple(_weighed(claim, facts) for claim in kept))


def _as_office(claim: Claim, article: Article, facts: Facts) -> Claim:
    is_one = claim.kind in _MAY_BE_OFFICES and claim.role and any(_named(claim, article, facts))
    return replace(claim, kind=ClaimKind.OFFICE) if is_one else claim


def _weighed(claim: Claim, facts: Facts) -> Claim:
    """The claim, only in doubt where a guess is an office by its very name, and that of several words."""
    role = claim.role
    if claim.kind is not ClaimKind.OFFICE or claim.sureness is not Sureness.GUESSED or role is None:
        return claim
    hits = facts.offices.get((role.title, role.place, role.organisation), Lookup()).hits
    is_named = len(claim.span.text.split()) >= _MANY_WORDS and any(hit.meeting is Meeting.EXACT for hit in hits)
    return replace(claim, sureness=Sureness.DOUBTFUL) if is_named else claim


def _named(claim: Claim, article: Article, facts: Facts) -> Iterator[OfficeChain]:
    """The offices of the very words: those of one holder found by them, and those whose whole name stands there."""
    role = claim.role
    looked_up = facts.offices.get((role.title, role.place, role.organisation), Lookup()) if role else Lookup()
    found = (facts.chains.get(hit.entity.id) for hit in looked_up.hits if hit.meeting in _OF_THESE_WORDS)
    yield from (chain for chain in found if chain and chain.single)
    for chain in facts.chains.values():
        if is_written(chain.office, claim.span, article.text) and (chain.single or not seat_named(chain.office.label)):
            yield chain
