"""Watch lists over HTTP and on their page, each for its owner alone."""

from apiflask import APIFlask
from flask.testing import FlaskClient

from shared.models.access import DESK, Scope
from shared.models.report import Reason
from shared.store import Store
from tests.keys import a_key, client
from tests.services.ingest.test_api import problem
from tests.shared.store.test_watching import checked
from tests.values import a_finding

NAME = {"kind": "name", "value": "Ada Example"}


def test_it_is_watched_told_of_and_stopped(results: FlaskClient, shelf: Store) -> None:
    watch = results.post("/v1/watches", json=NAME).get_json()
    assert results.get("/v1/watches").get_json()["watches"] == [watch]
    article = checked(shelf, a_finding("Ada Example", Reason.OFFICE_HELD_BY_OTHER), owner=DESK)
    (alert,) = results.get("/v1/alerts").get_json()["alerts"]
    assert (alert["article_id"], alert["before"], alert["after"]) == (article, None, "mismatch")
    assert results.delete(f"/v1/watches/{watch['id']}").status_code == 204
    problem(results.delete(f"/v1/watches/{watch['id']}"), 404)


def test_the_pages_show_what_changed_and_take_more(results: FlaskClient, shelf: Store) -> None:
    assert "Nothing is watched yet" in results.get("/watching").text
    assert results.post("/watching", data=NAME).status_code == 303
    checked(shelf, a_finding("Ada Example", Reason.OFFICE_HELD_BY_OTHER), owner=DESK)
    page = results.get("/watching").text
    assert "Ada Example" in page
    assert "No webhook is told" in page
    assert "1 verdict on what is watched changed" in results.get("/").text
    wrong = results.post("/watching", data={"kind": "person", "value": "Ada"})
    assert (wrong.status_code, "say Q7259" in wrong.text) == (422, True)
    assert results.post("/watching", data={"kind": "planet", "value": "Mars"}).status_code == 422
    assert results.post("/watching", data={"kind": "article", "value": "nothing"}).status_code == 404


def test_articles_of_others_cannot_be_watched(results_app: APIFlask, shelf: Store) -> None:
    article = checked(shelf, owner="ann")
    ben = client(results_app, a_key(shelf, "ben", Scope.REVIEW, Scope.READ))
    problem(ben.post("/v1/watches", json={"kind": "article", "value": article}), 404)
    reader = client(results_app, a_key(shelf, "ann", Scope.READ))
    problem(reader.post("/v1/watches", json=NAME), 403)
    assert "Watch this" not in reader.get(f"/articles/{article}").text


def test_an_administrator_watches_an_article_for_its_owner(
    results: FlaskClient, results_app: APIFlask, shelf: Store
) -> None:
    article = checked(shelf, a_finding("Ada Example", Reason.CLAIMS_SUPPORTED), owner="ann")
    assert results.post("/v1/watches", json={"kind": "article", "value": article}).status_code == 201
    checked(shelf, a_finding("Ada Example", Reason.OFFICE_HELD_BY_OTHER), again=article)
    ann = client(results_app, a_key(shelf, "ann", Scope.READ))
    for told in (results, ann):
        (alert,) = told.get("/v1/alerts").get_json()["alerts"]
        assert (alert["article_id"], alert["after"]) == (article, "mismatch")


def test_a_last_page_that_is_full_says_that_nothing_follows(results: FlaskClient, shelf: Store) -> None:
    results.post("/v1/watches", json=NAME)
    for reason in (Reason.OFFICE_HELD_BY_OTHER, Reason.CLAIMS_SUPPORTED):
        checked(shelf, a_finding("Ada Example", reason), owner=DESK)
    first = results.get("/v1/alerts?limit=1").get_json()
    last = results.get(f"/v1/alerts?limit=1&before={first['next']}").get_json()
    assert [len(page["alerts"]) for page in (first, last)] == [1, 1]
    assert (last["next"], results.get("/v1/alerts?limit=2").get_json()["next"]) == (None, None)
    assert 'rel="next"' in results.get("/watching?limit=1").text
    assert 'rel="next"' not in results.get("/watching?limit=2").text
