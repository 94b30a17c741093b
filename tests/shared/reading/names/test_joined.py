"""A tagger's names checked by rules; the tagger here says what each test wants it to."""

from collections.abc import Sequence

import pytest

from shared.models.text import Span
from shared.reading.names.joined import JoinedNames
from shared.reading.tagging.tagger import Tagged


class Told:
    """Tags the words it was given wherever they stand."""

    name = "told"

    def __init__(self, **kinds: str) -> None:
        self._kinds = {words.replace("_", " "): kind for words, kind in kinds.items()}

    def tag(self, text: str, sentences: Sequence[Span]) -> list[Tagged]:
        found = []
        for words, kind in self._kinds.items():
            start = text.find(words)
            while start >= 0:
                found.append(Tagged(start, start + len(words), kind, 0.99))
                start = text.find(words, start + 1)
        return sorted(found)


def names(text: str, **kinds: str) -> list[str]:
    return [span.text for span in JoinedNames(Told(**kinds)).find(text)]


def test_what_only_the_tagger_finds_is_taken() -> None:
    assert names("It was Xhevdet Qerimi who came.", Xhevdet_Qerimi="PER") == ["Xhevdet Qerimi"]


def test_what_only_the_rules_find_is_taken_unless_the_tagger_is_sure_of_something_else() -> None:
    assert names("Angela Merkel spoke.") == ["Angela Merkel"]
    assert names("Angela Merkel spoke.", Angela_Merkel="ORG") == []


def test_titles_and_forms_of_address_are_no_part_of_a_name() -> None:
    assert names("We met Dr. Qerimi there.", **{"Dr._Qerimi": "PER"}) == ["Qerimi"]


def test_what_begins_with_a_capital_the_within_a_sentence_is_nobody() -> None:
    assert names("He told Reuters and The Washington Pots so.", Washington_Pots="PER") == []
    assert names("The Xhevdet Qerimi of old came.", Xhevdet_Qerimi="PER") == ["Xhevdet Qerimi"]


def test_words_of_a_title_are_nobody() -> None:
    assert names("It was the Lord Speaker, Xhevdet Qerimi.", Lord_Speaker="PER", Xhevdet_Qerimi="PER") == [
        "Xhevdet Qerimi"
    ]


def test_a_form_of_address_that_is_a_given_name_stays_before_another_one() -> None:
    assert names("Then Earl Ray Tomblin came.", Earl_Ray_Tomblin="PER") == ["Earl Ray Tomblin"]
    assert names("Then Don Carlos Ruiz came.", Don_Carlos_Ruiz="PER") == ["Carlos Ruiz"]


def test_what_says_whose_people_or_party_somebody_is_is_no_part_of_a_name() -> None:
    assert names("Then Dane Xhevdet Qerimi came.", Dane_Xhevdet_Qerimi="PER") == ["Xhevdet Qerimi"]
    assert names("Then Republican Xhevdet Qerimi came.", Republican_Xhevdet_Qerimi="PER") == ["Xhevdet Qerimi"]
    assert names("Then Dane Qerimi came.", Dane_Qerimi="PER") == ["Dane Qerimi"]


def test_a_known_outlet_is_nobody() -> None:
    assert names("He told TASS so.", TASS="PER") == []
    assert names("He told Le Parisien so.", Le_Parisien="PER") == []


def test_words_of_a_countrys_longer_name_are_nobody() -> None:
    assert names("It was People's Republic of China's turn.", People="PER") == []
    assert names("It was Jordan Qerimi's turn.", Jordan_Qerimi="PER") == ["Jordan Qerimi"]


def test_ships_laws_prizes_and_administrations_named_after_people_are_nobody() -> None:
    assert names("The USS Qerimi left port.", Qerimi="PER") == []
    assert names("It passed the Qerimi Act at last.", Qerimi="PER") == []
    assert names("She won the Qerimi Prize again.", Qerimi="PER") == []
    assert names("It blamed the Qerimi administration for it.", Qerimi="PER") == []


