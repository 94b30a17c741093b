"""Minors, victims and private relatives are told by the words around their names; public people are not among them."""

import pytest

from shared.models.reading import Claim, ClaimKind, Person, Reading
from shared.models.text import Article, Span
from shared.reading.people.private import private_people, without
from tests.shared.reading.reading import read


def naming(text: str, name: str, *claims: Claim) -> Reading:
    """A reading of a text in which one person is named."""
    start = text.index(name)
    person = Person(f"{name.lower()}@{start}", name, (Span.of(text, start, start + len(name)),), claims)
    return Reading(Article("a", text), (person,), (), (), (), "by hand")


PRIVATE = [
    ("A 14-year-old boy called Tom Smith was hurt.", "Tom Smith"),
    ("Police spoke to 14-year-old Tom Smith on Monday.", "Tom Smith"),
    ("The 15-year-old Palestinian Omar Haddad was freed.", "Omar Haddad"),
    ("A nine-year-old girl named Ann Lee won.", "Ann Lee"),
    ("The six-month-old baby, Ann Lee, was found.", "Ann Lee"),
    ("Tom Smith, 14, was hurt.", "Tom Smith"),
    ("Among them was Tom Smith, 9.", "Tom Smith"),
    ("Tom Smith (14) was hurt.", "Tom Smith"),
    ("Tom Smith, aged 14, was hurt.", "Tom Smith"),
    ("Tom Smith aged 9 was hurt.", "Tom Smith"),
    ("Tom Smith, a 16-year-old pupil, was hurt.", "Tom Smith"),
    ("Tom Smith, then 15-year-old, was hurt.", "Tom Smith"),
    ("Tom Smith, who was 12, was hurt.", "Tom Smith"),
    ("Schoolgirl Ann Lee was seen last on Friday.", "Ann Lee"),
    ("Ann Lee, a local schoolgirl, was seen last on Friday.", "Ann Lee"),
    ("The victim, named as Ann Lee, was 40.", "Ann Lee"),
    ("The victim, Ann Lee, was 40.", "Ann Lee"),
    ("The victim was identified by police as Ann Lee.", "Ann Lee"),
    ("The victims were named as John Doe and Ann Lee.", "Ann Lee"),
    ("The victims were named locally as Ann Lee, 44, and John Doe.", "Ann Lee"),
    ("Rape survivor Ann Lee told the court of it.", "Ann Lee"),
    ("Ann Lee, a rape survivor, told the court of it.", "Ann Lee"),
    ("Ann Lee, one of the victims, was 40.", "Ann Lee"),
    ("Ann Lee, 40, the victim, lived there.", "Ann Lee"),
    ("The victim’s mother, Ann Lee, wept.", "Ann Lee"),
    ("Ann Lee, mother of the victim, wept.", "Ann Lee"),
    ("Ann Lee, the victim's sister, wept.", "Ann Lee"),
    ("A man was charged on Friday with the murder of Ann Lee, a nurse, in Leeds.", "Ann Lee"),
    ("He denies murdering 28-year-old Ann Lee.", "Ann Lee"),
    ("Two men are on trial for the rape of Ann Lee.", "Ann Lee"),
    ("The minister came with his daughter Emma, 9.", "Emma"),
    ("The minister came with his daughter Emma.", "Emma"),
    ("The minister's younger son, Max, goes to school there.", "Max"),
    ("She lives there with her husband Tom and a dog.", "Tom"),
]
PUBLIC = [
    ("Tom Smith, 41, was hurt.", "Tom Smith"),
    ("Tom Smith, 140 of whose men fell, was hurt.", "Tom Smith"),
    ("Tom Smith, 12 others and a dog were hurt.", "Tom Smith"),
    ("Tom Smith, who was 12 years in office, was hurt.", "Tom Smith"),
    ("A 41-year-old man called Tom Smith was hurt.", "Tom Smith"),
    ("They ended the 16-year-old war, Tom Smith said.", "Tom Smith"),
    ("They closed the 16-year-old company, Tom Smith’s pride.", "Tom Smith"),
    ("They ended the 16-year-old war that Tom Smith began.", "Tom Smith"),
    ("The suspect was identified as Tom Smith.", "Tom Smith"),
    ("He was accused of murder. Tom Smith denied it.", "Tom Smith"),
    ("They were charged with the killing of wolves, Tom Smith said.", "Tom Smith"),
    ("The film is about the murder of Tom Smith.", "Tom Smith"),
    ("The suspect, named as Tom Smith, is held.", "Tom Smith"),
    ("It was a hard day for the victim, Tom Smith said.", "Tom Smith"),
    ("He spoke of the victims. Tom Smith agreed.", "Tom Smith"),
    ("Police named the victim. Prosecutor Tom Smith spoke.", "Tom Smith"),
    ("The victim's lawyer, Tom Smith, spoke.", "Tom Smith"),
    ("The president and his wife, Ann Lee, came.", "Ann Lee"),
    ("The president's daughter Ann Lee runs the firm.", "Ann Lee"),
    ("Tom Smith, a student of law, spoke.", "Tom Smith"),
    ("On June 14, Tom Smith spoke.", "Tom Smith"),
    ("Tom Smith (2019) found as much.", "Tom Smith"),
    ("Tom Smith, 17th in the race, spoke.", "Tom Smith"),
    ("Tom spoke of his sister.", "Tom"),
]


@pytest.mark.parametrize(("text", "name"), PRIVATE)
def test_those_who_are_nobodys_business_are_told_by_the_words_around_them(text: str, name: str) -> None:
    reading = naming(text, name)
    assert private_people(reading) == {reading.people[0].id}


@pytest.mark.parametrize(("text", "name"), PUBLIC)
def test_others_are_not_taken_for_such(text: str, name: str) -> None:
    assert not private_people(naming(text, name))


def test_an_age_that_was_read_counts_wherever_it_stands() -> None:
    text = "Tom Smith was hurt."
    for age, private in (("14", True), ("17", True), ("18", False), ("41", False)):
        claim = Claim(ClaimKind.AGE, Span.of(text, 0, 3), value=age)
        assert bool(private_people(naming(text, "Tom Smith", claim))) is private


def test_who_holds_an_office_is_public() -> None:
    reading = read("The victim, Prime Minister Robert Fico, was 59.")
    assert [person.name for person in reading.people] == ["Robert Fico"]
    assert not private_people(reading)


def test_nobody_of_them_is_asked_for_not_even_as_a_relative() -> None:
    text = "Ukraine's President Volodymyr Zelenskiy met 14-year-old Tom Smith in Kyiv."
    reading = read(text)
    private = private_people(reading)
    kinship = Claim(ClaimKind.KINSHIP, Span.of(text, 0, 7), value="Tom Smith")
    president = reading.people[0]
    related = Reading(
        reading.article,
        (Person(president.id, president.name, president.mentions, (*president.claims, kinship)), *reading.people[1:]),
        *(reading.officials, reading.quotations, reading.sources, reading.reader),
    )
    asked = without(related, private)
    assert [person.name for person in asked.people] == ["Volodymyr Zelenskiy"]
    assert kinship not in asked.people[0].claims
