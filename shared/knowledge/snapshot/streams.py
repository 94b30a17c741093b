"""A dump as a stream of bytes, however it is packed: plain, gzip, bzip2, from a file or from standard input."""

import bz2
import os
from collections.abc import Iterator
from contextlib import contextmanager
from io import SEEK_SET, BufferedReader
from pathlib import Path
from typing import Any, BinaryIO, Protocol, cast

from shared.errors import BadSetting, BadSnapshot

STDIN = Path("-")
_GZIP, _BZIP2 = b"\x1f\x8b", b"BZh"
_SKIP = 1 << 20
# What the libraries raise for a stream that is cut off or damaged; of bzip2 it is a bare RuntimeError.
UNREADABLE = (OSError, EOFError, RuntimeError, ValueError)


class Source(Protocol):
    """Bytes that can be read into a place of the reader's."""

    def readinto(self, place: memoryview, /) -> int | None:
        """Fill the place as far as bytes are at hand; 0 at the end."""
        ...

    def read(self, size: int = -1, /) -> bytes:
        """The next bytes; none at the end."""
        ...


@contextmanager
def opened_dump(dump: Path | int, threads: int, start: int = 0) -> Iterator[tuple[Source, BinaryIO]]:
    """The unpacked bytes of a dump from `start` on, and the file they come from, whose place tells how far it is.

    gzip is one stream, which one core unpacks; the blocks of bzip2 are unpacked side by side by `threads`. From
    a pipe (its descriptor) bzip2 too is unpacked by one core, for its blocks cannot be sought. A plain file goes on at
    `start` at once, a packed one is unpacked up to there again.
    """
    with open(dump, "rb") as buffered:  # noqa: PTH123 - a descriptor is none
        head = buffered.peek(4)[:4]
        if start and not head.startswith((_GZIP, _BZIP2)):
            buffered.seek(start, SEEK_SET)
            start = 0
        source = _unpacked(buffered, head, threads)
        _skip(source, start)
        yield source, buffered


def place_in_file(source: Source, file: BinaryIO) -> int:
    """How many bytes of the dump's file were read; 0 where that cannot be told."""
    if hasattr(source, "tell_compressed"):
        # indexed_bzip2 counts bits, and says 0 when it has come to the end.
        return int(source.tell_compressed()) // 8 or os.fstat(file.fileno()).st_size
    return file.tell() if file.seekable() else 0


def _unpacked(file: BufferedReader, head: bytes, threads: int) -> Source:
    if head.startswith(_GZIP):
        return cast("Source", _library("isal.igzip").open(file, "rb"))
    if head.startswith(_BZIP2):
        if not file.seekable():
            return cast("Source", bz2.open(file, "rb"))
        return cast("Source", _library("indexed_bzip2").open(file, parallelization=threads))
    return cast("Source", file)


def _library(name: str) -> Any:
    from importlib import import_module

    try:
        return import_module(name)
    except ImportError as error:
        raise BadSetting(f"reading dumps needs {name}: install bonafide with its extra `snapshot`") from error


def _skip(source: Source, count: int) -> None:
    place = memoryview(bytearray(_SKIP))
    while count > 0:
        read = source.readinto(place[: min(count, _SKIP)])
        if not read:
            raise BadSnapshot("the dump ends before the point up to which it was read: it is not the same any more")
        count -= read
