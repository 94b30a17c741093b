"""Who each person of an article is: the item chosen, or nobody, with reasons."""

from collections.abc import Iterator
from dataclasses import replace

from shared.lexicon.beside_office import is_beside
from shared.lexicon.names import words
from shared.lexicon.places import places_in
from shared.lexicon.thrones import throne_name
from shared.models.reading import ClaimKind, Person, Reading, Sureness
from shared.models.world import FULL_NAME, MEETING_RANK, Coverage, EntityKind, Facts, Hit, Lookup, Meeting
from shared.resolution.candidates import Candidate, Pair, Resolved, Surroundings, countries_of
from shared.resolution.features import ABROAD, AGE, BY_SURNAME, CLASHES, COUNTRY, IN_OFFICE, SHARED_NAME, features_of
from shared.resolution.features.surnames import leaders_named
from shared.resolution.scores import with_scores
from shared.resolution.tenures import tenures_of

# A choice needs odds of about nine to one, and three to one against the next best.
CHOSEN = 2.2
MARGIN = 1.1
# What a name alone must reach without any claim: written the same or nearly so, in office, on topic.
STANDS = 2.0
# Pages in so many languages make somebody well known; ten times a namesake's, far better known. Set by hand.
_WELL_KNOWN, _FAR = 30, 10
# Words in small letters that make a line one of prose.
_PROSE = 3
# Claims that say what somebody is; with one of them left open, a name alone decides nothing.
_TELLING_KINDS = frozenset({ClaimKind.OFFICE, ClaimKind.OCCUPATION, ClaimKind.AFFILIATION, ClaimKind.PARTY})


def resolve(reading: Reading, facts: Facts) -> tuple[Resolved, ...]:
    """Who each person of the reading is, in the order of the reading."""
    return tuple(resolving(reading, facts))


def resolving(reading: Reading, facts: Facts) -> Iterator[Resolved]:
    """The same, one person after the other.

    A guessed claim speaks neither for nor against anybody: a wrong guess would undo a right match or make a wrong one.
    Whom the article's words leave open is looked at once more among those they make known and those who speak for a
    country; it is about the countries of these, too.
    """
    if not reading.people:  # what they would have in common takes longer to find than all else
        return iter(())
    around = surroundings(reading, facts)
    alone = tuple(_resolve(person, around) for person in reading.people)
    known = tuple(who.identity for who in alone if who.identity and (_is_told(who) or _has(ABROAD, who.identity)))
    theirs = (countries_of(each.entity, each.tenures, facts) for each in known)
    among = replace(around, company=known, topic=around.topic.union(*theirs))
    return (_resolve(who.person, among) if known and not _is_told(who) else who for who in alone)


def surroundings(reading: Reading, facts: Facts) -> Surroundings:
    """What all people of a reading have in common."""
    found = {hit.entity.id for looked_up in facts.people.values() for hit in looked_up.hits}
    tenures, article = tenures_of(found, facts), reading.article
    leaders = leaders_named(facts, tenures, article.published_on)
    return Surroundings(article, facts, places_in(article.text), tenures, leaders=leaders)


def _is_told(who: Resolved) -> bool:
    return who.identity is not None and not who.by_name_only


def _has(name: str, candidate: Candidate) -> bool:
    return any(feature.name == name for feature in candidate.features)


def _resolve(person: Person, around: Surroundings) -> Resolved:
    looked_up = _looked_up(person, around)
    if looked_up.failure and not looked_up.hits:
        return Resolved(person, None, (), failure=looked_up.failure)
    ranked = sorted(((_candidate(pair), pair) for pair in pairs_of(person, around)), key=lambda both: -both[0].odds)
    candidates = with_scores([candidate for candidate, _ in ranked])
    told = _told(candidates)
    if told:
        return Resolved(person, told, candidates, failure=looked_up.failure)
    pairs = (pair for _, pair in ranked)
    alone = next((c for c, pair in zip(candidates, pairs, strict=True) if _stands_by_name(c, pair, looked_up)), None)
    if alone:
        return Resolved(person, alone, candidates, by_name_only=True, failure=looked_up.failure)
    return Resolved(person, None, candidates, ambiguous=_undecided(candidates), failure=looked_up.failure)


def _looked_up(person: Person, around: Surroundings) -> Lookup:
    """Who was found by the name, and ahead of them who bears the very throne and name together."""
    found = around.facts.people.get(person.name, Lookup())
    called = around.facts.people.get(throne_name(person, around.article.text) or "")
    if called is None:
        return found
    throned = tuple(hit for hit in called.hits if hit.meeting in (Meeting.EXACT, Meeting.FOLDED))
    ids = {hit.entity.id for hit in throned}
    others = tuple(hit for hit in found.hits if hit.entity.id not in ids)
    return Lookup((*throned, *others), found.failure or called.failure)


