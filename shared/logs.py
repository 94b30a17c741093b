"""Logging, the same in every process."""

import logging

from shared.settings import Settings


def log_plainly(settings: Settings) -> None:
    """One line an event, to standard error."""
    logging.basicConfig(level=settings.log_level.upper(), format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    # What is wrong with somebody's page is told to them; it is no error of ours.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("alembic").setLevel(logging.WARNING)
