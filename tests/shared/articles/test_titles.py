import time

import pytest

from shared.articles.fields import Given
from shared.articles.intake import from_text
from shared.articles.titles import title_in
from tests.shared.articles.test_intake import TODAY

BODY = "HIROSHIMA, May 20, 2023 - Leaders of the Group of Seven agreed on new sanctions against Russia on Saturday."


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"G7 leaders agree new sanctions\n\n{BODY}", "G7 leaders agree new sanctions"),
        (f"G7 leaders agree new sanctions\n{BODY}", "G7 leaders agree new sanctions"),
        ("Who pays for the war?\nBy Jane Doe\n\nNobody knows.", "Who pays for the war?"),
        (f"# G7 leaders agree new sanctions\n\n{BODY}", "G7 leaders agree new sanctions"),
        (f"**G7 leaders agree sanctions**\n\n{BODY}", "G7 leaders agree sanctions"),
        (f"Title: G7 leaders agree sanctions\n\n{BODY}", "G7 leaders agree sanctions"),
        ("Talks resume in the U.S.\n\nThey met on Monday.", "Talks resume in the U.S."),
        ("Sunak: ‘We will not waver’\n\nHe spoke on Monday.", "Sunak: ‘We will not waver’"),
        ("TRUSS FACES FIRST QUESTIONS\n\nLONDON (Reuters) - It rained.", "TRUSS FACES FIRST QUESTIONS"),
    ],
)
def test_a_short_first_line_that_stands_apart_is_the_title(text: str, title: str) -> None:
    assert title_in(text) == title


@pytest.mark.parametrize(
    "text",
    [
        "The leaders agreed on new sanctions on Saturday.\n\nThey met again on Sunday.",
        "The leaders agreed on new sanctions\nand went home on Sunday.",
        "By Jane Doe, political editor\n\nThe leaders agreed.",
        "POLITICS\n\nThe leaders agreed.",
        "G7 leaders agree new sanctions",
        f"{BODY[:-1]}\n\nThey went home.",
        "Sources for this article are:\n\nReuters.",
        "It rained. They went home\n\nThe leaders agreed.",
        "Monday 20 May 2023\n\nThe leaders agreed.",
        f"{'word ' * 40}\n\nThe leaders agreed.",
    ],
)
def test_any_other_first_line_is_none(text: str) -> None:
    assert title_in(text) is None


def test_what_the_sender_gave_goes_before_and_the_text_stays_as_it_is() -> None:
    text = f"G7 leaders agree new sanctions\n\n{BODY}"
    assert from_text(text, Given(title="Hiroshima"), TODAY).title == "Hiroshima"
    article = from_text(text, Given(), TODAY)
    assert (article.title, article.text) == ("G7 leaders agree new sanctions", text)


@pytest.mark.parametrize("line", ["A" * 200_000, "A " * 200_000, "AB-" * 200_000, "(" * 200_000, "*_" * 200_000])
def test_long_lines_take_no_longer_than_they_are(line: str) -> None:
    start = time.perf_counter()
    title_in(f"{line}\n{line}")
    title_in(f"What they agreed on\n{line}")
    assert time.perf_counter() - start < 1
