"""The others an article names: who governs, sits, serves or campaigns together is named together.

It helps to choose and makes no match by itself: reporters quote rivals, and strangers share parties and countries.
"""

from collections.abc import Callable, Iterator

from shared.dates import PartialDate
from shared.models.properties import Property
from shared.models.world import Facts, Tenure
from shared.resolution.candidates import Candidate, Feature, Pair, countries_of
from shared.resolution.governments import country_of_office, is_of_government
from shared.resolution.moment import Moment
from shared.resolution.tenures import Held, held

COMPANY = "company"
# However many are in company, and however close they are, they weigh no more than this together.
_MOST = 1.0

Shares = Callable[[Pair, Candidate], bool]


def company(pair: Pair) -> Iterator[Feature]:
    """The closest tie to each of the others whom the article's words alone made known."""
    left = _MOST
    for other in pair.around.company:
        tie = next(((weight, words) for weight, words, shares in _TIES if shares(pair, other)), None)
        if tie and other.entity.id != pair.entity.id and left > 0:
            weight, words = tie
            yield Feature(COMPANY, min(weight, left), f"{words} {other.entity.label}, whom the article names too")
            left -= weight


def _same_government(pair: Pair, other: Candidate) -> bool:
    """Whether both were in one country's government when the article appeared."""
    day = pair.article.published_on
    if day is None:
        return False
    now = Moment(PartialDate.of(day))
    ours, theirs = (_governs(tenures, now, pair.facts) for tenures in (pair.tenures, other.tenures))
    return bool(ours & theirs)


def _governs(tenures: tuple[Tenure, ...], now: Moment, facts: Facts) -> frozenset[str]:
    """The countries in whose government these tenures put somebody at that time."""
    then = (facts.chains[t.office].office for t in tenures if held((t,), now) is Held.THEN)
    found = (country_of_office(office, facts) for office in then if is_of_government(office))
    return frozenset(country for country in found if country)


def _same_office(pair: Pair, other: Candidate) -> bool:
    """Whether both held one office, one after the other or together."""
    return not {t.office for t in pair.tenures}.isdisjoint(t.office for t in other.tenures)


def _same(*properties: str) -> Shares:
    """Whether one of these properties gives both of them the same."""

    def shares(pair: Pair, other: Candidate) -> bool:
        return any(not set(pair.entity.refs(name)).isdisjoint(other.entity.refs(name)) for name in properties)

    return shares


def _same_country(pair: Pair, other: Candidate) -> bool:
    return bool(pair.countries & countries_of(other.entity, other.tenures, pair.facts))


# Closest first; set by hand: articles whose people are all known do not come with the data.
_TIES: tuple[tuple[float, str, Shares], ...] = (
    (0.8, "was in the same government as", _same_government),
    (0.8, "held the same office as", _same_office),
    (0.6, "took part in the same event as", _same(Property.TOOK_PART_IN)),
    (0.6, "belongs to the same body as", _same(Property.EMPLOYER, Property.MEMBER_OF)),
    (0.4, "is of the same party as", _same(Property.PARTY)),
    (0.2, "is of the same country as", _same_country),
)
