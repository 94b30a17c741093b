"""Offices whose names run on, and where the name of their holder begins."""

import pytest

from shared.models.reading import ClaimKind, Role, Sureness, When
from shared.models.text import Span
from shared.reading.names.cutting import bordered
from shared.reading.tagging.tagger import Tagged
from shared.reading.text.page import page_of
from tests.shared.reading.reading import claims, read, ruled

LOGISTICS = "Minister of Defense and Armed Forces Logistics"
SPORT = "Secretary of State for Digital, Culture, Media and Sport"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (f"Maria Alvarez, Peru’s {LOGISTICS}, said no.", Role(LOGISTICS, "Peru")),
        (f"“No,” Peru’s {LOGISTICS} Maria Alvarez told reporters.", Role(LOGISTICS, "Peru")),
        (f"Peru’s {LOGISTICS}, Maria Alvarez, said no.", Role(LOGISTICS, "Peru")),
        (f"Maria Alvarez, Britain’s {SPORT}, said no.", Role(SPORT, "Britain")),
        (f"“No,” Britain’s {SPORT} Maria Alvarez told reporters.", Role(SPORT, "Britain")),
        ("Maria Alvarez is the president of the Province of Trevalia.", Role("president", "Province of Trevalia")),
        ("Maria Alvarez is India’s Administrator of Chandigarh.", Role("Administrator of Chandigarh", "India")),
        ("Maria Alvarez is the Deputy Minister for Veterans' Affairs.", Role("Deputy Minister for Veterans' Affairs")),
        ("Maria Alvarez, Peru’s Government Spokesperson, said no.", Role("Government Spokesperson", "Peru")),
        ("Maria Alvarez, the Deputy Kremlin Chief of Staff, said no.", Role("Deputy Kremlin Chief of Staff")),
        ("DR Congo President Maria Alvarez came.", Role("President", "DR Congo")),
        (
            "Democratic Republic of Congo President Maria Alvarez came.",
            Role("President", "Democratic Republic of Congo"),
        ),
        (
            "The Democratic Republic of the Congo’s president, Maria Alvarez, came.",
            Role("president", "Democratic Republic of the Congo"),
        ),
        (
            "Saint Vincent and the Grenadines’ Prime Minister Maria Alvarez came.",
            Role("Prime Minister", "Saint Vincent and the Grenadines"),
        ),
        ("The delegates met Peru’s First Lady Maria Alvarez.", Role("First Lady", "Peru")),
        (
            "Britain’s Parliamentary Under-Secretary of State for Exiting the European Union, Maria Alvarez, came.",
            Role("Parliamentary Under-Secretary of State for Exiting the European Union", "Britain"),
        ),
        (
            "Maria Alvarez, Peru’s Minister of State at the Department of Energy and Climate Change, said no.",
            Role("Minister of State at the Department of Energy and Climate Change", "Peru"),
        ),
    ],
)  # fmt: skip
def test_an_office_is_read_to_the_end_of_its_name(text: str, role: Role) -> None:
    (claim,) = claims(text, ClaimKind.OFFICE)
    assert (claim.role, claim.sureness) == (role, Sureness.SURE)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Maria Alvarez, Peru’s Minister of Justice, Paris and London agreed.", Role("Minister of Justice", "Peru")),
        ("Peru’s Minister of Justice and Prime Minister Maria Alvarez came.", Role("Prime Minister")),
        ("A spokesman for Peru’s President Maria Alvarez said no.", Role("President", "Peru")),
        ("The delegates met President Maria Alvarez on Tuesday.", Role("President")),
        ("Peru’s Counselor to the President Maria Alvarez said no.", None),
    ],
)
def test_what_stands_beside_an_office_is_no_part_of_it(text: str, role: Role | None) -> None:
    offices = [claim for claim in ruled(text).people[0].claims if claim.kind is ClaimKind.OFFICE]
    assert role in [claim.role for claim in offices] if role else offices == []
    assert all("Paris" not in claim.span.text for claim in offices)


