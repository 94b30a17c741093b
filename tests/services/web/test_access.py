"""Nobody gets in without a key of the right scope, nor sees what is not theirs: every route of both is tried."""

import re
from collections.abc import Iterator
from itertools import count

import pytest
from apiflask import APIFlask
from werkzeug.routing import Rule
from werkzeug.test import TestResponse

from services.web.access import CLOSED, OPEN, OWNERLESS, OWNERS, also_from_here, needs, rule
from shared.models.access import EVERY_SCOPE, Scope
from shared.models.report import Reason
from shared.store import Store
from tests.keys import a_key, client
from tests.values import a_finding, a_report, an_article

MEANT_TO_BE_OPEN = {
    "/healthz",
    "/readyz",
    "/docs",
    "/docs/assets/<path:name>",
    "/openapi.json",
    "/static/web/<path:filename>",
    "/sign-in",
    "/sign-out",
}
# The address of a card is its secret.
ONLY_THERE: dict[str, set[str]] = {"ingest_app": set(), "results_app": {"/cards/<card_token>"}}
_hosts = count()
APPS = ("ingest_app", "results_app")


@pytest.fixture(params=APPS)
def app(request: pytest.FixtureRequest) -> APIFlask:
    found: APIFlask = request.getfixturevalue(request.param)
    return found


@pytest.fixture
def theirs(shelf: Store) -> str:
    """A checked article that belongs to somebody called Ann, and a batch of the same id."""
    article = an_article(title="Ann’s secret")
    shelf.batches.begin(article.id, "ann", f"Ann’s {article.id}")
    shelf.accept(article, owner="ann")
    run = shelf.claim(article.id)
    assert run is not None
    shelf.finish(run, a_report(article, a_finding("Ada", Reason.CLAIMS_SUPPORTED, "Q7259")))
    return article.id


def routes(app: APIFlask) -> Iterator[tuple[Rule, str]]:
    """Every route with every method that somebody can use."""
    for each in app.url_map.iter_rules():
        for method in sorted(each.methods or ()):
            if method not in ("HEAD", "OPTIONS"):
                yield each, method


def guarded(app: APIFlask) -> Iterator[tuple[Rule, str]]:
    yield from ((each, method) for each, method in routes(app) if rule(app, each.endpoint) != OPEN)


def ask(app: APIFlask, each: Rule, method: str, key: str | None, thing: str = "a000000") -> TestResponse:
    address = re.sub(r"<[^>]+>", thing, each.rule)
    # From an address of its own: too many failures from one would be told so instead.
    return client(app, key).open(address, method=method, environ_base={"REMOTE_ADDR": f"10.0.0.{next(_hosts) % 250}"})


@pytest.mark.parametrize("name", APPS)
def test_only_what_tells_nothing_is_open(name: str, request: pytest.FixtureRequest) -> None:
    app = request.getfixturevalue(name)
    is_open = {each.rule for each, _ in routes(app) if rule(app, each.endpoint) == OPEN}
    assert is_open == MEANT_TO_BE_OPEN | ONLY_THERE[name]


def test_every_other_route_names_its_scope_and_whose_its_things_are(app: APIFlask) -> None:
    for each, _ in guarded(app):
        assert rule(app, each.endpoint) in set(Scope), each.rule
        assert each.arguments <= OWNERS.keys() | OWNERLESS, each.rule


def test_no_guarded_route_answers_without_a_key_or_with_a_made_up_one(app: APIFlask, theirs: str) -> None:
    for each, method in guarded(app):
        for key in (None, "", "bonafide_000000000000_" + "x" * 43, "x" * 9_000):
            answer = ask(app, each, method, key, theirs)
            assert answer.status_code == 401, (each.rule, method)
            assert answer.mimetype == "application/problem+json"
            assert answer.headers["WWW-Authenticate"].startswith("Bearer")


