"""How values are written as text, and read back."""

from functools import lru_cache

from shared.dates import Bound, PartialDate, Unstated
from shared.models.world import ItemRef, Value


def written(value: Value) -> str:
    """A value as text: its kind in one sign, then what it is."""
    if isinstance(value, ItemRef):
        return f"@{value.id}"
    if isinstance(value, PartialDate):
        return f"={value}"
    return f"?{value.value}" if isinstance(value, Unstated) else f"'{value}"


@lru_cache(maxsize=16384)  # the same days, countries and offices come in every article
def read(text: str) -> Value:
    """The value that `written` wrote."""
    kind, rest = text[0], text[1:]
    if kind == "@":
        return ItemRef(rest)
    if kind == "=":
        return PartialDate.parse(rest)
    return Unstated(rest) if kind == "?" else rest


def written_bound(bound: Bound) -> str | None:
    """The start or end of a tenure as text, None where nothing is said."""
    return None if bound is None else written(bound)


def read_bound(text: str | None) -> Bound:
    """The start or end that `written_bound` wrote; ValueError for anything that is none."""
    value = None if text is None else read(text)
    if value is None or isinstance(value, PartialDate | Unstated):
        return value
    raise ValueError(f"not a date: {text!r}")
