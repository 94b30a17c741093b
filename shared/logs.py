"""Logging, the same in every process: lines for people, or JSON for programs, with the id of the request."""

import json
import logging
from datetime import UTC, datetime

from shared.correlation import current
from shared.settings import Settings

PLAIN = "%(asctime)s %(levelname)s %(name)s [%(request_id)s]: %(message)s"
_KNOWN = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "request_id", "taskName"}


def log_as_set(settings: Settings) -> None:
    """One line an event, to standard error, in the form that the operator chose."""
    handler = logging.StreamHandler()
    handler.addFilter(_name_request)
    handler.setFormatter(AsJson() if settings.log_format == "json" else logging.Formatter(PLAIN))
    logging.basicConfig(level=settings.log_level.upper(), handlers=[handler])
    # What is wrong with somebody's page or file is told to them; it is no error of ours.
    for library in ("trafilatura", "pdfminer"):
        logging.getLogger(library).setLevel(logging.CRITICAL)
    logging.getLogger("alembic").setLevel(logging.WARNING)


def _name_request(record: logging.LogRecord) -> bool:
    record.request_id = current() or "-"
    return True


class AsJson(logging.Formatter):
    """One object a line: time (UTC), level, logger, message, the request's id, and what else was given as `extra`."""

    def format(self, record: logging.LogRecord) -> str:
        """The line of one event."""
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
            "request_id": current(),
            **{name: value for name, value in vars(record).items() if name not in _KNOWN},
        }
        if record.exc_info:
            line["exception"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False, default=str)
