"""Sources that articles rest on, a row each, so that they can be counted across articles."""

from functools import partial
from typing import Any

from sqlalchemy import delete, insert, update
from sqlalchemy.orm import Session

from shared.models.report import Report
from shared.store.bulk import added_with
from shared.store.rows import Run
from shared.store.tables.citing import CitingTable


def replace(session: Session, run: Run, report: Report) -> None:
    """Keep the sources of a run in the place of those it had; those of earlier runs are no longer current."""
    if run.attempt > 1:
        session.execute(delete(CitingTable).where(CitingTable.run_id == run.id))
    if run.number > 1:
        earlier = (CitingTable.article_id == run.article_id) & (CitingTable.run_id != run.id)
        session.execute(update(CitingTable).where(earlier).values(current=False))
    if found := rows(run, report):
        session.execute(insert(CitingTable), found)


def rows(run: Run, report: Report) -> list[dict[str, Any]]:
    """The sources of a run."""
    return [
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


added = partial(added_with, CitingTable.__table__)
"""The statement that adds those of a parameter, where another part of the same statement found something."""
