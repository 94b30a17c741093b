from dataclasses import replace
from datetime import date, timedelta

import pytest

from shared.dates import PartialDate
from shared.resolution.holders import Proof, holders_at, proof_of_others
from shared.resolution.moment import GRACE, Moment
from shared.resolution.tenures import Held, ended_before, held, is_last_begun, starts_within
from tests.world import office

CHAIN = office(
    "Minister of Defence of Ruritania",
    ("anna", "2015-03-01", "2018-06-30"),
    ("boris", "2018-07-01", "2021"),
    ("carla", "2022-02-01", None),
    known_until="2025-06-30",
)


def on(day: str, grace: timedelta = timedelta()) -> Moment:
    return Moment(PartialDate.parse(day), grace)


@pytest.mark.parametrize(
    ("day", "is_last"),
    [("2015-06-01", True), ("2018-06-30", True), ("2018-08-01", False), ("2014-01-01", False), ("2018", True)],
)
def test_whose_end_nobody_noted_was_in_office_until_somebody_followed(day: str, is_last: bool) -> None:
    chain = office("Mayor of Ruritania", ("anna", "2015-03-01", "unknown"), ("boris", "2018-07-01", "2021-01-01"))
    assert is_last_begun(chain.tenures[:1], chain, on(day)) is is_last
    assert not is_last_begun(chain.tenures[:1], replace(chain, single=False), on(day))


@pytest.mark.parametrize(
    ("who", "moment", "state"),
    [
        ("anna", on("2016-01-01"), Held.THEN),
        ("anna", on("2018-07-04"), Held.BEFORE),
        ("anna", on("2018-07-04", GRACE), Held.THEN),
        ("anna", on("2018-07-08", GRACE), Held.BEFORE),
        ("anna", on("2015-01-01"), Held.AFTER),
        ("anna", on("2015"), Held.THEN),  # on some day of that year
        ("boris", on("2021-05-01"), Held.CANNOT_TELL),  # left on some day of 2021
        ("carla", on("2030-01-01"), Held.THEN),
        ("dora", on("2016-01-01"), Held.NEVER),
        ("anna", Moment(None), Held.THEN),  # an undated article: at any time
    ],
)
def test_how_a_tenure_lies_to_a_moment(who: str, moment: Moment, state: Held) -> None:
    assert held([t for t in CHAIN.tenures if t.holder == who], moment) is state


@pytest.mark.parametrize(
    ("who", "moment", "proof"),
    [
        (None, on("2016-01-01"), Proof.PROVEN),
        ("anna", on("2016-01-01"), Proof.NONE),  # only others can exclude somebody
        (None, on("2014-12-31"), Proof.NONE),  # before the chain begins
        (None, on("2021-05-01"), Proof.NONE),  # the end of 2021 is not known to the day
        (None, on("2022-01-15"), Proof.NONE),  # nobody is known to have held it then
        (None, on("2024-01-01"), Proof.PROVEN),  # open, and known for more than thirty days beyond
        (None, on("2025-06-10"), Proof.EDGE),
        (None, on("2025-07-01"), Proof.NONE),  # later than the source can know
        (None, on("2018"), Proof.PROVEN),  # two holders cover every day of the year
        (None, on("2015"), Proof.NONE),  # January and February are open
        (None, Moment(None), Proof.NONE),
    ],
)
def test_how_well_it_is_known_that_others_held_it(who: str | None, moment: Moment, proof: Proof) -> None:
    assert proof_of_others(CHAIN, who, moment) is proof


def test_an_office_of_several_holders_proves_nothing() -> None:
    council = office("Member of the Council", ("anna", "2015-01-01", "2020-01-01"), single=False)
    assert proof_of_others(council, None, on("2016-01-01")) is Proof.NONE


# Held one after the other for too short a time to prove that one holds it; and one whose end nobody noted.
SHORT = (("anna", "2018-01-01", "2019-06-30"), ("boris", "2019-07-01", "2020-12-31"), ("carla", "2021-01-01", None))
UNENDED = (("anna", "2010-01-01", "2012-06-30"), ("boris", "2012-07-01", None), ("carla", "2017-01-01", None))
TOGETHER = (("anna", "2018-01-01", "2020-06-30"), ("boris", "2019-01-01", "2021-12-31"))


@pytest.mark.parametrize(
    ("label", "tenures", "day", "proof"),
    [
        ("President of Armenia", SHORT, "2019-01-01", Proof.PROVEN),
        ("Governor of the Central Bank of Iran", SHORT, "2019-01-01", Proof.PROVEN),
        ("Vice Chief of Staff of the Army", SHORT, "2019-01-01", Proof.PROVEN),
        ("Minister of Health", SHORT, "2019-01-01", Proof.NONE),  # of two of whom one may be unknown
        ("Deputy Chief of Staff of the Army", SHORT, "2019-01-01", Proof.NONE),
        ("President of Armenia", UNENDED, "2011-01-01", Proof.PROVEN),
        ("President of Armenia", UNENDED, "2014-01-01", Proof.NONE),
        ("President of Armenia", UNENDED, "2018-01-01", Proof.NONE),  # both may be in office
        ("President of Armenia", TOGETHER, "2018-06-01", Proof.NONE),
    ],
)
def test_an_office_that_one_holds_by_its_kind_needs_no_long_history(
    label: str, tenures: tuple[tuple[str, str, str | None], ...], day: str, proof: Proof
) -> None:
    assert proof_of_others(office(label, *tenures, single=False), None, on(day)) is proof


def test_an_acting_holder_proves_nothing_against_another() -> None:
    chain = office("Minister", ("anna?", "2015-01-01", "2020-01-01"))
    assert proof_of_others(chain, None, on("2016-01-01")) is Proof.NONE


def test_both_hold_it_on_the_day_of_a_handover() -> None:
    chain = office("Minister", ("anna", "2015-01-01", "2018-07-01"), ("boris", "2018-07-01", None))
    assert [t.holder for t in holders_at(chain, on("2018-07-01"))] == ["anna", "boris"]
    assert [t.holder for t in holders_at(chain, on("2018-07-02"))] == ["boris"]


def test_a_former_holder_has_left_by_then() -> None:
    anna = CHAIN.tenures[:1]
    assert ended_before(anna, on("2019-01-01"))
    assert not ended_before(anna, on("2017-01-01"))


def test_a_start_ahead_counts_within_its_time_only() -> None:
    carla = CHAIN.tenures[2:]
    assert starts_within(carla, on("2021-12-01"), timedelta(days=90))
    assert not starts_within(carla, on("2021-06-01"), timedelta(days=90))
    assert not starts_within(carla, Moment(None), timedelta(days=90))


def test_an_unknown_office_has_no_holders() -> None:
    assert holders_at(office("Minister"), on("2018-07-01")) == ()
    assert CHAIN.known_until == date(2025, 6, 30)
