"""Who an article says is not the better known bearer of the name."""

import pytest

from tests.shared.reading.reading import ruled

M = "Angela Merkel"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"{M}, no relation to the former chancellor, sells flowers.", "no relation to the former chancellor"),
        (f"{M} (no relation of the German chancellor) sells flowers.", "no relation of the German chancellor"),
        (f"{M}, who is not related to the politician, sells flowers.", "not related to the politician"),
        (f"A florist, {M} of Leipzig, said she was no relation of the chancellor.", "no relation of the chancellor"),
        (f"{M}, a namesake of the former chancellor, sells flowers.", "a namesake of the former chancellor"),
        (f"{M} shares her name with the former chancellor.", "shares her name with the former chancellor"),
        (f"{M}, a baker who is not related to the chancellor, won.", "not related to the chancellor"),
        (f"{M}, a baker, no relation to the chancellor, won.", "no relation to the chancellor"),
        (f"{M} - not the politician of that name - sells flowers.", "not the politician of that name"),
        (f"{M}, not to be confused with {M} the chancellor, left.", f"not to be confused with {M} the chancellor"),
        (f"{M} said the fire was not related to the storm.", None),
        (f"{M} said the fire was not related to the minister.", None),
        (f"{M}, no relation to Una Merkel, sells flowers.", None),
        (f"{M} has no relation with the press.", None),
        (f"{M} won. The fire was unrelated to the president.", None),
    ],
)
def test_words_that_tell_somebody_apart_are_kept(text: str, words: str | None) -> None:
    (person,) = (person for person in ruled(text).people if person.name == M)
    assert (person.told_apart.text if person.told_apart else None) == words


@pytest.mark.parametrize(
    "text",
    [
        f"{M}, a namesake of the former chancellor, is a baker.",
        f"{M}, not the former chancellor but a baker of the same name, won.",
    ],
)
def test_what_the_other_is_is_not_said_of_them(text: str) -> None:
    (person,) = ruled(text).people
    assert person.told_apart
    assert "chancellor" not in " ".join(claim.span.text for claim in person.claims)
