"""One person with everything judged of them."""

from dataclasses import dataclass

from shared.models.reading import ClaimKind, Quotation
from shared.models.report import Outcome
from shared.models.roster import Entry
from shared.models.text import Article
from shared.resolution.candidates import Resolved
from shared.verification.judgement import Ground, Judged

DETAILS = frozenset({ClaimKind.AGE, ClaimKind.PARTY, ClaimKind.NATIONALITY, ClaimKind.KINSHIP, ClaimKind.ALIVE})


@dataclass(frozen=True, slots=True)
class Case:
    """One person with everything judged of them, for the rules to look at."""

    who: Resolved
    claims: tuple[Judged, ...]
    quotations: tuple[Quotation, ...]
    article: Article
    desk: tuple[Entry, ...] = ()

    def any(self, outcome: Outcome, *grounds: Ground) -> bool:
        """Whether a claim that tells who somebody is came out so, on one of these grounds if any are given."""
        return any(
            j.outcome is outcome and (not grounds or j.ground in grounds)
            for j in self.claims
            if j.claim.kind not in DETAILS
        )
