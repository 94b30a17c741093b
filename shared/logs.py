"""Logging, the same in every process."""

import logging

from shared.settings import Settings


def log_plainly(settings: Settings) -> None:
    """One line an event, to standard error."""
    logging.basicConfig(level=settings.log_level.upper(), format="%(asctime)s %(levelname)s %(name)s: %(message)s")
