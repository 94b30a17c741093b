"""Bringing a database to the tables of this version."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import text

from shared.store.engine import make_engine

MIGRATIONS = Path(__file__).with_name("migrations")
LOCK = 6_037_310
"""The number of PostgreSQL's advisory lock under which services that start together migrate one after the other."""


def migrate(url: str) -> None:
    """Make or change the tables of a database, all or nothing; does nothing where they are up to date."""
    engine = make_engine(url)
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    try:
        with engine.begin() as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": LOCK})
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
    finally:
        engine.dispose()