@pytest.mark.parametrize("body", ["State Senate of Alabama", "New Jersey General Assembly"])
def test_a_body_with_a_word_for_an_area_is_a_body(body: str) -> None:
    (claim,) = claims(f"Maria Alvarez, the member of the {body}, opened the meeting.", ClaimKind.AFFILIATION)
    assert claim.role == Role("member", None, body)


def test_who_speaks_as_the_holder_of_an_office_is_said_to_hold_it() -> None:
    (claim,) = claims("Speaking as the Governor of Virginia, Maria Alvarez said no.", ClaimKind.OFFICE)
    assert (claim.role, claim.sureness) == (Role("Governor", "Virginia"), Sureness.SURE)


@pytest.mark.parametrize(
    ("text", "found", "names"),
    [
        ("The Governor of Perm Krai Dmitry Makhonin came.", ["Krai Dmitry Makhonin"], ["Dmitry Makhonin"]),
        ("The Minister of Energy Eliezer Sandberg came.", ["Energy Eliezer Sandberg"], ["Eliezer Sandberg"]),
        ("The Mayor of Seoul Park Won-soon came.", [], ["Park Won-soon"]),
        ("The Governor of Andhra Pradesh Y. S. Reddy came.", ["S. Reddy"], ["Y. S. Reddy"]),
        ("The president of Abruzzo, Giovanni Chiodi, came.", ["Abruzzo", "Giovanni Chiodi"], ["Giovanni Chiodi"]),
        ("The mayor of Greater Manchester Andy Burnham came.", ["Andy Burnham"], ["Andy Burnham"]),
        ("The wife of Florence Smith came.", ["Florence Smith"], ["Florence Smith"]),
        ("The Minister for Disabled People Ana Ruiz came.", ["People Ana Ruiz"], ["Ana Ruiz"]),
        ("The Chairman of the Joint Chiefs of Staff Jmes A. Ruiz came.", ["Jmes A. Ruiz"], ["Jmes A. Ruiz"]),
        ("The governor of Fukuoka Prefecture, Seitaro Hattori, came.", ["Hattori"], ["Seitaro Hattori"]),
        ("The Governor of Maharashtra, S. C. Jamir, came.", [], ["S. C. Jamir"]),
        ("The Governor of Punjab, Pakistan, Salmaan Taseer, came.", ["Salmaan Taseer"], ["Salmaan Taseer"]),
        ("The governor of Trevalia, E. S. L. Ruiz, came.", [], ["E. S. L. Ruiz"]),
        ("The governor of Trevalia, Lower Sandia, came.", [], []),
        ("The Minister of Justice, Turkey Ali Babxx came.", ["Turkey Ali Babxx"], ["Ali Babxx"]),
        ("The governor of Shimane Prefecture, Tatsxx Nagasaki, came.", [], ["Tatsxx Nagasaki"]),
        ("The Chief Justice of Pakistan Jawxx S. Khaxx came.", ["S. Khaxx"], ["Jawxx S. Khaxx"]),
        ("The ambassador to Australia Genta H. Holems came.", ["H. Holems"], ["Genta H. Holems"]),
        ("The Chairman of the Verkhovna Rada Ana Ruizxx came.", ["Rada Ana Ruizxx"], ["Ana Ruizxx"]),
        ("The Governor of the Banque de France came.", [], []),
        ("Japan’s ambassador to Peru, Shūichirō Megata, came.", ["Megata"], ["Shūichirō Megata"]),
        ("The mayor of Charleston, West Virginia, came.", [], []),
        ("The governors of Texas, New Mexico, and Utah came.", [], []),
        ("The Governor of Maharashtra, New Delhi, and others came.", [], []),
        ("The Chairman of the State Duma Sergey Ruizov came.", ["Duma Sergey Ruizov"], ["Sergey Ruizov"]),
        ("The president of the Province of Pescara, Guerino Testa, came.", [], ["Guerino Testa"]),
        ("The Minister of Health, Labour and Welfare Ana Ruiz came.", ["Welfare Ana Ruiz"], ["Ana Ruiz"]),
        ("The Premier of Yukon Piers McDonald came.", ["Yukon Piers McDonald"], ["Piers McDonald"]),
        ("Robert Casey, Jr., the chief of staff, came.", ["Robert Casey", "Jr."], ["Robert Casey, Jr.", "Jr."]),
    ],
)  # fmt: skip
def test_a_name_begins_where_the_title_before_it_ends(text: str, found: list[str], names: list[str]) -> None:
    spans = [Span(text.index(name), text.index(name) + len(name), name) for name in found]
    assert [span.text for span in bordered(page_of(text), spans)] == names


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The Head of the Secretariat of the President of Peru, Maria Alvarez, came.",
         "Head of the Secretariat of the President of Peru"),
        ("The Head of the Secretariat of the President of Peru Maria Alvarez came.",
         "Head of the Secretariat of the President of Peru"),
        ("The head of the office of the president, Maria Alvarez, came.", "head of the office of the president"),
        ("The Minister of State in the Office of the Prime Minister of Japan, Maria Alvarez, came.",
         "Minister of State in the Office of the Prime Minister of Japan"),
        ("The deputy chief of staff of the President of Peru, Maria Alvarez, came.",
         "deputy chief of staff of the President of Peru"),
        ("The husband of the President of Peru, Maria Alvarez, came.", None),
        ("The husband of the President Maria Alvarez came.", "President"),
        ("The office of the president of Peru, Maria Alvarez, said no.", "president of Peru"),
        ("The chairman of the Council of Ministers of Bosnia, Maria Alvarez, came.",
         "chairman of the Council of Ministers of Bosnia"),
    ],
)  # fmt: skip
def test_a_post_of_somebodys_office_is_not_that_office(text: str, said: str | None) -> None:
    (maria,) = ruled(text).people
    assert [claim.span.text for claim in maria.claims if claim.kind is ClaimKind.OFFICE] == ([said] if said else [])


