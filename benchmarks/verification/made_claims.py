"""Claims made from office timelines, in words, with what is true of them: every way they can be right or wrong."""

import random
from calendar import isleap
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from benchmarks.verification.misspelled import slip
from benchmarks.verification.phrasings import ACTING, DATED, FORMER, NOW, Phrasing
from benchmarks.verification.timelines import Office, Term, Truth

YEAR, MONTH, DAY = timedelta(days=365), timedelta(days=31), timedelta(days=1)
STRANGERS = ("Ottoline Brathwick", "Teodorik Vanzelberg", "Mabutho Ncelwane", "Ismaréla Quintovar", "Haruzumi Okitsuji")


@dataclass(frozen=True)
class Made:
    """One claim in words: who is given which office on which day, and what the timeline says of it.

    `known_until` is the day up to which the source is to know the office, None for all that it knows. `slipped` is
    the right name where `name` has a letter wrong.
    """

    kind: str
    office: Office
    name: str
    qid: str | None
    phrasing: Phrasing
    published: date
    truth: Truth
    speaks_of: date
    known_until: date | None = None
    slipped: str | None = None

    @property
    def text(self) -> str:
        """The article."""
        return self.phrasing.write(self.office.words, self.name, self.speaks_of)


@dataclass(frozen=True)
class Draw:
    """One office with one of its terms, and the dice that choose the rest."""

    office: Office
    term: Term
    dice: random.Random

    def inside(self) -> date:
        """A day on which the term certainly ran."""
        first, last = self.term.start.last, self.term.end.first if self.term.end else self.office.seen
        return first + timedelta(days=self.dice.randrange(max(1, (last - first).days + 1)))

    def claim(self, kind: str, day: date, *, of: Term | None = None, by: Sequence[Phrasing] = NOW) -> Made:
        """That the holder of a term (else of this one) holds the office on that day."""
        who = of or self.term
        truth = self.office.truth(who.qid, day)
        return Made(kind, self.office, who.name, who.qid, self.dice.choice(by), day, truth, day)


Kind = Callable[[Draw], Made | None]


def _inside(draw: Draw) -> Made | None:
    return draw.claim("on a day of the tenure", draw.inside())


def _edge(draw: Draw) -> Made | None:
    if not (draw.term.start.is_exact and draw.term.end and draw.term.end.is_exact):
        return None
    return draw.claim("on its first or last day", draw.dice.choice((draw.term.start.first, draw.term.end.first)))


def _handover(draw: Draw) -> Made | None:
    """The outgoing holder in the week after: news still calls them so."""
    if not (draw.term.end and draw.term.end.is_exact):
        return None
    made = draw.claim("in the week after it", draw.term.end.first + timedelta(days=draw.dice.randrange(1, 7)))
    return replace(made, truth=Truth.OPEN if made.truth is Truth.FALSE else made.truth)


def _outside(kind: str, apart: timedelta) -> Kind:
    def make(draw: Draw) -> Made | None:
        after = draw.term.end.last + apart if draw.term.end else None
        day = draw.dice.choice([d for d in (after, draw.term.start.first - apart) if d])
        return draw.claim(kind, day)

    return make


def _neighbour(kind: str, step: int) -> Kind:
    def make(draw: Draw) -> Made | None:
        at = draw.office.terms.index(draw.term) + step
        if not 0 <= at < len(draw.office.terms) or draw.office.terms[at].qid == draw.term.qid:
            return None
        if not draw.office.terms[at].is_in_news:
            return None
        return draw.claim(kind, draw.inside(), of=draw.office.terms[at])

    return make


def _stranger(draw: Draw) -> Made | None:
    day = draw.inside()
    truth = Truth.FALSE if draw.office.truth(None, day) is Truth.FALSE else Truth.OPEN
    return Made(
        "by nobody known", draw.office, draw.dice.choice(STRANGERS), None, draw.dice.choice(NOW), day, truth, day
    )


