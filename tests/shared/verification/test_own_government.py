"""Titles that do not say whose they are, of whoever is known to serve in one country's government then."""

from datetime import date

import pytest

from bonafide.local import Local, check_here
from shared.models.report import Verdict

FALSE = (
    (
        "Lloyd Austin",
        "2022-06-24",
        "In Washington, Secretary of State Lloyd Austin met his Australian guests on Friday.",
    ),
    (
        "Volodymyr Zelensky",
        "2022-06-24",
        "Prime Minister Volodymyr Zelensky told Ukraine's parliament that help had come.",
    ),
    ("Denys Shmyhal", "2022-06-24", "President Denys Shmyhal told Ukraine's parliament that help had come."),
    ("Olaf Scholz", "2022-06-24", "Foreign Minister Olaf Scholz told Germany's parliament that help had come."),
    ("Narendra Modi", "2022-06-24", "President Narendra Modi told India's parliament that the rains were late."),
    ("Theresa May", "2017-02-24", "Foreign Secretary Theresa May spoke in London. Britain waits for an answer."),
    ("Sergei Lavrov", "2023-06-24", "Prime Minister Sergei Lavrov spoke in Russia on Friday."),
    ("Kamala Harris", "2022-06-24", "President Kamala Harris spoke in the United States for an hour."),
)
TRUE = (
    (
        "2022-06-24",
        "Secretary of State Brad Raffensperger told the United States House that he had been asked to find votes.",
    ),
    ("2022-06-24", "President Pedro Sanchez told Spain's parliament that help had come."),
    ("2023-06-24", "President Giorgia Meloni told Italy's parliament that help had come."),
    ("2019-09-24", "Defence Minister Benjamin Netanyahu spoke in Israel on Tuesday."),
    ("2022-06-24", "Energy Minister Robert Habeck told Germany's parliament that gas was short."),
    ("2020-06-24", "Finance Minister Olaf Scholz told Germany's parliament that money was short."),
    (
        "2016-10-30",
        "The names in the hat. Secretary of state: Joe Biden, John Kerry or Wendy Sherman of the United States.",
    ),
    ("2024-03-05", "Prime Minister Vladimir Putin had once said so in Russia."),
    (
        "2022-06-24",
        "Poland's guest, President Volodymyr Zelensky, spoke, and Prime Minister Mateusz Morawiecki listened.",
    ),
)


@pytest.mark.parametrize(("name", "day", "text"), FALSE)
def test_a_bare_title_is_of_the_country_in_whose_government_its_bearer_serves(name: str, day: str, text: str) -> None:
    report = check_here(Local(text, None, date.fromisoformat(day)), "starter", "model")
    assert [person.name for person in report.people if person.verdict is Verdict.MISMATCH] == [name]


@pytest.mark.parametrize(("day", "text"), TRUE)
def test_a_bare_title_that_may_be_right_accuses_nobody(day: str, text: str) -> None:
    report = check_here(Local(text, None, date.fromisoformat(day)), "starter", "model")
    assert all(person.verdict is not Verdict.MISMATCH for person in report.people)
