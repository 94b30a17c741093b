"""Who only made an article is not checked; who is named in its text as well is."""

from shared.models.reading import Person
from shared.models.text import Span
from shared.reading.people.makers import parted_from_makers


def a_person(name: str, *starts: int) -> Person:
    return Person(name.lower(), name, tuple(Span(start, start + len(name), name) for start in starts))


def test_whoever_is_named_only_in_credits_made_the_article() -> None:
    credits = [Span(40, 60, "Photo: Ada, Ben, Eve"), Span(44, 50, "Ada"), Span(0, 8, "By Ada.")]
    ada, ben, cid = a_person("Ada", 3, 47), a_person("Ben", 52, 20), a_person("Cid", 58)
    about, makers = parted_from_makers((ada, ben, cid), credits)
    assert about == (ben, cid), "one is named in the text, one reaches out of the credit"
    assert makers == ada.mentions


def test_where_there_are_no_credits_everybody_is_told_of() -> None:
    ada = a_person("Ada", 3)
    assert parted_from_makers([ada], []) == ((ada,), ())
