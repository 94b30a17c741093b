import pytest

from shared.models.reading import Citing
from shared.models.text import Link
from tests.shared.reading.reading import read


@pytest.mark.parametrize(
    ("text", "name", "how"),
    [
        ("According to Reuters, shares fell.", "Reuters", Citing.REPORTED),
        ("Folha de S.Paulo reported that shares fell.", "Folha de S.Paulo", Citing.REPORTED),
        ("Joe Biden told the BBC that shares fell.", "BBC", Citing.TOLD),
        (
            "In a statement, the Polish Ministry of National Defence said so.",
            "Polish Ministry of National Defence",
            Citing.STATED,
        ),
        ("“It fell,” said Ann Lee, an analyst at Rystad Energy.", "Rystad Energy", Citing.AFFILIATION),
        ("Joe Biden wrote on X (formerly Twitter) that shares fell.", "X", Citing.REPORTED),
    ],
)
def test_a_source_is_found_with_how_it_is_cited(text: str, name: str, how: Citing) -> None:
    assert [(source.name, source.how) for source in read(text).sources] == [(name, how)]


def test_a_list_of_sources_gives_each() -> None:
    text = (
        "Sources include Reuters, statements from the French and South Korean Presidencies, analysts at the Council on "
        "Foreign Relations, and outlets such as The New York Times and Al Jazeera."
    )
    names = [source.name for source in read(text).sources]
    assert names == ["Reuters", "Council on Foreign Relations", "The New York Times", "Al Jazeera"]


@pytest.mark.parametrize(
    "text",
    [
        "Analysts said that shares fell.",
        "According to Ukrainian officials, it rained.",
        "According to Joe Biden, it rained.",
    ],
)
def test_those_who_are_no_body_are_no_source(text: str) -> None:
    assert read(text).sources == ()


def test_a_link_of_the_page_goes_with_the_source_it_names() -> None:
    link = Link("a story", "https://www.reuters.com/world/1")
    assert read("According to Reuters, shares fell.", link).sources[0].url == link.url
