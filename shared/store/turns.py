"""Turns: what only one transaction may do at a time, where no row is there yet that it could lock."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from shared.store.engine import POSTGRESQL


def take_turn(session: Session, *words: str) -> None:
    """Wait for everybody who does the same, and keep it until the transaction ends; SQLite has one writer anyway."""
    if session.connection().dialect.name == POSTGRESQL:
        session.execute(select(func.pg_advisory_xact_lock(func.hashtextextended("\n".join(words), 0))))
