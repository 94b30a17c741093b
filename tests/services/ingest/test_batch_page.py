"""A batch file goes in through the form, and its page shows what became of each line."""

import gzip
import io
import json

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient

from shared.models.access import Scope
from shared.models.report import Reason
from shared.store import Store
from tests.keys import a_key, client
from tests.values import TEXT, a_finding, a_report

LINES = [json.dumps({"text": TEXT, "title": "One"}), "{not JSON", json.dumps({"text": ""}), json.dumps({"text": TEXT})]
BATCH = "\n".join(LINES).encode()


@pytest.mark.parametrize(("name", "data"), [("a.jsonl", BATCH), ("A.NDJSON.GZ", gzip.compress(BATCH, mtime=0))])
def test_a_file_of_many_leads_to_the_page_of_its_batch(
    ingest: FlaskClient, shelf: Store, name: str, data: bytes
) -> None:
    answer = ingest.post("/", data={"file": (io.BytesIO(data), name)})
    (batch,) = shelf.batches.page(None, None, 10)
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/batches/{batch.id}")
    assert (batch.accepted, batch.refused, batch.closed_at is not None) == (2, 2, True)
    page = ingest.get(f"/batches/{batch.id}").text
    assert "2 accepted, 2 refused" in page
    assert page.count("http://results.example/articles/") == 2
    refused = ingest.get(f"/batches/{batch.id}?refused=1").text
    assert refused.count('<span class="verdict mismatch">refused</span>') == 2
    assert "</span> text: the text is empty" in refused
    assert "http://results.example/articles/" not in refused
    assert batch.id in ingest.get("/batches").text


def test_the_page_of_a_batch_counts_people_as_every_other_does(ingest: FlaskClient, shelf: Store) -> None:
    address = ingest.post("/", data={"file": (io.BytesIO(LINES[0].encode()), "a.jsonl")}).headers["Location"]
    article = shelf.article(shelf.articles().articles[0].id).article
    run = shelf.claim(article.id)
    assert run is not None
    people = ("Ada", Reason.CLAIMS_SUPPORTED), ("Ben", Reason.NAME_ONLY), ("Cy", Reason.AMBIGUOUS)
    shelf.finish(run, a_report(article, *(a_finding(*each) for each in people)))
    page = ingest.get(address).text
    for told in ("1 checks out", "1 by name only", "1 not found or told apart"):
        assert told in page


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.jsonl", b"", "There is no line in this"),
        ("a.jsonl.gz", b"no gzip", "This is not gzip"),
        ("a.jsonl.gz", gzip.compress(BATCH, mtime=0)[:-9], "This ends in the middle"),
    ],
)
def test_a_file_that_is_no_batch_is_refused_on_the_form(ingest: FlaskClient, name: str, data: bytes, told: str) -> None:
    answer = ingest.post("/", data={"file": (io.BytesIO(data), name)})
    assert answer.status_code in (400, 422)
    assert told in answer.text


def test_a_batch_is_its_owners_alone(ingest_app: APIFlask, shelf: Store) -> None:
    ann, ben = (client(ingest_app, a_key(shelf, owner, Scope.READ, Scope.SUBMIT)) for owner in ("ann", "ben"))
    address = ann.post("/", data={"file": (io.BytesIO(BATCH), "a.jsonl")}).headers["Location"]
    assert ann.get(address).status_code == 200
    assert ben.get(address).status_code == 404
    assert "No batch was handed in yet" in ben.get("/batches").text
