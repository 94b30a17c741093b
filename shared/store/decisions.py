"""Decisions: what humans ruled on findings, and the findings that wait for a human; every method is one transaction."""

from dataclasses import asdict

from sqlalchemy import ColumnElement, func, insert, select, tuple_, update
from sqlalchemy.orm import Session

from shared.errors import Conflict, NotFound
from shared.models.ruling import Ruled, Ruling, RulingKind
from shared.store import alike
from shared.store.alike import WaitingPage
from shared.store.audit import Deed
from shared.store.clock import now
from shared.store.consequence import consequence
from shared.store.finding_rows import FINDING, FindingRow, find, finding_row
from shared.store.keyring import Transaction
from shared.store.tables.checks import ArticleTable, FindingTable
from shared.store.tables.decisions import DecisionTable
from shared.store.turns import take_turn

LONGEST_PAGE = 200 + 1  # one more than is shown tells whether others follow


class Decisions:
    """Rulings of one database, and what waits for one."""

    def __init__(self, writing: Transaction, reading: Transaction) -> None:
        self._writing = writing
        self._reading = reading

    def finding(self, finding_id: str) -> FindingRow:
        """One finding; NotFound where there is none."""
        with self._reading() as session:
            return find(session, finding_id)

    def owner(self, finding_id: str) -> str:
        """Whose article a finding is of; NotFound where there is none."""
        return self.finding(finding_id).owner

    def findings(self, run_id: str) -> dict[str, str]:
        """The ids of a run's findings by the ids that its report gives the people."""
        with self._reading() as session:
            query = select(FindingTable.person_id, FindingTable.position).where(FindingTable.run_id == run_id)
            return {person: f"{run_id}-{position}" for person, position in session.execute(query)}

    def rule(self, finding_id: str, ruling: Ruling, by: Deed, seen: int | None = None) -> Ruled:
        """Keep a ruling on somebody. `seen` is the last one known to whoever rules, 0 for none, None for any.

        Raises `Conflict` where somebody has ruled since: nobody overwrites what they have not seen.
        """
        with self._writing() as session:
            found = find(session, finding_id)
            take_turn(session, "decisions", found.article_id, found.folded)
            last = session.scalar(select(func.max(DecisionTable.id)).where(_on(found)))
            if seen is not None and seen != (last or 0):
                raise Conflict("somebody has ruled on this person since you looked: look at theirs first")
            kept = insert(DecisionTable).values(**_values(found, ruling, by), at=now()).returning(DecisionTable)
            row = session.scalars(kept).one()
            if ruling.kind is not RulingKind.NOTE:
                _weigh(session, found, ruling)
            return _ruled(row)

    def of_article(self, article_id: str) -> tuple[Ruled, ...]:
        """Every ruling on people of an article, oldest first."""
        with self._reading() as session:
            return rulings_on(session, article_id)

    def log(self, owner: str | None, before: int | None = None, limit: int = LONGEST_PAGE) -> tuple[Ruled, ...]:
        """Rulings on articles of one owner or of all, newest first; those from before one, if given."""
        query = select(DecisionTable).order_by(DecisionTable.id.desc()).limit(max(1, min(limit, LONGEST_PAGE)))
        if owner is not None:
            query = query.join(ArticleTable, ArticleTable.id == DecisionTable.article_id)
            query = query.where(ArticleTable.owner == owner)
        if before is not None:
            query = query.where(DecisionTable.id < before)
        with self._reading() as session:
            return tuple(map(_ruled, session.scalars(query)))

    def waiting(self, owner: str | None, after: str | None = None, limit: int = 50) -> WaitingPage:
        """What waits for a human, the most consequential first, the first of those that say the same of one person.

        `after` is the cursor of a page before, where one is given.
        """
        order = (FindingTable.weight, FindingTable.run_id, FindingTable.position)
        query = select(*FINDING).join(ArticleTable, ArticleTable.id == FindingTable.article_id)
        query = query.where(FindingTable.weight > 0, alike.is_first())
        query = query.order_by(*(column.desc() for column in order)).limit(limit + 1)
        if owner is not None:
            query = query.where(ArticleTable.owner == owner)
        if after is not None:
            query = query.where(tuple_(*order) < _place(after))
        with self._reading() as session:
            rows = session.execute(query).all()
            found = tuple(map(finding_row, rows[:limit]))
            following = f"{found[-1].weight}-{found[-1].id}" if len(rows) > limit else None
            return WaitingPage(found, following, alike.numbers(session, found), alike.summaries(session, found))

    def those_like(self, finding_id: str) -> WaitingPage:
        """What waits and says the same as one finding, the oldest first, with what each report says of them."""
        with self._reading() as session:
            found = alike.those_like(session, find(session, finding_id))
            return WaitingPage(found, None, summaries=alike.summaries(session, found))


def _place(cursor: str) -> tuple[int, str, int]:
    """The weight, run and position that a cursor stands for; NotFound where it is none."""
    weight, _, rest = cursor.partition("-")
    run, _, position = rest.rpartition("-")
    if not (weight.isdecimal() and position.isdecimal() and len(weight + position) < 16):
        raise NotFound("there is no such page")
    return int(weight), run, int(position)


def _on(found: FindingRow) -> ColumnElement[bool]:
    return (DecisionTable.article_id == found.article_id) & (DecisionTable.folded == found.folded)


def _values(found: FindingRow, ruling: Ruling, by: Deed) -> dict[str, object]:
    return {
        "article_id": found.article_id,
        "name": found.name,
        "folded": found.folded,
        "offset": found.offset,
        "run": found.run,
        "saw": found.verdict,
        "saw_reason": found.reason,
        "who": by.who,
        "key_id": by.key_id,
        **asdict(ruling),
    }


def _weigh(session: Session, found: FindingRow, ruling: Ruling) -> None:
    """Take a finding that was ruled on from the queue, and put one whose ruling was withdrawn back."""
    withdrawn = ruling.kind is RulingKind.WITHDRAW and found.current
    weight = consequence(found.reason, found.quotations) if withdrawn else 0
    mine = (FindingTable.run_id == found.run_id) & (FindingTable.position == found.position)
    session.execute(update(FindingTable).where(mine).values(weight=weight))


def rulings_on(session: Session, article_id: str) -> tuple[Ruled, ...]:
    """Every ruling on people of an article, oldest first, within a transaction."""
    query = select(DecisionTable).where(DecisionTable.article_id == article_id).order_by(DecisionTable.id)
    return tuple(map(_ruled, session.scalars(query)))


def _ruled(row: DecisionTable) -> Ruled:
    ruling = Ruling(row.kind, row.verdict, row.qid, row.label, row.same_as, row.note)
    about = (row.article_id, row.name, row.folded, row.offset, row.run, row.saw, row.saw_reason)
    return Ruled(row.id, *about, row.who, row.at, ruling)
