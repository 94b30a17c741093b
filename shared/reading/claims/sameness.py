"""Claims made twice: which of them say the same."""

from collections.abc import Iterable

from shared.lexicon.names import folded
from shared.lexicon.places import place_key
from shared.lexicon.roles import canonical_title
from shared.models.reading import Claim, Role


def distinct(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims without repetitions, in the order of the text; a bare title adds nothing to the same one in full."""
    first: dict[tuple[object, ...], Claim] = {}
    for claim in sorted(claims, key=lambda c: (c.span, c.kind)):
        first.setdefault(_meaning(claim), claim)
    kept = list(first.values())
    full = {_bare_meaning(claim) for claim in kept if claim.role and not claim.courtesy}
    return tuple(claim for claim in kept if not (claim.courtesy and _bare_meaning(claim) in full))


def _bare_meaning(claim: Claim) -> tuple[object, ...]:
    return (claim.kind, canonical_title(claim.role.title if claim.role else ""), claim.when, claim.as_of)


def _meaning(claim: Claim) -> tuple[object, ...]:
    role = claim.role or Role("")
    about = (canonical_title(role.title), place_key(role.place), folded(role.organisation or ""), claim.value)
    return (claim.kind, about, claim.when, claim.capacity, claim.as_of, claim.courtesy)
