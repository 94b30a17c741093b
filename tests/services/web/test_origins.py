"""What a page of another site makes a browser send changes nothing (CSRF)."""

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient

from services.web.visitor import COOKIE
from shared.settings import Settings
from shared.store import Store
from tests.keys import ADMIN_KEY
from tests.values import TEXT

FOREIGN = [
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Sec-Fetch-Site": "cross-site", "Origin": "http://localhost"},
    {"Origin": "https://evil.example"},
    {"Origin": "http://localhost:9999"},
    {"Origin": "http://localhost.evil.example"},
    {"Origin": "null"},
    {"Origin": "http://[broken"},
    {},
]
OWN = [{"Sec-Fetch-Site": "same-origin"}, {"Sec-Fetch-Site": "none"}, {"Origin": "http://localhost"}]


@pytest.fixture
def signed_in(ingest_app: APIFlask, shelf: Store) -> FlaskClient:
    """A browser of an administrator's."""
    key = shelf.keyring.known(ADMIN_KEY)
    assert key is not None
    reader = ingest_app.test_client()
    reader.set_cookie(COOKIE, shelf.keyring.begin(key))
    return reader


@pytest.mark.parametrize("headers", FOREIGN)
@pytest.mark.parametrize("address", ["/", "/v1/articles", "/sign-in", "/sign-out"])
def test_a_session_cannot_be_used_from_another_site(
    signed_in: FlaskClient, shelf: Store, headers: dict[str, str], address: str
) -> None:
    answer = signed_in.post(address, data={"text": TEXT, "key": ADMIN_KEY}, headers=headers)
    assert answer.status_code == 403
    assert "another site" in answer.text
    assert "Set-Cookie" not in answer.headers
    assert shelf.articles().articles == ()


@pytest.mark.parametrize("headers", OWN)
def test_its_own_pages_can_use_it(signed_in: FlaskClient, shelf: Store, headers: dict[str, str]) -> None:
    assert signed_in.post("/", data={"text": TEXT}, headers=headers).status_code == 303
    assert len(shelf.articles().articles) == 1


@pytest.mark.parametrize("headers", FOREIGN[:-1])
def test_where_nobody_signs_in_other_sites_are_refused_too(
    settings: Settings, shelf: Store, headers: dict[str, str]
) -> None:
    from services.ingest.app import create_app
    from services.web.desk import desk

    app = create_app(settings.model_copy(update={"auth": "none"}))
    answer = app.test_client().post("/", data={"text": TEXT}, headers=headers)
    assert (answer.status_code, shelf.articles().articles) == (403, ())
    assert app.test_client().post("/v1/articles", json={"text": TEXT}).status_code == 202
    with app.app_context():
        desk().store.close()


def test_reading_is_free_for_links_from_elsewhere(signed_in: FlaskClient) -> None:
    assert signed_in.get("/", headers={"Sec-Fetch-Site": "cross-site"}).status_code == 200
