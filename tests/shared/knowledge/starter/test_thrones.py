"""Who is named by a throne and one name: known by both together, and never accused of not being who reigns."""

from datetime import date

import pytest

from bonafide.local import Local, check_here
from shared.models.report import Report, Verdict

KNOWN = (
    ("Pope Francis met pilgrims on Monday.", "Pope Francis"),
    ("Pope Francis, who was born in Argentina, met pilgrims.", "Pope Francis"),
    ("Pope John Paul II was elected in 1978.", "John Paul II"),
    ("Queen Camilla opened the museum on Monday.", "Camilla"),
    ("A portrait of Queen Elizabeth II was sold on Monday.", "Elizabeth II"),
    ("Emperor Naruhito opened the museum on Monday.", "Naruhito"),
    ("King Juan Carlos of Spain flew home on Monday.", "Juan Carlos I"),
    ("Queen Beatrix of the Netherlands opened the museum.", "Beatrix of the Netherlands"),
    ("Denmark's King Frederik opened the museum on Monday.", "Frederik X"),
    ("Morocco's King Mohammed VI opened the museum.", "Mohammed VI"),
    ("Jordan's King Hussein signed it in 1994.", "Hussein of Jordan"),
    ("Prince Albert II of Monaco opened the museum.", "Albert II of Monaco"),
    ("Princess Anne opened the museum on Monday.", "Princess Anne"),
    ("Luxembourg's Grand Duke Henri opened the museum.", "Henri of Luxembourg"),
    ("Sultan Haitham bin Tarik of Oman opened the museum.", "Haitham bin Tariq"),
)
BESIDE = (
    "Spain's Queen Letizia opened the museum.",
    "The Spanish queen, Letizia, opened the museum.",
    "British Queen Camilla opened the museum.",
    "Camilla, queen of the United Kingdom, opened the museum.",
    "Japan's Empress Masako opened the museum.",
    "Sweden's Queen Silvia opened the museum.",
    "Sweden's Princess Sofia opened the museum.",
    "Spain's King Juan Carlos flew home on Monday.",
    "Dutch Queen Beatrix opened the museum.",
    "Monaco's Prince Jacques opened the museum.",
    "Liechtenstein's Hereditary Prince Alois opened the museum.",
    "Luxembourg's Hereditary Grand Duke Guillaume opened the museum.",
    "Luxembourg's Grand Duchess Maria Teresa opened the museum.",
)


def checked(text: str, day: date = date(2024, 10, 29)) -> Report:
    return check_here(Local(text, None, day), "starter", "rules")


@pytest.mark.parametrize(("text", "who"), KNOWN)
def test_a_throne_and_one_name_tell_who_is_meant(text: str, who: str) -> None:
    (person,) = checked(text).people
    assert person.identity is not None
    assert (person.verdict, person.identity.label) == (Verdict.MATCH, who)


@pytest.mark.parametrize("text", BESIDE)
def test_who_is_queen_by_marriage_or_was_king_is_held_against_nobody(text: str) -> None:
    assert [person.name for person in checked(text).people if person.verdict is Verdict.MISMATCH] == []


def test_a_king_whom_another_land_is_given_is_not_the_one_of_that_name() -> None:
    (person,) = checked("King Charles III of Sweden opened the museum.").people
    assert person.identity is None


def test_somebody_else_on_a_throne_that_is_known_is_a_mismatch() -> None:
    (person,) = checked("The king of Spain, Peter Sandoval, opened the museum.").people
    assert person.verdict is Verdict.MISMATCH


def test_a_queen_who_speaks_after_her_death_is_a_mismatch() -> None:
    (person,) = checked("“I am tired,” Queen Elizabeth II said on Monday.").people
    assert person.verdict is Verdict.MISMATCH
