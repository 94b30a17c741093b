"""How entities and their values are written in a snapshot, and read back."""

import json
import zlib
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from shared.knowledge.values import read, read_bound, written, written_bound
from shared.models.world import Entity, EntityKind, Rank, Statement, Tenure

_BODY = 10  # the last column of the table `entity`, counted from its `id`
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))  # making one takes as long as using it
_PAGE = "enwiki"  # of an item's pages, the one that is kept
_BETWEEN_ALIASES = "\n"
# Calling an enumeration takes five times as long.
_KINDS = {kind.value: kind for kind in EntityKind}
RANKS = {rank.value: rank for rank in Rank}


def entity_row(entity: Entity) -> tuple[Any, ...]:
    """The columns of one entity from its `id` on, its statements compressed in the last."""
    body = _ENCODER.encode([_packed(statement) for statement in entity.statements])
    return (
        entity.id, entity.kind.value, entity.label, entity.description, _BETWEEN_ALIASES.join(entity.aliases),
        entity.prominence, entity.revision, _iso(entity.retrieved_at), _iso(entity.known_until),
        entity.sitelinks.get(_PAGE), _compressed(body.encode()),
    )  # fmt: skip


def _compressed(body: bytes) -> bytes:
    """Packed for zlib.decompress, in a window as small as bodies are: clearing the usual one takes longer than work."""
    compressor = zlib.compressobj(6, zlib.DEFLATED, 12, 5)
    return compressor.compress(body) + compressor.flush()


def entity_of(row: Sequence[Any], leaving_out: str | None = None) -> Entity:
    """The entity of its columns; without the last one it comes without statements, else without one property's."""
    statements = json.loads(zlib.decompress(row[_BODY])) if len(row) > _BODY else ()
    return Entity(
        id=row[0], kind=_KINDS[row[1]], label=row[2], description=row[3],
        aliases=tuple(row[4].split(_BETWEEN_ALIASES)) if row[4] else (),
        statements=tuple([_unpacked(each) for each in statements if each[0] != leaving_out]),
        sitelinks={_PAGE: row[9]} if row[9] else {}, prominence=row[5], revision=row[6],
        retrieved_at=datetime.fromisoformat(row[7]) if row[7] else None,
        known_until=date.fromisoformat(row[8]) if row[8] else None,
    )  # fmt: skip


def tenure_row(tenure: Tenure, place: int) -> tuple[Any, ...]:
    """The columns of the table `tenure`."""
    return (
        tenure.office, place, tenure.holder, tenure.label, written_bound(tenure.start), written_bound(tenure.end),
        tenure.acting, tenure.property, tenure.statement, tenure.rank.value, tenure.reference,
    )  # fmt: skip


def tenure_of(row: Sequence[Any]) -> Tenure:
    """The tenure of its columns."""
    office, _, holder, label, start, end, acting, name, statement, rank, reference = row
    begun, left = read_bound(start), read_bound(end)
    return Tenure(office, holder, label, begun, left, bool(acting), name, statement, RANKS[rank], reference)


def _packed(statement: Statement) -> list[Any]:
    packed: list[Any] = [
        statement.property, written(statement.value), statement.id,
        None if statement.rank is Rank.NORMAL else statement.rank.value,
        [[name, written(value)] for name, value in statement.qualifiers], statement.reference,
    ]  # fmt: skip
    while not packed[-1]:
        packed.pop()
    return packed


def _unpacked(packed: Sequence[Any]) -> Statement:
    name, value, identifier, rank, qualifiers, reference = (*packed, None, None, None, None)[:6]
    told = tuple([(key, read(text)) for key, text in qualifiers]) if qualifiers else ()
    return Statement(name, read(value), identifier, RANKS[rank] if rank else Rank.NORMAL, told, reference)


def _iso(moment: date | None) -> str | None:
    return moment.isoformat() if moment else None
