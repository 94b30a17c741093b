"""The form does in a browser what the interface does for programs, without script."""

import io

import pytest
from flask.testing import FlaskClient

from shared.store import Store
from tests.values import TEXT


def test_the_form_leads_to_the_page_of_the_article(ingest: FlaskClient, shelf: Store) -> None:
    answer = ingest.post("/", data={"text": TEXT, "published_on": "2024-10-29", "title": "A meeting", "url": ""})
    kept = shelf.articles().articles[0]
    assert (answer.status_code, answer.headers["Location"]) == (303, f"http://results.example/articles/{kept.id}")
    assert kept.title == "A meeting"


def test_what_was_handed_in_is_told_to_the_script_that_keeps_it_and_what_was_refused_is_not(
    ingest: FlaskClient,
) -> None:
    assert "bonafide_handed_in" not in ingest.post("/", data={"text": "", "draft": "7k3d"}).headers.get(
        "Set-Cookie", ""
    )
    assert (
        ingest.post("/", data={"text": TEXT, "draft": "7k3d"})
        .headers["Set-Cookie"]
        .startswith("bonafide_handed_in=7k3d;")
    )
    for odd in ("", "a b", "x" * 21):
        assert "Set-Cookie" not in ingest.post("/", data={"text": TEXT, "draft": odd}).headers


def test_a_file_goes_before_pasted_text(ingest: FlaskClient, shelf: Store) -> None:
    ingest.post("/", data={"text": "Something else.", "file": (io.BytesIO(TEXT.encode()), "a.txt")})
    assert shelf.article(shelf.articles().articles[0].id).article.text == TEXT


@pytest.mark.parametrize(
    ("sent", "status", "told"),
    [
        ({"text": ""}, 422, "The text is empty"),
        ({"text": TEXT, "published_on": "2024-13-01"}, 422, "YYYY-MM-DD"),
        ({"text": "word " * 1_001}, 413, "5,000 characters"),
        ({"file": (io.BytesIO(b"x"), "a.odt")}, 415, ".txt"),
    ],
)
def test_a_refusal_shows_the_form_again_with_what_was_written(
    ingest: FlaskClient, sent: dict[str, object], status: int, told: str
) -> None:
    answer = ingest.post("/", data={"title": "<b>My title</b>", **sent})
    assert answer.status_code == status
    assert told in answer.text
    assert 'value="&lt;b&gt;My title&lt;/b&gt;"' in answer.text
    assert "<b>My title" not in answer.text


def test_where_pages_are_not_fetched_the_form_says_so_in_plain_words(ingest: FlaskClient) -> None:
    assert "Pages are not fetched here" in ingest.get("/").text
    answer = ingest.post("/", data={"text": "", "url": "https://news.example/a"})
    assert answer.status_code == 422
    assert "The text is empty" in answer.text
    assert "BONAFIDE" not in answer.text


def test_the_form_needs_no_script(ingest: FlaskClient) -> None:
    page = ingest.get("/")
    assert page.status_code == 200
    assert '<form method="post" enctype="multipart/form-data"' in page.text
    assert page.text.count("<script") == page.text.count("submit.js") == 1  # which only keeps drafts and takes drops
