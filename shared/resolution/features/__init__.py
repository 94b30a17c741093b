"""The reasons for and against a candidate, one small function each; the table here is the whole model.

Weights are log-odds, set by hand and kept small on purpose: the name says that somebody may be meant, only what the
article says of them decides.
"""

from collections.abc import Callable, Iterator

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
from shared.resolution.features.posts import FIELD, IN_OFFICE, in_the_news, office_claims, political_field

__all__ = ["CLASHES", "COUNTRY", "FEATURES", "IN_OFFICE", "SHARED_NAME", "features_of"]

# What speaks against a candidate by itself; everything else that lowers the odds is only a lack of support.
CLASHES = frozenset({COUNTRY, FIELD, OCCUPATION, DEAD, AGE, CHILD, NOT_HUMAN})

FEATURES: tuple[Callable[[Pair], Iterator[Feature]], ...] = (
    name_agreement,
    shared_name,
    office_claims,
    country,
    topic,
    in_the_news,
    political_field,
    occupations,
    affiliations,
    party,
    age,
    kin,
    page,
    company,
    lifetime,
    reality,
)


def features_of(pair: Pair) -> tuple[Feature, ...]:
    """Every reason for and against, in the order of the table."""
    return tuple(feature for compare in FEATURES for feature in compare(pair))
