"""Who may do what: the scopes of a key, and the key itself as it is known once it was made."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

DESK = "desk"
"""The owner of what comes in where nobody signs in, and of the first administrator's key."""


OWNER = r"[a-z0-9][a-z0-9._@-]{0,79}"
"""What owners are called."""

OWNER_IN_WORDS = "write up to 80 small letters, digits, dots, hyphens, underscores or @, a letter or digit first"


class Scope(StrEnum):
    """What a key allows its holder; none includes another."""

    SUBMIT = "submit"
    READ = "read"
    REVIEW = "review"
    ADMIN = "admin"


EVERY_SCOPE = frozenset(Scope)


@dataclass(frozen=True, slots=True)
class Grant:
    """What a key is made for: on whose behalf it acts, who holds it, what it allows, until when (None: for good)."""

    owner: str
    name: str
    scopes: frozenset[Scope]
    expires_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A key without its secret, which nobody keeps. `last_used_at` is right to the hour."""

    id: str
    grant: Grant
    made_at: datetime
    last_used_at: datetime | None
    revoked_at: datetime | None
