from datetime import date

from shared.dates import PartialDate
from shared.reporting.histories import MOST_HOLDERS, Shown, histories
from tests.world import office

MAYOR = office("Mayor", *((f"mayor {year}", f"{year}-01-01", f"{year + 1}-01-01") for year in range(1990, 2020)))


def years(*shown: Shown) -> list[str]:
    (history,) = histories(shown)
    return [holder.start or "" for holder in history.holders]


def test_those_nearest_to_the_day_are_shown_oldest_first() -> None:
    found = years(Shown(MAYOR, PartialDate(2010, 6, 1)))
    assert len(found) == MOST_HOLDERS
    assert found == sorted(found)
    assert "2010-01-01" in found


def test_the_person_judged_is_shown_however_long_ago() -> None:
    assert "1995-01-01" in years(Shown(MAYOR, PartialDate(2010, 6, 1), frozenset({"mayor 1995"})))


def test_an_office_asked_about_twice_is_told_once_up_to_when_it_is_known() -> None:
    twice = histories([Shown(MAYOR, PartialDate(1991)), Shown(MAYOR, None)])
    assert [(history.label, history.known_until) for history in twice] == [("Mayor", date(2025, 12, 31))]
