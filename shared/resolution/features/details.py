"""Everything else the article says of somebody beside what the item says: country, work, party, age, kin, life."""

import re
from collections.abc import Iterator
from datetime import date

from shared.dates import PartialDate, age_on
from shared.lexicon.beside_office import goes_with_office
from shared.lexicon.meetings import meeting
from shared.lexicon.names import compact, folded
from shared.lexicon.places import country as known_country
from shared.lexicon.places import may_be_part
from shared.models.properties import EMPLOYERS, KIN, Property
from shared.models.reading import Claim, ClaimKind, Sureness, When
from shared.models.world import FULL_NAME, Meeting
from shared.resolution.callings import calling_said
from shared.resolution.candidates import Feature, Pair
from shared.resolution.features.posts import political_field
from shared.resolution.moment import moment_of
from shared.resolution.offices import tenures_of_claim
from shared.resolution.other_words import is_atop

COUNTRY, OCCUPATION, DEAD, AGE, CHILD = "country", "occupation", "dead", "age", "too young"
# Nobody is quoted long after death; quotations from memoirs and obituaries keep this from being more.
_LONG_DEAD_YEARS = 2
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_STOPS = re.compile(r"\. |\n")
_AROUND = 300  # characters beside a name in which its sentence is looked for
_ADULT = 18
# Ages in print lag a birthday, and years of birth are often all that is known.
_AGE_SLACK = 1
# An age two years off is a slip; from here on it is somebody else's.
_AGE_APART = 4
_SAME_KIN = FULL_NAME | {Meeting.MIDDLE, Meeting.PARTIAL}


def country(pair: Pair) -> Iterator[Feature]:
    """Whether the countries of the claims are those the item's person belongs to or governs."""
    theirs = pair.countries
    if not theirs:
        return
    claims = [c for c in pair.person.claims if not _is_office_of_theirs(pair, c)]
    words = [c.role.place or "" for c in claims if c.role]
    words += [c.value or "" for c in claims if c.kind is ClaimKind.NATIONALITY]
    told = [(each, found.key) for each in words if (found := known_country(each))]
    if claimed := {key for _, key in told}:
        if claimed & theirs:
            yield Feature(COUNTRY, 0.8, "belongs to the country named with the name")
        elif not any(may_be_part(said, its) for said, _ in told for its in theirs):
            yield Feature(COUNTRY, -2.5, "belongs to another country than the one named with the name")


def _is_office_of_theirs(pair: Pair, claim: Claim) -> bool:
    """Whether a claim is of an office they held: whatever country it is said to be of is theirs then."""
    if claim.kind is not ClaimKind.OFFICE or not claim.role or not pair.tenures:
        return False
    said = known_country(claim.role.place or "")
    is_strange = said is not None and said.key not in pair.countries
    return is_strange and bool(tenures_of_claim(claim, pair.tenures, pair.article, pair.facts))


def topic(pair: Pair) -> Iterator[Feature]:
    """Whether the article is about a country of theirs."""
    if pair.countries & pair.topic:
        yield Feature("topic", 0.5, "the article is about a country of theirs")


def occupations(pair: Pair) -> Iterator[Feature]:
    """Whether an occupation of the article is one of theirs (P106), or a wider one; the wider tells less."""
    for claim in _claims(pair, ClaimKind.OCCUPATION):
        theirs = ", ".join(_labels(pair, Property.OCCUPATION))
        if not claim.role or not theirs:
            continue
        met = calling_said(claim.role.title, pair.entity, pair.facts)
        if met and met.wider:
            yield Feature(OCCUPATION, 1.0, f"is a {met.label}, and so a {met.wider}", claim, telling=True)
        elif met:
            yield Feature(OCCUPATION, 1.5, f"is a {theirs}", claim, telling=True)
        elif not goes_with_office(claim.role.title):
            yield Feature(OCCUPATION, -1.5, f"is known as {theirs}, not as “{folded(claim.role.title)}”", claim)


def affiliations(pair: Pair) -> Iterator[Feature]:
    """Whether an organisation of the article is one they work for, belong to or have been at the top of."""
    for claim in _claims(pair, ClaimKind.AFFILIATION):
        if claim.role and claim.role.organisation:
            yield from _membership(pair, claim, claim.role.organisation, EMPLOYERS, 2.5)


def party(pair: Pair) -> Iterator[Feature]:
    """Whether the party of the article is one they belong to, have belonged to (P102) or have led."""
    for claim in _claims(pair, ClaimKind.PARTY):
        if claim.value:
            yield from _membership(pair, claim, claim.value, (Property.PARTY,), 1.5)


