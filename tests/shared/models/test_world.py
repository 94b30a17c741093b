from shared.models.world import FULL_NAME, MEETING_RANK, SAME_LETTERS, Meeting


def test_a_better_meeting_of_names_has_the_lower_rank() -> None:
    assert min(MEETING_RANK, key=MEETING_RANK.__getitem__) is Meeting.EXACT
    assert MEETING_RANK[Meeting.VARIANT] < MEETING_RANK[Meeting.NEAR] < MEETING_RANK[Meeting.PARTIAL]


def test_names_of_the_same_letters_are_full_names_and_no_part_of_one_is() -> None:
    assert SAME_LETTERS < FULL_NAME
    assert not {Meeting.PARTIAL, Meeting.INITIALS, Meeting.WITHIN} & FULL_NAME