def test_junior_is_nobody_of_his_own() -> None:
    assert [person.name for person in read("Robert Casey, Jr., a senator, came.").people] == ["Robert Casey, Jr."]


@pytest.mark.parametrize("end", ["The Associated Press", "By Jane Roe\n\nThe Associated Press", "The Foreign Press"])
def test_a_line_that_ends_in_a_body_with_colourful_words_is_read(end: str) -> None:
    assert read(f"Peru’s president, Maria Alvarez, said no.\n\n{end}").people


def tag(text: str, words: str, kind: str, chance: float) -> Tagged:
    return Tagged(text.index(words), text.index(words) + len(words), kind, chance)


@pytest.mark.parametrize(
    ("text", "seen", "names"),
    [
        ("The Governor of Hawaii Daid Igex came.", [("Hawaii", "LOC", 0.9), ("Daid Igex", "ORG", 0.6)], ["Daid Igex"]),
        ("The Governor of Hawaii Daid Igex came.", [("Hawaii", "LOC", 0.9), ("Daid Igex", "ORG", 0.9)], []),
        ("The Governor of Hawaii Daid Igex came.", [], []),
        ("The Governor of Hawaii Daid Igex came.", [("Hawaii Daid Igex", "LOC", 0.9)], ["Daid Igex"]),
        ("The Governor of West Bengal Jagdxx Dhankxx came.", [("West Bengal Jagdxx", "LOC", 0.6)], ["Jagdxx Dhankxx"]),
        ("The Governor of Shaanxxi, Chexx Andoxx, came.", [("Shaanxxi", "LOC", 1.0), ("Chexx Andoxx", "LOC", 0.9)],
         ["Chexx Andoxx"]),
        ("The Governor of Shaanxxi, Lower Andoxx, came.", [("Shaanxxi", "LOC", 1.0)], []),
        ("The Minister of Steel RCP Sinhxx came.", [("RCP Sinhxx", "PER", 0.4)], ["RCP Sinhxx"]),
        ("The Governor of West Bengal Jagdxx Dhankxx came.", [("West Bengal", "LOC", 0.9), ("Dhankxx", "PER", 0.4)],
         ["Jagdxx Dhankxx"]),
        ("The Head of the Altai Republic Teodxx Vanzxx came.",
         [("Altai Republic Teodxx", "LOC", 0.5), ("Vanzxx", "PER", 0.5)], ["Teodxx Vanzxx"]),
        ("The Governor of Maharxx S. M. Krishxx came.", [("Maharxx S.", "LOC", 0.9)], ["S. M. Krishxx"]),
        ("The President of Trentxx-South Tyrxx Ottxx Brathxx came.",
         [("Trentxx", "LOC", 0.6), ("South Tyrxx", "LOC", 0.7), ("Ottxx Brathxx", "PER", 0.9)], ["Ottxx Brathxx"]),
        ("The Governor of Fukuoka Prefecture Seitxx Hattxx came.", [("Fukuoka Prefecture Seitxx Hattxx", "LOC", 0.6)],
         ["Seitxx Hattxx"]),
    ],
)  # fmt: skip
def test_behind_a_title_little_is_enough_to_tell_a_name(
    text: str, seen: list[tuple[str, str, float]], names: list[str]
) -> None:
    assert [span.text for span in bordered(page_of(text), [], [tag(text, *one) for one in seen])] == names


