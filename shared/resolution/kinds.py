"""Telling offices from work by what is known: a reading cannot know that "White House Counsel" is one man's post."""

from collections.abc import Iterator
from dataclasses import replace

from shared.models.reading import Claim, ClaimKind, Person, Reading, Sureness
from shared.models.world import Facts, Lookup, Meeting

_MAY_BE_OFFICES = frozenset({ClaimKind.OCCUPATION, ClaimKind.AFFILIATION})
_OF_THESE_WORDS = frozenset({Meeting.EXACT, Meeting.FOLDED})


def with_offices(reading: Reading, facts: Facts) -> Reading:
    """The reading with what it takes for work or membership as claims of an office, where the words name one.

    Only an office of those words that one holds at a time: many are engineers at a place, and a seat among many is a
    membership as well. A guess that says the same of the same words goes.
    """
    return replace(reading, people=tuple(_with_offices(person, facts) for person in reading.people))


def _with_offices(person: Person, facts: Facts) -> Person:
    claims = [_as_office(claim, facts) for claim in person.claims]
    sure = {claim.role for claim in claims if claim.kind is ClaimKind.OFFICE and claim.sureness is not Sureness.GUESSED}
    return replace(person, claims=tuple(c for c in claims if c.sureness is not Sureness.GUESSED or c.role not in sure))


def _as_office(claim: Claim, facts: Facts) -> Claim:
    is_one = claim.kind in _MAY_BE_OFFICES and any(_single(claim, facts))
    return replace(claim, kind=ClaimKind.OFFICE) if is_one else claim


def _single(claim: Claim, facts: Facts) -> Iterator[bool]:
    role = claim.role
    looked_up = facts.offices.get((role.title, role.place, role.organisation), Lookup()) if role else Lookup()
    for hit in looked_up.hits:
        chain = facts.chains.get(hit.entity.id)
        yield hit.meeting in _OF_THESE_WORDS and chain is not None and chain.single
