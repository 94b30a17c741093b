"""Under which keys the offices are looked for that an article's words may name."""

import pytest

from shared.knowledge.role_keys import role_keys
from shared.lexicon.roles import OfficeKey, canonical_title
from shared.models.world import Meeting


def keys_of(title: str, place: str | None, body: str | None) -> dict[OfficeKey, Meeting]:
    return dict(role_keys((title, place, body), (), {}))


def test_of_two_bodies_joined_each_may_be_meant_and_neither_for_certain() -> None:
    keys = keys_of("chief executive", None, "Tesla and SpaceX")
    assert (
        keys[OfficeKey("chief executive", "tesla")] is keys[OfficeKey("chief executive", "spacex")] is Meeting.PARTIAL
    )
    assert keys[OfficeKey("chief executive of tesla and spacex", None)] is Meeting.EXACT


@pytest.mark.parametrize("title", ["president", "spokesman", "spokeswoman"])
def test_who_heads_or_speaks_for_a_body_of_a_state_does_not_do_so_for_the_state(title: str) -> None:
    assert OfficeKey(canonical_title(title), "ru") not in keys_of(title, "Russian", "Foreign Ministry")
    assert OfficeKey(canonical_title(title), "ru") in keys_of(title, "Russian", None)
