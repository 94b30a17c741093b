"""One id for everything that one request sets going: its log lines, its task, and what that asks of others."""

import re
import secrets
from contextvars import ContextVar

HEADER = "X-Request-ID"
TASK_HEADER = "request_id"
_SANE = re.compile(r"[A-Za-z0-9._-]{8,64}")
_current: ContextVar[str | None] = ContextVar("request_id", default=None)


def current() -> str | None:
    """The id of what is being done, None where nobody asked for it."""
    return _current.get()


def sane(offered: str | None) -> str:
    """An id that somebody sent along, a new one where it is none that should stand in a log."""
    return offered if offered and _SANE.fullmatch(offered) else secrets.token_hex(8)


def begin(offered: str | None) -> str:
    """From now on, in this thread, everything is done for that request."""
    found = sane(offered)
    _current.set(found)
    return found


def end() -> None:
    """What follows is done for nobody."""
    _current.set(None)


def outgoing() -> dict[str, str]:
    """The header to send along to others."""
    found = current()
    return {HEADER: found} if found else {}
