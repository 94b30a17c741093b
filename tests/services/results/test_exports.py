"""A report can be taken along in every form, of the latest check or of one before, which stays as it was."""

import json

import pytest
from flask.testing import FlaskClient

from shared.models.report import Reason, Report
from shared.store import Store
from tests.services.results.test_pages import checked
from tests.values import a_finding, a_report, an_article

FORMS = ("json", "csv", "csv?table=findings", "csv?table=quotations", "md", "jsonld", "claimreview", "card")


@pytest.fixture
def article_id(shelf: Store) -> str:
    """An article that was checked twice: the second check found somebody else."""
    article = an_article(title="<b>Bold</b>")
    checked(shelf, article, ("Ada Byron", Reason.CLAIMS_SUPPORTED, "Q7259"))
    shelf.recheck(article.id)
    run = shelf.claim(article.id)
    assert run is not None
    shelf.finish(run, a_report(article, a_finding("<i>Ben</i>", Reason.NO_CANDIDATE)))
    return article.id


@pytest.mark.parametrize("form", FORMS)
def test_each_form_is_a_file(results: FlaskClient, article_id: str, form: str) -> None:
    answer = results.get(f"/v1/articles/{article_id}/report.{form}")
    assert answer.status_code == 200
    assert form == "json" or answer.headers["Content-Disposition"].startswith("attachment; filename=bonafide-")


def test_a_check_stays_readable_as_it_was(results: FlaskClient, article_id: str) -> None:
    first = results.get(f"/v1/articles/{article_id}/report.json?run=1")
    assert [person.name for person in Report.model_validate_json(first.data).people] == ["Ada Byron"]
    assert results.get(f"/v1/articles/{article_id}/report.json?run=9").status_code == 404
    page = results.get(f"/articles/{article_id}/runs/1").text
    assert "Ada Byron" in page
    assert "Ben" not in page
    for number in ("0", "9", "x", "²", "9" * 30):
        assert results.get(f"/articles/{article_id}/runs/{number}").status_code == 404


def test_while_it_is_checked_again_the_last_report_can_still_be_had(
    results: FlaskClient, shelf: Store, article_id: str
) -> None:
    shelf.recheck(article_id)
    assert "Ben" in results.get(f"/v1/articles/{article_id}/report.json").text


def test_the_card_asks_nothing_of_anybody_and_escapes_what_it_shows(results: FlaskClient, article_id: str) -> None:
    card = results.get(f"/v1/articles/{article_id}/report.card").text
    assert "&lt;i&gt;Ben&lt;/i&gt;" in card
    assert "<script" not in card
    assert "src=" not in card
    assert "@import" not in card


def test_the_page_to_print_is_open_throughout_and_needs_no_script(results: FlaskClient, article_id: str) -> None:
    page = results.get(f"/articles/{article_id}/print").text
    assert "<details>" not in page
    assert "<details open>" in page
    assert "private people are spared" in page
    assert "<script" not in page


def test_the_graph_names_the_page(results: FlaskClient, article_id: str) -> None:
    graph = json.loads(results.get(f"/v1/articles/{article_id}/report.jsonld").text)["@graph"]
    assert graph[0]["@id"] == f"http://results.example/articles/{article_id}#article"
