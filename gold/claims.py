"""Claims that were read beside those that are marked."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import TypeVar

from gold.passages import GoldClaim, Passage
from gold.score import Score, best_pairs
from gold.words import claim_words_agree, touches
from shared.models.reading import Claim, ClaimKind, Person

ROLES = (ClaimKind.OFFICE, ClaimKind.OCCUPATION)
_INSIDE_ROLES = (ClaimKind.AFFILIATION, ClaimKind.NATIONALITY, ClaimKind.PARTY)
_T = TypeVar("_T")
_Timely = Callable[[GoldClaim, Claim], bool]


def score_claims(result: Score, people: Sequence[Person], same: dict[str, str]) -> None:
    """Claims found, missed and made up, and how right their capacity and day are."""
    read: dict[str | None, list[Claim]] = defaultdict(list)
    for person in people:
        read[same.get(person.id)] += person.claims
    for claim in read[None]:
        _false_claim(result, claim)
    for marked in result.passage.people:
        _claims_of(result, marked.claims, read[marked.key])


def _claims_of(result: Score, marked: Sequence[GoldClaim], read: Sequence[Claim]) -> None:
    pairs = _paired(marked, read, lambda m, r: m.when == r.when)
    found, used = {i for i, _ in pairs}, {j for _, j in pairs}
    open_, free = _without(marked, found), _without(read, used)
    at_other_time = dict(_paired(open_, free, lambda m, r: m.when != r.when))
    for i, j in pairs:
        _found_claim(result, marked[i], read[j])
    for i, claim in enumerate(open_):
        for line in ("claims", f"  {claim.kind}"):
            result.pairs(line, 0, 1, 0)
        result.share("  found, whatever their time", i in at_other_time)
        other = f"as {free[at_other_time[i]].when}" if i in at_other_time else ""
        result.miss(f"claim: {claim.kind}", f"{claim.span.text} ({claim.when})", other)
    for extra in free:
        if not _counts_neither_way(result.passage, extra, marked):
            _false_claim(result, extra)


def _without(row: Sequence[_T], used: set[int]) -> list[_T]:
    return [one for place, one in enumerate(row) if place not in used]


def _found_claim(result: Score, marked: GoldClaim, read: Claim) -> None:
    for line in ("claims", f"  {marked.kind}"):
        result.pairs(line, 1, 1, 1)
    result.share("  found, whatever their time", True)
    result.share("  their capacity", marked.capacity == read.capacity)
    if marked.capacity != read.capacity:
        result.miss("capacity", f"{marked.span.text}: {marked.capacity}", read.capacity)
    if marked.as_of:
        result.share("  their day", marked.as_of == read.as_of)
        if marked.as_of != read.as_of:
            result.miss("day", f"{marked.span.text}: {marked.as_of}", read.as_of or "none")


def _false_claim(result: Score, claim: Claim) -> None:
    for line in ("claims", f"  {claim.kind}"):
        result.pairs(line, 0, 0, 1)
    result.miss(f"claim: {claim.kind}", "", f"{claim.span.text} ({claim.when})")


def _paired(marked: Sequence[GoldClaim], read: Sequence[Claim], timely: _Timely) -> list[tuple[int, int]]:
    """The places of each claim marked and of the one read that fits it best, each used once."""
    fits = (
        (claim_words_agree(m, r), i, j)
        for i, m in enumerate(marked)
        for j, r in enumerate(read)
        if m.kind is r.kind and timely(m, r)
    )
    return list(best_pairs(fits))


def _counts_neither_way(passage: Passage, claim: Claim, marked: Sequence[GoldClaim]) -> bool:
    """Whether a claim that fits none is no error: said twice, said in a quotation, or part of a role's own words."""
    if any(m.kind is claim.kind and m.when == claim.when and claim_words_agree(m, claim) for m in marked):
        return True
    if any(q.direct and q.span.covers(claim.span) for q in passage.quotations):
        return True
    within = any(m.kind in ROLES and touches(m.span, claim.span) for m in marked)
    return claim.kind in _INSIDE_ROLES and within