def test_the_second_of_two_storms_is_nobody_either() -> None:
    text = "Hurricanes Helene and Milton struck. Milton passed."
    assert names(text, Helene="PER", Milton="PER") == []
    assert names("Hurricane Ian and Xhevdet Qerimi struck.", Ian="PER", Xhevdet_Qerimi="PER") == ["Xhevdet Qerimi"]


def test_pollsters_clubs_and_companies_that_are_known_are_nobody() -> None:
    told = {"Ipsos": "PER", "Crewe_Alexandra": "PER", "Rio_Tinto": "PER"}
    assert names("Ipsos asked of Crewe Alexandra and Rio Tinto.", **told) == []


def test_where_a_peer_is_of_is_no_person() -> None:
    assert names("Lord Qerimi of Maldon agreed.", Qerimi="PER", Maldon="PER") == ["Qerimi"]


def test_a_family_is_nobody() -> None:
    assert names("At noon the Qerimis arrived by car.", Qerimis="PER") == []


def test_a_word_that_names_a_company_elsewhere_in_the_text_is_not_a_person() -> None:
    text = "We rang Tallow. Tallow Oil declined."
    assert names(text, Tallow_Oil="ORG", Tallow="PER") == []


def test_a_surname_seen_once_in_a_whole_name_is_a_person_again() -> None:
    text = "It was Xhevdet Qerimi who came. Later Qerimi left."
    assert names(text, Xhevdet_Qerimi="PER") == ["Xhevdet Qerimi", "Qerimi"]


def test_no_name_reaches_over_a_line_or_sentence() -> None:
    assert names("He met Ada\nOkafor came.", Ada="PER", Okafor="PER") == ["Ada", "Okafor"]


def test_a_korean_given_name_is_read_with_the_family_name_before_it() -> None:
    assert names("The Army’s Rim Kwang-il came.", **{"Kwang-il": "PER"}) == ["Rim Kwang-il"]
    assert names("It was comrade Kwang-il who came.", **{"Kwang-il": "PER"}) == ["Kwang-il"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("He met the Finn there.", "Finn"),
        ("She came from Jabalia then.", "Jabalia"),
        ("She told Rudaw so.", "Rudaw"),
        ("Lewisman actor Xhevdet Qerimi came.", "Lewisman"),
        ("Xeno, the world's biggest maker of fans, is ill.", "Xeno"),
        ("Their dog, Xeno, barked.", "Xeno"),
        ("“Mud,” he said.", "Mud"),
        ("He plays for Xeno now.", "Xeno"),
        ("Xeno's finance chief left.", "Xeno"),
        ("Xeno MP Xhevdet Qerimi came.", "Xeno"),
        ("Divers recovered him.", "Divers"),
        ("The Oslo-born tenor sang.", "Oslo-born"),
        ("Siri told him so.", "Siri"),
        ("Anthropic made Claude so.", "Claude"),
    ],
)
def test_one_word_alone_is_no_person_where_what_stands_beside_it_says_so(text: str, word: str) -> None:
    assert word not in names(text, **{word: "PER"})
    assert word in names(f"{text} Then Xhevdet {word} rose.", **{word: "PER", f"Xhevdet_{word}": "PER"})


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("She is known as the Monk there.", "Monk"),
        ("A letter from Ana, 8, came.", "Ana"),
        ("His sons Osman and Adil left.", "Osman"),
        ("Ana, a nurse of the hospital, left.", "Ana"),
        ("The goal for Xhevdet came late.", "Xhevdet"),
    ],
)
def test_one_word_alone_is_somebody_elsewhere(text: str, word: str) -> None:
    assert word in names(text, **{word: "PER"})


def test_a_dateline_names_nobody() -> None:
    assert names("ABIDJAN - Xhevdet Qerimi rose.", **{"ABIDJAN_-_Xhevdet_Qerimi": "PER"}) == ["Xhevdet Qerimi"]
    assert names("LOCARNO, Switzerland — He rose.", LOCARNO="PER") == []
    assert names("JD Vance — he is new — rose.", JD_Vance="PER") == ["JD Vance"]


