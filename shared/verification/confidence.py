"""How sure a verdict can be."""

from shared.models.report import Outcome, Reason, Verdict
from shared.models.world import Coverage, Facts
from shared.verification.case import Case
from shared.verification.judgement import Ground

# How sure a verdict can be, by what it rests on. Set by hand; a name alone never counts for more than 0.6.
_MOST_FOR_NAME_ONLY = 0.6
_MOST_FOR_MATCH = 0.99
_MISMATCH = 0.97
_MISMATCH_AT_EDGE = 0.7
_BY_DESK = 0.9
_NOT_FOUND_IN_ALL = 0.9
_NOT_FOUND_IN_SOME = 0.6


def confidence(reason: Reason, case: Case, facts: Facts) -> float:
    """How sure a verdict is, between 0 and 1."""
    identity = case.who.identity
    match reason.verdict:
        case Verdict.MATCH:
            most = _MOST_FOR_NAME_ONLY if reason is Reason.NAME_ONLY else _MOST_FOR_MATCH
            source = None if reason is Reason.KNOWN_TO_DESK else identity
            return round(min(most, source.score if source else _BY_DESK), 2)
        case Verdict.MISMATCH:
            at_edge = reason is not Reason.KNOWN_FALSE and case.any(Outcome.CONTRADICTED, Ground.OTHER_EDGE)
            return _MISMATCH_AT_EDGE if at_edge else _MISMATCH
        case Verdict.UNKNOWN:
            complete = facts.info.coverage is Coverage.COMPLETE
            return _NOT_FOUND_IN_ALL if complete else _NOT_FOUND_IN_SOME
        case Verdict.UNCHECKED:
            return 0.0
