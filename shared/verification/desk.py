"""What the desk itself knows of a person, beside what the sources say: it supports, and never accuses by a role.

A desk that knows somebody in the role that an article gives them is evidence for it, and keeps a source that says
otherwise from accusing them: the two are shown side by side. Another role than the desk knows says nothing: people
have several.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from shared.lexicon.listing import words_of
from shared.lexicon.names import folded
from shared.lexicon.places import country
from shared.lexicon.roles import office_key
from shared.models.reading import Capacity, Claim, ClaimKind, When
from shared.models.report import Outcome
from shared.models.roster import Entry, Known
from shared.models.text import Article
from shared.resolution.moment import Moment, moment_of
from shared.verification.judgement import Ground, Judged

_ROLES = frozenset({ClaimKind.OFFICE, ClaimKind.OCCUPATION, ClaimKind.AFFILIATION})
_PLAIN = frozenset({Capacity.FULL, Capacity.ACTING})
_SAY_NOTHING = words_of("a an and at for from his her in its of on s the their to with former ex then")
_POSSESSIVE = re.compile(r"['’]s?(?!\w)")
_LONGEST_COUNTRY = 4
"""Words of the longest name of a country that news uses."""


def by_desk(judged: Judged, entries: tuple[Entry, ...], article: Article) -> Judged:
    """A claim as the sources judge it, with the line of the desk's roster that says the same, if there is one."""
    entry = next((each for each in entries if _says(each.known, judged.claim, article)), None)
    if entry is None:
        return judged
    match judged.outcome:
        case Outcome.SUPPORTED:
            return replace(judged, desk=entry)
        case Outcome.CONTRADICTED:
            return replace(judged, outcome=Outcome.SILENT, ground=Ground.DESK_DIFFERS, desk=entry)
        case Outcome.SILENT | Outcome.UNCHECKED:
            return replace(judged, outcome=Outcome.SUPPORTED, ground=Ground.DESK, desk=entry)


def differs(claims: tuple[Judged, ...]) -> bool:
    """Whether the desk says of a claim what a source denies: a human has to look, and nobody is accused."""
    return any(judged.ground is Ground.DESK_DIFFERS for judged in claims)


def says_false(entries: tuple[Entry, ...]) -> bool:
    """Whether the desk knows the name to be nobody's."""
    return any(entry.known.is_false for entry in entries)


def vouched(claims: tuple[Judged, ...]) -> bool:
    """Whether the desk alone knows somebody of that name in such a role, and nothing speaks against it."""
    roles = [judged for judged in claims if judged.claim.kind in _ROLES]
    supported = [judged.ground for judged in roles if judged.outcome is Outcome.SUPPORTED]
    by_desk_alone = bool(supported) and all(ground is Ground.DESK for ground in supported)
    return by_desk_alone and not any(judged.outcome is Outcome.CONTRADICTED for judged in roles)


def _says(known: Known, claim: Claim, article: Article) -> bool:
    if known.is_false or not known.role or claim.kind not in _ROLES:
        return False
    return _is_role(known.role, claim) and _is_time(known, claim, moment_of(claim, article))


def _is_role(role: str, claim: Claim) -> bool:
    """Whether the desk's words for a role say everything that the claim's own do, in whatever order."""
    said, known = _terms(claim.span.text), _terms(role)
    if claim.capacity not in _PLAIN and claim.capacity.value not in known:
        return False
    return (bool(said) and said <= known) or _is_same_office(role, claim)


def _is_same_office(role: str, claim: Claim) -> bool:
    if claim.role is None or claim.role.organisation or claim.capacity is not Capacity.FULL:
        return False
    meant = office_key(claim.role.title, claim.role.place)
    return meant.place is not None and meant == office_key(role, None)


def _is_time(known: Known, claim: Claim, moment: Moment) -> bool:
    """Whether the desk's days agree with those the claim speaks of; those not given stand against nothing."""
    if claim.when is When.FUTURE:
        return False
    if claim.when is When.FORMER:
        return known.until is not None and (moment.last is None or known.until.first <= moment.last)
    if moment.first is None or moment.last is None:
        return True
    begun = known.since is None or known.since.first <= moment.last + moment.grace
    return begun and (known.until is None or known.until.last >= moment.first - moment.grace)


def _terms(words: str) -> frozenset[str]:
    """The words that tell a role from others, countries by their keys: “German economist”, “economist, Germany”."""
    left, terms = folded(_POSSESSIVE.sub("", words)).split(), set()
    while left:
        many, key = next(_country_first(left), (1, left[0]))
        terms.add(key)
        left = left[many:]
    return frozenset(terms - _SAY_NOTHING)


def _country_first(words: list[str]) -> Iterator[tuple[int, str]]:
    """How many words at the beginning stand for a country, and its key; the longest such first."""
    for many in range(_LONGEST_COUNTRY, 0, -1):
        found = country(" ".join(words[:many]))
        if found:
            yield many, found.key
