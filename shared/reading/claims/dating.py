"""The day that its own clause gives a claim, where what read the claim did not look for one."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from shared.dates import PartialDate
from shared.lexicon.words import MONTHS
from shared.models.reading import Claim, ClaimKind, Person, Sureness, When
from shared.reading.roles.terms import begins_at, dated_at, ended_at
from shared.reading.text.clause_times import moment_at
from shared.reading.text.page import Page

_LASTING = frozenset({ClaimKind.OFFICE, ClaimKind.OCCUPATION, ClaimKind.AFFILIATION, ClaimKind.PARTY, ClaimKind.ALIVE})
"""What begins or ends on a day; nobody is of a nation or somebody's child as of one."""
_ROLES = frozenset({ClaimKind.OFFICE, ClaimKind.OCCUPATION})
_FEW_WORDS = r"(?:\s(?!and\b|or\b|who\b|said\b|will\b|would\b|may\b|to\b)[\w'’-]+){0,4}?"
_MONTH = "|".join(month.title() for month in MONTHS)
_DAY = rf"(?:(?P<day>\d{{1,2}})\s)?(?P<month>{_MONTH})\b(?:\s(?P<day2>\d{{1,2}})\b)?(?!,?\s\d{{4}})"
_UNTIL_YEAR = re.compile(rf"{_FEW_WORDS}\suntil\s(?:early\s|late\s|mid-)?(?P<year>(?:19|20)\d\d)\b")
_THIS_YEAR = re.compile(rf"{_FEW_WORDS}\s(?:until|in|on)\s(?:early\s|late\s|mid-)?{_DAY}")
_LAST_YEAR = re.compile(rf"{_FEW_WORDS}\s(?:until\s)?last\syear\b")
_REACH = 80


def with_days(page: Page, people: Sequence[Person], published: date | None) -> tuple[Person, ...]:
    """The people with the day of every claim whose clause names one: "died in 2019", "ran Cadence until June".

    What rules have dated, or know to be told of an undated past, stays as it is, and so do the roles that they read:
    a day further behind may be that of something else, and could accuse.
    """
    return tuple(
        replace(one, claims=tuple(_dated(page, claim, published) for claim in one.claims)) if one.claims else one
        for one in people
    )


def _dated(page: Page, claim: Claim, published: date | None) -> Claim:
    if claim.as_of or claim.narrative or claim.kind not in _LASTING:
        return claim
    if claim.kind in _ROLES and claim.sureness is not Sureness.GUESSED:
        return claim
    if claim.when is When.FUTURE:
        return replace(claim, as_of=begins_at(page, claim.span.end, published, told_now=True))
    return replace(claim, as_of=_past(page, claim, published))


def _past(page: Page, claim: Claim, published: date | None) -> PartialDate | None:
    behind = claim.span.end
    over = ended_at(page, behind, published)
    if over and over.as_of:
        return over.as_of
    sentence = page.sentences[page.sentence_at(claim.span.start)]
    tokens = sentence.index_at(claim.span.start), sentence.index_at(behind)
    within = moment_at(page, sentence, tokens, published).as_of
    near = dated_at(page, behind, published) or _until(page, behind, published)
    return near or _lately(page, behind, published) or within


def _until(page: Page, offset: int, published: date | None) -> PartialDate | None:
    """The year until which something was so, a few words behind."""
    found = _UNTIL_YEAR.match(page.text, offset, offset + _REACH)
    when = PartialDate(int(found["year"])) if found else None
    return when if when and (published is None or when.first <= published) else None


def _lately(page: Page, offset: int, published: date | None) -> PartialDate | None:
    """A day of the last twelve months, a few words behind."""
    if published is None:
        return None
    if _LAST_YEAR.match(page.text, offset, offset + _REACH):
        return PartialDate(published.year - 1)
    found = _THIS_YEAR.match(page.text, offset, offset + _REACH)
    return _latest(found, published) if found else None


def _latest(found: re.Match[str], published: date) -> PartialDate | None:
    """The last such day or month before the article's day; None where there is no such day."""
    month, day = MONTHS.index(found["month"].lower()) + 1, found["day"] or found["day2"]
    try:
        when = PartialDate(published.year, month, int(day) if day else None)
        return when if when.first <= published else PartialDate(published.year - 1, month, when.day)
    except ValueError:
        return None
