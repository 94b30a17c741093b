import pytest

from shared.reading.text.credits import credits_in
from tests.shared.reading.reading import read

NAME = "Maria Lopez"


@pytest.mark.parametrize(
    "line",
    [
        f"By {NAME}",
        f"By {NAME} and Peter Kim in Kyiv",
        f"By {NAME}, Political Editor",
        f"Words by {NAME} | Photographs by Peter Kim",
        f"Reporting by {NAME} in Kyiv; editing by Peter Kim",
        f"(Reporting by Peter Kim; Additional reporting by {NAME})",
        f"Photograph: {NAME}/The Guardian",
        f"The hall in Berlin. Photo: {NAME}/Getty Images",
        f"The hall in Berlin (Photo by {NAME}/AFP via Getty Images)",
        f"The hall in Berlin. {NAME}/Reuters",
        f"Illustration by {NAME}",
        f"{NAME} contributed to this report.",
        f"Media contact: {NAME}, press@example.org",
        f"Press office: {NAME}",
        f"Media: {NAME}, Communications Officer",
        f"REPORTER: {NAME}, CBC News, Leduc.",
        f"{NAME}, BBC News, Kyiv",
        f"Notes to editors: for interviews contact {NAME}, Press Officer.",
        f"Follow {NAME} on Twitter @example",
        f"Read more: {NAME} says no",
        f"Sign up to our newsletter by {NAME}",
        f"© 2024 {NAME}. All rights reserved.",
        f"This article was amended on 3 May 2024 because it misnamed {NAME}.",
        f"Thanks to: Peter Kim, {NAME}.",
        f"{NAME} is a correspondent in Kyiv.",
        f"Issued by {NAME}",
        f"*Photo credit: {NAME}*",
        f"Further information: {NAME}, Head of Communications",
        f"For more information: {NAME}, press@example.org",
        f"That is all from me. Over to {NAME}.",
        f"For RTV, I'm {NAME}.",
        f"{NAME} covers city government. Reach her at 555-0148.",
        f"Analysis by {NAME}, Sunday political presenter",
        f"Text: {NAME}. Photographs: Peter Kim/Forum",
        f"Issued by: {NAME}, Company Secretary",
        f"This page was written by {NAME}.",
        f"The hall in Berlin. (Reuters/{NAME})",
        f"13:00 Handing over to {NAME}.",
    ],
)
def test_who_only_made_the_article_is_nobody_of_it(line: str) -> None:
    reading = read(f"Angela Merkel met Olaf Scholz.\n{line}")
    assert NAME in " ".join(span.text for span in credits_in(reading.article.text))
    assert NAME not in {person.name for person in reading.people}


@pytest.mark.parametrize(
    "line",
    [
        f"By Tuesday {NAME} had left.",
        f"The report was edited by {NAME}, who said no.",
        f"Photographs by {NAME} show the damage.",
        f"Contact with {NAME} was lost.",
        f"Press: {NAME} has said no.",
        f"{NAME}, BBC News reported, left Kyiv.",
        f"{NAME} watched.",
        f"Power went over to {NAME} then.",
        f"“I'm {NAME},” she said.",
        f"{NAME}, 32, is a reporter for a daily.",
        f"{NAME}, who writes for a daily, said no.",
        f"Among the guilty: {NAME}, who was a journalist.",
        f"{NAME} was shot. “She writes about casinos,” her editor said.",
    ],
)
def test_sentences_are_no_credits(line: str) -> None:
    assert credits_in(f"{line}\nAngela Merkel met him.\nThey left.\nIt rained.\n") == ()
    assert credits_in(f"Angela Merkel met him.\n{line}") == ()


def test_a_column_of_corrections_names_people() -> None:
    assert credits_in(f"CORRECTION: {NAME} is no general, as we wrote.") == ()


def test_an_author_who_is_also_quoted_is_a_person() -> None:
    reading = read(f"By {NAME}\n“I saw it,” {NAME} said of the fire.\nIt rained.\nIt stopped.")
    assert [person.name for person in reading.people] == [NAME]


def test_who_made_the_article_is_marked() -> None:
    reading = read(f"Angela Merkel met Olaf Scholz.\n(Reporting by {NAME}; editing by Peter Kim)")
    assert [maker.text for maker in reading.makers] == [NAME, "Peter Kim"]
    assert all(reading.article.text[maker.start : maker.end] == maker.text for maker in reading.makers)


BODY = "Angela Merkel met Olaf Scholz in Berlin on Tuesday, and the two of them walked to the station for a train."


@pytest.mark.parametrize(
    "line",
    [
        f"{NAME} in Paris",
        f"{NAME} and Peter Kim in Paris and Rome",
        f"{NAME}, Paris",
        f"{NAME} Diplomatic editor",
        f"{NAME}, Africa correspondent",
        f"{NAME} Brussels",
        NAME,
    ],
)
def test_a_line_of_names_above_an_article_says_who_wrote_it(line: str) -> None:
    reading = read(f"{line}\n{BODY}\nIt rained.\nIt stopped.")
    assert [person.name for person in reading.people] == ["Angela Merkel", "Olaf Scholz"]
    assert [span.text for span in reading.makers][:1] == [NAME] or NAME in reading.makers[0].text


@pytest.mark.parametrize(
    "end",
    [
        f"It stopped. — {NAME}",
        f"It stopped.\n— {NAME}",
        f"Yours, etc,\n{NAME},\nLondon",
        f"Media contact\n{NAME}\npress@example.org",
        f"This is {NAME} in Canberra.",
        f"HOST: {NAME} reporting from Makueni.",
    ],
)
def test_a_line_below_it_signs_it(end: str) -> None:
    reading = read(f"{BODY}\nIt rained.\n{end}")
    assert [person.name for person in reading.people] == ["Angela Merkel", "Olaf Scholz"]


def test_a_headline_of_that_form_and_lists_of_names_are_about_people() -> None:
    reading = read(f"{NAME} in Paris\n{BODY}\n“Yes,” Lopez said.\nIt stopped.")
    assert reading.people[0].name == NAME
    assert read(f"{BODY}\nThe dead:\n{NAME}\nPeter Kim").people[2].name == NAME
    assert read(f"{BODY}\n“To be.” — {NAME}").people[2].name == NAME
