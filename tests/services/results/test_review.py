"""A human rules on findings, over HTTP and in the browser, and what they said is shown beside the verdict."""

import csv
import io
import re

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient

from shared.models.access import Scope
from shared.models.report import CandidateFinding, Reason
from shared.store import Person, Store
from tests.keys import a_key, client
from tests.values import a_finding, a_report, an_article

LOVELACE = CandidateFinding(qid="Q7259", label="Ada Lovelace", description=None, score=0.2, features=(), why_not="no")
ADA = a_finding("Ada Byron", Reason.OFFICE_HELD_BY_OTHER).model_copy(update={"candidates": (LOVELACE,)})


@pytest.fixture
def finding(shelf: Store) -> str:
    """A finding that nobody has ruled on."""
    article = an_article("Ada Byron spoke.")
    shelf.accept(article)
    run = shelf.claim(article.id)
    assert run is not None
    shelf.finish(run, a_report(article, ADA))
    return f"{run.id}-0"


def page_of(results: FlaskClient, finding: str) -> str:
    return results.get(f"/articles/{finding.rsplit('-', 2)[0]}").text


def test_a_ruling_is_kept_with_who_made_it_and_shown_on_the_card(results: FlaskClient, finding: str) -> None:
    form = {
        "ruling": "overrule:match",
        "note": "A colleague <b>knows</b> her.",
        "seen": "0",
        "card": "person-ada-byron-0",
    }
    answer = results.post(f"/findings/{finding}/rulings", data=form)
    assert (answer.status_code, answer.headers["Location"].partition("#")[2]) == (303, "person-ada-byron-0")
    page = page_of(results, finding)
    assert "Overruled: match instead of mismatch" in page
    assert "A colleague &lt;b&gt;knows&lt;/b&gt; her." in page
    assert "first administrator" in page


def test_the_queue_shows_what_waits_and_confirms_at_a_press(results: FlaskClient, finding: str) -> None:
    assert "Ada Byron" in results.get("/review").text
    answer = results.post(f"/findings/{finding}/rulings", data={"ruling": "confirm", "next": "queue"})
    assert answer.headers["Location"] == "/review"
    assert "Nothing waits" in results.get("/review").text


@pytest.mark.parametrize("ruling", ["", "overrule", "overrule:liar", "candidate:x", "same_as:", "nonsense"])
def test_a_ruling_that_says_nothing_is_refused(results: FlaskClient, finding: str, ruling: str) -> None:
    assert results.post(f"/findings/{finding}/rulings", data={"ruling": ruling}).status_code == 422


@pytest.mark.parametrize("seen", ["9" * 5_000, "²", "-1", "last"])
def test_a_ruling_that_was_made_on_nothing_known_is_refused(results: FlaskClient, finding: str, seen: str) -> None:
    answer = results.post(f"/findings/{finding}/rulings", data={"ruling": "confirm", "seen": seen})
    assert (answer.status_code, answer.get_json()["field"]) == (422, "seen")


@pytest.mark.parametrize(
    ("asked", "field", "told"),
    [
        ({"kind": "overrule", "verdict": "mismatch"}, "verdict", "the verdict is mismatch already: confirm it"),
        ({"kind": "candidate", "qid": "Q999999999"}, "qid", "is no candidate for Ada Byron: name one of Q7259"),
    ],
)
def test_a_ruling_that_makes_no_sense_here_is_refused(
    results: FlaskClient, finding: str, asked: dict[str, str], field: str, told: str
) -> None:
    refused = results.post(f"/v1/findings/{finding}/decisions", json=asked)
    assert (refused.status_code, refused.get_json()["field"]) == (422, field)
    assert told in refused.get_json()["detail"]
    form = {"ruling": ":".join(asked.values())}
    page = results.post(f"/findings/{finding}/rulings", data=form, headers={"Accept": "text/html"}).text
    assert told.lower() in page.lower()


def test_a_ruling_is_part_of_what_is_taken_along(results: FlaskClient, finding: str) -> None:
    asked = {"kind": "overrule", "verdict": "match", "note": "A colleague knows her."}
    assert results.post(f"/v1/findings/{finding}/decisions", json=asked).status_code == 201
    report = f"/v1/articles/{finding.rsplit('-', 2)[0]}/report."
    assert "Overruled: match instead of mismatch, by first administrator" in results.get(f"{report}md").text
    assert results.get(f"{report}json").get_json()["rulings"][0]["note"] == "A colleague knows her."
    assert "A colleague knows her." in results.get(f"{report}csv").text
    assert "A colleague knows her." in results.get(f"{report}jsonld").text
    card = results.get(f"{report}card").text
    assert "overruled: match instead of mismatch" in card and "The one person named checks out." in card
    assert "A colleague" not in card, "whoever has its address sees it"


@pytest.mark.parametrize(
    "ruling",
    [
        "confirm",
        "candidate:Q7259:Ada\0 Lovelace",
        "same_as:Count\0ess",
        "candidate:Q7259:Ada Lovelace",
        "same_as:Countess",
        "not_a_person",
    ],
)
def test_every_other_ruling_is_kept(results: FlaskClient, finding: str, ruling: str) -> None:
    assert results.post(f"/findings/{finding}/rulings", data={"ruling": ruling}).status_code == 303
    kept = results.get(f"/v1/articles/{finding.rsplit('-', 2)[0]}/decisions").get_json()["decisions"]
    assert kept[0]["kind"] == ruling.partition(":")[0]


