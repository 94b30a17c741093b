import csv
from collections import Counter
from importlib.resources import files

import pytest

from shared.lexicon.names import folded
from shared.lexicon.places import adjective, countries, country, country_of, named, place_key, places_in


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Ukraine", "ua"),
        ("Ukraine's", "ua"),
        ("Ukrainian", "ua"),
        ("Kyiv", "ua"),
        ("the U.S.", "us"),
        ("US", "us"),
        ("America", "us"),
        ("the United States", "us"),
        ("Washington", "us"),
        ("the White House", "us"),
        ("South Korea", "kr"),
        ("South Korean", "kr"),
        ("Seoul", "kr"),
        ("North Korea's", "kp"),
        ("the Kremlin", "ru"),
        ("Britain", "gb"),
        ("British", "gb"),
        ("UK", "gb"),
        ("China", "cn"),
        ("Chinese", "cn"),
        ("Türkiye", "tr"),
        ("Turkey", "tr"),
    ],
)
def test_a_country_is_known_by_all_its_words(words: str, key: str) -> None:
    assert place_key(words) == key


@pytest.mark.parametrize("words", ["Springfield", "Ruritania", "NATO", "the committee"])
def test_what_is_no_country_stands_for_itself(words: str) -> None:
    assert country(words) is None
    assert place_key(words) == folded(words).removeprefix("the ")


def test_nowhere_has_no_key() -> None:
    assert place_key(None) is None
    assert place_key("") is None


def test_a_name_is_not_an_adjective_nor_a_seat() -> None:
    assert named("Kyiv") is None
    assert named("Ukrainian") is None
    assert adjective("Ukraine") is None


def test_a_text_names_its_countries_whole() -> None:
    found = places_in("South Korean and U.S. officials met in Kyiv, the Kremlin said. Indianapolis was not named.")
    assert found == {"kr", "us", "ua", "ru"}


def test_a_country_is_found_by_its_key_and_by_its_item() -> None:
    for each in countries():
        assert country_of(each.key) is each
        assert not each.qid or country_of(each.qid) is each
    assert country_of("Q5") is None


@pytest.mark.parametrize("words", ["Congolese", "Dominican"])
def test_a_word_for_two_countries_stands_for_neither(words: str) -> None:
    assert country(words) is None


def test_every_other_word_stands_for_one_country() -> None:
    said = Counter(
        word for each in countries() for word in {folded(name) for name in (each.name, *each.aliases, *each.demonyms)}
    )
    assert {word for word, times in said.items() if times > 1} <= {"congolese", "dominican"}


def test_every_country_has_its_row_in_order() -> None:
    rows = list(csv.DictReader(files("shared.lexicon").joinpath("countries.csv").read_text("utf-8").splitlines()))
    assert len(rows) == len({row["key"] for row in rows}) == len({row["qid"] for row in rows if row["qid"]})
    assert all(row["label"] and row["source"] for row in rows)
