"""The one question that would settle who is meant."""

from dataclasses import replace

import pytest

from shared.models.reading import Claim, ClaimKind, Role, Sureness
from shared.models.report import Reason
from shared.models.text import Span
from shared.reporting.questions import question
from shared.reporting.summaries import summary
from shared.resolution.people import resolve
from shared.verification.verdicts import verify
from tests.world import World, claim, human, person, reading


def test_two_of_one_name_are_asked_about_by_what_tells_them_apart() -> None:
    world = World(
        (human("one", "Amina Otieno", born="1950-03-01"), human("two", "Amina Otieno", born="1974-03-01")), ()
    )
    article = reading(person("Amina Otieno", claim("mayor")))
    facts = world.gather(article)
    judged = verify(article, resolve(article, facts), facts)[0]
    assert judged.reason is Reason.AMBIGUOUS
    assert question(judged) in (
        "Who is Amina Otieno: the one born in 1950; or the one born in 1974?",
        "Who is Amina Otieno: the one born in 1974; or the one born in 1950?",
    )


def test_who_is_told_apart_from_a_namesake_is_said_to_be_and_asked_about_by_name() -> None:
    world = World((human("one", "Amina Otieno", born="1950-03-01"),), ())
    apart = replace(person("Amina Otieno"), told_apart=Span(0, 27, "no relation of the minister"))
    article = reading(apart)
    facts = world.gather(article)
    judged = verify(article, resolve(article, facts), facts)[0]
    assert question(judged) == "Who can say who this Amina Otieno is?"
    assert summary(judged, facts).startswith(
        "The article tells this Amina Otieno apart (“no relation of the minister”)"
    )


def test_where_nothing_is_known_of_them_the_question_stays_open() -> None:
    world = World((human("one", "Amina Otieno"), human("two", "Amina Otieno", born="1974-03-01")), ())
    article = reading(person("Amina Otieno", claim("mayor")))
    facts = world.gather(article)
    asked = question(verify(article, resolve(article, facts), facts)[0])
    assert asked is not None and asked.startswith("Which Amina Otieno is meant")


@pytest.mark.parametrize(
    ("claims", "asked"),
    [
        ((), "Who can say who Ann Quill is?"),
        ((claim("mayor"),), "Who besides the article can confirm that Ann Quill is “mayor”?"),
        ((claim("lead analyst"),), "Who besides the article can confirm that Ann Quill is “lead analyst”?"),
        (
            (claim("a fellow at the Halvard Institute", role=Role("fellow", organisation="the Halvard Institute")),),
            "Can the Halvard Institute confirm that Ann Quill is “a fellow at the Halvard Institute”?",
        ),
        (
            (claim("a fellow", role=Role("fellow", organisation="Centre for Peace")),),
            "Can the Centre for Peace confirm that Ann Quill is “a fellow”?",
        ),
        (
            (claim("a fellow", role=Role("fellow", organisation="The Halvard Institute")),),
            "Can the Halvard Institute confirm that Ann Quill is “a fellow”?",
        ),
        (
            (claim("Halvard Institute", ClaimKind.AFFILIATION, role=Role("", organisation="Halvard Institute")),),
            "Can the Halvard Institute confirm that Ann Quill belongs to it?",
        ),
        (
            (claim("archbishop of Halvard", role=Role("archbishop", organisation="Halvard")),),
            "Who besides the article can confirm that Ann Quill is “archbishop of Halvard”?",
        ),
        (
            (claim("heads the FBI", role=Role("head", organisation="FBI")),),
            "Can the FBI confirm that Ann Quill “heads the FBI”?",
        ),
        (
            (claim("headed by", role=Role("head", organisation="Halvard Commission")),),
            "Can the Halvard Commission confirm that it is “headed by” Ann Quill?",
        ),
        ((replace(claim("mayor"), sureness=Sureness.GUESSED),), "Who can say who Ann Quill is?"),
    ],
)
def test_of_somebody_not_found_whoever_would_know_is_asked(claims: tuple[Claim, ...], asked: str) -> None:
    article = reading(person("Ann Quill", *claims))
    facts = World().gather(article)
    assert question(verify(article, resolve(article, facts), facts)[0]) == asked
