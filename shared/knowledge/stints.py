"""Statements that tell who held an office (P39 of the holder, P1308 of the office), and tenures as rows."""

import json
from collections.abc import Iterator

from shared.dates import Bound, PartialDate, Unstated
from shared.knowledge.chains import Stint
from shared.knowledge.values import read_bound, written_bound
from shared.knowledge.wikibase.kinds import ACTING
from shared.models.properties import CAPACITIES, HELD, Property
from shared.models.world import Entity, ItemRef, Rank, Statement, Tenure, Value


def stint_rows(entity: Entity) -> Iterator[tuple[str, str, str]]:
    """What an entity tells of tenures, as (office, holder, the rest as text)."""
    for statement in entity.statements:
        name = statement.property
        if name in HELD and statement.rank is not Rank.DEPRECATED and isinstance(statement.value, ItemRef):
            office, holder = entity.id, statement.value.id
            if name == Property.POSITION_HELD:
                office, holder = holder, office
            yield office, holder, _body(statement)


def _body(statement: Statement) -> str:
    before, after = (_ids(statement, name) for name in (Property.REPLACES, Property.REPLACED_BY))
    return json.dumps([
        *(written_bound(_bound(statement.qualifier(name))) for name in (Property.START, Property.END)),
        is_acting(statement), statement.property, statement.id, statement.rank.value, statement.reference,
        before, after,
    ])  # fmt: skip


def is_acting(statement: Statement) -> bool:
    """Whether a statement says that the office was held in an acting capacity."""
    return any(name in CAPACITIES and value == ItemRef(ACTING) for name, value in statement.qualifiers)


def _ids(statement: Statement, name: str) -> list[str]:
    return [v.id for key, v in statement.qualifiers if key == name and isinstance(v, ItemRef)]


def _bound(value: Value | None) -> Bound:
    return value if isinstance(value, PartialDate | Unstated) else None


def read_stint(office: str, holder: str, label: str, body: str) -> Stint:
    """The stint of one row that `stint_rows` gave."""
    start, end, acting, name, statement, rank, reference, before, after = json.loads(body)
    tenure = Tenure(
        office, holder, label, read_bound(start), read_bound(end), acting, name, statement, Rank(rank), reference
    )
    return Stint(tenure, frozenset(before), frozenset(after))
