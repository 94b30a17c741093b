"""What one person's tenures and those of others say of a claim of an office, on the day it speaks of."""

import re
from datetime import date, timedelta

from shared.dates import PartialDate
from shared.lexicon.capacities import CAPACITIES
from shared.lexicon.names import folded
from shared.models.reading import Capacity, Claim, When
from shared.models.report import Outcome
from shared.models.text import Article
from shared.models.world import Tenure
from shared.resolution.holders import rivals_at
from shared.resolution.moment import AHEAD, GRACE, Moment
from shared.resolution.tenures import Held, ended_before, held, is_last_begun, starts_within
from shared.resolution.wording import is_among_chosen, is_appointed, is_elected
from shared.verification.against import against
from shared.verification.hearing import Hearing
from shared.verification.judgement import Ground

# Capacities whose own post is another one than the office named with them: its chain says nothing of them.
_BESIDE = frozenset({Capacity.DEPUTY, Capacity.SHADOW, Capacity.HONORARY})
_COMING = frozenset({Capacity.ELECT, Capacity.NOMINEE})
# Ministers are named in the news from the day they are agreed on; oath and gazette follow within weeks.
_ABOUT_TO = timedelta(days=30)
_AWAY = timedelta(days=365)  # terms that lie further apart than that are no single stay in office
_IN_YEAR = re.compile(r"(?: back)? in (?:[A-Z][a-z]+ )?\d{4}\b")
_WHEN_WAS = re.compile(r"\b[Ii]n (?:[A-Z][a-z]+ )?\d{4},? when (?:[^.;]|(?<=\b[A-Z])\.)+ (?:was|served as) (?:the )?$")
_BACK = 120  # how far before an office such words are looked for


def _says_its_year(claim: Claim, article: Article) -> bool:
    """Whether its year is that of holding the office: "was finance minister in 2018", "in 2018, when X was minister".

    A year elsewhere may be that of speaking: "In 2018 former finance minister X said ...".
    """
    before = article.text[max(0, claim.span.start - _BACK) : claim.span.start]
    told = _IN_YEAR.match(article.text, claim.span.end) or _WHEN_WAS.search(before)
    return claim.as_of is not None and told is not None


def outcome_of(hearing: Hearing, article: Article) -> tuple[Outcome, Ground]:
    """The outcome of one claim for one office it can mean, and the ground."""
    claim, own, moment = hearing.claim, hearing.own, hearing.moment
    if claim.when is When.FORMER and not _says_its_year(claim, article):
        return _former(own, moment, dated=claim.as_of is not None)
    if claim.when is When.FUTURE or claim.capacity in _COMING:
        return _coming(own, moment, new=claim.capacity in _COMING)
    if chosen := _chosen(hearing, article):
        return chosen
    state = held(own, moment)
    if state is Held.THEN and not claim.courtesy and rivals_at(hearing.chain, moment):
        return Outcome.SILENT, Ground.CONTESTED
    if state is Held.THEN:
        return Outcome.SUPPORTED, _ground_of_support(own, moment)
    if (claim.narrative or claim.of_series) and state is Held.BEFORE:
        return Outcome.SUPPORTED, Ground.HELD_EVER
    if claim.courtesy and state is Held.BEFORE:
        return Outcome.SILENT, Ground.COURTESY
    if is_last_begun(own, hearing.chain, moment):
        return Outcome.SUPPORTED, Ground.HELD_LAST
    if _is_beside(hearing) or state is Held.CANNOT_TELL:
        return Outcome.SILENT, Ground.COARSE if own else Ground.NOT_KNOWN
    if moment.when is None:
        return Outcome.SILENT, Ground.UNDATED
    if own and held(own, Moment(moment.when, GRACE)) in (Held.THEN, Held.CANNOT_TELL):
        return Outcome.SILENT, Ground.COARSE  # left or came within days of a year that is named
    about_to = AHEAD if is_among_chosen(claim.span, article.text) else _ABOUT_TO
    if starts_within(own, moment, about_to):
        return Outcome.SILENT, Ground.NOT_YET
    return against(hearing, state)


