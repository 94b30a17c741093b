"""The roster over HTTP and on its page: entered by hand or as a table, by whoever may review."""

from io import BytesIO

from apiflask import APIFlask
from flask.testing import FlaskClient

from shared.models.access import Scope
from shared.store import Store
from tests.keys import a_key, client
from tests.services.ingest.test_api import problem

ADA = {"name": "Ada Example", "role": "pilot", "since": "2023-04"}
TABLE = "name,role,since,until,false,note\nAda Example,pilot,2023-04,,,\nBen Wrong,,,,yes,=1+1\n"


def test_it_is_entered_read_and_struck_out(results: FlaskClient) -> None:
    (entry,) = results.post("/v1/roster", json=ADA).get_json()["entries"]
    assert (entry["who"], entry["since"], entry["is_false"]) == ("first administrator", "2023-04", False)
    assert results.get("/v1/roster?q=example").get_json()["entries"] == [entry]
    assert results.delete(f"/v1/roster/{entry['id']}").status_code == 204
    problem(results.delete(f"/v1/roster/{entry['id']}"), 404)


def test_a_table_goes_in_and_comes_out_the_same_with_no_formula(results: FlaskClient) -> None:
    made = results.post("/v1/roster", data=TABLE, content_type="text/csv")
    assert (made.status_code, len(made.get_json()["entries"])) == (201, 2)
    out = results.get("/v1/roster.csv").text
    assert "'=1+1" in out
    results.post("/v1/roster?anew=true", data=out, content_type="text/csv")
    assert len(results.get("/v1/roster").get_json()["entries"]) == 2


def test_what_cannot_be_entered_is_refused_with_its_place(results: FlaskClient) -> None:
    problem(results.post("/v1/roster", json=ADA | {"since": "May"}), 422, "since")
    problem(results.post("/v1/roster", json=ADA | {"is_false": True}), 422, "role")
    problem(results.post("/v1/roster", data="name,since\nAda,May", content_type="text/csv"), 422, "file")
    problem(results.post("/v1/roster", data="Ada", content_type="text/plain"), 415)
    assert results.get("/v1/roster").get_json()["entries"] == []


def test_the_page_takes_a_line_and_a_file_and_says_what_is_wrong(results: FlaskClient) -> None:
    assert "Nobody is on the roster yet" in results.get("/roster").text
    assert results.post("/roster", data={"name": "Ada <b>Example</b>", "role": "pilot"}).status_code == 303
    file = {"file": (BytesIO(TABLE.encode()), "roster.csv")}
    assert results.post("/roster", data=file, content_type="multipart/form-data").status_code == 303
    page = results.get("/roster").text
    assert "Ada &lt;b&gt;Example&lt;/b&gt;" in page
    assert "3 on the roster" in page
    wrong = results.post("/roster", data={"name": "Ada", "since": "May"})
    assert wrong.status_code == 422
    assert "Not a date" in wrong.text


def test_readers_see_it_and_reviewers_of_others_do_not(results_app: APIFlask, shelf: Store) -> None:
    reviewer = client(results_app, a_key(shelf, "ann", Scope.REVIEW, Scope.READ))
    reader, stranger = (client(results_app, a_key(shelf, owner, Scope.READ)) for owner in ("ann", "ben"))
    (entry,) = reviewer.post("/v1/roster", json=ADA).get_json()["entries"]
    assert len(reader.get("/v1/roster").get_json()["entries"]) == 1
    assert "Strike out" not in reader.get("/roster").text
    problem(reader.post("/v1/roster", json=ADA), 403)
    assert stranger.get("/v1/roster").get_json()["entries"] == []
    other = client(results_app, a_key(shelf, "ben", Scope.REVIEW))
    problem(other.delete(f"/v1/roster/{entry['id']}"), 404)
