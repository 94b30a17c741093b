"""A card has an address that other sites may show, until it is withdrawn; it tells no more than its summary."""

import base64
import hashlib
import re

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient

from shared.models.access import DESK, Scope
from shared.models.report import Reason
from shared.store import Store
from tests.keys import a_key, client
from tests.services.ingest.test_api import problem
from tests.shared.store.test_watching import checked
from tests.values import a_finding

ADA = a_finding("Ada <b>Example</b>", Reason.OFFICE_HELD_BY_OTHER)


def test_whoever_has_the_address_sees_it_and_nothing_else(
    results: FlaskClient, results_app: APIFlask, shelf: Store
) -> None:
    article = checked(shelf, ADA, owner=DESK)
    card = results.post(f"/v1/articles/{article}/cards", json={}).get_json()
    assert card["url"] == f"http://results.example/cards/{card['token']}"
    shown = client(results_app).get(f"/cards/{card['token']}")
    assert shown.status_code == 200
    assert "Ada &lt;b&gt;Example&lt;/b&gt;" in shown.text
    assert "Set-Cookie" not in shown.headers
    assert "X-Frame-Options" not in shown.headers
    assert "<script" not in shown.text
    assert results.get(f"/articles/{article}").headers["X-Frame-Options"] == "DENY"
    problem(client(results_app).get("/cards/0123456789abcdef"), 404)


@pytest.mark.parametrize(
    ("sites", "ancestors"),
    [
        ("", "*"),
        ("https://cms.example.com, https://*.paper.example", "https://cms.example.com https://*.paper.example"),
    ],
)
def test_its_policy_lets_in_its_own_style_and_the_sites_that_were_named(
    results: FlaskClient, shelf: Store, sites: str, ancestors: str
) -> None:
    article = checked(shelf, ADA, owner=DESK)
    token = results.post(f"/v1/articles/{article}/cards", json={"sites": sites}).get_json()["token"]
    shown = results.get(f"/cards/{token}")
    policy = dict(part.strip().split(" ", 1) for part in shown.headers["Content-Security-Policy"].split(";"))
    assert policy["frame-ancestors"] == ancestors
    style = re.search(r"(?s)<style>(.*?)</style>", shown.text)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert policy["style-src"] == f"'sha256-{digest}'"
    assert "script-src" not in policy
    assert policy["default-src"] == "'none'"


@pytest.mark.parametrize(
    "sites", ["cms.example.com", "https://a.example/path", "https://a.example; script-src *", "'self'"]
)
def test_what_is_no_site_is_refused(results: FlaskClient, shelf: Store, sites: str) -> None:
    article = checked(shelf, ADA, owner=DESK)
    problem(results.post(f"/v1/articles/{article}/cards", json={"sites": sites}), 422, "sites")


@pytest.mark.parametrize("token", ["%00", "a%00b", "0" * 31, "Z" * 32, "0" * 32])
def test_an_address_that_is_none_of_a_card_is_not_found(results: FlaskClient, shelf: Store, token: str) -> None:
    article = checked(shelf, ADA, owner=DESK)
    assert results.get(f"/cards/{token}").status_code == 404
    assert results.delete(f"/v1/articles/{article}/cards/{token}").status_code == 404


def test_it_follows_the_latest_check_or_stays_with_one_and_can_be_withdrawn(results: FlaskClient, shelf: Store) -> None:
    article = checked(shelf, ADA, owner=DESK)
    latest, first = (results.post(f"/v1/articles/{article}/cards", json=run).get_json() for run in ({}, {"run": 1}))
    checked(shelf, a_finding("Ben Right", Reason.CLAIMS_SUPPORTED), again=article)
    assert "Ben Right" in results.get(f"/cards/{latest['token']}").text
    assert "Ben Right" not in results.get(f"/cards/{first['token']}").text
    problem(results.post(f"/v1/articles/{article}/cards", json={"run": 9}), 404)
    assert results.delete(f"/v1/articles/{article}/cards/{first['token']}").status_code == 204
    problem(results.get(f"/cards/{first['token']}"), 404)
    assert [card["token"] for card in results.get(f"/v1/articles/{article}/cards").get_json()["cards"]] == [
        latest["token"]
    ]


def test_the_page_makes_lists_and_withdraws_them(results: FlaskClient, results_app: APIFlask, shelf: Store) -> None:
    article = checked(shelf, ADA, owner=DESK)
    assert results.post(f"/articles/{article}/cards", data={"sites": "https://cms.example"}).status_code == 303
    page = results.get(f"/articles/{article}").text
    (card,) = shelf.cards.of_article(article)
    assert f"&lt;iframe src=&#34;http://results.example/cards/{card.token}&#34;" in page
    other = client(results_app, a_key(shelf, "ben", Scope.REVIEW))
    assert other.post(f"/articles/{article}/cards/{card.token}/withdraw").status_code == 404
    assert results.post(f"/articles/{article}/cards/{card.token}/withdraw").status_code == 303
    assert shelf.cards.of_article(article) == ()
