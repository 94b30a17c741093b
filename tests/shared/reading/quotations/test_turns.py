import pytest

from tests.shared.reading.reading import ruled


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Anna Smith asked Ben Jones about it. “I never saw it,” he said.", ["Ben Jones"]),
        ("Ben Jones took the oath. Carl White asked him about it. “I never saw it,” he said.", ["Ben Jones"]),
        ("Ben Jones was first. Asked by Carl White about it, he said: “I never saw it.”", ["Ben Jones"]),
        ("Pressed by the MP Anna Smith, Jane Doe paused. “I have read it all,” she said.", ["Jane Doe"]),
        ("Anna Smith's plan was attacked by Jane Doe. “It was a disgrace,” she said.", ["Jane Doe"]),
        (
            "Mark Carney was sworn in.\nThe 59-year-old succeeds Ben Jones, who left. “I begin today,” he said.",
            ["Mark Carney"],
        ),
    ],
)
def test_who_is_asked_or_judges_something_speaks_next(text: str, speakers: list[str]) -> None:
    assert _speakers(text) == speakers


@pytest.mark.parametrize(
    "text",
    [
        "Ben Jones took the stand. The judge thanked him. “You have been very helpful,” he said.",
        "Ben Jones wept. The victim looked at him. “You took it all,” he said.",
        "Ben Jones sued the firm. “I have never seen such a claim,” the defendant said.",
    ],
)
def test_the_words_of_somebody_without_a_name_are_nobodys_who_has_one(text: str) -> None:
    assert _speakers(text) == [None]


def test_who_goes_on_is_still_the_one_without_a_name() -> None:
    text = "Anna Smith was found on Friday. “I heard a scream,” said a neighbour. “It was awful,” she added."
    assert _speakers(text) == [None, None]


def test_what_somebody_is_asked_and_what_is_found_is_not_said_by_them() -> None:
    assert _speakers("Asked whether he would go, Ben Jones said: “No, I will not.”") == ["Ben Jones"]
    assert _speakers("A painting found behind a wardrobe in Leeds was sold on Monday.") == []


def _speakers(text: str) -> list[str | None]:
    reading = ruled(text)
    names = {person.id: person.name for person in reading.people}
    return [names.get(quotation.person or "") for quotation in reading.quotations]
