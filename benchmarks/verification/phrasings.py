"""The ways in which news gives somebody an office: sentences with the office's words, the name and, for some, a year.

Each writes one claim as a short article of its own. `{office}` is said as a title ("Israel’s Minister of Justice"),
`{the}` the same with an article where English wants one ("the Minister of Justice of Israel").
"""

import re
from dataclasses import dataclass
from datetime import date

from shared.models.reading import Capacity, When


@dataclass(frozen=True)
class Phrasing:
    """One way to write a claim, and the time and capacity that its words give it.

    `year` is true where the sentence itself says which year it speaks of.
    """

    words: str
    when: When = When.CURRENT
    capacity: Capacity = Capacity.FULL
    year: bool = False

    def write(self, office: str, name: str, day: date) -> str:
        """The sentence as the text of an article."""
        the = office if _OWNER.match(office) or office.startswith("the ") else f"the {office}"
        told = self.words.format(
            title=_capital(office),
            office=office,
            the=the,
            The=_capital(the),
            former=_called("former", office),
            Former=_capital(_called("former", office)),
            acting=_called("acting", office),
            name=name,
            year=day.year,
        )
        return f"{told} Talks went on until late in the evening, and nobody would say what had been agreed."


_OWNER = re.compile(r"(?:the )?[\w ]+?’s? ")


def _called(word: str, office: str) -> str:
    """The office with a word where English has it: "France’s former ambassador", "former Mayor of Ottawa"."""
    owner = _OWNER.match(office)
    return f"{owner.group()}{word} {office[owner.end() :]}" if owner else f"{word} {office}"


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


NOW = tuple(
    map(
        Phrasing,
        (
            "{title} {name} said on Tuesday that the talks would continue.",
            "{name}, {the}, said on Tuesday that the talks would continue.",
            "{The}, {name}, said the talks would continue.",
            "{name}, who is {the}, said the talks would continue.",
            "{name} is {the}.",
            "“We will go on talking,” said {name}, {the}.",
            "The talks would continue, according to {name}, {the}.",
            "The plan — backed by {name}, {the} — was presented on Tuesday.",
            "“We are close,” {the} {name} told reporters.",
            "{name} ({office}) called the plan a first step.",
            "{name}, currently {the}, called the plan a first step.",
            "{name} serves as {the}.",
            "Speaking as {the}, {name} called the plan a first step.",
            "In a statement on Tuesday, {the} {name} called the plan a first step.",
            "Among those who came were {name}, {the}, and a delegation of trade unions.",
            "The plan was presented by {the}, {name}, on Tuesday.",
            "{name} arrived on Monday. {name} is {the}.",
            "A spokesman for {the} {name} called the plan a first step.",
            "It was {name}, {the}, who had asked for the talks.",
            "The delegates met {title} {name} on Tuesday.",
            "{name}, in office as {the}, called the plan a first step.",
            "“Is there a plan?” asked {name}, {the}, on Tuesday.",
            "Reporters asked {name}, {the}, about the plan.",
            "{name} remains {the}.",
        ),
    )
)
FORMER = tuple(
    Phrasing(words, When.FORMER)
    for words in (
        "{name}, who is {former}, called the plan a first step.",
        "{Former} {name} called the plan a first step.",
        "{name}, who used to be {the}, called the plan a first step.",
        "{name}, formerly {the}, called the plan a first step.",
        "{name} was once {the}.",
    )
)
ACTING = tuple(
    Phrasing(words, capacity=Capacity.ACTING)
    for words in (
        "{name}, {acting}, called the plan a first step.",
        "{name}, who is {acting}, called the plan a first step.",
    )
)
DATED = tuple(
    Phrasing(words, year=True)
    for words in (
        "In {year}, when {name} was {the}, nobody asked.",
        "{name}, who was {the} in {year}, called the plan a first step.",
        "In {year}, {the}, {name}, had called it a first step.",
    )
)