def _chosen(hearing: Hearing, article: Article) -> tuple[Outcome, Ground] | None:
    """What being elected or appointed says, where it says something else than being in office; None where it does not.

    A start within a year makes it good, and so does any tenure before it where no year is said. Who was voted into an
    office and never came to it was voted into it all the same; and a source has to know a year more to rule it out.
    """
    claim, own, moment = hearing.claim, hearing.own, hearing.moment
    elected = is_elected(claim.span, article.text)
    if not elected and not is_appointed(claim.span, article.text):
        return None
    state = held(own, moment)
    if state is not Held.THEN and starts_within(own, moment, AHEAD):
        return Outcome.SUPPORTED, Ground.STARTS_SOON
    if state is Held.BEFORE and not _says_its_year(claim, article):
        return Outcome.SUPPORTED, Ground.HELD_EVER
    if state in (Held.THEN, Held.BEFORE):
        return None
    known = hearing.chain.known_until
    edge = known is not None and moment.last is not None and moment.last + AHEAD > known
    return (Outcome.SILENT, Ground.TOO_NEW if edge else Ground.NOT_KNOWN) if elected or edge else None


def _is_beside(hearing: Hearing) -> bool:
    """Whether the words name a post beside the office, unless that is one itself ("Deputy Secretary of Education")."""
    capacity, label = hearing.claim.capacity, folded(hearing.chain.office.label)
    return capacity in _BESIDE and not any(CAPACITIES.get(word) is capacity for word in label.split())


def _former(own: tuple[Tenure, ...], moment: Moment, *, dated: bool) -> tuple[Outcome, Ground]:
    """Any tenure that had ended makes a former holder; no chain here reaches back far enough to exclude one.

    Where the words name the day ("was president in 2014"), having held it then does too.
    """
    if dated and held(own, moment) is Held.THEN:
        return Outcome.SUPPORTED, Ground.HELD_BEFORE
    if moment.when is not None and own and held(own, Moment(moment.when)) is Held.THEN:
        again = _came_back(own, Moment(moment.when))
        return (Outcome.SUPPORTED, Ground.HELD_AGAIN) if again else (Outcome.SILENT, Ground.STILL_HELD)
    return (Outcome.SUPPORTED, Ground.HELD_BEFORE) if ended_before(own, moment) else (Outcome.SILENT, Ground.NOT_KNOWN)


def _came_back(own: tuple[Tenure, ...], moment: Moment) -> bool:
    """Whether who holds an office had left it for a year: "the former president" may be told of them still."""
    states = [(held([tenure], moment), tenure) for tenure in own]
    ended = [t.end.last for state, t in states if state is Held.BEFORE and isinstance(t.end, PartialDate)]
    began = [t.start.first for state, t in states if state is Held.THEN and isinstance(t.start, PartialDate)]
    return bool(ended and began) and max(ended) + _AWAY <= min(began)


def _coming(own: tuple[Tenure, ...], moment: Moment, *, new: bool) -> tuple[Outcome, Ground]:
    """A start within a year makes good an elect, a designate or a nominee; so does the office itself, if it is `new`.

    Who has been president for years is no president-elect.
    """
    if starts_within(own, moment, AHEAD):
        return Outcome.SUPPORTED, Ground.STARTS_SOON
    since = [t for t in own if not new or moment.first is None or _began_after(t, moment.first - AHEAD)]
    return (Outcome.SUPPORTED, Ground.HELD) if held(since, moment) is Held.THEN else (Outcome.SILENT, Ground.NOT_KNOWN)


def _began_after(tenure: Tenure, day: date) -> bool:
    return not isinstance(tenure.start, PartialDate) or tenure.start.last > day


def _ground_of_support(own: tuple[Tenure, ...], moment: Moment) -> Ground:
    if moment.when is None:
        return Ground.HELD_EVER
    exactly = [t for t in own if held([t], Moment(moment.when)) is Held.THEN]
    if not exactly:
        return Ground.HELD_NEAR
    return Ground.HELD_ACTING if all(t.acting for t in exactly) else Ground.HELD
