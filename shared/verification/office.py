"""Whether somebody held the office that an article gives them, on the day it speaks of."""

from dataclasses import replace

from shared.lexicon.places import places_in
from shared.models.reading import Claim, When
from shared.models.report import Outcome
from shared.models.text import Article
from shared.models.world import Facts, Tenure
from shared.resolution.candidates import Resolved, countries_of
from shared.resolution.governments import country_of_office
from shared.resolution.holders import holders_at
from shared.resolution.moment import Moment, moment_of
from shared.resolution.offices import (
    Meant,
    failure,
    is_of_some_part,
    offices_meant,
    tenures_meant,
    tenures_of_claim,
)
from shared.resolution.people import fits
from shared.resolution.seats import is_seat_of
from shared.resolution.tenures import ended_before
from shared.verification.accusing import may_accuse
from shared.verification.by_tenures import outcome_of
from shared.verification.hearing import Hearing
from shared.verification.judgement import Ground, Judged
from shared.verification.own_government import of_their_government
from shared.verification.slips import bears, like, nearly

_ORDER = (Outcome.SUPPORTED, Outcome.UNCHECKED, Outcome.SILENT, Outcome.CONTRADICTED)


def judge_office(claim: Claim, who: Resolved, article: Article, facts: Facts) -> Judged:
    """The outcome of one office claim, for the person identified or for nobody in particular.

    Where the words can mean several offices, those that the person has held are meant; for nobody in particular
    the kindest outcome counts: only if every reading of the words is contradicted is the claim. Only words read
    with certainty may be contradicted.
    """
    assert claim.role
    own, meant = _meant(claim, who, article, facts)
    if not meant:
        if why := failure(claim.role, facts):
            return Judged(claim, Outcome.UNCHECKED, Ground.FAILED, detail=why)
        return Judged(claim, Outcome.SILENT, Ground.NO_OFFICE)
    if who.ambiguous and (agreed := _agreed(claim, who, article, facts)):
        return agreed
    moments = _moments(claim, who, article)
    judged = (_judge(_hearing(claim, who, each, own, moment), article) for each in meant for moment in moments)
    kindest = min(judged, key=lambda one: (_ORDER.index(one.outcome), one.ground is not Ground.HELD))
    if kindest.outcome is Outcome.SILENT and (why := failure(claim.role, facts)):
        return replace(kindest, outcome=Outcome.UNCHECKED, ground=Ground.FAILED, detail=why)
    if kindest.ground is Ground.INFERRED and not _is_likely(kindest, who, article, facts):
        return replace(kindest, chain=None, holders=())
    return kindest


def _is_likely(judged: Judged, who: Resolved, article: Article, facts: Facts) -> bool:
    """Whether an office that may be any country's is worth showing: it is of the person's, or of the only one named."""
    its = country_of_office(judged.chain.office, facts) if judged.chain else None
    if who.identity:
        return its in countries_of(who.identity.entity, who.identity.tenures, facts)
    return places_in(article.text) <= {its}


def _meant(claim: Claim, who: Resolved, article: Article, facts: Facts) -> tuple[tuple[Tenure, ...], tuple[Meant, ...]]:
    """The person's own tenures that the words can mean, and every office that they can; of these the own ones first.

    An office that some words of its name tell ("Commission President") is inferred: it supports, and accuses nobody.
    """
    assert claim.role
    tenures = who.identity.tenures if who.identity else ()
    sure = tenures_meant(claim, tenures, article, facts)
    own = sure or tenures_of_claim(claim, tenures, article, facts)
    named = offices_meant(claim.role, facts)
    if not own:
        return own, of_their_government(named, claim, who, article, facts)
    held = tuple(_own_office(office, claim, named, facts) for office in dict.fromkeys(t.office for t in own))
    held = held if sure else tuple(replace(each, inferred=True) for each in held)
    return own, (*held, *_named_besides(held, named))


