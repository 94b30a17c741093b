"""The reasons for and against a candidate, one small function each; the table at the end is the whole model.

Weights are log-odds, set by hand and kept small on purpose: the name says that somebody may be meant, only what the
article says of them decides.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from shared.dates import PartialDate, age_on
from shared.lexicon.names import compact, folded
from shared.lexicon.places import place_key
from shared.lexicon.roles import is_political
from shared.models.reading import Claim, ClaimKind, When
from shared.models.world import EntityKind, ItemRef, Meeting
from shared.resolution.candidates import Feature, Pair
from shared.resolution.moment import Moment, moment_of
from shared.resolution.offices import place_of, tenures_of_role
from shared.resolution.tenures import Held, ended_before, ended_within, held

_NAME_WEIGHTS = {
    Meeting.EXACT: 1.0,
    Meeting.FOLDED: 1.0,
    Meeting.ORDER: 0.8,
    Meeting.VARIANT: 0.7,
    Meeting.NICKNAME: 0.3,  # lists of nicknames are generous, and the full name may be a namesake's
    Meeting.MIDDLE: 0.3,
    Meeting.WITHIN: -0.5,  # two of three names fit many people in Spain, Brazil or Pakistan
    Meeting.INITIALS: -1.0,  # an initial fits one given name in fifteen
    Meeting.NEAR: -1.5,  # only an office held just then outweighs it
    Meeting.ALIKE: -2.0,  # of those who meet so, one in ten to four in ten is the one meant: Karin is not Karen
    Meeting.PARTIAL: -2.0,
}
_MEETING_WORDS = {
    Meeting.EXACT: "the name is written the same",
    Meeting.FOLDED: "the name differs in accents, hyphens or spaces only",
    Meeting.ORDER: "the parts of the name stand in another order",
    Meeting.VARIANT: "the name is another spelling of the same sounds",
    Meeting.NICKNAME: "one gives a short form of the given name",
    Meeting.MIDDLE: "the name differs by a middle name or initial",
    Meeting.WITHIN: "the name is a part of a longer one",
    Meeting.INITIALS: "one gives initials only",
    Meeting.NEAR: "the name differs by one letter",
    Meeting.ALIKE: "the names have the same consonants, but other vowels",
    Meeting.PARTIAL: "only a part of the name is given",
}
# Nobody is quoted long after death; quotations from memoirs and obituaries keep this from being more.
_LONG_DEAD_YEARS = 2
_ADULT = 18
# How long after an office its holder is still named in the news without one.
_LATELY = timedelta(days=5 * 365)
IN_OFFICE = "in office"
COUNTRY = "country"
# What speaks against a candidate by itself; everything else that lowers the odds is only a lack of support.
CLASHES = frozenset({COUNTRY, "field", "occupation", "dead", "age", "not a human"})


def name_agreement(pair: Pair) -> Iterator[Feature]:
    """How the name of the article met one of the item's."""
    weight = _NAME_WEIGHTS[pair.hit.meeting]
    yield Feature("name", weight, f"{_MEETING_WORDS[pair.hit.meeting]}: {pair.hit.spelling}")


def shared_name(pair: Pair) -> Iterator[Feature]:
    """Others bear the name as well."""
    if pair.bearers > 1:
        yield Feature("shared name", -0.7, f"{pair.bearers} items bear this name")


def office_claims(pair: Pair) -> Iterator[Feature]:
    """What the article says of offices against the offices the item's person has held."""
    for claim in pair.person.claims:
        if claim.kind is ClaimKind.OFFICE and claim.role:
            yield from _office(pair, claim)


def _office(pair: Pair, claim: Claim) -> Iterator[Feature]:
    assert claim.role
    tenures = tenures_of_role(claim.role, pair.tenures, pair.facts)
    moment = Moment(None) if claim.courtesy or claim.narrative else moment_of(claim, pair.article)
    state = held(tenures, moment)
    words = claim.span.text
    if claim.when is When.FORMER and ended_before(tenures, moment_of(claim, pair.article)):
        yield Feature("former office", 3.0, f"held “{words}” before", claim, telling=True)
    elif state is Held.THEN:
        yield Feature("office", 3.5, f"held “{words}” at the time", claim, telling=True)
    elif state in (Held.BEFORE, Held.AFTER, Held.CANNOT_TELL):
        yield Feature("office at another time", 2.0, f"held “{words}” at another time", claim, telling=True)
    elif pair.tenures:
        yield Feature("other offices", -1.0, f"is known for other offices than “{words}”", claim)


def country(pair: Pair) -> Iterator[Feature]:
    """Whether the countries of the claims are those the item's person belongs to or governs."""
    claimed = {place_key(c.role.place) for c in pair.person.claims if c.role and c.role.place}
    claimed |= {place_key(c.value) for c in pair.person.claims if c.kind is ClaimKind.NATIONALITY}
    theirs = countries_of(pair)
    if claimed - {None} and theirs:
        if claimed & theirs:
            yield Feature(COUNTRY, 0.8, "belongs to the country named with the name")
        else:
            yield Feature(COUNTRY, -2.5, "belongs to another country than the one named with the name")


