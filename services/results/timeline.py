"""The timeline of an office: who held it when, the day spoken of as a line, the claimed and the true holder marked.

Only places and words; `figures.html` draws them. Across is in percent, so that a drawing fits every width; down is in
pixels, so that its words stay legible.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from shared.dates import PartialDate
from shared.models.report import ClaimFinding, Finding, Holder, OfficeHistory, OfficialFinding, Outcome, Report, Thing
from shared.reporting.words import day_in_short, short_tenure

TOP, ROW, BOTTOM = 24, 36, 20
"""Pixels above the first row, of each row, and below the last one."""

_LONGEST_LABEL = 46
_MARGIN = 0.04
_SHORTEST = 0.9
"""Percent: a tenure of a few days has to be seen."""


@dataclass(frozen=True, slots=True)
class Stint:
    """One stretch in office, from `x` on, `width` wide; `open` where no end is known."""

    x: float
    width: float
    open: bool
    acting: bool


@dataclass(frozen=True, slots=True)
class Row:
    """Somebody and their stretches; `kind` is `true`, `claimed` or `other`. Without any: claimed, and never held it."""

    y: int
    label: str
    told: str
    kind: str
    stints: tuple[Stint, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A year on the axis."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """A drawing, `height` pixels high: its rows, the day as a line, the years, and where knowledge ends."""

    office: str
    rows: tuple[Row, ...]
    height: int
    day: float | None
    day_told: str
    ticks: tuple[Tick, ...]
    known: float | None
    known_until: date | None
    outcome: str

    @property
    def told(self) -> str:
        """The drawing in words, for whoever cannot see it."""
        rows = "; ".join(f"{row.label}, {row.told}" for row in self.rows)
        return f"{self.office}: {rows}." + (f" The article speaks of {self.day_told}." if self.day_told else "")


@dataclass(frozen=True, slots=True)
class _Scale:
    first: date
    last: date

    def at(self, day: date) -> float:
        """Where a day lies, in percent."""
        return round(100 * max(0, min(1, (day - self.first) / (self.last - self.first))), 2)


def of_claim(claim: ClaimFinding, person: Finding, report: Report) -> Timeline | None:
    """The office of a claim, with this person as the claimed holder; None where no office was judged."""
    history = _history(claim.office, report)
    if history is None:
        return None
    day = _day(claim.as_of or report.article.published_on)
    return _draw(history, day, person, claim.outcome)


def of_official(official: OfficialFinding, report: Report) -> Timeline | None:
    """The office of a role with nobody named."""
    history = _history(official.office, report)
    return _draw(history, _day(report.article.published_on), None, "silent") if history else None


def _history(office: Thing | None, report: Report) -> OfficeHistory | None:
    if office is None:
        return None
    return next((h for h in report.offices if (h.qid, h.label) == (office.qid, office.label)), None)


def _day(text: object) -> PartialDate | None:
    return PartialDate.parse(str(text)[:10]) if text else None


def _draw(history: OfficeHistory, day: PartialDate | None, person: Finding | None, outcome: str) -> Timeline:
    scale = _scale(history, day)
    # What stays open need not be of this office: only what it excludes is drawn beside those who held it.
    rows = list(_rows(history, day, person, scale, is_claimed=outcome == Outcome.CONTRADICTED))
    beyond = history.known_until if history.known_until and history.known_until < scale.last else None
    return Timeline(
        office=history.label,
        rows=tuple(rows),
        height=TOP + ROW * len(rows) + BOTTOM,
        day=scale.at(day.first + (day.last - day.first) / 2) if day else None,
        day_told=day_in_short(str(day)) if day else "",
        ticks=tuple(_ticks(scale)),
        known=scale.at(beyond) if beyond else None,
        known_until=history.known_until,
        outcome=outcome,
    )


def _rows(
    history: OfficeHistory, day: PartialDate | None, person: Finding | None, scale: _Scale, *, is_claimed: bool
) -> Iterable[Row]:
    grouped: dict[tuple[str | None, str], list[Holder]] = {}
    for holder in history.holders:
        grouped.setdefault((holder.qid, holder.label), []).append(holder)
    seen = False
    for place, ((_, label), stints) in enumerate(grouped.items()):
        claimed = person is not None and _is(person, stints[0])
        seen = seen or claimed
        then = day is not None and any(_covers(stint, day) for stint in stints)
        kind = "claimed" if claimed else "true" if then else "other"
        y = TOP + ROW * place
        told = "; ".join(short_tenure(stint) for stint in stints)
        yield Row(y, _short(label), told, kind, tuple(_stint(stint, scale) for stint in stints))
    if person is not None and not seen and day is not None and is_claimed:
        yield Row(TOP + ROW * len(grouped), _short(person.name), "as the article says", "claimed", ())


def _is(person: Finding, holder: Holder) -> bool:
    who = person.identity
    return who is not None and (who.qid == holder.qid if who.qid else who.label == holder.label)


def _short(label: str) -> str:
    return label if len(label) <= _LONGEST_LABEL else f"{label[: _LONGEST_LABEL - 1]}…"


def _start(holder: Holder) -> date | None:
    return PartialDate.parse(holder.start).first if holder.start and holder.start[:1].isdigit() else None


def _end(holder: Holder) -> date | None:
    return PartialDate.parse(holder.end).last if holder.end and holder.end[:1].isdigit() else None


def _covers(holder: Holder, day: PartialDate) -> bool:
    start, end = _start(holder), _end(holder)
    begun = start is not None and start <= day.last
    return begun and (holder.end is None or (end is not None and end >= day.first))


def _stint(holder: Holder, scale: _Scale) -> Stint:
    x = scale.at(_start(holder) or scale.first)
    end = scale.at(_end(holder) or scale.last)
    return Stint(x, round(max(_SHORTEST, end - x), 2), holder.end is None, holder.acting)


def _scale(history: OfficeHistory, day: PartialDate | None) -> _Scale:
    days = [found for holder in history.holders for found in (_start(holder), _end(holder)) if found]
    days += [day.first, day.last] if day else []
    first, last = (min(days), max(days)) if days else (date(2000, 1, 1), date(2001, 1, 1))
    margin = max(timedelta(days=90), (last - first) * _MARGIN)
    return _Scale(first - margin, last + margin)


def _ticks(scale: _Scale) -> Iterable[Tick]:
    """A few round years, far enough apart to be read on a phone."""
    years: Sequence[int] = range(scale.first.year + 1, scale.last.year + 1)
    step = next((n for n in (1, 2, 5, 10, 20, 50) if len(years) / n <= 6), 100)
    for year in years:
        x = scale.at(date(year, 1, 1))
        if year % step == 0 and 4 <= x <= 96:
            yield Tick(x, str(year))
