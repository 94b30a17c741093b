import pytest

from shared.errors import SourceBroken
from shared.knowledge.live import Live, Site, titles
from shared.knowledge.live.api import Action
from tests.wikimedia.mischief import Mischief
from tests.wikimedia.server import StandIn
from tests.wikimedia.wiki import Wiki


@pytest.fixture
def wikipedia(live: Live) -> Action:
    return Action(live.http, Site.WIKIPEDIA)


def pages(action: Action, *names: str) -> dict[str, object]:
    return {key: value for part in titles.pages(action, names) for key, value in part.items()}


def test_names_lead_to_pages_through_capitals_and_redirects(wikipedia: Action, stand_in: StandIn) -> None:
    found = pages(wikipedia, "Jane Roe", "J. Roe", "jane Roe", "Nobody", "John Doe")
    jane = {"title": "Jane Roe", "item": "Q9042", "disambiguation": False, "section": False}
    assert found["Jane Roe"] == found["J. Roe"] == found["jane Roe"] == jane
    assert found["Nobody"] is None
    assert found["John Doe"]["disambiguation"]  # type: ignore[index]
    assert stand_in.count() == 1


def test_what_no_page_can_be_called_is_not_asked(wikipedia: Action, stand_in: StandIn) -> None:
    assert pages(wikipedia, "A|B", "a[b]", " ", "x" * 300) == dict.fromkeys(["A|B", "a[b]", " ", "x" * 300])
    assert stand_in.count() == 0


def test_titles_go_by_fifty(wikipedia: Action, stand_in: StandIn) -> None:
    assert len(pages(wikipedia, *(f"Name {n}" for n in range(101)))) == 101
    assert [len(asked.params["titles"].split("|")) for asked in stand_in.asked] == [50, 50, 1]


def test_the_links_of_a_page_are_followed_to_the_end(wikipedia: Action, wiki: Wiki, stand_in: StandIn) -> None:
    targets = [f"Jane Smith ({n})" for n in range(1200)]
    wiki.add_page("Jane Smith", points_to=targets)
    found = list(titles.links(wikipedia, ["Jane Smith", "John Doe"]))
    assert found == [{"Jane Smith": targets, "John Doe": ["Jane Roe", "John Doe (footballer)"]}]
    assert stand_in.count() == 3


def test_an_answer_without_pages_is_no_answer_about_them(wikipedia: Action, stand_in: StandIn) -> None:
    stand_in.misbehave(Mischief.EMPTY)
    with pytest.raises(SourceBroken):
        pages(wikipedia, "Jane Roe")
