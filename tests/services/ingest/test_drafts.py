"""Addresses and files are accepted as drafts; what cannot be one is refused at once."""

import io
from collections.abc import Iterator

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient

from services.ingest.app import create_app
from shared.models.text import Draft, DraftKind
from shared.settings import Settings
from shared.store import Store
from tests.keys import ADMIN_KEY, client
from tests.services.conftest import running

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@pytest.fixture
def fetching_app(settings: Settings) -> Iterator[APIFlask]:
    yield from running(create_app(settings.model_copy(update={"fetch": True})))


@pytest.fixture
def fetching(fetching_app: APIFlask) -> FlaskClient:
    return client(fetching_app, ADMIN_KEY)


def test_an_address_is_kept_and_nothing_is_asked_in_the_web_service(fetching: FlaskClient, shelf: Store) -> None:
    answer = fetching.post("/v1/articles", json={"url": "https://news.example/a", "published_on": "2024-10-29"})
    assert answer.status_code == 202
    row = shelf.article(answer.get_json()["id"])
    assert (row.article.url, row.article.text) == ("https://news.example/a", "")
    assert shelf.drafts.of(row.article.id) == Draft(DraftKind.PAGE)


def test_addresses_may_come_in_a_batch(fetching: FlaskClient, shelf: Store) -> None:
    lines = b'{"url": "https://news.example/a"}\n{"text": "Emily Carter resigned."}\n{"url": "http://127.0.0.1/"}\n'
    answer = fetching.post("/v1/batches", data=lines, content_type="application/x-ndjson").get_json()
    assert (answer["accepted"], answer["refused"]) == (2, 1)
    kept = [shelf.drafts.of(line.id) for line in shelf.articles().articles]
    assert sorted(kept, key=bool) == [None, Draft(DraftKind.PAGE)]  # they came in the same moment


def test_where_nothing_is_fetched_the_answer_says_how_to_switch_it_on(ingest: FlaskClient, shelf: Store) -> None:
    answer = ingest.post("/v1/articles", json={"url": "https://news.example/a"})
    assert answer.status_code == 403
    assert "BONAFIDE_FETCH=true" in answer.get_json()["detail"]
    assert answer.get_json()["field"] == "url"
    assert not shelf.articles().articles


@pytest.mark.parametrize("url", ["http://127.0.0.1/", "http://[::1]/", "http://0x7f.1/", "http://news.example:22/"])
def test_an_address_inside_is_refused_at_once(fetching: FlaskClient, url: str) -> None:
    answer = fetching.post("/v1/articles", json={"url": url})
    assert (answer.status_code, answer.get_json()["field"]) == (422, "url")


def test_the_form_fetches_an_address_that_stands_alone(fetching: FlaskClient, shelf: Store) -> None:
    answer = fetching.post("/", data={"url": "https://news.example/a", "text": " "})
    assert answer.status_code == 303
    assert shelf.drafts.of(shelf.articles().articles[0].id) == Draft(DraftKind.PAGE)


@pytest.mark.parametrize(
    ("name", "media_type", "kind", "data"),
    [
        ("a.pdf", "application/pdf", DraftKind.PDF, b"%PDF-1.7 ..."),
        ("A.DOCX", WORD, DraftKind.WORD, b"PK\x03\x04 ..."),
    ],
)
def test_files_are_kept_as_they_are_whichever_way_they_come(
    ingest: FlaskClient, shelf: Store, name: str, media_type: str, kind: DraftKind, data: bytes
) -> None:
    raw = ingest.post("/v1/articles?title=A+visit", data=data, content_type=media_type)
    form = ingest.post("/v1/articles", data={"file": (io.BytesIO(data), name), "title": "A visit"})
    page = ingest.post("/", data={"file": (io.BytesIO(data), name), "title": "A visit"})
    assert (raw.status_code, form.status_code, page.status_code) == (202, 202, 303)
    for line in shelf.articles().articles:
        assert (line.title, shelf.drafts.of(line.id)) == ("A visit", Draft(kind, data))


@pytest.mark.parametrize(
    ("media_type", "data", "status", "words"),
    [
        ("application/pdf", b"hello", 422, "no PDF"),
        (WORD, b"hello", 422, "no Word file"),
        (WORD, b"\xd0\xcf\x11\xe0 old", 422, "save it as .docx"),
        ("application/pdf", b"%PDF-" + bytes(20_000), 413, "at most 20,000 bytes"),
        ("application/msword", b"\xd0\xcf\x11\xe0", 415, "application/pdf"),
    ],
)
def test_what_is_no_such_file_is_refused_at_once(
    ingest: FlaskClient, media_type: str, data: bytes, status: int, words: str
) -> None:
    answer = ingest.post("/v1/articles", data=data, content_type=media_type)
    assert answer.status_code == status
    assert words in answer.get_json()["detail"]
