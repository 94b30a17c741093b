"""Doing what a request asks once, however often it is sent: `Idempotency-Key`."""

import hashlib
import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from flask import Request
from sqlalchemy.exc import SQLAlchemyError

from services.ingest.intake import accept
from services.ingest.requests import FORM, Sent
from services.web.desk import desk
from services.web.visitor import visitor
from shared.errors import BadRequest
from shared.store import ArticleRow
from shared.store.promises import HEADER

LONGEST_KEY = 255
LONGEST_PART = 64 * 1024


@dataclass(frozen=True, slots=True)
class Kept:
    """An article that was kept, now or when the request came for the first time."""

    row: ArticleRow
    replayed: bool = False


def accept_once(request: Request, read: Callable[[], Sent]) -> Kept:
    """Keep the article that `read` finds in a request, unless that very request was answered before.

    Raises `Conflict` while the first is at work, `BadRequest` where the key came with another request.
    """
    key = idempotency_key(request)
    if key is None:
        return Kept(accept(read()))
    store, owner = desk().store, visitor().owner
    earlier = store.promises.make(owner, key, _fingerprint(request))
    if earlier is not None:
        return Kept(store.article(earlier), replayed=True)
    try:
        return Kept(accept(read(), key))
    except Exception:
        with suppress(SQLAlchemyError):  # without a database the promise lapses by itself
            store.promises.drop(owner, key)
        raise


def idempotency_key(request: Request) -> str | None:
    """The `Idempotency-Key` a request came with, if any. Raises `BadRequest` where it is not one."""
    key = request.headers.get(HEADER)
    if key is not None and not (0 < len(key) <= LONGEST_KEY and key.isascii() and key.isprintable()):
        raise BadRequest(f"send 1 to {LONGEST_KEY} printable characters", HEADER)
    return key


def _fingerprint(request: Request) -> str:
    """What tells one request from another; a form without the boundary between its parts, which is new each time."""
    asked = sorted((name, value) for name, value in request.args.items(multi=True) if name != "wait")
    found = hashlib.sha256(json.dumps([request.path, request.mimetype, asked]).encode())
    if request.mimetype != FORM:
        found.update(request.get_data())
        return found.hexdigest()
    found.update(json.dumps(sorted(request.form.items(multi=True))).encode())
    for name, file in sorted(request.files.items(multi=True), key=lambda each: each[0]):
        found.update(json.dumps([name, file.filename]).encode())
        while part := file.stream.read(LONGEST_PART):
            found.update(part)
        file.stream.seek(0)
    return found.hexdigest()
