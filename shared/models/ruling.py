"""What a human rules on a finding: another voice beside the verdict, never in its place."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from shared.errors import BadRequest
from shared.models.report import Reason, Verdict

LONGEST_NOTE = 2_000


class RulingKind(StrEnum):
    """What somebody may say of a finding. A later one undoes an earlier one; a note undoes nothing."""

    CONFIRM = "confirm"
    OVERRULE = "overrule"
    CANDIDATE = "candidate"
    SAME_AS = "same_as"
    NOT_A_PERSON = "not_a_person"
    WITHDRAW = "withdraw"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Ruling:
    """One ruling: `verdict` goes with overruling, `qid` and `label` with a candidate, `same_as` names who it is."""

    kind: RulingKind
    verdict: Verdict | None = None
    qid: str | None = None
    label: str | None = None
    same_as: str | None = None
    note: str | None = None

    def __post_init__(self) -> None:
        needed = {
            RulingKind.OVERRULE: ("verdict", self.verdict),
            RulingKind.CANDIDATE: ("qid", self.qid),
            RulingKind.SAME_AS: ("same_as", self.same_as),
            RulingKind.NOTE: ("note", self.note),
        }.get(self.kind)
        if needed and not needed[1]:
            raise BadRequest(f"{self.kind} needs a {needed[0]}", needed[0])


@dataclass(frozen=True, slots=True)
class Ruled:
    """A ruling that was made: on whom, by whom and when, and the verdict it was made on.

    People are known from check to check by the folded name and where they are first named.
    """

    id: int
    article_id: str
    name: str
    folded: str
    offset: int
    run: int
    saw: Verdict
    saw_reason: Reason
    who: str
    at: datetime
    ruling: Ruling


def standing(rulings: tuple[Ruled, ...]) -> Ruled | None:
    """The ruling that holds among those on one person, oldest first; None where there is none or it was withdrawn."""
    last = next((each for each in reversed(rulings) if each.ruling.kind is not RulingKind.NOTE), None)
    return None if last is None or last.ruling.kind is RulingKind.WITHDRAW else last