def test_a_name_goes_on_with_the_capital_behind_it() -> None:
    assert names("So said the secretary, Jenna Best.", Jenna="PER") == ["Jenna Best"]
    assert names("She met the Mona Lisa there.", Mona="PER") == []
    assert names("He met Jenna Best Foods there.", Jenna="PER", Best_Foods="ORG") == ["Jenna"]
    assert names("When Jenna I called her rose.", Jenna="PER") == ["Jenna"]


def test_a_surname_may_be_a_word_of_places_and_things_where_somebody_of_it_is_named() -> None:
    told = {"Péter_Magyar": "PER", "Magyar": "PER"}
    assert names("Péter Magyar won. Magyar, 45, is a lawyer.", **told) == ["Péter Magyar", "Magyar"]
    assert names("Edward Mountain asked. Mr Mountain sat.", Edward_Mountain="PER", Mountain="PER")[1:] == ["Mountain"]
    assert names("The Magyar won.", Magyar="PER") == []


def test_a_dash_behind_a_name_is_none_of_it() -> None:
    assert names("It was Xhevdet Qerimi — winger, 24.", **{"Xhevdet_Qerimi_—": "PER"}) == ["Xhevdet Qerimi"]


def test_what_holds_an_office_is_no_place() -> None:
    text = "Derry Irvine, who is the United Kingdom's Lord Chancellor, left."
    assert names(text, Derry_Irvine="LOC") == ["Derry Irvine"]
    assert names("New Delhi, India's capital, slept.", New_Delhi="LOC") == []


def test_initials_without_stops_belong_to_the_name() -> None:
    assert names("Defence Minister A K Antony left.", Antony="PER") == ["A K Antony"]
    assert names("They met S A Bobde then.", Bobde="PER") == ["S A Bobde"]
    assert names("A Kenyan court met Xhevdet.", Xhevdet="PER") == ["Xhevdet"]


@pytest.mark.parametrize(
    ("text", "seen", "name"),
    [
        ("The prime minister, Sheikh Hasina, fled.", "Hasina", "Sheikh Hasina"),
        ("Then Gen Nakatani returned.", "Nakatani", "Gen Nakatani"),
        ("General Secretary To Lam spoke.", "Lam", "To Lam"),
        ("It was Sultan al-Jaber who rose.", "al-Jaber", "Sultan al-Jaber"),
        ("The tycoon Truong My Lan wept.", "Truong My", "Truong My Lan"),
        ("Then Governor Monday Okpebholo rose.", "Okpebholo", "Monday Okpebholo"),
        ("It was Bilal Ag Acherif who rose.", "Bilal", "Bilal Ag Acherif"),
    ],
)
def test_titles_days_and_small_words_that_are_names_belong_to_them(text: str, seen: str, name: str) -> None:
    assert names(text, **{seen.replace(" ", "_"): "PER"}) == [name]
    assert names("Sheikh Tamim and Gen. Qerimi met.", Tamim="PER", Qerimi="PER") == ["Tamim", "Qerimi"]
    assert names("Xhevdet told the governor Monday Kosovo would.", Xhevdet="PER") == ["Xhevdet"]


def test_whom_somebody_takes_over_from_is_no_place() -> None:
    assert names("He took over from Angela Merkel there.", Angela_Merkel="LOC") == ["Angela Merkel"]
    assert names("She succeeded Angela Merkel there.", Angela_Merkel="ORG") == ["Angela Merkel"]
    assert names("He came from Angela Merkel there.", Angela_Merkel="LOC") == []


def test_a_family_name_is_no_place_where_none_would_stand() -> None:
    text = "Xhevdet Qerimi won. She sat beside {} then. He lives in {} now."
    told = {"Xhevdet_Qerimi": "PER", "beside_Qerimi": "LOC", "in_Qerimi": "LOC"}
    assert names(text.format("Qerimi", "Qerimi"), **told) == ["Xhevdet Qerimi", "Qerimi"]
