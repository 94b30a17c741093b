"""Two reports compared, apart from what differs by nature between the live sites and a snapshot of them."""

import json
import re
from collections.abc import Iterator
from typing import Any

from shared.models.report import Report

# When it was retrieved, of which revision, and what the source is called.
_BY_NATURE = frozenset({"retrieved_at", "revision", "source", "knowledge"})
_SOURCE = re.compile(r"(in )?([Tt]he )?(snapshot )?“?Wikidata”?")


def differences(one: Report, other: Report) -> list[str]:
    """Where two reports differ, as path and both values."""
    return [f"{path}: {a!r} / {b!r}" for path, a, b in _compare(_plain(one), _plain(other), "")]


def _plain(report: Report) -> Any:
    return json.loads(_SOURCE.sub("SOURCE", report.model_dump_json()))


def _compare(one: Any, other: Any, path: str) -> Iterator[tuple[str, Any, Any]]:
    if isinstance(one, dict) and isinstance(other, dict):
        for key in (one.keys() | other.keys()) - _BY_NATURE:
            yield from _compare(one.get(key), other.get(key), f"{path}/{key}")
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for place, (a, b) in enumerate(zip(one, other, strict=True)):
            yield from _compare(a, b, f"{path}/{place}")
    elif one != other:
        yield path, one, other
