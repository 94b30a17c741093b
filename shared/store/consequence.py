"""How much hangs on a finding: by it the queue of what a human should look at is ordered."""

from shared.models.report import Reason

_BY_REASON = {
    Reason.DEAD_BEFORE_ARTICLE: 70,
    Reason.KNOWN_FALSE: 65,
    Reason.OFFICE_HELD_BY_OTHER: 60,
    Reason.CLAIM_CONTRADICTED: 60,
    Reason.NOT_IN_OFFICE: 50,
    Reason.DESK_DISAGREES: 50,
    Reason.POSSIBLE_MISSPELLING: 45,
    Reason.DETAIL_WRONG: 35,
    Reason.CONTESTED: 30,
    Reason.NO_CANDIDATE: 25,
    Reason.AMBIGUOUS: 20,
    Reason.NAMESAKES_ONLY: 20,
}
_QUOTATION, _MOST_QUOTATIONS = 10, 5
"""What is quoted of somebody is printed on their word: each quotation weighs, up to five."""
_BY_NAME_ONLY = 5
"""Whoever fits by name only is nobody's accusation: they come after all others, however much is quoted of them."""


def consequence(reason: Reason, quotations: int) -> int:
    """The weight of a finding nobody ruled on yet; 0 where there is nothing for a human to do.

    With as much quoted, accusations come before what could not be found, and these before what is undecided; somebody
    who was not found and is quoted at length comes before a wrong title in passing.
    """
    told = min(quotations, _MOST_QUOTATIONS)
    if reason is Reason.NAME_ONLY:
        return _BY_NAME_ONLY + told
    base = _BY_REASON.get(reason, 0)
    return base and base + _QUOTATION * told
