"""Reading what a site sent: whole, in time, JSON and no error in disguise; all else is said to be what it is."""

import json
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import requests
from urllib3.exceptions import HTTPError, ReadTimeoutError

from shared.errors import SourceBroken, SourceUnavailable

MOST_BYTES = 32_000_000  # fifty items with long histories come to about half of it
MOST_SECONDS = 20.0
LONGEST_PAUSE = 10.0  # seconds a worker may sleep on a site's word; beyond, the article is put back
LONGEST_WAIT = 86_400.0  # seconds; who says more than a day is asked again after one
_CHUNK = 65_536
_RETRIED = frozenset({429, 500, 502, 503, 504})
_BANNED_FOR = 900.0  # seconds until a site that refused us outright is asked again

Json = Mapping[str, Any]


class Setback(Exception):
    """One request that gave no answer: what happened, and what may be done about it.

    `after` is how many seconds the site asked to wait. `limited` says that the site itself told us to stop,
    `broken` that it answered something unreadable, `final` that asking again at once is useless.
    """

    def __init__(
        self, message: str, *, after: float | None = None, limited: bool = False, broken: bool = False,
        final: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(message)
        self.after, self.limited, self.broken, self.final = after, limited, broken, final


class Lagged(SourceUnavailable):
    """The site asks readers who can wait to wait, since its copies are behind."""

    def __init__(self, message: str, after: float, of_queries: bool) -> None:
        super().__init__(message)
        self.after, self.of_queries = after, of_queries


class TooLarge(SourceBroken):
    """An answer larger than what is read: ask for less at once."""


class Refused(SourceBroken):
    """The interface understood the request and refused it; `code` is its own word for why."""

    def __init__(self, code: str, info: str) -> None:
        super().__init__(f"refused the request ({code}: {info})")
        self.code = code


@dataclass(frozen=True, slots=True)
class Exchange:
    """One answer as it came, for whoever records them."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def received(response: requests.Response, most_seconds: float = MOST_SECONDS) -> Exchange:
    """The whole answer; Setback if it breaks off, drips or does not end, TooLarge if it is beyond `MOST_BYTES`."""
    body, deadline = bytearray(), time.monotonic() + most_seconds
    try:
        for chunk in _chunks(response):
            body += chunk
            if len(body) > MOST_BYTES:
                raise TooLarge(f"answered more than {MOST_BYTES} bytes")
            if time.monotonic() > deadline:
                raise Setback(f"took more than {most_seconds:.0f} s to answer", final=True)
    except ReadTimeoutError:
        raise Setback("stopped in the middle of its answer") from None
    except (HTTPError, OSError) as error:
        raise Setback(f"broke off its answer ({type(error).__name__})", broken=True) from error
    return Exchange(response.status_code, response.headers, bytes(body))


def _chunks(response: requests.Response) -> Iterator[bytes]:
    """What has come so far, without waiting for a full chunk, so that a slow drip can be told by the clock."""
    while chunk := response.raw.read1(_CHUNK, decode_content=True):
        yield chunk


def understood(exchange: Exchange) -> Json:
    """The JSON of an answer; Setback, Lagged or Refused for everything that is none."""
    after = retry_after(exchange.headers.get("Retry-After"))
    if exchange.status == 403:
        raise Setback("refused us (403): see that the contact is right", after=after or _BANNED_FOR, limited=True)
    if exchange.status == 429:
        raise Setback("asked us to slow down (429)", after=after, limited=True)
    if exchange.status in _RETRIED:
        raise Setback(f"failed ({exchange.status})", after=after)
    found = _json(exchange)
    if "error" in found or "errors" in found:
        raise _in_band(found, after)
    if exchange.status != 200:
        raise Setback(f"answered with status {exchange.status}", broken=True, final=True)
    return found


def _json(exchange: Exchange) -> Json:
    kind = exchange.headers.get("Content-Type", "")
    if "json" not in kind:
        raise Setback(f"answered {exchange.status} with {kind or 'nothing'} instead of JSON", broken=True)
    try:
        found = json.loads(exchange.body)
    except (ValueError, RecursionError):
        raise Setback("answered JSON that breaks off or is none", broken=True) from None
    if not isinstance(found, Mapping):
        raise Setback("answered JSON of another form", broken=True)
    return found


def _in_band(found: Json, after: float | None) -> Exception:
    """The error inside an answer that says it is fine (status 200)."""
    error = found.get("error") or (found.get("errors") or [{}])[0]
    error = error if isinstance(error, Mapping) else {}
    code, info = str(error.get("code", "unknown")), str(error.get("info") or error.get("text") or "")
    if code == "maxlag":
        return Lagged(f"lags ({info})", after or 5.0, error.get("type") == "wikibase-queryservice")
    if code == "ratelimited":
        return Setback("asked us to slow down (ratelimited)", after=after, limited=True)
    if code.startswith("internal_api_error"):
        return Setback(f"failed inside ({code})", after=after)
    return Refused(code, info)


def retry_after(header: str | None) -> float | None:
    """The seconds of a Retry-After header, in either form, at most a day; None where it makes no sense."""
    if not header:
        return None
    if header.strip().isdecimal():
        return min(float(header), LONGEST_WAIT)
    try:
        when = parsedate_to_datetime(header)
    except ValueError:
        return None
    when = when if when.tzinfo else when.replace(tzinfo=UTC)
    return min(max(0.0, (when - datetime.now(UTC)).total_seconds()), LONGEST_WAIT)
