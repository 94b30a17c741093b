"""Who asks: told from the key or the session that a request brings, once, before any view sees it."""

from dataclasses import dataclass
from typing import cast

from flask import Request, g

from services.web.desk import desk
from services.web.loopback import is_loopback
from shared.models.access import DESK, EVERY_SCOPE, KeyRow, Scope

COOKIE = "bonafide_session"
_SCHEME = "Bearer "


@dataclass(frozen=True, slots=True)
class Visitor:
    """On whose behalf somebody asks, what they are called, and what they may do; no key where nobody signs in."""

    owner: str
    name: str
    scopes: frozenset[Scope]
    key_id: str | None = None

    @property
    def sees(self) -> str | None:
        """The owner whose things they see; None for an administrator, who sees everybody's."""
        return None if Scope.ADMIN in self.scopes else self.owner


ANYBODY = Visitor(DESK, DESK, EVERY_SCOPE)
"""Everybody, where nobody signs in."""


def visitor() -> Visitor:
    """Who sent the present request; only on routes that need a scope."""
    return cast("Visitor", g.visitor)


def may(scope: str) -> bool:
    """Whether to offer what needs a scope: not to whoever is known to lack it, for whom it would end in a refusal."""
    return "visitor" not in g or scope in g.visitor.scopes


def recognised(request: Request) -> Visitor | None:
    """Who sent a request, by its key or else its session; None where neither opens anything."""
    if desk().settings.auth == "none":
        return ANYBODY if is_loopback(request.remote_addr or "") else None
    keyring = desk().store.keyring
    if (key := sent_key(request)) is not None:
        return _of(keyring.known(key))
    if token := request.cookies.get(COOKIE):
        return _of(keyring.holder(token))
    return None


def asks_from_here(request: Request) -> bool:
    """Whether a request comes from this very machine, and was not passed on for another by a proxy on it."""
    peer = request.environ.get("werkzeug.proxy_fix.orig", request.environ).get("REMOTE_ADDR")
    return is_loopback(peer or "") and "X-Forwarded-For" not in request.headers


def sent_key(request: Request) -> str | None:
    """The key that a request brings, valid or not."""
    header = request.headers.get("Authorization", "")
    return header.removeprefix(_SCHEME).strip() if header.startswith(_SCHEME) else None


def _of(key: KeyRow | None) -> Visitor | None:
    return Visitor(key.grant.owner, key.grant.name, key.grant.scopes, key.id) if key else None
