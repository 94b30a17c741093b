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
        ("Shares fell, Reuters reported on Tuesday.", "Reuters", Citing.REPORTED),
        ("Citing two officials, The New York Times reported that shares fell.", "The New York Times", Citing.REPORTED),
        ("Shares fell, the Vatican said.", "Vatican", Citing.STATED),
        ("Shares fell, the daily Morgenpost reported.", "Morgenpost", Citing.REPORTED),
        ("Joe Biden told the broadcaster Radio Zwei that shares fell.", "Radio Zwei", Citing.TOLD),
        ("Joe Biden told Swedish radio that shares fell.", "Swedish radio", Citing.TOLD),
        ("Joe Biden told the Ottery Gazette that shares fell.", "Ottery Gazette", Citing.TOLD),
        ("In an interview with Sky News, Joe Biden said that shares fell.", "Sky News", Citing.TOLD),
        ("A study published in Nature Geoscience shows that shares fell.", "Nature Geoscience", Citing.REPORTED),
        ("Figures from the Office for National Statistics show it.", "Office for National Statistics", Citing.REPORTED),
        ("A poll by YouGov showed that shares fell.", "YouGov", Citing.REPORTED),
        ("Shares fell, documents seen by Der Spiegel show.", "Der Spiegel", Citing.REPORTED),
        ("The plan was first reported by Axios.", "Axios", Citing.REPORTED),
        ("A spokesman for Deutsche Bank said that shares fell.", "Deutsche Bank", Citing.STATED),
        ("A statement from the Finance Ministry read: “Shares fell.”", "Finance Ministry", Citing.STATED),
        ("Joe Biden told Press TV that shares fell.", "Press TV", Citing.TOLD),
        ("Joe Biden posted a video on Telegram.", "Telegram", Citing.REPORTED),
        ("Sources\nReuters\nIt was long.", "Reuters", Citing.LISTED),
    ],
)
def test_a_source_is_found_with_how_it_is_cited(text: str, name: str, how: Citing) -> None:
    assert [(source.name, source.how) for source in read(text).sources] == [(name, how)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Rain fell, according to Reuters and the Daily Nation.", ["Reuters", "Daily Nation"]),
        ("The mayor told the BBC and Sky News that rain fell.", ["BBC", "Sky News"]),
        ("According to Reuters and the mayor, rain fell.", ["Reuters"]),
        ("Rain fell, Reuters reported, and Sky News left.", ["Reuters"]),
        ("As reported by Reuters, AFP, and the BBC, it rained.", ["Reuters", "AFP", "BBC"]),
        ("According to Reuters, the BBC is closed.", ["Reuters"]),
    ],
)
def test_what_and_joins_to_a_source_is_one_as_well(text: str, names: list[str]) -> None:
    assert [source.name for source in read(text).sources] == names


def test_a_list_of_sources_gives_each() -> None:
    text = (
        "Sources include Reuters, statements from the French and South Korean Presidencies, analysts at the Council on "
        "Foreign Relations, and outlets such as The New York Times and Al Jazeera."
    )
    names = [source.name for source in read(text).sources]
    assert names == ["Reuters", "Council on Foreign Relations", "The New York Times", "Al Jazeera"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("This article drew on reporting by The Times, The Hindu and Reuters.", ["The Times", "The Hindu", "Reuters"]),
        ("With material from AFP, dpa and Le Monde.", ["AFP", "dpa", "Le Monde"]),
        ("Additional reporting: Reuters, BBC News.", ["Reuters", "BBC News"]),
        ("Based on reports in The Wall Street Journal and Handelsblatt.", ["The Wall Street Journal", "Handelsblatt"]),
        ("The account was pieced together from dispatches by NHK.", ["NHK"]),
        ("Sources: the Institute for the Study of War; dpa", ["Institute for the Study of War", "dpa"]),
        ("References\n- Reuters\n2. Al Jazeera", ["Reuters", "Al Jazeera"]),
        ("Bibliography\nReuters", ["Reuters"]),
        ("Reuters, AFP and Meduza contributed to this article.", ["Reuters", "AFP", "Meduza"]),
        ("The following outlets were consulted: Reuters and AFP.", ["Reuters", "AFP"]),
        ("(Reporting by Reuters and AFP)", ["Reuters", "AFP"]),
        ("It rained in Damascus, and shares fell. (SANA, AFP)", ["SANA", "AFP"]),
        (
            "Via @Reuters, IRNA, The Globe and Mail, Bellingcat.",
            ["Reuters", "IRNA", "The Globe and Mail", "Bellingcat"],
        ),
        ("(With inputs from PTI, ANI and The Indian Express)", ["PTI", "ANI", "The Indian Express"]),
        ("This edition leaned on Haaretz, the FT and Al Jazeera.", ["Haaretz", "FT", "Al Jazeera"]),
        (
            "Read more: ITV News, The Times, the Sydney Morning Herald.",
            ["ITV News", "The Times", "Sydney Morning Herald"],
        ),
        ("Note to editors: quotations taken from TT, Kyodo and CNN.", ["TT", "Kyodo", "CNN"]),
        ("From Berlin, Jane Doe went to see Reuters.", []),
        ("With Reuters cutting jobs, the BBC is next.", []),
        ("Reporting by Jane Doe and Tom Hale; editing by Ann Lee.", []),
        ("A farm, based on the novel by Virginia Woolf, sold for a song.", []),
        ("The report draws a grim picture of Reuters.", []),
    ],
)
def test_lists_of_sources_are_found_in_whatever_words_they_are_given(text: str, names: list[str]) -> None:
    assert [source.name for source in read(text).sources] == names


@pytest.mark.parametrize(
    "text",
    [
        "Analysts said that shares fell.",
        "The Connecticut Democrat said that shares fell.",
        "According to Ukrainian officials, it rained.",
        "According to Joe Biden, it rained.",
        "Joe Biden told Congress that it rained.",
        "Kyiv said on Tuesday that it rained.",
        "Joe Biden visited Deutsche Bank and the BBC on Tuesday.",
        "A Reuters photographer was there.",
        "Officials said that it rained.",
        "State TV said that it rained.",
        "TV reported that it rained.",
    ],
)
def test_those_who_are_no_body_are_no_source(text: str) -> None:
    assert read(text).sources == ()


def test_a_link_of_the_page_goes_with_the_source_it_names() -> None:
    link = Link("a story", "https://www.reuters.com/world/1")
    assert read("According to Reuters, shares fell.", link).sources[0].url == link.url
