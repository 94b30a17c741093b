from datetime import date

import pytest

from shared.dates import Bound, PartialDate, Unstated
from shared.knowledge.chains import Stint, chain
from shared.models.world import Tenure

UNTIL = date(2024, 1, 1)


def bound(text: str) -> Bound:
    return {"": None, "?": Unstated.UNKNOWN, "-": Unstated.NONE}.get(text) if text in "?-" else PartialDate.parse(text)


def stint(holder: str, start: str, end: str = "", **told: object) -> Stint:
    before, after = (frozenset(str(told.pop(key, "")).split()) for key in ("before", "after"))
    return Stint(Tenure("Q9", holder, holder, bound(start), bound(end), **told), before, after)  # type: ignore[arg-type]


def spans(*stints: Stint) -> list[tuple[str, str, str]]:
    return [(t.holder, str(t.start), str(t.end)) for t in chain(stints, UNTIL)[0]]


def single(*stints: Stint) -> bool:
    return chain(stints, UNTIL)[1]


def test_one_stint_told_by_both_sides_is_one_tenure_with_the_holders_statement_and_the_sharper_dates() -> None:
    told = stint("A", "2010", statement="Q1$a"), stint("A", "2010-05-06", "2014-01-01", property="P1308")
    (tenure,), _ = chain(told, UNTIL)
    assert (tenure.property, tenure.statement) == ("P39", "Q1$a")
    assert (tenure.start, tenure.end) == (PartialDate(2010, 5, 6), PartialDate(2014, 1, 1))


def test_two_terms_of_one_person_stay_two() -> None:
    assert len(spans(stint("A", "2000", "2004"), stint("A", "2010", ""), stint("A", "2000", "2004"))) == 2


def test_an_undated_statement_adds_nothing_to_a_dated_one() -> None:
    assert spans(stint("A", ""), stint("A", "2000-01-01", "2004-01-01")) == [("A", "2000-01-01", "2004-01-01")]


def test_a_stint_that_ends_before_it_starts_is_left_out() -> None:
    assert spans(stint("A", "2004-01-01", "2000-01-01")) == []


def test_one_at_a_time_is_proven_by_handovers_over_five_years() -> None:
    assert single(stint("A", "2010-01-01", "2014-01-01"), stint("B", "2014-01-01", "2019-01-01"))
    assert single(stint("A", "2010-01-01", "2014-01-02"), stint("B", "2014-01-01", ""))
    assert single(stint("A", "2010-01-01", "2014-01-21"), stint("B", "2014-01-01", ""))  # written down by weeks


def test_one_at_a_time_is_proven_in_fewer_years_by_two_handovers() -> None:
    three = stint("A", "2020-01-01", "2020-09-01"), stint("B", "2020-09-01", "2021-03-01"), stint("C", "2021-03-20")
    assert single(*three)
    assert not single(*three[:2])
    assert not single(three[0], three[1], stint("C", "2022-03-20"))  # a gap is no handover


def test_the_newest_of_four_may_be_noted_from_the_election_on() -> None:
    terms = [
        stint(name, f"{year}-01-01", f"{year + 4}-01-01") for name, year in (("A", 2000), ("B", 2004), ("C", 2008))
    ]
    assert single(*terms, stint("D", "2011-11-20"))
    assert not single(*terms, stint("D", "2011-11-20", "2015-01-01"))
    assert not single(*terms, stint("D", "2011-10-01"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("2010-01-01", "2014-02-05"), ("2014-01-01", "2019-01-01")),  # five weeks together
        (("2010", "2014"), ("2011", "2019")),  # together whatever the days are
        (("2022-01-01", "2023-01-01"), ("2023-01-01", "")),  # too short a history
        (("2010-01-01", ""), ("2011-01-01", "")),  # both open: nobody followed anybody
        (("", ""), ("2011-01-01", "2019-01-01")),  # only one of them is dated
    ],
)
def test_one_at_a_time_is_not_proven(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert not single(stint("A", *one), stint("B", *other))


def test_one_holder_proves_nothing() -> None:
    assert not single(stint("A", "2000-01-01", "2010-01-01"), stint("A", "2010-01-01", ""))


def test_years_that_touch_may_be_a_handover() -> None:
    assert single(stint("A", "2010", "2014"), stint("B", "2014", "2019"))


def test_acting_holders_may_overlap_and_are_kept() -> None:
    stints = (
        stint("A", "2010-01-01", "2016-01-01"),
        stint("B", "2015-01-01", "2016-01-01", acting=True),
        stint("C", "2016-01-01", ""),
    )
    assert single(*stints)
    assert [t.acting for t in chain(stints, UNTIL)[0]] == [False, True, False]


PAST = stint("A", "2000-01-01", "2005-01-01"), stint("B", "2005-01-01", "2010-01-01")


def test_an_overtaken_open_tenure_ended_on_a_day_that_nobody_wrote_down() -> None:
    told = *PAST, stint("C", "2010-01-01"), stint("D", "2015-03-04")
    assert spans(*told)[2:] == [("C", "2010-01-01", "unknown value"), ("D", "2015-03-04", "None")]
    assert single(*told)


@pytest.mark.parametrize("said", [({"after": "D"}, {}), ({}, {"before": "C"})])
def test_an_overtaken_tenure_ends_with_the_successors_start_if_a_statement_names_them(
    said: tuple[dict[str, str], dict[str, str]],
) -> None:
    told = *PAST, stint("C", "2010-01-01", **said[0]), stint("D", "2015-03-04", **said[1])
    assert spans(*told)[2] == ("C", "2010-01-01", "2015-03-04")


def test_several_open_tenures_are_a_shared_office_and_stay_open() -> None:
    told = *PAST, stint("C", "2010-01-01"), stint("D", "2012-01-01"), stint("E", "2015-03-04")
    assert [end for _, _, end in spans(*told)[2:]] == ["None", "None", "None"]
    assert not single(*told)


def test_an_open_tenure_in_an_office_that_others_shared_stays_open() -> None:
    told = stint("A", "2000-01-01", "2010-01-01"), stint("B", "2005-01-01", "2012-01-01"), stint("C", "2009-01-01")
    assert spans(*told, stint("D", "2013-01-01"))[2] == ("C", "2009-01-01", "None")
