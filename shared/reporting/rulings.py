"""What humans ruled, beside the report it was ruled on or a later one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from shared.lexicon.names import folded
from shared.models.report import Finding, Report, RulingTold, Verdict
from shared.models.ruling import Ruled, RulingKind, standing
from shared.reporting.csv import as_table

COLUMNS = (
    *("id", "at", "who", "article_id", "run", "person", "verdict_seen", "reason_seen"),
    *("ruling", "ruled_verdict", "qid", "label", "same_as", "note"),
)


@dataclass(frozen=True, slots=True)
class Attached:
    """The rulings on each person of a report, by the report's id of them, and those on people it no longer names."""

    by_person: Mapping[str, tuple[Ruled, ...]]
    orphaned: tuple[Ruled, ...]


def attach(report: Report, rulings: Iterable[Ruled]) -> Attached:
    """Give each ruling to the person of that name; where several have it, to the one named nearest to that place."""
    named: dict[str, list[Finding]] = {}
    for person in report.people:
        named.setdefault(folded(person.name), []).append(person)
    given: dict[str, tuple[Ruled, ...]] = {}
    orphaned = []
    for ruled in rulings:
        if same := named.get(ruled.folded):
            nearest = min(same, key=lambda person: abs(_first(person) - ruled.offset))
            given[nearest.id] = (*given.get(nearest.id, ()), ruled)
        else:
            orphaned.append(ruled)
    return Attached(given, tuple(orphaned))


def with_rulings(report: Report, rulings: Iterable[Ruled]) -> Report:
    """The report as it is taken along: with the ruling that stands on each person."""
    given = attach(report, rulings).by_person
    told = (_told(person, given.get(person.id, ())) for person in report.people)
    return report.model_copy(update={"rulings": tuple(filter(None, told))})


def _told(person: Finding, rulings: tuple[Ruled, ...]) -> RulingTold | None:
    last = standing(rulings)
    if last is None:
        return None
    said = last.ruling
    return RulingTold(
        person=person.id, name=person.name, kind=said.kind, said=ruled_in_words(last), saw=last.saw,
        verdict=ruled_verdict(last, person), outdated=is_outdated(rulings, person), qid=said.qid, label=said.label,
        same_as=said.same_as, note=said.note, who=last.who, at=last.at,
    )  # fmt: skip


def _first(person: Finding) -> int:
    return person.mentions[0].start if person.mentions else 0


def ruled_verdict(ruled: Ruled, finding: Finding) -> Verdict | None:
    """The verdict after a human's ruling; None where they say nothing of it."""
    match ruled.ruling.kind:
        case RulingKind.CONFIRM:
            return ruled.saw
        case RulingKind.OVERRULE:
            return ruled.ruling.verdict
        case RulingKind.CANDIDATE:
            return finding.verdict if finding.verdict is not Verdict.UNKNOWN else Verdict.MATCH
        case _:
            return None


def is_outdated(rulings: tuple[Ruled, ...], finding: Finding) -> bool:
    """Whether the ruling that stands was made on another verdict than that of the report: a human should look again."""
    last = standing(rulings)
    return last is not None and last.saw is not finding.verdict


def ruled_in_words(ruled: Ruled) -> str:
    """What was ruled, without by whom and when."""
    ruling = ruled.ruling
    match ruling.kind:
        case RulingKind.CONFIRM:
            return f"confirmed: {ruled.saw}"
        case RulingKind.OVERRULE:
            return f"overruled: {ruling.verdict} instead of {ruled.saw}"
        case RulingKind.CANDIDATE:
            return f"is {ruling.label or ruling.qid} ({ruling.qid})"
        case RulingKind.SAME_AS:
            return f"the same as {ruling.same_as}"
        case RulingKind.NOT_A_PERSON:
            return "not a person"
        case RulingKind.WITHDRAW:
            return "ruling withdrawn"
        case RulingKind.NOTE:
            return "note"


def log_as_csv(rulings: Iterable[Ruled]) -> str:
    """Rulings as RFC 4180 text with a header row; no cell can be taken for a formula."""
    return as_table(COLUMNS, map(_row, rulings))


def _row(each: Ruled) -> tuple[object, ...]:
    about = (each.id, each.at.isoformat(), each.who, each.article_id, each.run, each.name, each.saw, each.saw_reason)
    said = each.ruling
    return (*about, said.kind, said.verdict, said.qid, said.label, said.same_as, said.note)
