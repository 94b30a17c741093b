"""The answers of a reconciliation service in its JSON, from whichever source of knowledge there is.

https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/ Beyond it: `P39` takes the words of an
office, `P585` the day it was held on, and `P39/P580`, `P39/P582` extend a table by when each office began and ended.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from shared.dates import PartialDate
from shared.errors import NotFound, SourceUnavailable
from shared.knowledge.base import Register, Shown
from shared.models.properties import Property
from shared.models.world import QID, EntityKind, ItemRef, Statement, Value
from shared.reconciling.forms import extensions, queries
from shared.reconciling.matching import Answered, Asked, by_name, reconcile

HUMAN = {"id": "Q5", "name": "human"}
PROPERTIES: Mapping[str, str] = {
    Property.POSITION_HELD: "position held",
    f"{Property.POSITION_HELD}/{Property.START}": "position held: since",
    f"{Property.POSITION_HELD}/{Property.END}": "position held: until",
    Property.OCCUPATION: "occupation",
    Property.CITIZENSHIP: "country of citizenship",
    Property.PARTY: "member of political party",
    Property.BORN: "date of birth",
    Property.DIED: "date of death",
    Property.POINT_IN_TIME: "point in time: the day all others speak of",
}
MOST, MOST_HELD = 10, 8


def matched(text: str, register: Register) -> dict[str, Any]:
    """Who each of a batch of queries may be. BadRequest for what is none, SourceUnavailable if one stays open."""
    keys, wanted, limits = queries(text)
    answers = reconcile(wanted, register)
    return {key: _answer(*each) for key, *each in zip(keys, answers, limits, strict=True)}  # type: ignore[arg-type]


def extended(text: str, register: Register) -> dict[str, Any]:
    """A table of items extended by properties."""
    ids, properties = extensions(text)
    found = _shown(ids, register)
    rows = {each: {key: _values(found.get(each), key) for key in properties} for each in ids}
    return {"meta": [{"id": key, "name": PROPERTIES.get(key, key)} for key in properties], "rows": rows}


def suggested(prefix: str, register: Register) -> dict[str, Any]:
    """People of a name."""
    candidates = reconcile([Asked(prefix)], register)[0].candidates if prefix else ()
    people = [
        each.entity for each in candidates if each.entity.kind is EntityKind.HUMAN and QID.fullmatch(each.entity.id)
    ]
    told = [{"id": one.id, "name": one.label, "description": one.description or "", "notable": []} for one in people]
    return {"result": told[:MOST]}


def previewed(identifier: str, register: Register) -> dict[str, Any]:
    """Somebody in a few words: their name, what they are, and offices they held. NotFound where there is nobody."""
    shown = _shown([identifier], register).get(identifier)
    if shown is None:
        raise NotFound("there is nobody of this id")
    entity = shown.entity
    held = [value["name"] for value in _values(shown, Property.POSITION_HELD)[:MOST_HELD] if "name" in value]
    return {"id": entity.id, "label": entity.label, "description": entity.description, "held": held}


ANSWERS: Mapping[str, Callable[[str, Register], dict[str, Any]]] = {
    "queries": matched, "extend": extended, "suggest": suggested, "preview": previewed,
}  # fmt: skip
"""How each kind of question is answered."""


def _answer(answered: Answered, limit: int) -> dict[str, Any]:
    if answered.failure and not answered.candidates:
        raise SourceUnavailable(f"a name could not be looked up: {answered.failure}")
    best = [each for each in answered.candidates if each.entity.qid][:limit]
    return {
        "result": [
            {
                "id": each.entity.id,
                "name": each.entity.label,
                "description": each.entity.description or "",
                "score": round(100 * each.score, 2),
                "match": each is answered.chosen,
                "type": [HUMAN],
                "features": [{"id": name, "value": weight} for name, weight in by_name(each).items()],
            }
            for each in best
        ]
    }


def _shown(ids: Sequence[str], register: Register) -> Mapping[str, Shown]:
    return register.show([each for each in ids if QID.fullmatch(each) and len(each) <= 16])


def _values(shown: Shown | None, path: str) -> list[dict[str, str]]:
    """The values of a property; after a slash those of a qualifier, one for each value of the property."""
    if shown is None:
        return []
    name, _, qualifier = path.partition("/")
    statements = sorted(shown.entity.all(name), key=_since)
    if not qualifier:
        return [_cell(each.value, shown) for each in statements]
    return [_cell(value, shown) if (value := each.qualifier(qualifier)) else {} for each in statements]


def _since(statement: Statement) -> str:
    return str(statement.qualifier(Property.START) or "")


def _cell(value: Value, shown: Shown) -> dict[str, str]:
    if isinstance(value, ItemRef):
        return {"id": value.id, "name": shown.labels.get(value.id, value.id)}
    if isinstance(value, PartialDate) and value.day:
        return {"date": f"{value}T00:00:00Z"}
    return {"str": str(value)}
