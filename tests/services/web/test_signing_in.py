"""People sign in to the pages with their key, stay signed in on both services, and can sign out for good."""

from urllib.parse import parse_qs, urlsplit

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from services.web.visitor import COOKIE
from shared.models.access import Scope
from shared.store import Store
from tests.keys import a_key
from tests.values import TEXT, an_article

BROWSER = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8", "Sec-Fetch-Site": "same-origin"}
TO_EACH = ("ingest_app", "results_app")


def browser(app: APIFlask) -> FlaskClient:
    return app.test_client()


def sign_in(client: FlaskClient, key: str, onward: str | None = None) -> TestResponse:
    return client.post("/sign-in", data={"key": key, "next": onward or ""}, headers=BROWSER)


@pytest.fixture
def key(shelf: Store) -> str:
    return a_key(shelf, "ann", Scope.READ, Scope.SUBMIT)


@pytest.mark.parametrize("service", TO_EACH)
def test_a_reader_is_led_to_sign_in_and_back(service: str, request: pytest.FixtureRequest, key: str) -> None:
    reader = browser(request.getfixturevalue(service))
    led = reader.get("/?limit=3", headers=BROWSER)
    assert led.status_code == 303
    to = urlsplit(led.headers["Location"])
    assert (to.path, parse_qs(to.query)) == ("/sign-in", {"next": ["/?limit=3"]})
    page = reader.get(led.headers["Location"], headers=BROWSER).text
    assert 'name="next" value="/?limit=3"' in page
    back = sign_in(reader, key, "/?limit=3")
    assert (back.status_code, back.headers["Location"]) == (303, "/?limit=3")
    assert reader.get("/?limit=3", headers=BROWSER).status_code == 200


def test_one_session_holds_for_both_services(
    ingest_app: APIFlask, results_app: APIFlask, key: str, shelf: Store
) -> None:
    reader, writer = browser(results_app), browser(ingest_app)
    sign_in(reader, key)
    cookie = reader.get_cookie(COOKIE)
    assert cookie is not None
    writer.set_cookie(COOKIE, cookie.value)
    assert writer.post("/", data={"text": TEXT}, headers=BROWSER).status_code == 303
    assert shelf.owner(shelf.articles().articles[0].id) == "ann"


def test_the_cookie_cannot_be_read_by_script_nor_sent_from_other_sites(results_app: APIFlask, key: str) -> None:
    reader = browser(results_app)
    for base, secure in (("http://localhost", False), ("https://localhost", True)):
        answer = reader.post("/sign-in", data={"key": key}, headers=BROWSER, base_url=base)
        parts = {part.strip().split("=")[0] for part in answer.headers["Set-Cookie"].split(";")}
        assert {"HttpOnly", "SameSite", "Path", "Max-Age"} <= parts
        assert ("Secure" in parts) is secure
        assert "SameSite=Lax" in answer.headers["Set-Cookie"]
        assert key not in answer.headers["Set-Cookie"]


def test_signing_out_ends_the_session_wherever_its_cookie_went(results_app: APIFlask, key: str) -> None:
    reader, thief = browser(results_app), browser(results_app)
    sign_in(reader, key)
    cookie = reader.get_cookie(COOKIE)
    assert cookie is not None
    thief.set_cookie(COOKIE, cookie.value)
    assert "Sign out" in reader.get("/", headers=BROWSER).text
    assert reader.post("/sign-out", headers=BROWSER).status_code == 303
    assert reader.get_cookie(COOKIE) is None
    assert thief.get("/", headers=BROWSER).status_code == 303


@pytest.mark.parametrize("wrong", ["", "hunter2", "bonafide_0123456789ab_" + "b" * 43, "x" * 50_000])
def test_a_wrong_key_is_refused_with_what_may_be_the_matter(results_app: APIFlask, wrong: str) -> None:
    reader = browser(results_app)
    answer = sign_in(reader, wrong)
    assert answer.status_code == 403
    assert "mistyped, expired or revoked" in answer.text
    assert wrong == "" or wrong not in answer.text
    assert reader.get_cookie(COOKIE) is None


@pytest.mark.parametrize(
    "elsewhere",
    ["https://evil.example/", "//evil.example", "/\\evil.example", "\\\\evil.example", "/\t/evil.example", "evil", ""],
)
def test_nobody_is_led_to_another_host(results_app: APIFlask, key: str, elsewhere: str) -> None:
    assert sign_in(browser(results_app), key, elsewhere).headers["Location"] == "/"


def test_what_a_key_does_not_allow_is_said_on_a_page(results_app: APIFlask, shelf: Store) -> None:
    article_id = shelf.accept(an_article(), owner="ann").article.id
    reader = browser(results_app)
    sign_in(reader, a_key(shelf, "ann", Scope.READ))
    answer = reader.post(f"/articles/{article_id}/recheck", headers=BROWSER)
    assert (answer.status_code, answer.mimetype) == (403, "text/html")
    assert "scope submit" in answer.text


def test_wrong_keys_are_counted_whatever_page_is_asked_for(results_app: APIFlask) -> None:
    reader = browser(results_app)
    headers = {"Accept": "text/html", "Authorization": "Bearer wrong"}
    assert [reader.get("/", headers=headers).status_code for _ in range(11)] == [303] * 10 + [429]
    assert reader.get("/", headers={"Accept": "text/html"}).status_code == 303


def test_many_wrong_keys_from_one_address_are_slowed_down(results_app: APIFlask, key: str) -> None:
    reader = browser(results_app)
    answers = [sign_in(reader, f"wrong {number}") for number in range(11)]
    assert [answer.status_code for answer in answers] == [403] * 10 + [429]
    assert int(answers[-1].headers["Retry-After"]) > 0
    other = reader.post("/sign-in", data={"key": "wrong"}, headers=BROWSER, environ_base={"REMOTE_ADDR": "10.1.1.1"})
    assert other.status_code == 403
    assert sign_in(reader, key).status_code == 303
