"""What a desk itself knows: people, with their role and since when, and names that are false."""

from dataclasses import dataclass
from datetime import datetime

from shared.dates import PartialDate
from shared.errors import BadRequest

LONGEST_WORDS, LONGEST_NOTE = 300, 1_000


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody the desk knows, in a role from `since` to `until`; or a name that is nobody’s (`is_false`)."""

    name: str
    role: str | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None
    is_false: bool = False
    note: str | None = None

    def __post_init__(self) -> None:
        if not any(map(str.isalnum, self.name)) or len(self.name) > LONGEST_WORDS:
            raise BadRequest(f"say whom, in at most {LONGEST_WORDS} characters", "name")
        if len(self.role or "") > LONGEST_WORDS or len(self.note or "") > LONGEST_NOTE:
            raise BadRequest(f"at most {LONGEST_WORDS} characters for a role, {LONGEST_NOTE} for a note", "role")
        if self.is_false and (self.role or self.since or self.until):
            raise BadRequest("a name that is false has no role and no days; say why in the note", "role")
        if self.since and self.until and self.until.last < self.since.first:
            raise BadRequest("it ends before it begins", "until")


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the roster: what is known, who entered it and when."""

    id: str
    known: Known
    who: str
    at: datetime
