import pytest

from services.results.figures import all_of, levels, shares, weights
from shared.models.report import Feature, Totals
from shared.store import Count


def a_day(match: int, mismatch: int = 0) -> Count:
    return Count(20_000, 1, match=match, name_only=0, mismatch=mismatch, unknown=0, unchecked=0)


def test_shares_fill_the_bar_and_leave_out_what_is_not_there() -> None:
    parts = shares(Totals(match=3, match_name_only=1, unknown=4))
    assert [(part.kind, part.number) for part in parts] == [("match", 2), ("name_only", 1), ("unknown", 4)]
    assert round(parts[-1].x + parts[-1].width) == 100
    assert shares(Totals()) == ()


def test_reasons_for_point_right_and_reasons_against_left() -> None:
    good, bad = weights([Feature(name="a", weight=2, detail="a"), Feature(name="b", weight=-1, detail="b")])
    assert (good.x, good.width) == (50, 50)
    assert (bad.x, bad.width) == (25, 25)


@pytest.mark.parametrize(
    ("tallest", "told"),
    [
        (1, ["1"]),
        (4, ["1", "2", "3", "4"]),
        (7, ["2", "4", "6"]),
        (57, ["20", "40"]),
        (2400, ["500", "1,000", "1,500", "2,000"]),
    ],
)
def test_columns_are_read_by_a_few_round_numbers(tallest: int, told: list[str]) -> None:
    lines = levels((a_day(1), a_day(tallest)), 140)
    assert [line.told for line in lines] == told
    assert all(0 <= line.y < 140 for line in lines)


def test_the_days_of_a_chart_are_counted_together() -> None:
    counted = all_of((a_day(2), a_day(3, mismatch=1)))
    assert (counted["match"], counted["mismatch"], counted["unknown"]) == (5, 1, 0)
