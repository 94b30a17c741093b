"""The process that unpacks a dump and hands it on in slabs of whole lines."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from shared.errors import BadSnapshot
from shared.knowledge.snapshot.crew import Broken, receive, send, start
from shared.knowledge.snapshot.slabs import FULL, LARGEST, Slabs
from shared.knowledge.snapshot.streams import STDIN, UNREADABLE, Source, opened_dump, place_in_file


@dataclass(frozen=True, slots=True)
class Piece:
    """Whole lines in a slab; `end` is where they end in the unpacked dump, `file_end` about where in its file."""

    slab: int
    length: int
    end: int = 0
    file_end: int = 0


@dataclass(frozen=True, slots=True)
class Start:
    """Where reading begins: at the dump's start, or after what was read before."""

    dump: Path
    threads: int
    place: int = 0


class CutOff(BadSnapshot):
    """A dump that cannot be read any further; its arguments are the reason and the place in the unpacked dump."""


@contextmanager
def pieces(begin: Start, slabs: Slabs) -> Iterator[Iterator[Piece]]:
    """A dump's pieces in order. Whoever takes them gives their slabs back to `slabs.free`. Raises CutOff."""
    # A child's own standard input is closed when it is forked, so it is given another way to ours.
    descriptor = os.dup(0) if begin.dump == STDIN else None
    process, connection = start(_read, begin, descriptor, slabs)
    try:
        yield _received(connection, slabs)
    finally:
        if descriptor is not None:
            os.close(descriptor)
        connection.close()
        process.terminate()
        process.join()


def _received(connection: Connection, slabs: Slabs) -> Iterator[Piece]:
    while True:
        with suppress(Broken):  # it may have come to the end; if it died, receiving says so
            while slabs.free:
                send(connection, slabs.free.pop(0))
        piece = receive(connection)
        if piece is None:
            return
        yield piece


def _read(connection: Connection, begin: Start, descriptor: int | None, slabs: Slabs) -> None:
    place, rest, failed = begin.place, b"", None
    try:
        with opened_dump(begin.dump if descriptor is None else descriptor, begin.threads, place) as (source, file):
            while failed is None:
                slab = connection.recv()
                length, cut, failed = _fill(source, slabs, slab, rest)
                rest = slabs.take(slab, cut, length)
                place += cut
                if cut:
                    connection.send(Piece(slab, cut, place, place_in_file(source, file)))
                elif failed is None:
                    connection.send(None)
                    return
    except UNREADABLE as error:
        failed = error
    connection.send(CutOff(_reason(failed), place))


def _fill(source: Source, slabs: Slabs, slab: int, rest: bytes) -> tuple[int, int, Exception | None]:
    """Read into a slab, after what the one before left over, until it is full or the dump ends.

    Gives how much it holds, where its last whole line ends, and what stopped the reading.
    """
    length, wanted = len(rest), FULL
    with slabs.view(slab) as view:
        view[:length] = rest
        while True:
            try:
                read = source.readinto(view[length:wanted])
            except UNREADABLE as error:
                return length, slabs.last_line_end(slab, 0, length), error
            if not read:
                return length, length, None
            length += read
            if length < wanted:
                continue
            if cut := slabs.last_line_end(slab, 0, length):
                return length, cut, None
            if wanted == LARGEST:
                return length, 0, ValueError(f"a line of more than {LARGEST:,} bytes: no dump of entities has one")
            wanted = min(2 * wanted, LARGEST)


def _reason(error: Exception | None) -> str:
    known = {"std::exception": "the packed data end too early"}
    return known.get(str(error), str(error)) or type(error).__name__
