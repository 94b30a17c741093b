"""Signing in to the pages with a key, and out again; both services have these pages, and share the session."""

from http import HTTPStatus

from apiflask import APIBlueprint
from flask import Response, redirect, render_template, request, url_for
from werkzeug import Response as AnyResponse

from services.web.access import open_to_all
from services.web.desk import desk
from services.web.visitor import COOKIE
from shared.store.sessions import LIFETIME

signing_in = APIBlueprint("signing_in", __name__, enable_openapi=False)
LONGEST_KEY = 200


@signing_in.get("/sign-in")
@open_to_all
def show() -> str:
    """The page that asks for a key."""
    return render_template("sign_in.html", next=_next(request.args.get("next")), refused=False)


@signing_in.post("/sign-in")
@open_to_all
def begin() -> AnyResponse:
    """Begin a session, and lead to the page that was asked for."""
    onward = _next(request.form.get("next"))
    key = desk().store.keyring.known(request.form.get("key", "").strip()[:LONGEST_KEY])
    if key is None:
        desk().rates.count_failure(request.remote_addr)
        return Response(render_template("sign_in.html", next=onward, refused=True), HTTPStatus.FORBIDDEN)
    response = redirect(onward, HTTPStatus.SEE_OTHER)
    response.set_cookie(
        COOKIE,
        desk().store.keyring.begin(key),
        max_age=LIFETIME,
        path="/",
        secure=request.is_secure,
        httponly=True,
        samesite="Lax",
    )
    return response


@signing_in.post("/sign-out")
@open_to_all
def end() -> AnyResponse:
    """End the session."""
    desk().store.keyring.end(request.cookies.get(COOKIE, ""))
    response = redirect(url_for(".show"), HTTPStatus.SEE_OTHER)
    response.delete_cookie(COOKIE, path="/", secure=request.is_secure, httponly=True, samesite="Lax")
    return response


def _next(asked: str | None) -> str:
    """The page of this very host that was asked for, else the first one."""
    home = f"{request.script_root}/"
    # Browsers take //host and /\host for other hosts, and drop control characters before they look.
    if asked is None or not asked.startswith("/") or asked[1:2] in ("/", "\\") or not asked.isprintable():
        return home
    return asked