def pairs_of(person: Person, around: Surroundings) -> list[Pair]:
    """A person beside each item found by their name, without what is only guessed of them."""
    looked_up = _looked_up(person, around)
    plain = replace(person, claims=tuple(c for c in person.claims if c.sureness is not Sureness.GUESSED))
    return [_pair(plain, hit, around, _bearers(hit, looked_up)) for hit in looked_up.hits]


def _pair(person: Person, hit: Hit, around: Surroundings, bearers: int) -> Pair:
    theirs = countries_of(hit.entity, around.tenures.get(hit.entity.id, ()), around.facts)
    return Pair(person, hit, around, bearers, theirs)


def _candidate(pair: Pair) -> Candidate:
    return Candidate(pair.hit, pair.tenures, features_of(pair))


def _bearers(hit: Hit, looked_up: Lookup) -> int:
    return sum(MEETING_RANK[other.meeting] <= MEETING_RANK[hit.meeting] for other in looked_up.hits)


def _told(candidates: tuple[Candidate, ...]) -> Candidate | None:
    """The best candidate that something besides the name speaks for, where it is clearly the best."""
    if not candidates or not candidates[0].is_told or candidates[0].odds < CHOSEN:
        return None
    if len(candidates) > 1 and candidates[0].odds - candidates[1].odds < MARGIN:
        return None
    return candidates[0]


def _stands_by_name(candidate: Candidate, pair: Pair, looked_up: Lookup) -> bool:
    """Whether the name is enough: the full name of one bearer only, in office then, of a country on topic or that age.

    Who speaks for a country is named anywhere, and by the surname too. A bearer far better known than all others of
    the name counts as the only one. Where a source holds everybody, being the only bearer of a full name is enough on
    its own. An article without a date is of no time at which to be in office, so only the well known stand in it; and
    who is only listed is somebody of whom nothing is said at all.
    """
    full = pair.hit.meeting in FULL_NAME and len(words(pair.person.name)) > 1 and _is_alone(pair, looked_up)
    if not (full or _has(BY_SURNAME, candidate)) or pair.entity.kind is not EntityKind.HUMAN:
        return False
    if not _is_told_of(pair):
        return False
    if any(feature.name in (AGE, COUNTRY) and feature.weight < 0 for feature in candidate.features):
        return False
    if pair.facts.info.coverage is Coverage.COMPLETE and not has_telling_claims(pair.person):
        return True
    undated = pair.article.published_on is None and pair.entity.prominence >= _WELL_KNOWN
    known_to_news = undated or _has(IN_OFFICE, candidate)
    aged = any(feature.name == AGE and feature.weight > 0 for feature in candidate.features)
    on_topic = aged or _has(ABROAD, candidate) or bool(pair.countries & pair.topic)
    # Namesakes were weighed already: what they cost by their number is given back.
    shared = sum(feature.weight for feature in candidate.features if feature.name == SHARED_NAME)
    return known_to_news and on_topic and candidate.odds_without_claims() - shared >= STANDS


def _is_told_of(pair: Pair) -> bool:
    """Whether the person stands in prose somewhere: results, tables and lists have hardly a word in small letters."""
    text = pair.article.text
    lines = {text[text.rfind("\n", 0, at.start) + 1 :].split("\n", 1)[0] for at in pair.person.mentions}
    return any(sum(map(str.islower, line.split())) >= _PROSE for line in lines)


def _is_alone(pair: Pair, looked_up: Lookup) -> bool:
    """Whether nobody else bears the name as well, or nobody who is remotely as well known."""
    others = [
        h.entity
        for h in looked_up.hits
        if MEETING_RANK[h.meeting] <= MEETING_RANK[pair.hit.meeting] and h is not pair.hit
    ]
    known = pair.entity.prominence
    return not others or (known >= _WELL_KNOWN and all(known >= _FAR * other.prominence for other in others))


def is_possible(candidate: Candidate) -> bool:
    """Whether nothing the article says speaks against a candidate, though nothing may speak for them."""
    return not any(feature.weight < 0 and feature.name in CLASHES for feature in candidate.features)


def has_telling_claims(person: Person) -> bool:
    """Whether the article says what this person is, so that their name need not decide.

    A guess does not say so, nor does what anybody may be to somebody: "his successor X", "her running mate X".
    """
    told = (c for c in person.claims if c.kind in _TELLING_KINDS and c.sureness is not Sureness.GUESSED)
    return any(c.kind is not ClaimKind.OCCUPATION or not c.role or not is_beside(c.role.title) for c in told)


def _undecided(candidates: tuple[Candidate, ...]) -> bool:
    """Whether at least two fit what is said, and neither clearly better."""
    return sum(map(fits, candidates)) > 1


def fits(candidate: Candidate) -> bool:
    """Whether something besides the name speaks for a candidate, and enough."""
    return candidate.is_told and candidate.odds >= CHOSEN
