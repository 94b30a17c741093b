from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.dates import Answer, Bound, PartialDate, Unstated, age_on, held_on, overlaps

YES, NO, CANNOT_TELL = Answer.YES, Answer.NO, Answer.CANNOT_TELL


def bound(text: str | None) -> Bound:
    if text in ("unknown", "none"):
        return Unstated.UNKNOWN if text == "unknown" else Unstated.NONE
    return PartialDate.parse(text) if text else None


@pytest.mark.parametrize(
    ("day", "start", "end", "answer"),
    [
        ("2024-10-29", "2022-05-10", "2025-04-04", YES),
        ("2022-05-10", "2022-05-10", "2025-04-04", YES),  # the day of taking office
        ("2025-04-04", "2022-05-10", "2025-04-04", YES),  # the day of leaving it: the successor's yes as well
        ("2022-05-09", "2022-05-10", "2025-04-04", NO),
        ("2025-04-05", "2022-05-10", "2025-04-04", NO),
        ("2024-10-29", "2022-05-10", None, YES),  # nothing said of an end
        ("2024-10-29", "2022-05-10", "none", YES),  # said to have none
        ("2024-10-29", "2022-05-10", "unknown", CANNOT_TELL),  # has ended, on no known day
        ("2022-05-01", "2022-05-10", "unknown", NO),
        ("2022-03-01", "2022", None, CANNOT_TELL),  # some day of 2022
        ("2022-12-31", "2022", None, YES),
        ("2021-12-31", "2022", None, NO),
        ("2022-05-20", "2020-01-01", "2022-05", CANNOT_TELL),  # some day of May
        ("2022-05-01", "2020-01-01", "2022-05", YES),
        ("2022-06-01", "2020-01-01", "2022-05", NO),
        ("2022-06-01", None, "2023-01-01", CANNOT_TELL),  # since nobody knows when
        ("2023-01-02", None, "2023-01-01", NO),
        ("2023-01-02", None, None, CANNOT_TELL),
        ("2023-01-02", "unknown", None, CANNOT_TELL),
    ],
)
def test_whether_a_tenure_covers_a_day(day: str, start: str | None, end: str | None, answer: Answer) -> None:
    assert held_on(date.fromisoformat(day), bound(start), bound(end)) is answer


@pytest.mark.parametrize(
    ("span", "start", "end", "answer"),
    [
        ("2015", "2015-12-31", None, YES),
        ("2015", "2016-01-01", None, NO),
        ("2015", "2010-01-01", "2014-12-31", NO),
        ("2015-06", "2015", None, CANNOT_TELL),
        ("2015", "2014-01-01", "2015-01-01", YES),
        ("2015", None, "2015-06-01", CANNOT_TELL),
    ],
)
def test_whether_a_tenure_touches_a_span_of_days(span: str, start: str | None, end: str | None, answer: Answer) -> None:
    assert overlaps(PartialDate.parse(span), bound(start), bound(end)) is answer


@given(st.dates(date(1800, 1, 1), date(2100, 1, 1)), st.dates(date(1800, 1, 1)), st.dates(date(1800, 1, 1)))
def test_exact_dates_always_decide(day: date, start: date, end: date) -> None:
    answer = held_on(day, PartialDate.of(start), PartialDate.of(end))
    assert answer is (YES if start <= day <= end else NO)


@given(st.dates(date(1800, 1, 1), date(2100, 1, 1)), st.dates(date(1800, 1, 1)), st.dates(date(1800, 1, 1)))
def test_coarser_dates_never_say_the_opposite(day: date, start: date, end: date) -> None:
    exact = held_on(day, PartialDate.of(start), PartialDate.of(end))
    coarse = held_on(day, PartialDate(start.year), PartialDate(end.year, end.month))
    assert coarse in (exact, CANNOT_TELL)


@pytest.mark.parametrize("text", ["", "22", "2022-5", "2022-13", "2022-02-30", "10 May 2022", "2022-05-10T00:00", None])
def test_what_is_no_date_is_refused(text: str | None) -> None:
    with pytest.raises((ValueError, TypeError)):
        PartialDate.parse(text)  # type: ignore[arg-type]


def test_a_year_of_birth_leaves_two_ages() -> None:
    assert age_on(date(2024, 10, 29), PartialDate(1978)) == (45, 46)
    assert age_on(date(2024, 10, 29), PartialDate(1978, 1, 25)) == (46, 46)
