"""What else an article says of a person it is known to mean: age, country, party, work, kin, being alive."""

from collections.abc import Callable
from functools import partial

from shared.dates import PartialDate, age_on, in_words
from shared.lexicon.kinship import relation
from shared.lexicon.listing import words_of
from shared.lexicon.meetings import meeting
from shared.lexicon.names import compact
from shared.lexicon.places import place_key
from shared.lexicon.roles import is_political
from shared.models.properties import EMPLOYERS, KIN, Property
from shared.models.reading import Claim, ClaimKind, Sureness, When
from shared.models.report import Outcome
from shared.models.text import Article
from shared.models.world import Entity, Facts, ItemRef, Statement
from shared.resolution.callings import calling_said
from shared.resolution.candidates import Candidate
from shared.resolution.moment import moment_of
from shared.resolution.offices import tenures_of_claim
from shared.resolution.other_words import is_atop
from shared.resolution.tenures import Held, ended_before, held
from shared.verification.judgement import Ground, Judged

_KIN_NAMES = {
    Property.SPOUSE: "a spouse",
    Property.CHILD: "a child",
    Property.FATHER: "the father",
    Property.MOTHER: "the mother",
    Property.SIBLING: "a sibling",
}
# Where an item lists those to whom somebody is said to be one of these.
_LISTED_AS = {
    **dict.fromkeys(
        words_of("wife husband spouse widow widower partner girlfriend boyfriend fiancé fiancée"), (Property.SPOUSE,)
    ),
    **dict.fromkeys(words_of("son daughter child"), (Property.FATHER, Property.MOTHER)),
    **dict.fromkeys(words_of("father mother parent"), (Property.CHILD,)),
    **dict.fromkeys(words_of("brother sister twin"), (Property.SIBLING,)),
}
# Ages in print lag a birthday, and years of birth are often all that is known.
_AGE_SLACK = 1
_TOLD_OTHERWISE = frozenset({ClaimKind.PARTY, ClaimKind.NATIONALITY})

Judge = Callable[[Claim, Candidate, Article, Facts], Judged]


def judge_detail(claim: Claim, identity: Candidate, article: Article, facts: Facts) -> Judged:
    """The outcome of a claim that is not about an office; silent wherever the item says nothing that excludes it."""
    judge = _JUDGES.get(claim.kind)
    judged = judge(claim, identity, article, facts) if judge else _silent(claim)
    if judged.outcome is Outcome.CONTRADICTED and claim.sureness is not Sureness.SURE:
        return Judged(claim, Outcome.SILENT, Ground.DOUBTFUL, statements=judged.statements, detail=judged.detail)
    return judged


def _silent(claim: Claim) -> Judged:
    return Judged(claim, Outcome.SILENT, Ground.NOT_KNOWN)


def _age(claim: Claim, identity: Candidate, article: Article, facts: Facts) -> Judged:
    born = next((s for s in identity.entity.best(Property.BORN) if isinstance(s.value, PartialDate)), None)
    moment = moment_of(claim, article)
    if born is None or moment.first is None or moment.last is None or not (claim.value or "").isdigit():
        return _silent(claim)
    assert isinstance(born.value, PartialDate)
    youngest, oldest = age_on(moment.first, born.value)[0], age_on(moment.last, born.value)[1]
    fits = youngest - _AGE_SLACK <= int(claim.value or "") <= oldest + _AGE_SLACK
    outcome = Outcome.SUPPORTED if fits else Outcome.CONTRADICTED
    detail = f"{youngest}" if youngest == oldest else f"{youngest} or {oldest}"
    return Judged(
        claim, outcome, Ground.STATED if fits else Ground.EXCLUDED,
        statements=((identity.entity, born),), detail=f"born {_when(born.value)}, so {detail} then",
    )  # fmt: skip


def _when(day: PartialDate) -> str:
    return f"{'on' if day.day else 'in'} {in_words(day)}"


def _alive(claim: Claim, identity: Candidate, article: Article, facts: Facts) -> Judged:
    died = next((s for s in identity.entity.best(Property.DIED) if isinstance(s.value, PartialDate)), None)
    moment = moment_of(claim, article)
    if died is None or not isinstance(died.value, PartialDate):
        return _silent(claim)
    says_dead = claim.when is When.FORMER or claim.value == "dead"
    was_dead = moment.last is None or died.value.first <= moment.last
    if says_dead and was_dead:
        detail = f"died {_when(died.value)}"
        return Judged(claim, Outcome.SUPPORTED, Ground.STATED, statements=((identity.entity, died),), detail=detail)
    return _silent(claim)