def _slip(draw: Draw) -> Made | None:
    made = draw.claim("with one letter of the name wrong", draw.inside())
    return replace(made, name=slip(made.name, draw.dice), slipped=made.name)


def _former(draw: Draw) -> Made | None:
    if not draw.term.end:
        return None
    day = draw.term.end.last + timedelta(days=draw.dice.randrange(1, 2000))
    return replace(draw.claim("former, after it", day, by=FORMER), truth=Truth.TRUE)


def _former_in_office(draw: Draw) -> Made | None:
    """Called former while in office: true of whoever had left it for a year, else nothing to be held against it."""
    made = draw.claim("former, said in office", draw.inside(), by=FORMER)
    ended = [t.end.last for t in draw.office.held_by(draw.term.qid) if t.end and t.end.last < made.published]
    away = bool(ended) and max(ended) + YEAR <= draw.term.start.first
    return replace(made, truth=Truth.TRUE if away else Truth.OPEN)


def _acting(draw: Draw) -> Made | None:
    return draw.claim("acting, said of the holder", draw.inside(), by=ACTING)


def _dated(draw: Draw) -> Made | None:
    """A clause with its own year in an article of years later: true if held on any day of that year.

    Of a term whose end nobody noted, a day after somebody else began decides nothing.
    """
    day = draw.inside()
    made = draw.claim("in a clause with its year", day, by=DATED)
    return replace(made, published=day + timedelta(days=draw.dice.randrange(400, 3000)))


def _dated_wrongly(draw: Draw) -> Made | None:
    """A clause with a year on none of whose days the person held it, though somebody did on all."""
    day = draw.term.start.first - timedelta(days=draw.dice.randrange(400, 3000))
    made = draw.claim("in a clause with a wrong year", day, by=DATED)
    whole = [date(day.year, 1, 1) + timedelta(days=n) for n in range(366 if isleap(day.year) else 365)]
    decided = all(draw.office.truth(draw.term.qid, each, timedelta()) is Truth.FALSE for each in whole)
    return replace(made, published=draw.inside(), truth=Truth.FALSE if decided else Truth.OPEN)


def _newer(draw: Draw) -> Made | None:
    """An appointment that the source has not seen: it still shows the one before in office."""
    day = draw.inside()
    until = draw.term.start.first - timedelta(days=draw.dice.randrange(1, 400))
    if day > draw.term.start.first + 2 * YEAR:
        return None
    made = draw.claim("an appointment newer than the source", day)
    return replace(made, known_until=until, truth=Truth.OPEN if made.truth is Truth.TRUE else made.truth)


def _coming(draw: Draw) -> Made | None:
    """Called so in the weeks before taking office."""
    if not draw.term.start.is_exact:
        return None
    made = draw.claim("in the weeks before it", draw.term.start.first - timedelta(days=draw.dice.randrange(1, 29)))
    return replace(made, truth=Truth.OPEN if made.truth is Truth.FALSE else made.truth)


KINDS: tuple[Kind, ...] = (
    _inside,
    _edge,
    _handover,
    _coming,
    _slip,
    _newer,
    _former,
    _former_in_office,
    _acting,
    _dated,
    _outside("one day outside it", DAY),
    _outside("one month outside it", MONTH),
    _outside("one year outside it", YEAR),
    _neighbour("by the one before", -1),
    _neighbour("by the one after", 1),
    _stranger,
    _dated_wrongly,
)


def made_claims(pool: Sequence[Office], draws: int, seed: int) -> Iterator[Made]:
    """Every kind of claim for so many drawn terms."""
    dice = random.Random(seed)
    for _ in range(draws):
        office = dice.choice(pool)
        told = [term for term in office.terms if term.is_in_news]
        if not told:
            continue
        draw = Draw(office, dice.choice(told), dice)
        yield from (made for make in KINDS if (made := make(draw)))
