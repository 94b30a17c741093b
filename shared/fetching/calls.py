"""Calling an address that somebody named, such as the receiver of a webhook."""

import time
from collections.abc import Mapping

from shared.fetching.exchange import Ask, Limits, Reply, exchange
from shared.fetching.guard import Guard

_STANDARD = Limits(size=16_384, seconds=15.0)


def post(url: str, body: bytes, headers: Mapping[str, str], guard: Guard, limits: Limits = _STANDARD) -> Reply:
    """What a receiver answers to a posted body; a redirection is an answer like others and is not followed.

    Raises `BadAddress` where the address may not be called, `FetchFailed` where it does not answer in time, and
    `FetchRefused` where there is no such host or it answers too much.
    """
    deadline = time.monotonic() + limits.seconds
    return exchange(guard.resolve(url, deadline), Ask("POST", headers, body), limits, deadline)