def _among(names: tuple[str, ...], claim: Claim, identity: Candidate, article: Article, facts: Facts) -> Judged:
    """Supported where one of these properties names what the claim does; otherwise silent, for lists have gaps."""
    listed = tuple(each for name in names for each in identity.entity.all(name) if isinstance(each.value, ItemRef))
    said = claim.value or (claim.role.organisation or claim.role.title if claim.role else None)
    if not said:
        return _silent(claim)
    for statement in listed:
        if isinstance(statement.value, ItemRef) and _names(said, statement.value.id, facts):
            return _stated(claim, identity.entity, statement)
    return _by_office(claim, identity, article, facts) or _others(claim, identity.entity, listed, facts)


def _others(claim: Claim, entity: Entity, listed: tuple[Statement, ...], facts: Facts) -> Judged:
    """Silent, with the party or country that is listed instead: people change them, and have several."""
    values = (each.value.id for each in listed if isinstance(each.value, ItemRef))
    labels = dict.fromkeys(facts.label(value) for value in values if facts.label(value) != value)
    if claim.kind not in _TOLD_OTHERWISE or not labels:
        return _silent(claim)
    stated = tuple((entity, each) for each in listed)
    return Judged(claim, Outcome.SILENT, Ground.LISTED_OTHERS, statements=stated, detail=", ".join(labels))


def _by_office(claim: Claim, identity: Candidate, article: Article, facts: Facts) -> Judged | None:
    """Supported by an office that the words name as work or as membership ("a member of the Swedish Riksdag"), or by
    one at the top of the body ("Jens Stoltenberg of NATO")."""
    moment = moment_of(claim, article)
    body = claim.value or (claim.role.organisation if claim.role else None)
    atop = tuple(t for t in identity.tenures if body and is_atop(body, facts.chains[t.office].office, facts))
    own = tenures_of_claim(claim, identity.tenures, article, facts) or atop
    fits = ended_before(own, moment) if claim.when is When.FORMER else held(own, moment) is Held.THEN
    return Judged(claim, Outcome.SUPPORTED, Ground.IN_OFFICE, own=own) if fits else None


def _names(said: str, entity: str, facts: Facts) -> bool:
    known = facts.entities.get(entity)
    looked_up = facts.organisations.get(said)
    if looked_up and any(hit.entity.id == entity for hit in looked_up.hits):
        return True
    names = known.names if known else (facts.label(entity),)
    same_place = place_key(said) is not None and place_key(said) in {place_key(name) for name in names}
    return same_place or any(compact(said).removeprefix("the") == compact(name).removeprefix("the") for name in names)


def _occupation(claim: Claim, identity: Candidate, article: Article, facts: Facts) -> Judged:
    said = claim.role.title if claim.role else ""
    if met := calling_said(said, identity.entity, facts):
        return _stated(claim, identity.entity, met.statement)
    if judged := _by_office(claim, identity, article, facts):
        return judged
    if identity.tenures and is_political(said):
        return Judged(claim, Outcome.SUPPORTED, Ground.IN_OFFICE, own=identity.tenures[:1])
    return _silent(claim)


def _kinship(claim: Claim, identity: Candidate, article: Article, facts: Facts) -> Judged:
    """Supported where somebody of that name is listed as what the words say; where as something else, that is told."""
    listed = ((name, each) for name in KIN for each in identity.entity.all(name))
    theirs = [(name, each) for name, each in listed if _is_called(claim.value or "", each, facts)]
    said = relation(claim.span.text)
    if said is None or not theirs:
        return _silent(claim)
    if fitting := next((each for name, each in theirs if name in _LISTED_AS.get(said, ())), None):
        return _stated(claim, identity.entity, fitting)
    if said.startswith("step"):
        return _silent(claim)  # listed as a child or sibling as often as not
    name, other = theirs[0]
    return Judged(
        claim, Outcome.SILENT, Ground.LISTED_OTHERS, statements=((identity.entity, other),),
        detail=f"{claim.value} as {_KIN_NAMES[name]}",
    )  # fmt: skip


def _is_called(said: str, statement: Statement, facts: Facts) -> bool:
    return isinstance(statement.value, ItemRef) and meeting(said, facts.label(statement.value.id)) is not None


def _stated(claim: Claim, entity: Entity, statement: Statement) -> Judged:
    return Judged(claim, Outcome.SUPPORTED, Ground.STATED, statements=((entity, statement),))


_JUDGES: dict[ClaimKind, Judge] = {
    ClaimKind.AGE: _age,
    ClaimKind.ALIVE: _alive,
    ClaimKind.OCCUPATION: _occupation,
    ClaimKind.KINSHIP: _kinship,
    ClaimKind.AFFILIATION: partial(_among, EMPLOYERS),
    ClaimKind.PARTY: partial(_among, (Property.PARTY,)),
    ClaimKind.NATIONALITY: partial(_among, (Property.CITIZENSHIP,)),
}
