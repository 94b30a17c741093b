"""The one way this program asks Wikimedia: introduced by name, in turn, within the budget, with patience and an end."""

import os
import random
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import requests
from urllib3.exceptions import NameResolutionError, NewConnectionError

from shared.correlation import outgoing
from shared.errors import SourceBroken, SourceError, SourceUnavailable
from shared.knowledge.live.access import Access, Site
from shared.knowledge.live.answers import LONGEST_PAUSE, Exchange, Json, Setback, received, understood
from shared.knowledge.live.gate import Gate, Outcome
from shared.metrics import UPSTREAM, UPSTREAM_SECONDS

RETRIES = 2
_BACKOFF = 0.5  # seconds before the first retry, doubled for the next, and as much again by chance
_TIMEOUT = (3.0, 10.0)  # seconds to connect, and between two packets
_LATER = 300.0  # seconds after which a site that failed without saying more is worth asking again
_NOT_THERE_FOR = 30.0  # seconds for which nobody here tries again to reach a site that nothing leads to


@dataclass(frozen=True, slots=True)
class Call:
    """One question to one site; posted ones carry their parameters in the body, for they are long."""

    site: Site
    params: Mapping[str, str]
    posted: bool = False


Recorder = Callable[[Call, Exchange], None]


class Polite:
    """Asks the sites, every request through the same gate; may be shared by threads and carried over a fork."""

    def __init__(self, access: Access, gate: Gate, record: Recorder | None = None) -> None:
        self.access = access
        self._gate = gate
        self._record = record
        self._local = threading.local()
        self._not_there: dict[Site, tuple[float, str]] = {}

    def ask(self, call: Call) -> Json:
        """The answer of a site in JSON.

        Raises `SourceUnavailable` where the site, its limits or our budget do not let us, with the time to try
        again; `SourceBroken` where it answers something unreadable or refuses the question.
        """
        for attempt in range(RETRIES + 1):
            try:
                self._see_that_it_is_there(call.site)
                return self._in_turn(call)
            except Setback as setback:
                if setback.final or attempt == RETRIES or (setback.after or 0) > LONGEST_PAUSE:
                    raise _error(call, setback) from setback
                if not setback.limited:  # the gate itself waits out a limit
                    time.sleep(max(setback.after or 0, _BACKOFF * 2**attempt * (1 + random.random())))  # noqa: S311  # nosec B311
        raise AssertionError("the last attempt returns or raises")

    def _see_that_it_is_there(self, site: Site) -> None:
        """Setback where nothing led to the site a moment ago: each request would wait for the same once more."""
        until, said = self._not_there.get(site, (0.0, ""))
        if time.monotonic() < until:
            raise Setback(said, final=True)

    def _in_turn(self, call: Call) -> Json:
        turn = self._gate.enter(call.site)
        outcome, after, started = Outcome.FAILED, None, time.perf_counter()
        try:
            found = understood(self._sent(call))
            outcome = Outcome.ANSWERED
            return found
        except Setback as setback:
            outcome, after = Outcome.LIMITED if setback.limited else Outcome.FAILED, setback.after
            raise
        except SourceError:
            outcome = Outcome.ANSWERED  # it spoke to us, if only to say no
            raise
        finally:
            self._gate.leave(turn, outcome, after)
            UPSTREAM.labels(call.site.value, outcome.value).inc()
            UPSTREAM_SECONDS.labels(call.site.value).observe(time.perf_counter() - started)

    def _sent(self, call: Call) -> Exchange:
        address = self.access.address(call.site)
        try:
            with self._session().request(
                "POST" if call.posted else "GET", address,
                data=call.params if call.posted else None, params=None if call.posted else call.params,
                headers=outgoing(), timeout=_TIMEOUT, stream=True, allow_redirects=False,
            ) as response:  # fmt: skip
                exchange = received(response)
        except requests.RequestException as error:
            if said := nowhere(error):
                self._not_there[call.site] = time.monotonic() + _NOT_THERE_FOR, said
                raise Setback(said, final=True) from None
            if isinstance(error, requests.Timeout):
                raise Setback("did not answer in time") from None
            raise Setback(f"could not be reached ({type(error).__name__})") from error
        if self._record:
            self._record(call, exchange)
        return exchange

    def _session(self) -> requests.Session:
        """The session of this thread and process: connections must not be shared over a fork."""
        if getattr(self._local, "process", None) != os.getpid():
            self._local.process, self._local.session = os.getpid(), _session(self.access)
        session: requests.Session = self._local.session
        return session


def nowhere(error: requests.RequestException) -> str | None:
    """Why no connection led to a site at all, None where something else went wrong."""
    if isinstance(error, requests.ConnectTimeout):
        return "could not be reached (nobody answered in time)"
    reason = getattr(error.args[0], "reason", None) if error.args else None
    if isinstance(reason, NameResolutionError):
        return "could not be reached (its name cannot be looked up)"
    return "could not be reached (no connection leads there)" if isinstance(reason, NewConnectionError) else None


def _session(access: Access) -> requests.Session:
    session = requests.Session()
    session.trust_env = False  # no proxy, no password file: what is asked goes where the settings say
    session.headers.update(
        {"User-Agent": access.user_agent, "Accept": "application/json", "Accept-Encoding": "gzip, deflate"}
    )
    return session


def _error(call: Call, setback: Setback) -> SourceError:
    message = f"{call.site.value} {setback}"
    if setback.broken:
        return SourceBroken(message)
    return SourceUnavailable(message, datetime.now(UTC) + timedelta(seconds=setback.after or _LATER))