@pytest.mark.parametrize(
    ("said", "role"),
    [
        ("the Governor of Punjab, Pakistan", Role("Governor of Punjab, Pakistan")),
        ("the Minister of Foreign Affairs, Turkey", Role("Minister of Foreign Affairs", "Turkey")),
        ("the mayor of Charleston, West Virginia", Role("mayor", "Charleston")),
        ("the president of Peru, Chile and Brazil", Role("president", "Peru")),
    ],
)
def test_a_country_in_commas_behind_a_title_belongs_to_it(said: str, role: Role) -> None:
    (claim,) = claims(f"Maria Alvarez is {said}.", ClaimKind.OFFICE)
    assert claim.role == role


def test_whose_post_a_title_names_makes_it_more_than_a_form_of_address() -> None:
    (claim,) = claims("Chief Minister of Goa Maria Alvarez said no.", ClaimKind.OFFICE)
    assert not claim.courtesy


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("the Prime Minister's military cabinet", "Prime Minister's military cabinet"),
        ("the Queen's Privy Council for Canada", "Queen's Privy Council for Canada"),
    ],
)
def test_a_body_may_be_named_after_who_is_at_its_head(body: str, found: str) -> None:
    (claim,) = claims(f"Maria Alvarez is the Head of {body}.", ClaimKind.OFFICE)
    assert (claim.role, claim.sureness) == (Role("Head", None, found), Sureness.SURE)


def test_fields_in_small_letters_end_where_a_name_begins() -> None:
    (claim,) = claims("Italy's minister for institutional reforms Maria Alvarez came.", ClaimKind.OFFICE)
    assert claim.role == Role("minister for institutional reforms", "Italy")


def test_a_list_of_those_who_were_given_posts_goes_on_with_its_verb() -> None:
    people = ruled(
        "Ana Ruiz named Ben Jones as chancellor, Ann Lee as foreign secretary and Jo Wood as home secretary."
    ).people
    given = {p.name: [(c.role.title, c.when) for c in p.claims if c.role] for p in people}
    assert given == {
        "Ana Ruiz": [],
        "Ben Jones": [("chancellor", When.CURRENT)],
        "Ann Lee": [("foreign secretary", When.CURRENT)],
        "Jo Wood": [("home secretary", When.CURRENT)],
    }
    likened = ruled("He described Ana Ruiz as a judge, Ben Jones as a general and Ann Lee as a bishop.").people
    assert [c for p in likened for c in p.claims] == []
