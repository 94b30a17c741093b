"""A set of items' ids that takes one bit each: a hundred million of them fit into 18 MB."""

from collections.abc import Iterable


class Seen:
    """Remembers ids; those that are no Q-ID are kept as they are, for there are few."""

    def __init__(self, ids: Iterable[str] = ()) -> None:
        self._bits = bytearray()
        self._others: set[str] = set()
        for each in ids:
            self.add(each)

    def add(self, identifier: str) -> bool:
        """Remember an id; False if it was known."""
        if identifier in self:
            return False
        number = _number(identifier)
        if number is None:
            self._others.add(identifier)
            return True
        place = number >> 3
        if place >= len(self._bits):
            self._bits.extend(bytes(place + 1 - len(self._bits)))
        self._bits[place] |= 1 << (number & 7)
        return True

    def __contains__(self, identifier: str) -> bool:
        number = _number(identifier)
        if number is None:
            return identifier in self._others
        place = number >> 3
        return place < len(self._bits) and bool(self._bits[place] >> (number & 7) & 1)


def _number(identifier: str) -> int | None:
    digits = identifier[1:]
    is_item = identifier[:1] == "Q" and digits.isascii() and digits.isdigit() and len(digits) < 10
    return int(digits) if is_item and digits[0] != "0" else None
