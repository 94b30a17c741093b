"""Refusing what another site makes a browser send (CSRF).

Browsers say with every request where it comes from, in `Sec-Fetch-Site` or, for all but reading, in `Origin`, and no
script can change either. That holds where nobody signs in too, and for the sign-in itself, and needs no secret in
every form. Rule: https://cheatsheetseries.owasp.org (Cross-Site Request Forgery Prevention, Fetch Metadata).
"""

from http import HTTPStatus
from urllib.parse import urlsplit

from flask import Request

from services.web.problems import Problem
from services.web.visitor import COOKIE

_READING = frozenset({"GET", "HEAD", "OPTIONS"})


def refuse_other_sites(request: Request) -> None:
    """Raise `Problem` for a request that changes something and that no page of this very service sent."""
    if request.method not in _READING and not _is_ours(request):
        raise Problem(HTTPStatus.FORBIDDEN, "this came from a page of another site; open this site and try there")


def _is_ours(request: Request) -> bool:
    site, origin = request.headers.get("Sec-Fetch-Site"), request.headers.get("Origin")
    if site is not None:
        return site in ("same-origin", "none")
    if origin is not None:
        return _host(origin) == request.host
    # Neither: a program, not a browser. A session without them is a browser too old to be told apart.
    return COOKIE not in request.cookies


def _host(origin: str) -> str | None:
    try:
        return urlsplit(origin).netloc or None
    except ValueError:
        return None
