"""Whoever asks is offered what they may do, and nothing else."""

from apiflask import APIFlask

from shared.models.access import Scope
from shared.models.report import Reason
from shared.store import Store
from tests.keys import a_key, client
from tests.services.results.test_pages import checked
from tests.values import an_article


def test_whoever_may_only_read_is_offered_nothing_that_would_be_refused(results_app: APIFlask, shelf: Store) -> None:
    done = checked(shelf, an_article(), ("Ada", Reason.NO_CANDIDATE, None))
    refused = (
        "Check an article",
        "Check the first one",
        "Check these again",
        "Check it again",
        "Watch this",
        ">Review<",
    )
    reader, editor = (
        client(results_app, a_key(shelf, "desk", *scopes))
        for scopes in ((Scope.READ,), (Scope.READ, Scope.SUBMIT, Scope.REVIEW))
    )
    for address in ("/", f"/articles/{done}", "/dashboard", "/people?q=nobody", "/articles/nothing"):
        page = reader.get(address, headers={"Accept": "text/html"}).text
        assert [told for told in refused if told in page] == [], address
        assert ">Dashboard<" in page
    offered = editor.get("/").text + editor.get(f"/articles/{done}").text
    assert [told for told in refused if told not in offered] == ["Check the first one"]
