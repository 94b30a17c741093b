import pytest

from shared.reading.names.rules import RuleNames


def names_in(text: str) -> list[str]:
    return [span.text for span in RuleNames().find(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ukrainian President Volodymyr Zelenskiy spoke.", ["Volodymyr Zelenskiy"]),
        ("Crown Prince Mohammed bin Salman spoke.", ["Mohammed bin Salman"]),
        ("Ursula von der Leyen met Mr. de Vries.", ["Ursula von der Leyen", "de Vries"]),
        ("Syria’s Bashar al-Assad said no.", ["Bashar al-Assad"]),
        ("U.S. Secretary of State Antony J. Blinken spoke.", ["Antony J. Blinken"]),
        ("Martin Luther King Jr. marched.", ["Martin Luther King Jr."]),
        ("Secretary of the Navy Ray Mabus said so.", ["Ray Mabus"]),
        ("KIM Jong Un and Emmanuel MACRON met.", ["KIM Jong Un", "Emmanuel MACRON"]),
        ("The court freed Park Geun-hye and Moon Jae In.", ["Park Geun-hye", "Moon Jae In"]),
        ("Theresa May and Israel Katz, a minister, met in May.", ["Theresa May", "Israel Katz"]),
        ("Tiger Woods said he would play.", ["Tiger Woods"]),
        ("Jazz pianist Duke Ellington met racing driver Pastor Maldonado.", ["Duke Ellington", "Pastor Maldonado"]),
        ("Social Democrat Anna Berg met Christian Democrat lawmaker Ole Holm.", ["Anna Berg", "Ole Holm"]),
        ("The head of the family, Count Orlov, met the banker Don Pedro Ruiz.", ["Orlov", "Pedro Ruiz"]),
        (
            "Zelenskiy’s wife, Olena Zelenska, came. Volodymyr Zelenskiy did not.",
            ["Zelenskiy", "Olena Zelenska", "Volodymyr Zelenskiy"],
        ),
        ("Joe Biden signed Biden’s Inflation Reduction Act.", ["Joe Biden", "Biden"]),
        ("Seán O’Casey-Byrne, 54, said so.", ["Seán O’Casey-Byrne"]),
    ],
)
def test_people_are_found_without_their_titles(text: str, names: list[str]) -> None:
    assert names_in(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "The Trump administration and Johns Hopkins University agreed with JPMorgan Chase.",
        "He flew from New York to San Jose and to Lake Charles on Monday in May.",
        "The USS Gerald Ford and Hurricane Katrina made news in South Korea.",
        "The Council on Foreign Relations and The New York Times reported it.",
        "Amnesty International said that Al Jazeera and Deutsche Welle were right.",
        "The Cold War, the Nobel Prize and the Taylor Act are history.",
        "The German Defence Ministry and Japan’s Foreign Ministry spoke.",
        "The Obamas and the Clintons came.",
        "Analysts say that Western Europeans and South Koreans agree.",
        "Morgan Stanley and Goldman Sachs said that shares fell.",
    ],
)
def test_what_is_named_like_a_person_is_none(text: str) -> None:
    assert names_in(text) == []


def test_names_do_not_cross_lines() -> None:
    assert names_in("President Joe\nBiden Angela Merkel said so.")[0] == "Joe"


def test_a_caption_names_whom_a_title_stands_before() -> None:
    assert names_in("British Foreign Secretary David Lammy") == ["David Lammy"]


def test_a_headline_names_those_whom_the_text_names() -> None:
    found = names_in("Merkel Meets Leaders From Eastern Europe\nAngela Merkel met them.")
    assert found == ["Merkel", "Angela Merkel"]
