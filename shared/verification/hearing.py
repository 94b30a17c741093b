"""A claim of an office before it is decided."""

from dataclasses import dataclass

from shared.models.reading import Claim
from shared.models.world import OfficeChain, Tenure
from shared.resolution.candidates import Resolved
from shared.resolution.moment import Moment


@dataclass(frozen=True, slots=True)
class Hearing:
    """One claim held against one office it can mean; `own` are the person's tenures of that office."""

    claim: Claim
    who: Resolved
    chain: OfficeChain
    inferred: bool
    own: tuple[Tenure, ...]
    moment: Moment
