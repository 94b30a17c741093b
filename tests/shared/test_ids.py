"""Ids sort by the time they were made, so that days are found by them."""

from datetime import UTC, datetime, timedelta

from shared.ids import first_id, new_id


def test_the_first_id_of_a_time_lies_between_those_made_before_and_after() -> None:
    assert (
        first_id(datetime.now(UTC) - timedelta(hours=1)) < new_id() < first_id(datetime.now(UTC) + timedelta(hours=1))
    )
    assert len(first_id(datetime.now(UTC))) == len(new_id())
