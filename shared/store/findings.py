"""Findings: the people of a report, one row each, to be looked for across articles."""

from collections.abc import Mapping
from functools import partial

from sqlalchemy import delete, insert, update
from sqlalchemy.orm import Session

from shared.lexicon.names import folded
from shared.models.reading import ClaimKind
from shared.models.report import Finding, Reason, Report, Verdict
from shared.models.ruling import Ruled, standing
from shared.store.bulk import added_with
from shared.store.consequence import consequence
from shared.store.decisions import rulings_on
from shared.store.rows import Run
from shared.store.tables.checks import FindingTable

LONGEST_NAME = 200
"""Characters of a folded name that are kept: PostgreSQL cannot index more than some 2,700 bytes."""


_ROLES = (ClaimKind.OFFICE, ClaimKind.OCCUPATION, ClaimKind.AFFILIATION)
_LONGEST_ROLE = 200


def replace(session: Session, run: Run, report: Report) -> None:
    """Keep the findings of a run in the place of those it had; private people are found in their article alone.

    Those of earlier runs are no longer current, and what was ruled on them goes on to hold.
    """
    if run.attempt > 1:
        session.execute(delete(FindingTable).where(FindingTable.run_id == run.id))
    ruled: Mapping[str, Verdict] = {}
    if run.number > 1:
        earlier = (FindingTable.article_id == run.article_id) & (FindingTable.run_id != run.id)
        session.execute(update(FindingTable).where(earlier).values(current=False, weight=0))
        ruled = _ruled(session, run.article_id)
    if found := rows(run, report, ruled):
        session.execute(insert(FindingTable), found)


def rows(run: Run, report: Report, ruled: Mapping[str, Verdict]) -> list[dict[str, object]]:
    """The findings of a run, where rulings stand on some of its people and the verdicts that these were made on."""
    return [
        _row(run, position, finding, ruled)
        for position, finding in enumerate(report.people)
        if finding.reason is not Reason.PRIVATE_PERSON
    ]


added = partial(added_with, FindingTable.__table__)
"""The statement that adds those of a parameter, where another part of the same statement found something."""


def _ruled(session: Session, article_id: str) -> dict[str, Verdict]:
    """On whom rulings stand, and the verdict these were made on: where it is another now, a human looks again."""
    by_name: dict[str, tuple[Ruled, ...]] = {}
    for each in rulings_on(session, article_id):
        by_name[each.folded] = (*by_name.get(each.folded, ()), each)
    return {name: last.saw for name, all_of_them in by_name.items() if (last := standing(all_of_them))}


def _row(run: Run, position: int, finding: Finding, ruled: Mapping[str, Verdict]) -> dict[str, object]:
    name = folded(finding.name)[:LONGEST_NAME]
    settled = ruled.get(name) is finding.verdict
    role = next((claim.text for claim in finding.claims if claim.kind in _ROLES), None)
    return {
        "run_id": run.id,
        "position": position,
        "article_id": run.article_id,
        "person_id": finding.id,
        "name": finding.name,
        "folded": name,
        "surname": name.rpartition(" ")[2],
        "verdict": finding.verdict,
        "reason": finding.reason,
        "confidence": finding.confidence,
        "qid": finding.identity.qid if finding.identity else None,
        "role": role and role[:_LONGEST_ROLE],
        "offset": finding.mentions[0].start if finding.mentions else 0,
        "quotations": len(finding.quotations),
        "current": True,
        "weight": 0 if settled else consequence(finding.reason, len(finding.quotations)),
    }
