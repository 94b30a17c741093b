"""Erasing people over HTTP, the log of who did what, and what is swept."""

import sqlite3
from contextlib import closing

import pytest
from flask.testing import FlaskClient

from services.results.forgetting import Keeper
from services.web.desk import Desk
from shared.models.access import Scope
from shared.models.report import Reason
from shared.settings import Settings
from shared.store import Store
from tests.keys import a_key
from tests.values import a_finding, a_report, an_article


def checked(shelf: Store) -> str:
    article = an_article()
    shelf.accept(article)
    run = shelf.claim(article.id)
    assert run is not None
    shelf.finish(run, a_report(article, a_finding("Ada", Reason.NAME_ONLY, "Q7259")))
    return article.id


def test_a_person_is_forgotten_and_the_log_does_not_remember_them(results: FlaskClient, shelf: Store) -> None:
    article_id = checked(shelf)
    answer = results.post("/v1/people/erase", json={"name": "ADA"})
    assert answer.get_json() == {"articles": 1, "findings": 1}
    assert results.get(f"/v1/articles/{article_id}").get_json()["people"] == []
    told = results.get("/v1/audit").text
    assert "erase_person" in told
    assert "ADA" not in told
    assert results.post("/v1/people/erase", json={}).status_code == 422
    assert results.post("/v1/people/erase", json={"qid": "7259"}).status_code == 422


def test_nothing_is_told_that_cannot_be_written_down(results: FlaskClient, settings: Settings, shelf: Store) -> None:
    article_id = checked(shelf)
    with closing(sqlite3.connect(settings.database_url.get_secret_value().removeprefix("sqlite:///"))) as other:
        other.execute("BEGIN IMMEDIATE")
        answer = results.get(f"/v1/articles/{article_id}")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
    assert "people" not in answer.get_json()
    assert results.get(f"/v1/articles/{article_id}").status_code == 200


def test_what_was_done_is_not_called_failed_where_it_cannot_be_written_down(
    results: FlaskClient, settings: Settings, shelf: Store, caplog: pytest.LogCaptureFixture
) -> None:
    article_id = checked(shelf)
    with closing(sqlite3.connect(settings.database_url.get_secret_value().removeprefix("sqlite:///"))) as other:
        other.execute("DROP TABLE audit")
    assert results.post(f"/v1/articles/{article_id}/recheck").status_code == 202
    assert f"recheck of {article_id} by first administrator could not be written down" in caplog.text


def test_who_read_and_changed_an_article_is_written_down(results: FlaskClient, shelf: Store) -> None:
    article_id = checked(shelf)
    key = a_key(shelf, "desk", Scope.READ)
    results.get(f"/v1/articles/{article_id}", headers={"Authorization": f"Bearer {key}"})
    results.get(f"/v1/articles/{article_id}/report.csv")
    results.get(f"/v1/articles/{article_id}/events")
    results.get(f"/articles/{article_id}")
    results.get("/v1/articles/nothing")
    results.post(f"/v1/articles/{article_id}/recheck")
    results.delete(f"/v1/articles/{article_id}")
    deeds = results.get(f"/v1/audit?subject={article_id}").get_json()["deeds"]
    assert [deed["deed"] for deed in deeds] == ["delete_article", "recheck", "read", "read", "read"]
    assert deeds[-1]["who"] == "desk’s key"
    page = results.get("/v1/audit?limit=2").get_json()
    assert len(page["deeds"]) == 2
    assert len(results.get(f"/v1/audit?before={page['next']}").get_json()["deeds"]) == 3
    assert results.get("/v1/audit?subject=%00").status_code == 422


def test_the_log_and_erasing_are_for_administrators(results: FlaskClient, shelf: Store) -> None:
    headers = {"Authorization": f"Bearer {a_key(shelf, 'desk', Scope.READ, Scope.REVIEW, Scope.SUBMIT)}"}
    assert results.get("/v1/audit", headers=headers).status_code == 403
    assert results.post("/v1/people/erase", json={"name": "Ada"}, headers=headers).status_code == 403


def test_what_is_too_old_is_swept_by_one_at_a_time(settings: Settings, shelf: Store) -> None:
    article_id = checked(shelf)
    shelf.batches.begin("b1", "ada")
    desk = Desk.open(settings.model_copy(update={"keep_days": 1}), shelf)
    first, second = Keeper(desk), Keeper(desk)
    assert (first.sweep(), second.sweep()) == (0, 0)
    with shelf._writing() as session:
        from sqlalchemy import text

        session.execute(text("UPDATE articles SET submitted_at = submitted_at - 2 * 86400000"))
        session.execute(text("UPDATE batches SET made_at = made_at - 2 * 86400000"))
    assert (second.sweep(), first.sweep()) == (0, 1)
    assert article_id not in {line.id for line in shelf.articles().articles}
    assert shelf.batches.page() == ()
