"""Sources that articles rest on, a row each, so that they can be counted across articles."""

from sqlalchemy import delete, insert, update
from sqlalchemy.orm import Session

from shared.models.report import Report
from shared.store.citing_table import CitingTable
from shared.store.rows import Run


def replace(session: Session, run: Run, report: Report) -> None:
    """Keep the sources of a run in the place of those it had; those of earlier runs are no longer current."""
    if run.attempt > 1:
        session.execute(delete(CitingTable).where(CitingTable.run_id == run.id))
    if run.number > 1:
        earlier = (CitingTable.article_id == run.article_id) & (CitingTable.run_id != run.id)
        session.execute(update(CitingTable).where(earlier).values(current=False))
    rows = [
        {
            "run_id": run.id,
            "position": position,
            "article_id": run.article_id,
            "name": source.name,
            "verdict": source.verdict,
            "current": True,
        }
        for position, source in enumerate(report.sources)
    ]
    if rows:
        session.execute(insert(CitingTable), rows)