def _moments(claim: Claim, who: Resolved, article: Article) -> tuple[Moment, ...]:
    """The days on which a claim may hold: of a title before a name, those of its clause and of the article.

    News calls people what they are today wherever it tells of them: "Prime Minister X lost an election in 2012".
    """
    own = moment_of(claim, article)
    behind = (mention.start for mention in who.person.mentions if mention.start >= claim.span.end)
    if claim.as_of is None or not article.text[claim.span.end : next(behind, claim.span.end)].isspace():
        return (own,)
    return (own, moment_of(replace(claim, as_of=None), article))


def _named_besides(held: tuple[Meant, ...], named: tuple[Meant, ...]) -> tuple[Meant, ...]:
    """The offices that the words name where the person held none of them, only others that are called so as well.

    A foreign secretary who became minister of external affairs has not left the office that they are given.
    """
    offices = {each.chain.office.id for each in named}
    if any(each.chain.office.id in offices for each in held):
        return ()
    return tuple(each for each in named if not each.inferred)


def _agreed(claim: Claim, who: Resolved, article: Article, facts: Facts) -> Judged | None:
    """The outcome where it is the same of all that fit: the claim is true, whichever of them is meant."""
    fitting = [candidate for candidate in who.candidates if fits(candidate)]
    each = [judge_office(claim, replace(who, identity=c, ambiguous=False), article, facts) for c in fitting]
    return each[0] if each and all(one.outcome is Outcome.SUPPORTED for one in each) else None


def _own_office(office: str, claim: Claim, named: tuple[Meant, ...], facts: Facts) -> Meant:
    """An office the person has held, inferred where words for any such seat or part can mean it ("MP", "Mayor X")."""
    assert claim.role
    chain = facts.chains[office]
    is_named = any(each.chain.office.id == office for each in named)
    of_any = is_seat_of(claim.role, chain.office, facts) or is_of_some_part(claim.role, chain.office)
    return Meant(chain, inferred=not is_named and of_any)


def _hearing(claim: Claim, who: Resolved, meant: Meant, own: tuple[Tenure, ...], moment: Moment) -> Hearing:
    of_it = tuple(t for t in own if t.office == meant.chain.office.id)
    return Hearing(claim, who, meant.chain, meant.inferred, of_it, moment)


def _judge(hearing: Hearing, article: Article) -> Judged:
    outcome, ground = outcome_of(hearing, article)
    near = None
    if outcome is Outcome.CONTRADICTED and not may_accuse(hearing, article):
        outcome, ground = Outcome.SILENT, Ground.DOUBTFUL
    if outcome is Outcome.CONTRADICTED and hearing.inferred:
        outcome, ground = Outcome.SILENT, Ground.INFERRED
    if hearing.who.identity is None and (near := _near(hearing, outcome)):
        outcome, ground = Outcome.SILENT, Ground.NEAR_NAME
    holders = holders_at(hearing.chain, hearing.moment)
    # An item that is not known for a human's is nobody's here; its bearer is not accused of being another.
    if outcome is Outcome.CONTRADICTED and hearing.who.identity is None and bears(hearing.who.person.name, holders):
        outcome, ground = Outcome.SILENT, Ground.NOT_KNOWN
    own = hearing.own
    if ground in (Ground.HELD_BEFORE, Ground.HELD_AGAIN):
        own = tuple(tenure for tenure in own if ended_before((tenure,), hearing.moment)) or own
    return Judged(hearing.claim, outcome, ground, hearing.moment.when, hearing.chain, holders, own, near)


def _near(hearing: Hearing, outcome: Outcome) -> Tenure | None:
    """Whose name this one may be a slip for, if that is worth asking."""
    name = hearing.who.person.name
    if outcome is Outcome.CONTRADICTED:
        return None if bears(name, hearing.chain.tenures) else like(name, hearing.chain, hearing.moment)
    asked = outcome is Outcome.SILENT and not hearing.inferred and not hearing.who.ambiguous
    return nearly(name, hearing.chain, hearing.moment) if asked and hearing.claim.when is When.CURRENT else None
