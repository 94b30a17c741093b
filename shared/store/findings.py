"""Findings: the people of a report, one row each, to be looked for across articles."""

from sqlalchemy import delete, insert
from sqlalchemy.orm import Session

from shared.lexicon.names import folded
from shared.models.report import Reason, Report
from shared.store.rows import Run
from shared.store.tables import FindingTable

LONGEST_NAME = 200
"""Characters of a folded name that are kept: PostgreSQL cannot index more than some 2,700 bytes."""


def replace(session: Session, run: Run, report: Report) -> None:
    """Keep the findings of a run in the place of those it had; private people are found in their article alone."""
    if run.attempt > 1:
        session.execute(delete(FindingTable).where(FindingTable.run_id == run.id))
    rows = [
        {
            "run_id": run.id,
            "position": position,
            "article_id": run.article_id,
            "person_id": finding.id,
            "name": finding.name,
            "folded": folded(finding.name)[:LONGEST_NAME],
            "verdict": finding.verdict,
            "reason": finding.reason,
            "confidence": finding.confidence,
            "qid": finding.identity.qid if finding.identity else None,
        }
        for position, finding in enumerate(report.people)
        if finding.reason is not Reason.PRIVATE_PERSON
    ]
    if rows:
        session.execute(insert(FindingTable), rows)
