"""Cutting a stream into numbered lines, in constant memory whatever is sent."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RawLine:
    """A line as it was sent, without its end; of one that is too long only the beginning."""

    number: int
    content: bytes
    whole: bool = True


def numbered(pieces: Iterable[bytes], longest: int, first: int = 1) -> Iterator[RawLine]:
    """The lines of a body, the first with the number `first`; the last may lack its newline."""
    number, rest, whole = first, b"", True
    for piece in pieces:
        *ended, rest_of_piece = piece.split(b"\n")
        for line in ended:
            yield _line(number, rest + line if whole else rest, whole, longest)
            number, rest, whole = number + 1, b"", True
        if whole:
            rest += rest_of_piece
        if len(rest) > longest:
            rest, whole = rest[: longest + 1], False
    if rest:
        yield _line(number, rest, whole, longest)


def _line(number: int, content: bytes, whole: bool, longest: int) -> RawLine:
    return RawLine(number, content[:longest].rstrip(b"\r"), whole and len(content) <= longest)
