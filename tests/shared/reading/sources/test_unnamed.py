import pytest

from shared.models.reading import Official
from tests.shared.reading.reading import read


def _unnamed(text: str) -> list[Official]:
    return [official for official in read(text).officials if official.role is None]


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("A diplomat from a Baltic country said the plan was dead.", "A diplomat from a Baltic country"),
        ("The deal is close, according to a senior administration official.", "a senior administration official"),
        ("The bank will cut jobs, according to people familiar with the matter.", "people familiar with the matter"),
        ("A source close to the talks said the sides were far apart.", "A source close to the talks"),
        ("Three European diplomats told Reuters that the text was agreed.", "Three European diplomats"),
        ("Defence officials said the ship had sunk.", "Defence officials"),
        ("“It is a stalemate,” a Western intelligence official said.", "a Western intelligence official"),
        ("“It is a stalemate,” said an official at Kyiv’s embassy.", "an official at Kyiv’s embassy"),
        ("The prime minister’s spokesman said she would stay.", "The prime minister’s spokesman"),
        ("“We lost him,” said one of his aides.", "one of his aides"),
        ("One of the officials said the pilots were safe.", "One of the officials"),
        ("Two people who were briefed on the call said it was short.", "Two people who were briefed on the call"),
        ("Bloomberg told of it, citing people with knowledge of the matter.", "people with knowledge of the matter"),
        ("According to two officials familiar with the president’s thinking, it was signed.",
         "two officials familiar with the president’s thinking"),
    ],
)  # fmt: skip
def test_a_source_without_a_name_is_told_as_the_article_calls_it(text: str, called: str) -> None:
    (source,) = _unnamed(text)
    assert (source.span.text, source.anonymous) == (called, False)


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("Two Gulf officials spoke on condition of anonymity.", "Two Gulf officials"),
        (
            "An aide to the prime minister, who asked not to be named, said she was furious.",
            "An aide to the prime minister",
        ),
        ("Speaking on condition of anonymity, a U.S. official said the strike failed.", "a U.S. official"),
        ("The attack was planned, a Lebanese source said, declining to be identified.", "a Lebanese source"),
        ("A minister said the budget was a mess. He asked not to be identified.", "A minister"),
        ("“It was over in minutes,” said a neighbour, who asked not to be named.", "a neighbour"),
        ("Three members of Congress, granted anonymity, said the vote would fail.", "Three members of Congress"),
        ("A manager at the bank who asked not to be identified said it was late.", "A manager at the bank"),
        ("An unnamed official said it was late.", "An unnamed official"),
    ],
)
def test_it_is_told_where_the_article_says_that_they_are_not_to_be_named(text: str, called: str) -> None:
    (source,) = _unnamed(text)
    assert (source.span.text, source.anonymous) == (called, True)


@pytest.mark.parametrize(
    "text",
    [
        "Officials gathered in Vienna on Monday.",
        "Treasury official John Smith said the plan was dead.",
        "John Smith, a senior official at the Treasury, said the plan was dead.",
        "A senior official, John Smith, said the plan was dead.",
        "Officials including Jake Sullivan said the plan had failed.",
        "John Smith, the finance minister, met officials. The minister said he was pleased.",
        "The country imports its energy from several sources, the ministry said.",
        "Mary Jones told officials that she was leaving.",
        "Sources: Reuters, AFP.",
    ],
)
def test_who_has_a_name_or_says_nothing_is_no_unnamed_source(text: str) -> None:
    assert _unnamed(text) == []


def test_who_asked_not_to_be_named_is_not_whoever_tells_of_it() -> None:
    (officer,) = _unnamed("A police officer said the victim’s family had asked not to be named.")
    assert not officer.anonymous
    (source,) = _unnamed("A source at the bank said that Mr Fox, who was not authorised to speak to clients, left.")
    assert not source.anonymous


def test_what_is_quoted_of_a_source_goes_with_it_under_each_of_its_words() -> None:
    (source,) = _unnamed("A senior EU official said more would come in June. “We are ready,” the official added.")
    assert [mention.text for mention in source.mentions] == ["A senior EU official", "the official"]
    assert [quotation.span.text for quotation in source.quotations] == ["more would come in June", "We are ready,"]


def test_an_office_that_is_resolved_has_its_quotations_too() -> None:
    (minister,) = read("The defence minister of France said the plan was dead.").officials
    assert minister.role
    assert [quotation.span.text for quotation in minister.quotations] == ["the plan was dead"]


def test_two_sources_that_are_joined_both_speak() -> None:
    found = _unnamed("Two officials and a diplomat told Reuters it was over.")
    assert [source.span.text for source in found] == ["Two officials", "a diplomat"]
