"""Public office: what the article says of it, and what the candidate has held."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from shared.dates import PartialDate
from shared.lexicon.beside_office import goes_with_office
from shared.lexicon.names import words
from shared.lexicon.roles import is_political
from shared.models.properties import Property
from shared.models.reading import Claim, ClaimKind, Role, When
from shared.models.world import Facts, Tenure
from shared.resolution.candidates import Feature, Pair
from shared.resolution.governments import speaks_for_a_country
from shared.resolution.moment import Moment, moment_of
from shared.resolution.offices import tenures_of_claim
from shared.resolution.seats import may_sit_for
from shared.resolution.tenures import Held, ended_before, held, lately

# How long after an office its holder is still named in the news without one.
_LATELY = timedelta(days=5 * 365)
IN_OFFICE, ABROAD = "in office", "known abroad"
FIELD = "field"
# What a reading calls an occupation or a membership may be an office all the same ("Deputy Attorney General").
_MAY_BE_OFFICES = frozenset({ClaimKind.OFFICE, ClaimKind.OCCUPATION, ClaimKind.AFFILIATION})


def office_claims(pair: Pair) -> Iterator[Feature]:
    """What the article says of offices against the offices the item's person has held."""
    for claim in pair.person.claims:
        if claim.kind in _MAY_BE_OFFICES and claim.role and pair.tenures and not _is_anybodys(pair, claim.role):
            yield from _office(pair, claim)


def _is_anybodys(pair: Pair, role: Role) -> bool:
    """Whether title and name fit many ("Emperor Charles"): one word of a name, and nothing says of what country."""
    return len(words(pair.person.name)) < 2 and not (role.place or role.organisation or pair.countries & pair.topic)


def _office(pair: Pair, claim: Claim) -> Iterator[Feature]:
    tenures = tenures_of_claim(claim, pair.tenures, pair.article, pair.facts)
    moment = Moment(None) if claim.courtesy or claim.narrative else moment_of(claim, pair.article)
    state = held(tenures, moment)
    said = claim.span.text
    still = moment.when is not None and not claim.as_of and held(tenures, Moment(moment.when)) is Held.THEN
    if claim.when is When.FORMER and still:
        yield Feature("office still held", 1.5, f"still held “{said}” then", claim, telling=True)
    elif claim.when is When.FORMER and ended_before(tenures, moment_of(claim, pair.article)):
        yield Feature("former office", 3.0, f"held “{said}” before", claim, telling=True)
    elif state is Held.THEN and (claim.when is not When.FORMER or claim.as_of):
        yield Feature("office", 3.5, f"held “{said}” at the time", claim, telling=True)
    elif state is not Held.NEVER:
        yield Feature("office at another time", 2.0, f"held “{said}” at another time", claim, telling=True)
    elif claim.kind is ClaimKind.OFFICE and claim.role and not may_sit_for(claim.role, pair.tenures, pair.facts):
        yield Feature("other offices", -1.5, f"is known for other offices than “{said}”", claim)


def in_the_news(pair: Pair) -> Iterator[Feature]:
    """Whether they held any office at the time of the article, or lately: then they are somebody news writes of."""
    day = pair.article.published_on
    if not pair.tenures:
        return
    if day is None:
        yield Feature("held an office", 0.5, "has held an office")
    elif held(pair.tenures, Moment(PartialDate.of(day))) is Held.THEN:
        yield Feature(IN_OFFICE, 1.0, "held an office when the article appeared")
    elif lately(pair.tenures, day, _LATELY):
        yield Feature(IN_OFFICE, 0.5, "had held an office in the years before the article")


def known_abroad(pair: Pair) -> Iterator[Feature]:
    """Whether they spoke for a country then, or lately: of few others does the news of any country write."""
    day = pair.article.published_on
    if day is not None and is_known_abroad(pair.tenures, pair.facts, day):
        yield Feature(ABROAD, 0.5, "spoke for a country when the article appeared, or in the years before")


def is_known_abroad(tenures: Iterable[Tenure], facts: Facts, day: date, back: timedelta = _LATELY) -> bool:
    """Whether one of somebody's tenures made them speak for a country on a day, or in the time `back` before it."""
    spoke = [t for t in tenures if speaks_for_a_country(facts.chains[t.office].office, facts)]
    return held(spoke, Moment(PartialDate.of(day))) is Held.THEN or lately(spoke, day, back)


def political_field(pair: Pair) -> Iterator[Feature]:
    """Whether somebody called a politician or diplomat has held an office, or an office-holder is called otherwise."""
    for claim in pair.person.claims:
        if claim.kind is not ClaimKind.OCCUPATION or not claim.role or not pair.tenures:
            continue
        if tenures_of_claim(claim, pair.tenures, pair.article, pair.facts):
            continue  # the office speaks for them already
        if is_political(claim.role.title):
            yield Feature(FIELD, 0.5, f"has held office, as “{claim.span.text}” suggests", claim)
        elif not goes_with_office(claim.role.title) and not pair.entity.refs(Property.OCCUPATION):
            yield Feature(FIELD, -0.5, f"is known for public office, not as “{claim.span.text}”", claim)
