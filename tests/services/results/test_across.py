"""Pages across articles: search, everybody of a name, the dashboard, and checking a list again."""

import re

import pytest
from flask.testing import FlaskClient

from services.results import across
from shared.models.report import Reason, State
from shared.store import Store
from tests.services.results.test_pages import checked
from tests.values import an_article


def test_the_list_is_searched_by_name_and_outlet(results: FlaskClient, shelf: Store) -> None:
    checked(shelf, an_article(title="First", outlet="The Daily"), ("Ada Byron", Reason.CLAIMS_SUPPORTED, "Q7259"))
    checked(shelf, an_article(title="Second"), ("Ben Okri", Reason.NO_CANDIDATE, None))
    for query in ("q=BYRON", "q=q7259", "outlet=The+Daily", "q=Áda&verdict=&state=&since=&until=&outlet="):
        page = results.get(f"/?{query}").text
        assert "First" in page, query
        assert "Second" not in page, query
    assert "Nothing here" in results.get("/?since=2030-01-01").text
    assert results.get("/?since=soon").status_code == 422


def test_everybody_of_a_name_is_shown_with_the_roles_given_to_them(results: FlaskClient, shelf: Store) -> None:
    for title in ("First", "Second"):
        checked(shelf, an_article(title=title), ("Ben Okri", Reason.NO_CANDIDATE, None))
    page = results.get("/people?q=ben+okri").text
    assert "First" in page
    assert "Second" in page
    assert "2 not found or told apart" in page
    assert "No article names anybody so" in results.get("/people?q=nobody").text
    assert results.get("/people").status_code == 404


def test_those_of_a_name_are_counted_over_all_pages_that_they_fill(
    results: FlaskClient, shelf: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(across, "A_PAGE", 2)
    for title in ("First", "Second", "Third"):
        checked(shelf, an_article(title=title), ("Ada Byron", Reason.CLAIMS_SUPPORTED, "Q7259"))
    page = results.get("/people?q=Q7259").text
    assert ("3 check out" in page, "First" in page) == (True, False)
    (more,) = re.findall(r'rel="next" href="([^"]+)"', page)
    following = results.get(more.replace("&amp;", "&")).text
    assert ("3 check out" in following, "First" in following, 'rel="next"' in following) == (True, True, False)
    told = results.get("/v1/findings?q=Q7259&limit=2").get_json()
    assert (told["totals"]["match"], len(told["findings"])) == (3, 2)
    assert results.get(f"/v1/findings?q=Q7259&cursor={told['next']}").get_json()["totals"] is None


def test_people_are_asked_for_by_the_day_of_their_article(results: FlaskClient, shelf: Store) -> None:
    checked(shelf, an_article(), ("Ben Okri", Reason.NO_CANDIDATE, None))
    for until, number in (("2024-10-28", 0), ("2024-10-29", 1)):
        told = results.get(f"/v1/findings?until={until}").get_json()
        assert (len(told["findings"]), told["totals"]["unknown"]) == (number, number)


def test_the_dashboard_draws_the_days_and_lists_who_is_not_found_again_and_again(
    results: FlaskClient, shelf: Store
) -> None:
    assert "No article was checked" in results.get("/dashboard").text
    for _ in range(2):
        checked(shelf, an_article(outlet="The Daily"), ("Ben Okri", Reason.NO_CANDIDATE, None))
    page = results.get("/dashboard").text
    assert '<rect class="unknown"' in page
    assert "Ben Okri" in page
    assert "The Daily" in page


def test_findings_are_listed_for_programs(results: FlaskClient, shelf: Store) -> None:
    article_id = checked(shelf, an_article(), ("Ben Okri", Reason.NO_CANDIDATE, None))
    (finding,) = results.get("/v1/findings?verdict=unknown").get_json()["findings"]
    assert (finding["id"], finding["name"]) == (f"{article_id}-1-0", "Ben Okri")
    assert results.get("/v1/findings?cursor=nowhere-1-1").status_code == 404


def test_a_list_is_checked_again_but_for_what_is_being_checked(results: FlaskClient, shelf: Store) -> None:
    done = checked(shelf, an_article(), ("Ben Okri", Reason.NO_CANDIDATE, None))
    queued = shelf.accept(an_article()).article.id
    answer = results.post("/recheck", data={"article": [done, queued, "nowhere"]})
    assert answer.status_code == 303
    assert (shelf.run(done).number, shelf.run(queued).number) == (2, 1)
    assert shelf.run(done).state is State.QUEUED


def test_what_a_later_check_says_otherwise_is_told(results: FlaskClient, shelf: Store) -> None:
    article = an_article()
    checked(shelf, article, ("Ben Okri", Reason.NO_CANDIDATE, None))
    shelf.recheck(article.id)
    run = shelf.claim(article.id)
    assert run is not None
    report = shelf.report(article.id, 1)
    assert report is not None
    shelf.finish(run, report.model_copy(update={"people": ()}))
    assert "1 changed since run 1" in results.get(f"/articles/{article.id}").text
