"""Everything this project raises on purpose, sorted by what the caller should do.

BonafideError
  x BadRequest            the sender's fault: tell them which field, never retry
    + BadArticle          the text, its date or its language cannot be checked
      - TooLarge          it is longer than is accepted
    + BadAddress          an address that may not be asked: not public, or none at all
  x FetchError            an address outside gave nothing usable: tell whoever named it
    + FetchFailed         it may be better later: try again
    + FetchRefused        it will stay so: do not try again
  x CutOff                the machine did not let a piece of work end: try again, some times
  x BadSetting            the operator's fault: say which setting and what to write; do not start
  x BadSnapshot           a knowledge file that cannot be read: say which and why; do not start
  x SourceError           a source of knowledge gave no usable answer: what depends on it is *unchecked*
    + SourceUnavailable   it may answer later: check again, not before `retry_at`
    + SourceBroken        it answered something unreadable
  x NotFound              no such article, run or finding
  x Conflict              somebody else changed it meanwhile: read it again
"""

from datetime import datetime


class BonafideError(Exception):
    """The root of every error raised on purpose."""


class BadRequest(BonafideError):
    """What was sent cannot be accepted; `field` names the part at fault."""

    def __init__(self, message: str, field: str | None = None) -> None:
        super().__init__(message)
        self.field = field


class BadArticle(BadRequest):
    """An article that cannot be checked: empty, too long, not text, a date or language out of reach."""


class TooLarge(BadArticle):
    """An article that is longer than is accepted."""


class BadAddress(BadRequest):
    """An address that may not be asked."""

    def __init__(self, message: str, field: str = "url") -> None:
        super().__init__(message, field)


class FetchError(BonafideError):
    """An address outside gave nothing usable; the message is for whoever named it."""


class FetchFailed(FetchError):
    """It did not answer, or with an error that may pass."""


class FetchRefused(FetchError):
    """It answered, or is missing, in a way that will stay so."""


class CutOff(BonafideError):
    """A piece of work that was killed, or had too little of a loaded machine, before it could end."""


class BadSetting(BonafideError):
    """A setting that cannot be used; the message says what to write instead."""


class BadSnapshot(BonafideError):
    """A snapshot file that is missing, truncated or of a schema this version cannot read."""


class SourceError(BonafideError):
    """A source of knowledge gave no usable answer."""


class SourceUnavailable(SourceError):
    """A source that is down, limited or out of budget; `retry_at` says when asking again makes sense."""

    def __init__(self, message: str, retry_at: datetime | None = None) -> None:
        super().__init__(message)
        self.retry_at = retry_at


class SourceBroken(SourceError):
    """A source that answered something we cannot read."""


class NotFound(BonafideError):
    """There is no such thing, or it is not the asker's."""


class Conflict(BonafideError):
    """The thing changed between reading and writing it."""
