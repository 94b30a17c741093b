"""Whether somebody held the office that an article gives them, on the day it speaks of."""

import re
from dataclasses import replace

from shared.lexicon.listing import words_of
from shared.lexicon.names import folded
from shared.lexicon.places import adjective, named
from shared.lexicon.roles import LEADERS
from shared.lexicon.thrones import BY_MARRIAGE, THRONES
from shared.models.reading import Claim, Role, Sureness, When
from shared.models.report import Outcome
from shared.models.text import Article
from shared.models.world import Facts, Tenure
from shared.resolution.candidates import Resolved
from shared.resolution.holders import holders_at
from shared.resolution.moment import Moment, moment_of
from shared.resolution.offices import (
    Meant,
    failure,
    is_of_some_part,
    is_seat_of,
    offices_meant,
    tenures_meant,
    tenures_of_claim,
)
from shared.resolution.people import fits
from shared.resolution.tenures import ended_before
from shared.resolution.wording import country_follows, goes_on, is_tail, is_written, may_be_elsewhere
from shared.verification.by_tenures import Hearing, outcome_of
from shared.verification.judgement import Ground, Judged
from shared.verification.own_government import of_their_government
from shared.verification.slips import bears, like, nearly

_OF_CLUBS = words_of("president chairman chairwoman chair chief head director captain")
_SPORT = re.compile(
    r"\b(?:striker|midfielder|goalkeeper|head coach|Serie A|La Liga|Bundesliga|Premier League|Champions League|FIFA"
    r"|UEFA|(?:told|national|new|as|to|assistant|their) coach|coach [A-Z]|coach(?:es|ed|ing)|football federation"
    r"|football association|World Cup squad|transfer window)\b"
)
_SPORT_TOO = re.compile(r"\b(?:coach|defender|derby|captain|club|season|squad|stadium|league)\b")
_FEWEST_TOO = 2  # different ones of these, each of which stands in other news as well: "flew home coach"
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
    return kindest


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
    if outcome is Outcome.CONTRADICTED and not _may_accuse(hearing, article):
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


def _may_accuse(hearing: Hearing, article: Article) -> bool:
    """Only words read for certain accuse, and only where their title and town do not seem to be others."""
    claim = hearing.claim
    if claim.sureness is not Sureness.SURE or claim.narrative or claim.of_series or claim.elsewhen:
        return False
    if claim.courtesy and (hearing.own or hearing.who.identity is None):
        return False
    if claim.role and (may_be_elsewhere(claim.role.title, claim.role.place, article.text) or _is_borne_beside(hearing)):
        return False
    if claim.role and (_is_loose(claim.role) or _is_of_club(claim.role, article)):
        return False
    if is_tail(claim.span, article.text) or country_follows(claim.span, article.text):
        return False
    return is_written(hearing.chain.office, claim.span, article.text) or not goes_on(claim.span, article.text)


def _is_loose(role: Role) -> bool:
    """Whether words that describe an office more than they name it leave out whose it is: "head of government"."""
    return folded(role.title) in LEADERS and not (role.place and (named(role.place) or adjective(role.place)))


def _is_of_club(role: Role, article: Article) -> bool:
    """Whether a president in an article on sport may be a club's or a federation's that goes by the place's name."""
    if folded(role.title) not in _OF_CLUBS or (role.organisation and not role.place):
        return False
    return bool(_SPORT.search(article.text)) or len(set(_SPORT_TOO.findall(article.text))) >= _FEWEST_TOO


def _is_borne_beside(hearing: Hearing) -> bool:
    """Whether a title is one that spouses have, or one that its bearer keeps: "Queen Camilla", "King Juan Carlos"."""
    title = folded(hearing.claim.role.title).split()[-1:] if hearing.claim.role else []
    return not BY_MARRIAGE.isdisjoint(title) or (bool(hearing.own) and not THRONES.isdisjoint(title))


def _near(hearing: Hearing, outcome: Outcome) -> Tenure | None:
    """Whose name this one may be a slip for, if that is worth asking."""
    name = hearing.who.person.name
    if outcome is Outcome.CONTRADICTED:
        return None if bears(name, hearing.chain.tenures) else like(name, hearing.chain, hearing.moment)
    asked = outcome is Outcome.SILENT and not hearing.inferred and not hearing.who.ambiguous
    return nearly(name, hearing.chain, hearing.moment) if asked and hearing.claim.when is When.CURRENT else None
