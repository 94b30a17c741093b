"""What came of trying one thing that knowledge depends on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Probe:
    """One thing that was tried: whether it works, what came, and what to do where it does not."""

    what: str
    works: bool
    says: str
    advice: str | None = None
