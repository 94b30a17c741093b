"""The reasons for and against a candidate, one small function each; the tables here are the whole model.

Weights are log-odds, kept small on purpose: the name says that somebody may be meant, only what the article says of
them decides. They are set by hand and held against what benchmarks/verification/fit.py fits, as docs/verdicts.md tells.
"""

from collections.abc import Callable, Iterator

from shared.models.reading import ClaimKind
from shared.resolution.candidates import Feature, Pair
from shared.resolution.features.company import company
from shared.resolution.features.details import (
    AGE,
    CHILD,
    COUNTRY,
    DEAD,
    OCCUPATION,
    affiliations,
    age,
    country,
    kin,
    lifetime,
    occupations,
    party,
    topic,
)
from shared.resolution.features.naming import NOT_HUMAN, SHARED_NAME, name_agreement, reality, shared_name
from shared.resolution.features.page import page
from shared.resolution.features.posts import (
    ABROAD,
    FIELD,
    IN_OFFICE,
    in_the_news,
    known_abroad,
    office_claims,
    political_field,
)
from shared.resolution.features.surnames import BY_SURNAME, known_by_surname
from shared.resolution.features.thrones import known_by_throne

__all__ = [
    "ABROAD",
    "AGE",
    "BY_SURNAME",
    "CLASHES",
    "COUNTRY",
    "FEATURES",
    "IN_OFFICE",
    "OF_CLAIMS",
    "SHARED_NAME",
    "features_of",
]

# What speaks against a candidate by itself; everything else that lowers the odds is only a lack of support.
CLASHES = frozenset({COUNTRY, FIELD, OCCUPATION, DEAD, AGE, CHILD, NOT_HUMAN})

Compare = Callable[[Pair], Iterator[Feature]]

FEATURES: tuple[Compare, ...] = (
    name_agreement,
    known_by_throne,
    known_by_surname,
    shared_name,
    country,
    topic,
    in_the_news,
    known_abroad,
    page,
    company,
    lifetime,
    reality,
)
# These compare claims of some kinds only; without one of them there is nothing to ask.
OF_CLAIMS: tuple[tuple[Compare, frozenset[ClaimKind]], ...] = (
    (office_claims, frozenset({ClaimKind.OFFICE, ClaimKind.OCCUPATION, ClaimKind.AFFILIATION})),
    (political_field, frozenset({ClaimKind.OCCUPATION})),
    (occupations, frozenset({ClaimKind.OCCUPATION})),
    (affiliations, frozenset({ClaimKind.AFFILIATION})),
    (party, frozenset({ClaimKind.PARTY})),
    (age, frozenset({ClaimKind.AGE})),
    (kin, frozenset({ClaimKind.KINSHIP})),
)


def features_of(pair: Pair) -> tuple[Feature, ...]:
    """Every reason for and against, those from the name and the life first, in the order of the tables."""
    said = {claim.kind for claim in pair.person.claims}
    asked = (compare for compare, kinds in OF_CLAIMS if not kinds.isdisjoint(said))
    return tuple(feature for compare in (*FEATURES, *asked) for feature in compare(pair))
