import pytest

from tests.shared.reading.reading import read

LISTS = [
    (
        "SOURCES\n1. OPEC Monthly Oil Report, March 2024\n"
        "2. Aldersworth, J., “The new order”, Oxford Centre for Petroleum Diplomacy, 2024\n"
        "3. Interview with Leila Hashemi, Brookings Institution\n4. Bloomberg, 14 March 2024",
        {"Leila Hashemi"},
        {"OPEC", "Oxford Centre for Petroleum Diplomacy", "Brookings Institution", "Bloomberg"},
    ),
    (
        "Sources: Reuters, AFP, NATO press office, Dr. Annelise Thorvaldsen (LSE), a Baltic diplomat",
        {"Annelise Thorvaldsen"},
        {"Reuters", "AFP", "NATO", "LSE"},
    ),
    (
        "References\n\nSmith, J. (2023). The end of cheap money. Financial Times.\n"
        "Jones, A. B., & Lee, C. (2022). Rates and risk. Journal of Monetary Economics, 12(3), 45-67.\n"
        "Bank of England. (2023). Monetary Policy Report.",
        set(),
        {"Financial Times", "Journal of Monetary Economics", "Bank of England"},
    ),
    (
        "Bibliography:\n- Garcia, M. “Floods in Libya.” The Guardian, 12 Sept. 2023.\n"
        "- Hassan, Ahmed. “Why Derna fell.” Al Jazeera, 14 September 2023.\n"
        "- World Meteorological Organization. State of the Climate 2023.",
        set(),
        {"The Guardian", "Al Jazeera", "World Meteorological Organization"},
    ),
    (
        "Sources:\n• The New York Times (10 March 2024)\n• Press release, European Commission, 9 March 2024\n"
        "• Statement from the Kremlin, 8 March",
        set(),
        {"The New York Times", "European Commission", "Kremlin"},
    ),
    (
        "Works Cited\n\nPetrov, Ivan. “The Gas War.” Foreign Affairs, vol. 102, no. 3, 2023.\n"
        "“Oil Slips.” BBC News, 3 March 2024.",
        set(),
        {"Foreign Affairs", "BBC News"},
    ),
    (
        "Sources\nThe Economist, May 2024\nBank of Canada, Washington, D.C. (briefing)\nReuters, March 2024.",
        set(),
        {"The Economist", "Bank of Canada", "Reuters"},
    ),
    (
        "References\n[1] T. Okafor and C. Bello, “Malaria in Lagos,” The Lancet, vol. 401, 2023.\n"
        "[2] Prof. Maria Lindqvist, Uppsala University (interview, 4 May 2024)\n[3] The White House",
        {"Maria Lindqvist"},
        {"The Lancet", "Uppsala University", "The White House"},
    ),
    (
        "[1] Reuters, “Vote goes to recount”, 3 May 2024\n[2] Ministry of Interior, press release, 4 May 2024",
        set(),
        {"Reuters", "Ministry of Interior"},
    ),
    (
        "Further reading: Carnegie Endowment for International Peace, “Sanctions at two”; Atlantic Council; Axios.",
        set(),
        {"Carnegie Endowment for International Peace", "Atlantic Council", "Axios"},
    ),
]


@pytest.mark.parametrize(("lines", "people", "sources"), LISTS)
def test_a_list_of_sources_gives_bodies_and_no_authors_titles_or_kinds(
    lines: str, people: set[str], sources: set[str]
) -> None:
    reading = read(f"The vote was close on Monday.\n\n{lines}")
    assert {person.name for person in reading.people} == people
    assert {source.name for source in reading.sources} == sources
    assert reading.quotations == ()


def test_an_author_is_whoever_the_article_names_so_in_full() -> None:
    (person,) = read(
        'Professor Jonathan Aldersworth said prices could rise.\n\nSources\n1. Aldersworth, J., "The order", 2024'
    ).people
    assert [mention.text for mention in person.mentions] == ["Jonathan Aldersworth", "Aldersworth"]


def test_the_next_entry_of_a_row_says_nothing_of_the_one_before() -> None:
    reading = read("The vote was close.\n\nSources: Reuters, AFP, Dr. Annelise Thorvaldsen (LSE), a Baltic diplomat")
    assert reading.people[0].claims == ()
    assert [official.span.text for official in reading.officials] == ["a Baltic diplomat"]


def test_entries_on_lines_and_behind_semicolons_say_nothing_of_the_one_before() -> None:
    lines = "Sources\n- Prof. Maria Lindqvist, Uppsala University\n- A European diplomat, who asked not to be named"
    reading = read(f"The vote was close.\n\n{lines}")
    assert "diplomat" not in " ".join(claim.span.text for claim in reading.people[0].claims)
    assert [(official.span.text, official.anonymous) for official in reading.officials] == [
        ("A European diplomat", True)
    ]


def test_the_only_entry_of_a_row_keeps_what_is_said_of_it() -> None:
    (person,) = read("The vote was close.\n\nSource: interview with Mary Roe, a senior fellow at Chatham House").people
    assert "senior fellow" in " ".join(claim.span.text for claim in person.claims)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Dr Oksana Brightwell of the Chatham House Russia and Eurasia Programme spoke.",
         "Chatham House Russia and Eurasia Programme"),
        ("Oksana Brightwell, director of the Middle East and North Africa Programme, spoke.",
         "Middle East and North Africa Programme"),
    ],
)  # fmt: skip
def test_a_programme_on_two_subjects_is_one_name(text: str, body: str) -> None:
    (person,) = read(text).people
    assert any(body in claim.span.text for claim in person.claims)


def test_an_honorific_is_no_broadcaster_and_half_a_country_no_employer() -> None:
    assert read("The vote was close.\n\nSources: interview with Dr. Mary Roe; Reuters.").sources[0].name == "Reuters"
    assert read("Ivory Coast’s Alassane Ouattara told reporters that he would come.").sources == ()