def countries_of(pair: Pair) -> frozenset[str]:
    """The keys of the countries a person is a citizen of (P27) or has held office for."""
    citizen = (s.value for s in pair.entity.all("P27"))
    keys = {place_key(pair.facts.label(value.id)) for value in citizen if isinstance(value, ItemRef)}
    keys |= {place_of(pair.facts.chains[t.office].office, pair.facts) for t in pair.tenures}
    return frozenset(key for key in keys if key)


def topic(pair: Pair) -> Iterator[Feature]:
    """Whether the article is about a country of theirs."""
    if countries_of(pair) & pair.topic:
        yield Feature("topic", 0.5, "the article is about a country of theirs")


def in_the_news(pair: Pair) -> Iterator[Feature]:
    """Whether they held any office at the time of the article, or lately: then they are somebody news writes of."""
    day = pair.article.published_on
    if not pair.tenures:
        return
    if day is None:
        yield Feature(IN_OFFICE, 0.5, "has held an office")
    elif held(pair.tenures, Moment(PartialDate.of(day))) is Held.THEN:
        yield Feature(IN_OFFICE, 1.0, "held an office when the article appeared")
    elif ended_within(pair.tenures, day, _LATELY):
        yield Feature(IN_OFFICE, 0.5, "had held an office in the years before the article")


def political_field(pair: Pair) -> Iterator[Feature]:
    """Whether somebody called a politician or diplomat has held an office, or an office-holder is called otherwise."""
    for claim in pair.person.claims:
        if claim.kind is not ClaimKind.OCCUPATION or not claim.role or not pair.tenures:
            continue
        if is_political(claim.role.title):
            yield Feature("field", 0.5, f"has held office, as “{claim.span.text}” suggests", claim)
        elif not _labels(pair, "P106"):
            yield Feature("field", -0.5, f"is known for public office, not as “{claim.span.text}”", claim)


def occupations(pair: Pair) -> Iterator[Feature]:
    """Whether an occupation of the article is one of theirs (P106)."""
    theirs = _labels(pair, "P106")
    for claim in pair.person.claims:
        if claim.kind is ClaimKind.OCCUPATION and claim.role and theirs:
            said = folded(claim.role.title)
            if any(f" {folded(label)} " in f" {said} " for label in theirs):
                yield Feature("occupation", 1.5, f"is a {', '.join(theirs)}", claim, telling=True)
            else:
                yield Feature("occupation", -1.5, f"is known as {', '.join(theirs)}, not as “{said}”", claim)


def affiliations(pair: Pair) -> Iterator[Feature]:
    """Whether an organisation of the article is one they work for or belong to (P108, P463, P102)."""
    theirs = {label for name in ("P108", "P463", "P102", "P1416") for label in _labels(pair, name)}
    for claim in pair.person.claims:
        if claim.kind is ClaimKind.AFFILIATION and claim.role and claim.role.organisation and theirs:
            if any(_same_body(pair, claim.role.organisation, label) for label in theirs):
                yield Feature("affiliation", 2.5, f"belongs to {claim.role.organisation}", claim, telling=True)
            else:
                yield Feature("affiliation", -1.0, f"is known to belong to {', '.join(sorted(theirs))}", claim)


def _same_body(pair: Pair, said: str, label: str) -> bool:
    looked_up = pair.facts.organisations.get(said)
    names = [said, *(name for hit in (looked_up.hits if looked_up else ()) for name in hit.entity.names)]
    return any(compact(name).removeprefix("the") == compact(label).removeprefix("the") for name in names)


def _labels(pair: Pair, name: str) -> list[str]:
    return [pair.facts.label(s.value.id) for s in pair.entity.all(name) if isinstance(s.value, ItemRef)]


def lifetime(pair: Pair) -> Iterator[Feature]:
    """Whether they lived, as an adult, when the article appeared."""
    day = pair.article.published_on
    if day is None:
        return
    died = _date(pair, "P570")
    if died and died.last < day and day.year - died.last.year >= _LONG_DEAD_YEARS:
        past = any(claim.when is When.FORMER or claim.as_of for claim in pair.person.claims)
        yield Feature("dead", -1.0 if past else -2.5, f"died in {died}")
    born = _date(pair, "P569")
    if born and _too_young(day, born):
        yield Feature("age", -4.0, f"was born in {born}")


def _too_young(day: date, born: PartialDate) -> bool:
    return age_on(day, born)[1] < _ADULT


def _date(pair: Pair, name: str) -> PartialDate | None:
    return next((s.value for s in pair.entity.best(name) if isinstance(s.value, PartialDate)), None)


def reality(pair: Pair) -> Iterator[Feature]:
    """Whether the item is a human at all."""
    if pair.entity.kind is not EntityKind.HUMAN:
        yield Feature("not a human", -1.0, f"the item is a {pair.entity.kind.value}")


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
    lifetime,
    reality,
)


def features_of(pair: Pair) -> tuple[Feature, ...]:
    """Every reason for and against, in the order of the table."""
    return tuple(feature for compare in FEATURES for feature in compare(pair))
