"""The timeline of an office marks who held it on the day, whom the article names, and what the source cannot know."""

from datetime import date

from services.results.timeline import Timeline, of_claim
from shared.models.report import ClaimFinding, Finding, Holder, OfficeHistory, Outcome, Reason, Thing
from tests.values import a_finding, a_report, an_article

OFFICE = Thing(qid="Q1", label="Minister of Tides")
HOLDERS = (
    Holder(qid="Q2", label="Ada Byron", start="2019-03-01", end="2022-05"),
    Holder(qid="Q3", label="Ben Okri", start="2022-05-10", end=None),
)


def drawn(person: Finding, as_of: str | None = "2024-10-29", holders: tuple[Holder, ...] = HOLDERS) -> Timeline:
    claim = ClaimFinding(
        start=0, end=8, text="minister", kind="office", when="current", capacity="full", as_of=as_of,
        outcome=Outcome.CONTRADICTED, because="", office=OFFICE,
    )  # fmt: skip
    history = OfficeHistory(**OFFICE.model_dump(), known_until=date(2024, 12, 1), holders=holders)
    report = a_report(an_article(), person).model_copy(update={"offices": (history,)})
    found = of_claim(claim, person, report)
    assert found is not None
    return found


def kinds(timeline: Timeline) -> dict[str, str]:
    return {row.label: row.kind for row in timeline.rows}


def test_who_held_it_is_told_from_whom_the_article_names() -> None:
    stranger = drawn(a_finding("Cato Stone", Reason.OFFICE_HELD_BY_OTHER))
    assert kinds(stranger) == {"Ada Byron": "other", "Ben Okri": "true", "Cato Stone": "claimed"}
    assert stranger.rows[-1].stints == ()
    former = drawn(a_finding("Ada Byron", Reason.NOT_IN_OFFICE, "Q2"))
    assert kinds(former) == {"Ada Byron": "claimed", "Ben Okri": "true"}


def test_everything_lies_within_the_drawing_and_in_the_order_of_time() -> None:
    timeline = drawn(a_finding("Ada Byron", Reason.NOT_IN_OFFICE, "Q2"))
    (first,), (second,) = (row.stints for row in timeline.rows)
    assert timeline.day is not None
    assert timeline.known is not None
    assert 0 < first.x < second.x < timeline.day < timeline.known < 100
    assert second.open
    assert second.x + second.width <= 100
    assert all(0 <= tick.x <= 100 for tick in timeline.ticks)


def test_several_stretches_of_one_holder_share_a_row() -> None:
    again = (*HOLDERS, Holder(qid="Q2", label="Ada Byron", start="2024-11-01", end=None, acting=True))
    timeline = drawn(a_finding("Ada Byron", Reason.NOT_IN_OFFICE, "Q2"), holders=again)
    assert [(row.label, len(row.stints)) for row in timeline.rows] == [("Ada Byron", 2), ("Ben Okri", 1)]
    assert timeline.rows[0].stints[1].acting


def test_without_a_day_nobody_is_marked_as_the_one_in_office() -> None:
    person = a_finding("Cato Stone", Reason.AMBIGUOUS)
    undated = an_article()
    claim = ClaimFinding(
        start=0, end=8, text="minister", kind="office", when="current", capacity="full", as_of=None,
        outcome=Outcome.SILENT, because="", office=OFFICE,
    )  # fmt: skip
    report = a_report(undated, person)
    head = report.article.model_copy(update={"published_on": None})
    history = OfficeHistory(**OFFICE.model_dump(), known_until=None, holders=HOLDERS)
    timeline = of_claim(claim, person, report.model_copy(update={"article": head, "offices": (history,)}))
    assert timeline is not None
    assert timeline.day is None
    assert set(kinds(timeline).values()) == {"other"}


def test_dates_that_are_not_known_reach_to_the_edge() -> None:
    timeline = drawn(
        a_finding("Cato Stone", Reason.OFFICE_HELD_BY_OTHER),
        holders=(Holder(qid="Q2", label="Ada Byron", start=None, end="unknown"), HOLDERS[1]),
    )
    assert timeline.rows[0].stints[0].x == 0
    assert "Ada Byron, ? – ?" in timeline.told


def test_an_office_without_a_history_has_no_timeline() -> None:
    person = a_finding("Cato Stone", Reason.NO_CANDIDATE)
    claim = ClaimFinding(
        start=0, end=8, text="minister", kind="office", when="current", capacity="full", as_of=None,
        outcome=Outcome.SILENT, because="", office=OFFICE,
    )  # fmt: skip
    assert of_claim(claim, person, a_report(an_article(), person)) is None
