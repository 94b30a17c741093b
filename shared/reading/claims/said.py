"""What is said of a person: a role or another plain thing, as the sentence words it."""

from dataclasses import dataclass

from shared.models.reading import ClaimKind, When
from shared.reading.roles.rolephrase import RolePhrase


@dataclass(frozen=True, slots=True)
class Said:
    """A role said of somebody; `past` marks the past that needs a date to be tested, `doubtful` what is not plain.

    `before` says that it stands before the name, `aside` that the name is none the sentence tells of.
    """

    phrase: RolePhrase
    past: bool = False
    doubtful: bool = False
    before: bool = False
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Detail:
    """A plain thing said of somebody, in tokens `begin` up to `end`: an age, a party, an employer, a country."""

    kind: ClaimKind
    begin: int
    end: int
    value: str
    when: When = When.CURRENT
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Gone:
    """That somebody left whatever post they are said to hold: "has resigned"; read up to token `end`."""

    end: int


Anything = Said | Detail | Gone
