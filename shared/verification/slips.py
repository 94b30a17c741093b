"""Whose name a name may be a slip for, among those who held an office."""

from collections.abc import Iterable

from shared.dates import Answer, overlaps
from shared.lexicon.meetings import is_slip, resembles
from shared.lexicon.names import folded
from shared.models.world import OfficeChain, Tenure
from shared.resolution.holders import holders_at, tenures_nearby
from shared.resolution.moment import Moment


def like(name: str, chain: OfficeChain, moment: Moment) -> Tenure | None:
    """Anybody of about that time who may be meant: what keeps a misspelled holder from being accused errs widely."""
    around = (*holders_at(chain, moment), *tenures_nearby(chain, moment))
    return next((t for t in around if folded(t.label) != folded(name) and resembles(name, t.label)), None)


def bears(name: str, tenures: Iterable[Tenure]) -> bool:
    """Whether one of the holders goes by this very name, whatever else is known of their item."""
    return any(folded(tenure.label) == folded(name) for tenure in tenures)


def nearly(name: str, chain: OfficeChain, moment: Moment) -> Tenure | None:
    """Who held the office then, or may have, and is written with one letter otherwise: reason enough to ask."""
    if moment.when is None:
        return None
    then = (t for t in chain.tenures if overlaps(moment.when, t.start, t.end) is not Answer.NO)
    return next((t for t in then if is_slip(name, t.label)), None)
