"""Ids of what is kept: they sort by the time they were made, and cannot be guessed."""

import secrets
import time
from datetime import datetime

# Crockford's alphabet: no letter that is taken for a digit, and its order is that of the characters' codes.
_DIGITS = "0123456789abcdefghjkmnpqrstvwxyz"


def new_id() -> str:
    """A ULID in small letters: 48 bits of milliseconds, 80 of chance; 26 characters."""
    return _written((time.time_ns() // 1_000_000) << 80 | secrets.randbits(80))


def first_id(at: datetime) -> str:
    """The least id that is made at a time: what was made later sorts behind it, and all that was before in front."""
    return _written(int(1000 * at.timestamp()) << 80)


def _written(number: int) -> str:
    return "".join(_DIGITS[number >> shift & 31] for shift in range(125, -1, -5))
