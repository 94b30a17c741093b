"""Words for the values of a report, wherever it is shown: terminal, page, note, table."""

from collections.abc import Mapping
from math import exp

from shared.english.values import MONTHS, PROPERTIES, TALLIES
from shared.models.report import (
    DeskNote,
    Evidence,
    Holder,
    KnowledgeUsed,
    SettingsUsed,
    Totals,
)


def numbers(totals: Totals) -> dict[str, int]:
    """How many people have each look (`shared.models.looks`); everybody is counted once."""
    return {
        "match": totals.match - totals.match_name_only,
        "name_only": totals.match_name_only,
        "mismatch": totals.mismatch,
        "unknown": totals.unknown,
        "unchecked": totals.unchecked,
    }


def tallies(told: Mapping[str, int]) -> tuple[tuple[str, str], ...]:
    """Each look that somebody has, and how many have it in words: in one order and the same words everywhere."""
    return tuple(
        (kind, f"{number} {words[number != 1]}") for kind, words in TALLIES.items() if (number := told.get(kind, 0))
    )


def totals_in_words(totals: Totals) -> str:
    """How many people check out, do not, or cannot be found; those by name only never count as checking out."""
    told = numbers(totals)
    people, fit = sum(told.values()), told.pop("match")
    first = f"{fit} of {people} {'person' if people == 1 else 'people'} {TALLIES['match'][fit != 1 and people != 1]}"
    return "; ".join((first, *(words for _, words in tallies(told)))) if people else "nobody is named"


def knowledge_in_words(knowledge: KnowledgeUsed) -> str:
    """Which knowledge a report was made from, what it covers and up to when it can know."""
    until = f", knows until {knowledge.known_until}" if knowledge.known_until else ""
    note = f" {knowledge.note}" if knowledge.note else ""
    return f"Checked against the {knowledge.kind} “{knowledge.name}” ({knowledge.coverage} coverage{until}).{note}"


def settings_in_words(settings: SettingsUsed | None) -> str:
    """Which settings shaped a report; empty where that was not kept."""
    if settings is None:
        return ""
    private = "private people are spared" if settings.private_names == "spare" else "private people are checked, too"
    exact = (settings.least_odds, settings.least_lead, settings.least_odds_by_name)
    least, lead, by_name = map(_odds, exact)
    chosen = f"somebody is chosen at odds of {least} or better, {lead} against the next, {by_name} by the name alone"
    return f"{private}; {chosen} (log-odds {', '.join(f'{each:g}' for each in exact)})"


def _odds(log_odds: float) -> str:
    return f"{round(exp(log_odds), 1):g} to 1"


def holder_in_words(holder: Holder) -> str:
    """Who held an office, from when to when."""
    return f"{holder.label} ({tenure_in_words(holder)})"


def tenure_in_words(holder: Holder) -> str:
    """From when to when somebody held an office."""
    acting = ", acting" if holder.acting else ""
    return f"{holder.start or 'unknown start'} to {holder.end or 'still open'}{acting}"


def short_tenure(holder: Holder) -> str:
    """The same where there is little room: "4 Oct 2021 – 1 Oct 2024"."""
    start, end = (day and day_in_short(day) for day in (holder.start, holder.end))
    acting = ", acting" if holder.acting else ""
    return (f"{start or '?'} – {end}" if end else f"since {start or '?'}") + acting


def day_in_short(text: str) -> str:
    """A date of a report where there is little room: "4 Oct 2021", "Oct 2021", "2021", "?" for an unknown one."""
    if not text[:1].isdigit():
        return "?"
    year, month, day = (*text.split("-"), "", "")[:3]
    return " ".join(part for part in (day.lstrip("0"), month and MONTHS[int(month) - 1], year) if part)


def desk_in_words(note: DeskNote) -> str:
    """What the desk itself knows, on one line: whom, as what, since when, and who entered it."""
    told = "a false name" if note.is_false else note.role or "known"
    dates = f" ({note.since or '?'} to {note.until or 'still open'})" if note.since or note.until else ""
    noted = f". {note.note}" if note.note else ""
    return f"{note.name}: {told}{dates}; entered by {note.who} on {note.at:%Y-%m-%d}{noted}"


def evidence_in_words(evidence: Evidence) -> str:
    """One piece of evidence on one line: who, property, value, from when to when, and where it was read."""
    dates = f" ({evidence.start or '?'} to {evidence.end or 'still open'})" if evidence.start or evidence.end else ""
    reference = f"; {evidence.reference}" if evidence.reference else ""
    return f"{evidence.label}, {told_of(evidence)}{dates}, {evidence.source}{reference}"


def told_of(evidence: Evidence) -> str:
    """What evidence tells of somebody, in words: "position held: Prime Minister"."""
    return f"{PROPERTIES.get(evidence.property, evidence.property)}: {evidence.value}"


def evidence_address(evidence: Evidence) -> str | None:
    """Where the statement can be looked up; None where it has no item in Wikidata."""
    if evidence.item is None:
        return None
    anchor = f"#{evidence.statement}" if evidence.statement else f"#{evidence.property}"
    return f"https://www.wikidata.org/wiki/{evidence.item}{anchor}"
