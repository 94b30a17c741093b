"""The one question that would settle who is meant."""

from shared.models.report import Reason
from shared.reporting.sentences import question
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
        "Is Amina Otieno the one born in 1950, or born in 1974?",
        "Is Amina Otieno the one born in 1974, or born in 1950?",
    )


def test_where_nothing_is_known_of_them_the_question_stays_open() -> None:
    world = World((human("one", "Amina Otieno"), human("two", "Amina Otieno", born="1974-03-01")), ())
    article = reading(person("Amina Otieno", claim("mayor")))
    facts = world.gather(article)
    asked = question(verify(article, resolve(article, facts), facts)[0])
    assert asked is not None and asked.startswith("Which Amina Otieno is meant")