def test_no_guarded_route_answers_a_key_of_every_scope_but_its_own(app: APIFlask, shelf: Store, theirs: str) -> None:
    for each, method in guarded(app):
        scope = Scope(rule(app, each.endpoint))
        answer = ask(app, each, method, a_key(shelf, "ann", *(EVERY_SCOPE - {scope})), theirs)
        assert answer.status_code == 403, (each.rule, method)
        assert scope in answer.get_json()["detail"]


def test_no_route_shows_or_changes_what_belongs_to_somebody_else(app: APIFlask, shelf: Store, theirs: str) -> None:
    before = shelf.article(theirs)
    key = a_key(shelf, "ben", *(EVERY_SCOPE - {Scope.ADMIN}))
    for each, method in guarded(app):
        if each.arguments & OWNERS.keys() and rule(app, each.endpoint) != Scope.ADMIN:
            answer, missing = (ask(app, each, method, key, thing) for thing in (theirs, "a000000"))
            assert answer.status_code == missing.status_code == 404, (each.rule, method)
            assert answer.text.replace(theirs, "a000000") == missing.text
        elif method == "GET":
            assert theirs not in ask(app, each, method, key).text, each.rule
    assert shelf.article(theirs) == before


def test_their_owner_and_an_administrator_reach_them(results_app: APIFlask, shelf: Store, theirs: str) -> None:
    for key in (a_key(shelf, "ann", Scope.READ), a_key(shelf, "ben", Scope.READ, Scope.ADMIN)):
        for address in (f"/v1/articles/{theirs}", f"/articles/{theirs}", "/v1/articles", "/"):
            answer = client(results_app, key).get(address)
            assert answer.status_code == 200
            assert theirs in answer.text


def test_a_route_that_names_no_scope_is_closed_even_to_an_administrator(app: APIFlask, shelf: Store) -> None:
    app.add_url_rule("/v1/forgotten", view_func=lambda: "told")
    answer = client(app, a_key(shelf, "ann", *EVERY_SCOPE)).get("/v1/forgotten")
    assert (answer.status_code, rule(app, "<lambda>")) == (403, CLOSED)


def test_a_route_whose_things_have_no_known_owner_is_closed(app: APIFlask, shelf: Store) -> None:
    app.add_url_rule("/v1/things/<thing>", view_func=needs(Scope.READ)(lambda thing: thing))
    assert client(app, a_key(shelf, "ann", *EVERY_SCOPE)).get("/v1/things/a1").status_code == 404


def test_what_is_open_from_this_machine_needs_its_scope_from_elsewhere(app: APIFlask, shelf: Store) -> None:
    app.add_url_rule("/v1/figures", view_func=also_from_here(needs(Scope.READ)(lambda: "told")))

    def status(key: str | None, address: str, **headers: str) -> int:
        asked = client(app, key).get("/v1/figures", environ_base={"REMOTE_ADDR": address}, headers=headers)
        return asked.status_code

    assert status(None, "127.0.0.1") == 200
    assert status(None, "10.0.0.1") == status(None, "127.0.0.1", **{"X-Forwarded-For": "10.0.0.1"}) == 401
    assert status(a_key(shelf, "ann", Scope.SUBMIT), "10.0.0.1") == 403
    assert status(a_key(shelf, "ann", Scope.READ), "10.0.0.1") == 200


@pytest.mark.parametrize("thing", ["%00", "..", "a%20b", "A'--", "x" * 61, "%F0%9F%98%80"])
def test_ids_that_cannot_be_ones_are_not_looked_for(results_app: APIFlask, shelf: Store, thing: str) -> None:
    answer = client(results_app, a_key(shelf, "ann", *EVERY_SCOPE)).get(f"/v1/articles/{thing}")
    assert (answer.status_code, answer.mimetype) == (404, "application/problem+json")


def test_a_revoked_key_opens_nothing(results_app: APIFlask, shelf: Store) -> None:
    key = a_key(shelf, "ann", Scope.READ)
    assert client(results_app, key).get("/v1/articles").status_code == 200
    shelf.keyring.revoke(shelf.keyring.all()[0].id)
    answer = client(results_app, key).get("/v1/articles")
    assert answer.status_code == 401
    assert "revoked" in answer.get_json()["detail"]
