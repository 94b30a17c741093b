import pytest

from tests.shared.reading.reading import read


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("“We will not go,” said Angela Merkel.", "said"),
        ('"We will not go," Angela Merkel said.', "said"),
        ("Angela Merkel said: “We will not go.”", "said"),
        ("«We will not go», warned Chancellor Angela Merkel, the host.", "warned"),
        ("‘We will not go,’ Angela Merkel told Sky News.", "told"),
        ("Angela Merkel was clear. “We will not go,” she added.", "added"),
        ("Beside Olaf Scholz, in a hall, Angela Merkel said, “We will not go.”", "said"),
    ],
)
def test_a_direct_quotation_goes_to_its_speaker(text: str, verb: str) -> None:
    reading = read(text)
    (quotation,) = reading.quotations
    merkel = next(person for person in reading.people if person.name == "Angela Merkel")
    assert (quotation.person, quotation.verb, quotation.direct) == (merkel.id, verb, True)


def test_what_follows_the_attribution_is_by_the_same_speaker() -> None:
    reading = read("“It is late,” said Angela Merkel. “Let us go home now.”")
    assert {quotation.person for quotation in reading.quotations} == {reading.people[0].id}


def test_an_interrupted_quotation_is_by_one_speaker() -> None:
    reading = read("“Then,” Angela Merkel said, “we shall go home.”")
    assert [quotation.person for quotation in reading.quotations] == [reading.people[0].id] * 2


def test_the_paragraphs_of_one_quotation_are_by_one_speaker() -> None:
    reading = read("“It began early in May.\n“It ended late in June,” said Angela Merkel.")
    assert [quotation.person for quotation in reading.quotations] == [reading.people[0].id] * 2


def test_a_pronoun_stays_open_where_two_can_be_meant() -> None:
    reading = read("The hall was full when Angela Merkel and Olaf Scholz met. “It is very late,” they said.")
    assert reading.quotations[0].person is None


def test_a_body_speaks_without_a_person() -> None:
    (quotation,) = read("The ministry said: “There is no comment from us.”").quotations
    assert quotation.speaker is not None
    assert (quotation.speaker.text, quotation.person) == ("ministry", None)


def test_an_expression_in_quotation_marks_is_no_quotation() -> None:
    assert read("Angela Merkel wants a “fresh start” for Europe.").quotations == ()


def test_what_somebody_said_that_is_indirect() -> None:
    reading = read("Angela Merkel said that the talks would go on.")
    (quotation,) = reading.quotations
    assert (quotation.span.text, quotation.direct) == ("the talks would go on", False)


def test_the_addressee_and_the_day_of_speaking_are_kept() -> None:
    (quotation,) = read("“We will not go,” Angela Merkel told the BBC on Monday.").quotations
    assert (quotation.addressee, quotation.anchored) == ("BBC", True)
