"""Reading a body that may be packed, piece by piece, so that none of it is ever held as a whole."""

import io
import zlib
from collections.abc import Callable, Iterator
from http import HTTPStatus

from flask import Request
from werkzeug.exceptions import ClientDisconnected

from services.web.problems import Problem, too_large

PIECE = 64 * 1024
FREE = 16 * 1024 * 1024
"""Bytes that any body may unpack to, however small it is."""

MOST_PACKED = 200
"""How many times its size a larger body may unpack to. News text packs to a third or a quarter; the same short
article over and over to a hundredth or so; what was made to fill a disk or a memory to a thousandth."""

_GZIP = 16 + zlib.MAX_WBITS


class Cut(Exception):
    """The body ended before its end: the sender, or the line, is gone."""


Read = Callable[[int], bytes]
"""Reads at most so many bytes, none at the end."""


def coding_of(request: Request) -> str:
    """How the body of a request is packed."""
    return request.headers.get("Content-Encoding", "").strip().lower()


def pieces(read: Read, length: int | None, coding: str) -> Iterator[bytes]:
    """The body of a request in pieces, unpacked. Raises `Cut`, and `Problem` where it cannot or may not be unpacked."""
    raw = _whole(read, length)
    if coding in ("", "identity"):
        return raw
    if coding in ("gzip", "x-gzip"):
        return _unpacked(raw)
    raise Problem(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "send it packed with gzip, or as it is")


def whole(packed: bytes, coding: str, most: int) -> bytes:
    """A body unpacked as a whole, of at most so many bytes. Raises `Problem` where it cannot or may not be unpacked."""
    found = bytearray()
    try:
        for piece in pieces(io.BytesIO(packed).read, len(packed), coding):
            found += piece
            if len(found) > most:
                raise Problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, too_large())
    except Cut:
        raise Problem(HTTPStatus.BAD_REQUEST, "this is not gzip, or it is damaged") from None
    return bytes(found)


def _whole(read: Read, length: int | None) -> Iterator[bytes]:
    """What was sent; servers do not tell a sender who is gone from the end, but the length that was announced does."""
    received = 0
    try:
        while piece := read(PIECE):
            received += len(piece)
            yield piece
    except (OSError, ClientDisconnected) as error:
        raise Cut from error
    if length is not None and received < length:
        raise Cut


def _unpacked(raw: Iterator[bytes]) -> Iterator[bytes]:
    """The contents of one or several gzip members, unpacked only as fast as they are used."""
    unpacker = zlib.decompressobj(_GZIP)
    packed = whole = 0
    for piece in raw:
        packed += len(piece)
        while piece:
            if unpacker.eof:
                unpacker = zlib.decompressobj(_GZIP)
            try:
                content = unpacker.decompress(piece, PIECE)
            except zlib.error:
                raise Problem(HTTPStatus.BAD_REQUEST, "this is not gzip, or it is damaged") from None
            piece = unpacker.unconsumed_tail or unpacker.unused_data
            whole += len(content)
            if whole > max(FREE, MOST_PACKED * packed):
                raise Problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "this unpacks to far more than text ever would")
            if content:
                yield content
            elif not piece:
                break
    if not unpacker.eof:
        raise Cut