def test_the_form_can_be_asked_for_by_itself_and_names_the_others_once(results: FlaskClient, finding: str) -> None:
    page = results.get(f"/findings/{finding}/rulings").text
    assert f'action="/findings/{finding}/rulings"' in page
    assert page.count('<option value="Ada Byron">') == 1
    assert results.post(f"/findings/{finding}/rulings", data={"ruling": "same_as", "same_as": ""}).status_code == 422
    same = {"ruling": "same_as", "same_as": "Countess"}
    assert results.post(f"/findings/{finding}/rulings", data=same).status_code == 303
    assert results.get("/v1/decisions").get_json()["decisions"][0]["same_as"] == "Countess"
    assert results.get(f"/findings/{finding}9/rulings").status_code == 404


def test_whoever_stands_behind_somebody_who_was_erased_is_still_found(results: FlaskClient, shelf: Store) -> None:
    article = an_article("Ada, Ben and Eve spoke.")
    shelf.accept(article)
    run = shelf.claim(article.id)
    assert run is not None
    shelf.finish(run, a_report(article, *(a_finding(name, Reason.NO_CANDIDATE) for name in ("Ada", "Ben", "Eve"))))
    shelf.forgetting.person(Person("Ada"))
    for position, name in ((1, "Ben"), (2, "Eve")):
        assert f"{name}: no_candidate" in results.get(f"/findings/{run.id}-{position}/rulings").text
    links = re.findall(r'#(person-\S+)"', results.get("/review").text + results.get("/people?q=eve").text)
    assert set(links) == {"person-ben-0", "person-eve-0"}
    page = results.get(f"/articles/{article.id}").text
    assert all(f'id="{link}"' in page for link in links)


def test_the_candidates_are_those_of_whom_the_ruling_is_on_after_somebody_was_erased(
    results: FlaskClient, shelf: Store
) -> None:
    article = an_article("Ada and Eve spoke.")
    shelf.accept(article)
    run = shelf.claim(article.id)
    assert run is not None
    eve = a_finding("Eve", Reason.AMBIGUOUS).model_copy(update={"candidates": (LOVELACE,)})
    shelf.finish(run, a_report(article, a_finding("Ada", Reason.NO_CANDIDATE), eve))
    shelf.forgetting.person(Person("Ada"))
    ruling = {"kind": "candidate", "qid": LOVELACE.qid}
    assert results.post(f"/v1/findings/{run.id}-1/decisions", json=ruling).status_code == 201


def test_whoever_is_late_is_told_so_and_nothing_is_overwritten(results: FlaskClient, finding: str) -> None:
    first = results.post(f"/v1/findings/{finding}/decisions", json={"kind": "confirm", "seen": 0})
    assert first.status_code == 201
    late = results.post(f"/v1/findings/{finding}/decisions", json={"kind": "not_a_person", "seen": 0})
    assert late.status_code == 409
    assert [each["kind"] for each in results.get("/v1/decisions").get_json()["decisions"]] == ["confirm"]


def test_the_log_can_be_taken_along_as_a_table(results: FlaskClient, finding: str) -> None:
    results.post(f"/v1/findings/{finding}/decisions", json={"kind": "note", "note": "=SUM(A1)"})
    (row,) = csv.DictReader(io.StringIO(results.get("/v1/decisions.csv").text))
    assert (row["person"], row["note"], row["verdict_seen"]) == ("Ada Byron", "'=SUM(A1)", "mismatch")


def test_whoever_may_only_read_sees_rulings_and_no_form(results_app: APIFlask, shelf: Store, finding: str) -> None:
    reader = client(results_app, a_key(shelf, "desk", Scope.READ))
    page = page_of(reader, finding)
    assert "/rulings" not in page
    assert reader.post(f"/findings/{finding}/rulings", data={"ruling": "confirm"}).status_code == 403


def test_rulings_on_names_that_a_later_report_lacks_are_listed_apart(
    results: FlaskClient, shelf: Store, finding: str
) -> None:
    results.post(f"/findings/{finding}/rulings", data={"ruling": "confirm"})
    article = shelf.article(finding.rsplit("-", 2)[0]).article
    shelf.recheck(article.id)
    run = shelf.claim(article.id)
    assert run is not None
    shelf.finish(run, a_report(article, a_finding("Ben", Reason.NO_CANDIDATE)))
    assert "Rulings on names this report does not have" in page_of(results, finding)


def test_what_is_the_same_in_several_articles_is_looked_at_and_confirmed_together(
    results: FlaskClient, shelf: Store
) -> None:
    told = ("Ben held it then.", "Ben held it then.", "Cy held it then.")
    for number, summary in enumerate(told):
        article = an_article("Ada Byron spoke.", title=f"Copy {number}")
        shelf.accept(article)
        run = shelf.claim(article.id)
        assert run is not None
        shelf.finish(run, a_report(article, ADA.model_copy(update={"summary": summary})))
    queue = results.get("/review").text
    assert ("Ben held it then." in queue, "The same in 3 articles" in queue) == (True, True)
    (address,) = re.findall(r'href="(/findings/[^"]+/alike)"', queue)
    page = results.get(address).text
    assert all(said in page for said in ("Copy 0", "Copy 1", "Copy 2", "Confirm these 2", "Cy held it then."))
    listed = re.findall(r'name="finding" value="([^"]+)"', page)
    assert results.post(address, data={"finding": listed}).status_code == 303
    left = results.get("/review").text
    assert ("Cy held it then." in left, "Ben held it then." in left) == (True, False)
    assert len(results.get("/v1/decisions").get_json()["decisions"]) == 2
