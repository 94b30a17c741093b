"""What a phrase says that somebody is."""

from dataclasses import dataclass

from shared.models.reading import Capacity, ClaimKind, When


@dataclass(frozen=True)
class RolePhrase:
    """What somebody is said to be. `begin`, `title_end` and `end` index tokens; ends are left out.

    `begin` is the first word that counts, articles left out; the title's own words are those from `title_begin` up to
    `title_end`. `owner` is the place before the title, `place` that or the one behind it. `organisation`
    is the body's name as tokens; `attached` says that it stands behind the title with "at", "with" or the like.
    `definite` says that "the" or an owner makes it one of a kind; `nation` and `party` are words before the title that
    say a nationality or a party, as tokens.
    """

    kind: ClaimKind
    title: str
    begin: int
    title_end: int
    end: int
    when: When = When.CURRENT
    capacity: Capacity = Capacity.FULL
    place: str | None = None
    is_adjective: bool = False
    organisation: tuple[int, int] | None = None
    attached: bool = False
    definite: bool = False
    indefinite: bool = False
    doubtful: bool = False
    nation: tuple[int, int] | None = None
    party: tuple[int, int] | None = None
    age: int | None = None
    title_begin: int | None = None
    owner: str | None = None
