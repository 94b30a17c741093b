"""What a reconciliation service is asked, taken apart: JSON in a field of a form."""

import json
from typing import Any

from shared.dates import PartialDate
from shared.errors import BadRequest
from shared.models.properties import Property
from shared.reconciling.matching import Asked

MOST_QUERIES, MOST_VALUES, LONGEST = 200, 20, 300
_DAY = Property.POINT_IN_TIME


def queries(text: str) -> tuple[list[str], list[Asked], list[int]]:
    """The keys of a batch, what is asked under each, and how many candidates at most. Raises `BadRequest`."""
    batch = _object(text, "queries")
    if len(batch) > MOST_QUERIES:
        raise BadRequest(f"at most {MOST_QUERIES} queries at once", "queries")
    return list(batch), [_asked(each) for each in batch.values()], [_limit(each) for each in batch.values()]


def extensions(text: str) -> tuple[list[str], list[str]]:
    """Of whom, and which properties. Raises `BadRequest`."""
    asked = _object(text, "extend")
    ids, properties = asked.get("ids"), asked.get("properties")
    if not isinstance(ids, list) or not isinstance(properties, list):
        raise BadRequest("needs the lists ids and properties", "extend")
    named = [each.get("id") for each in properties if isinstance(each, dict)]
    return [str(each)[:LONGEST] for each in ids[:MOST_QUERIES]], [str(each)[:40] for each in named[:MOST_VALUES]]


def _object(text: str, field: str) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        raise BadRequest("is not JSON", field) from None
    if not isinstance(found, dict):
        raise BadRequest("is not a JSON object", field)
    return found


def _asked(query: Any) -> Asked:
    if not isinstance(query, dict) or not isinstance(query.get("query"), str) or not query["query"].strip():
        raise BadRequest("each needs a query, which is a name", "queries")
    given = query.get("properties") or []
    values = tuple(found for each in given[:MOST_VALUES] if (found := _value(each))) if isinstance(given, list) else ()
    days = [_day(value) for name, value in values if name == _DAY]
    return Asked(query["query"].strip()[:LONGEST], values, days[0] if days else None)


def _value(given: Any) -> tuple[str, str] | None:
    """A property and its value in words: the first of several, the name of an item; None where there is none."""
    if not isinstance(given, dict):
        return None
    value = given.get("v")
    value = value[0] if isinstance(value, list) and value else value
    words = value.get("name") if isinstance(value, dict) else value
    return (str(given.get("pid"))[:40], str(words).strip()[:LONGEST]) if isinstance(words, str | int) else None


def _day(text: str) -> Any:
    try:
        return PartialDate.parse(text[:10]).first
    except ValueError:
        raise BadRequest(f"{_DAY} is a day: YYYY-MM-DD", "queries") from None


def _limit(query: Any) -> int:
    limit = query.get("limit")
    return max(1, min(limit, 50)) if isinstance(limit, int) else 10
