"""Seats in parliaments: what news calls them against what their items are called."""

import pytest

from shared.lexicon.seats import is_seat_in, seat_named, seat_said


@pytest.mark.parametrize(
    ("title", "body", "label", "is_it"),
    [
        ("member", "Swedish Riksdag", "member of the Swedish Riksdag", True),
        ("Member", "Lok Sabha", "Member of the 15th Lok Sabha", True),
        ("member", "the Odisha Legislative Assembly", "Member of the Thirteenth Odisha Legislative Assembly", True),
        ("member", "the Odisha Legislative Assembly", "Member of the Rajasthan Legislative Assembly", False),
        ("", "State Duma", "member of the State Duma", True),
        ("MP", None, "Member of the 58th Parliament of the United Kingdom", True),
        ("lawmaker", None, "Knesset member", True),
        ("lawmaker", None, "Mayor of Jerusalem", False),
        ("lawmaker", "Knesset", "Knesset member", True),
        ("lawmaker", "Knesset", "member of the State Duma", False),
        ("senator", None, "United States senator", True),
        ("senator", None, "member of the State Duma", False),
        ("congresswoman", None, "United States representative", True),
        ("member of the British parliament", None, "Member of the 58th Parliament of the United Kingdom", True),
        ("People's Deputy of Ukraine", None, "People's Deputy of Ukraine", True),
        ("Minister of Finance", None, "Minister of Finance", False),
        ("Speaker", "the House of Commons", "Speaker of the House of Commons", False),
    ],
)
def test_a_seat_is_known_by_the_words_of_news(title: str, body: str | None, label: str, is_it: bool) -> None:
    seat = seat_said(title, body)
    assert (seat is not None and is_seat_in(seat, label)) is is_it


def test_who_presides_over_a_parliament_holds_no_mere_seat() -> None:
    assert seat_named("Speaker of the National Assembly") is None
    assert seat_named("Deputy Minister of Defence") is None