def _membership(pair: Pair, claim: Claim, body: str, listed: tuple[Property, ...], weight: float) -> Iterator[Feature]:
    theirs = {label for name in listed for label in _labels(pair, name)}
    led = any(is_atop(body, pair.facts.chains[tenure.office].office, pair.facts) for tenure in pair.tenures)
    if led or any(_same_body(pair, body, label) for label in theirs):
        yield Feature(claim.kind.value, weight, f"belongs to {body}", claim, telling=True)
    elif theirs:
        yield Feature(claim.kind.value, -1.0, f"is known to belong to {', '.join(sorted(theirs))}", claim)


def age(pair: Pair) -> Iterator[Feature]:
    """Whether the age of the article is theirs.

    One namesake in twenty has it too (three years of some sixty), so it tells only together with the country, or
    with politics of an office-holder.
    """
    for claim in _claims(pair, ClaimKind.AGE):
        born, moment = _date(pair, Property.BORN), moment_of(claim, pair.article)
        if not born or not moment.first or not moment.last or not claim.value:
            continue
        youngest, oldest = age_on(moment.first, born)[0] - _AGE_SLACK, age_on(moment.last, born)[1] + _AGE_SLACK
        said = int(claim.value)
        if youngest <= said <= oldest:
            beside = any(feature.weight > 0 for look in (country, political_field) for feature in look(pair))
            yield Feature(AGE, 1.5, f"was born in {born.year}, which fits {said}", claim, telling=beside)
        elif claim.sureness is Sureness.SURE and not youngest - _AGE_APART < said < oldest + _AGE_APART:
            yield Feature(AGE, -2.5, f"was born in {born.year}, which does not fit {said}", claim)


def kin(pair: Pair) -> Iterator[Feature]:
    """Whether a relative of the article is one of theirs."""
    for claim in _claims(pair, ClaimKind.KINSHIP):
        theirs = (label for name in KIN for label in _labels(pair, name))
        met = next((label for label in theirs if meeting(claim.value or "", label) in _SAME_KIN), None)
        if met:
            yield Feature("kin", 2.5, f"is related to {met}", claim, telling=True)


def _claims(pair: Pair, kind: ClaimKind) -> Iterator[Claim]:
    return (claim for claim in pair.person.claims if claim.kind is kind)


def _same_body(pair: Pair, said: str, label: str) -> bool:
    looked_up = pair.facts.organisations.get(said)
    names = [said, *(name for hit in (looked_up.hits if looked_up else ()) for name in hit.entity.names)]
    return any(compact(name).removeprefix("the") == compact(label).removeprefix("the") for name in names)


def _labels(pair: Pair, name: str) -> list[str]:
    return [pair.facts.label(key) for key in pair.entity.refs(name)]


def lifetime(pair: Pair) -> Iterator[Feature]:
    """Whether they lived, as an adult, when the article appeared."""
    day = pair.article.published_on
    if day is None:
        return
    died = _date(pair, Property.DIED)
    if died and died.last < day and day.year - died.last.year >= _LONG_DEAD_YEARS:
        past = any(claim.when is When.FORMER or claim.as_of for claim in pair.person.claims)
        if not _is_of_their_time(pair, died):
            yield Feature(DEAD, -1.0 if past else -2.5, f"died in {died.year}")
    born = _date(pair, Property.BORN)
    if born and _too_young(day, born):
        yield Feature(CHILD, -4.0, f"was born in {born.year}")


def _is_of_their_time(pair: Pair, died: PartialDate) -> bool:
    """Whether a sentence that names them also names a year in which they lived as an adult: "X met Y in 1985"."""
    born = _date(pair, Property.BORN)
    if born is None:
        return False
    text = pair.article.text
    for mention in pair.person.mentions:
        ahead = _STOPS.split(text[max(0, mention.start - _AROUND) : mention.start])[-1]
        behind = _STOPS.split(text[mention.end : mention.end + _AROUND], maxsplit=1)[0]
        years = _YEAR.findall(f"{ahead} {behind}")
        if any(born.year + _ADULT <= int(year) <= died.year for year in years):
            return True
    return False


def _too_young(day: date, born: PartialDate) -> bool:
    return age_on(day, born)[1] < _ADULT


def _date(pair: Pair, name: str) -> PartialDate | None:
    return next((s.value for s in pair.entity.best(name) if isinstance(s.value, PartialDate)), None)
