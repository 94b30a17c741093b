from datetime import date, timedelta

import pytest

from services.results.age import age_in_words, ends_before, is_too_old, known_until
from shared.models.report import KnowledgeUsed
from tests.values import a_report, an_article

TODAY = date(2025, 1, 1)


def knows(until: date | None) -> KnowledgeUsed:
    return KnowledgeUsed(kind="snapshot", name="mine", coverage="complete", known_until=until)


@pytest.mark.parametrize(
    ("days", "told"),
    [(0, "no day"), (1, "a day"), (2, "2 days"), (13, "13 days"), (15, "2 weeks"), (61, "2 months"), (800, "2 years")],
)
def test_an_age_is_told_as_somebody_would_say_it(days: int, told: str) -> None:
    assert age_in_words(timedelta(days=days)) == told


def test_knowledge_is_too_old_after_a_quarter() -> None:
    assert not is_too_old(knows(date(2024, 10, 4)), TODAY)
    assert is_too_old(knows(date(2024, 10, 2)), TODAY)
    assert not is_too_old(knows(None), TODAY)
    assert known_until(knows(date(2024, 10, 2)), TODAY) == "It knows until 2 October 2024, 3 months ago."
    assert known_until(knows(TODAY), TODAY) == "It knows until 1 January 2025."
    assert known_until(knows(None), TODAY) is None


def test_an_article_newer_than_what_it_was_checked_against_is_told_by_how_much() -> None:
    report = a_report(an_article())  # of 29 October 2024, known until June 2025
    assert ends_before(report) is None
    older = report.model_copy(update={"knowledge": knows(date(2024, 8, 1))})
    assert ends_before(older) == "2 months"
