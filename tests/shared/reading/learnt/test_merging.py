from dataclasses import replace

import numpy as np
import pytest

from shared.models.reading import Capacity, Claim, ClaimKind, Person, Quotation, Role, Sureness, When
from shared.models.text import Span
from shared.reading.learnt.layout import KINDS, TIMES, Layout, Stated
from shared.reading.learnt.merging import chosen, with_claims
from shared.reading.learnt.network import Guess, marked
from shared.reading.learnt.pairs import Stretch
from shared.reading.learnt.speakers import given
from shared.reading.learnt.values import claim_of
from shared.reading.text.page import page_of

TEXT = "Ama Boateng , a retired welder , spoke"
STARTS = [0, 4, 12, 14, 16, 24, 31, 33]
ENDS = [3, 11, 13, 15, 23, 30, 32, 38]
OCCUPATION = KINDS.index(ClaimKind.OCCUPATION)
PERSON = Person("ama", "Ama Boateng", (Span(0, 11, "Ama Boateng"),))
READ = Claim(ClaimKind.OCCUPATION, Span(24, 30, "welder"), Role("welder"))


def layout(*stated: Stated) -> Layout:
    sentences = np.zeros(8, np.int32)
    return Layout(STARTS, ENDS, sentences, np.zeros((8, 1), np.float16), np.zeros((8, 1), np.float32), (), stated)


def guess(begin: int, end: int, chance: float, person: int = 0) -> Guess:
    return Guess(Stretch(begin, end, OCCUPATION), person, chance, TIMES.index(When.FORMER))


def kept(*guesses: Guess, stated: tuple[Stated, ...] = (Stated(5, 6, 0, READ),)) -> list[str]:
    return [claim.span.text for claim in chosen(page_of(TEXT), layout(*stated), (PERSON,), guesses, ()).get(0, [])]


def test_what_the_rules_read_stays_unless_the_network_rules_it_out() -> None:
    assert kept(guess(5, 6, 0.35)) == ["welder"]
    assert kept(guess(5, 6, 0.02)) == []


def test_a_membership_right_behind_the_name_needs_no_network() -> None:
    text = "Ama Boateng , a member of the Senate , spoke"
    body = text.index("Senate")
    seat = Claim(ClaimKind.AFFILIATION, Span(body, body + 6, "Senate"), Role("member", None, "Senate"))
    person = Person("ama", "Ama Boateng", (Span(0, 11, "Ama Boateng"),))
    plain = page_of(text.replace(" ,", ","))
    moved = replace(seat, span=Span(body - 1, body + 5, "Senate"))
    doubted = Guess(Stretch(5, 6, KINDS.index(ClaimKind.AFFILIATION)), 0, 0.02, TIMES.index(When.CURRENT))
    assert chosen(plain, layout(Stated(5, 6, 0, moved)), (person,), [doubted], ()) == {0: [moved]}
    assert chosen(page_of(text), layout(Stated(5, 6, 0, seat)), (person,), [doubted], ()).get(0, []) == []


def test_what_no_rule_reads_is_added_where_it_is_likely() -> None:
    assert kept(guess(4, 6, 0.9), stated=()) == ["retired welder"]
    assert kept(guess(4, 6, 0.5), stated=()) == []


def test_of_two_ways_to_say_the_same_the_rules_own_is_taken_and_without_it_the_likelier() -> None:
    assert kept(guess(4, 6, 0.95), guess(5, 6, 0.4)) == ["welder"]
    assert kept(guess(4, 6, 0.95), guess(5, 6, 0.02)) == ["retired welder"]
    assert kept(guess(4, 6, 0.85), guess(5, 6, 0.95), stated=()) == ["welder"]


def test_a_claim_the_network_was_not_asked_about_stays() -> None:
    ama = Person("ama", "Ama Boateng", (Span(0, 11, "Ama Boateng"),), (READ,))
    (person,) = with_claims((ama,), {}, [Stated(5, 6, 0, READ)])
    assert person.claims == (READ,)


def test_marks_become_stretches_and_an_inside_without_a_beginning_begins_one() -> None:
    marks = np.zeros((6, len(KINDS), 3), np.float32)
    marks[:, :, 0] = 1
    for part, label in ((0, 1), (1, 2), (2, 1), (4, 2)):
        marks[part, 1, label] = 2
    assert list(marked(marks)) == [Stretch(0, 2, 1), Stretch(2, 3, 1), Stretch(4, 5, 1)]


@pytest.mark.parametrize(
    ("text", "kind", "role", "value", "capacity"),
    [
        ("acting mayor of Lagos", ClaimKind.OFFICE, Role("mayor", "Lagos"), None, Capacity.ACTING),
        ("runs the last bookshop", ClaimKind.OCCUPATION, Role("runs the last bookshop"), None, Capacity.FULL),
        ("deputy to the archivist", ClaimKind.OFFICE, Role("deputy to the archivist"), None, Capacity.DEPUTY),
        ("Ghana's", ClaimKind.NATIONALITY, None, "Ghana", Capacity.FULL),
        ("Ghanaian", ClaimKind.NATIONALITY, None, "Ghanaian", Capacity.FULL),
        ("Reuters", ClaimKind.AFFILIATION, Role("", None, "Reuters"), None, Capacity.FULL),
        ("54", ClaimKind.AGE, None, "54", Capacity.FULL),
        ("was found dead", ClaimKind.ALIVE, None, "dead", Capacity.FULL),
        ("her brother", ClaimKind.KINSHIP, None, None, Capacity.FULL),
    ],
)
def test_a_stretch_becomes_a_claim_that_accuses_nobody(
    text: str, kind: ClaimKind, role: Role | None, value: str | None, capacity: Capacity
) -> None:
    claim = claim_of(page_of(text), kind, 0, len(text), When.CURRENT)
    assert claim.sureness is Sureness.GUESSED
    assert (claim.span.text, claim.role, claim.value, claim.capacity) == (text, role, value, capacity)


AMA, KOFI = (
    Person("ama", "Ama", (Span(0, 3, "Ama"),)),
    Person("kofi", "Kofi", (Span(4, 8, "Kofi"), Span(30, 34, "Kofi"))),
)


@pytest.mark.parametrize(
    ("known", "heard", "speaker"),
    [
        (None, {0: 0.2, 1: 0.8}, "kofi"),
        (None, {0: 0.2, 1: 0.4}, None),
        (None, {}, None),
        ("ama", {0: 0.05, 1: 0.95}, "ama"),
    ],
)
def test_a_speaker_is_given_where_the_rules_know_none(
    known: str | None, heard: dict[int, float], speaker: str | None
) -> None:
    quotation = Quotation(Span(16, 23, "We lost"), direct=True, person=known)
    (found,) = given(page_of(""), (AMA, KOFI), (quotation,), {0: heard})
    assert found.person == speaker
    if speaker == "kofi":
        assert found.speaker == Span(30, 34, "Kofi")


def test_pieces_with_one_attribution_between_them_have_one_speaker() -> None:
    text = "“We lost,” wrote the bishop. “We go.” Ama left, Kofi did."
    ama, kofi = Person("ama", "Ama", (Span(38, 41, "Ama"),)), Person("kofi", "Kofi", (Span(48, 52, "Kofi"),))
    bishop = Span(21, 27, "bishop")
    pieces = [
        Quotation(Span(*place), direct=True, speaker=bishop) for place in ((1, 9, "We lost,"), (30, 36, "We go."))
    ]
    found = given(page_of(text), (ama, kofi), pieces, {0: {0: 0.1, 1: 0.95}, 1: {0: 0.61, 1: 0.4}})
    assert [quotation.person for quotation in found] == ["kofi", "kofi"]


@pytest.mark.parametrize(
    "text",
    [
        "“All rise,” said the usher, and Ama did.",
        "“All right,” said the mother of one child. Ama left.",
        "“All that,” said the group. Ama left.",
    ],
)
def test_no_role_speaks_for_whoever_its_sentence_names_besides_nor_a_body_for_anybody(text: str) -> None:
    start, role = text.index("Ama"), text.split(" the ")[1].split(" ")[0].rstrip(",.")
    ama = Person("ama", "Ama", (Span(start, start + 3, "Ama"),))
    where = text.index(role)
    speaker = Span(where, where + len(role), role)
    words = Quotation(Span(1, text.index("”"), text[1 : text.index("”")]), direct=True, speaker=speaker)
    (found,) = given(page_of(text), (ama,), (words,), {0: {0: 0.9}})
    assert found.person is None


def test_who_asks_is_not_given_the_answer() -> None:
    text = "Ama asked: “Why now?”\n\n“Because of you.”"
    ama = Person("ama", "Ama", (Span(0, 3, "Ama"),))
    asked = Quotation(Span(12, 20, "Why now?"), direct=True, speaker=Span(0, 3, "Ama"), person="ama")
    answer = Quotation(Span(24, 39, text[24:39]), direct=True)
    found = given(page_of(text), (ama,), (asked, answer), {1: {0: 0.9}})
    assert [quotation.person for quotation in found] == ["ama", None]


def test_a_speaker_written_as_nothing_is_left_to_the_network() -> None:
    blank = Quotation(Span(0, 7, "We lost"), direct=True, speaker=Span(8, 9, " "))
    (found,) = given(page_of("We lost  "), (AMA,), (blank,), {0: {0: 0.9}})
    assert found.person == "ama"


def test_what_a_thing_says_is_nobodys_however_likely() -> None:
    text = "“Property of Ama,” the label said, and Kofi saw it."
    kofi = Person("kofi", "Kofi", (Span.of(text, 39, 43),))
    label = Quotation(Span.of(text, 1, 17), direct=True, speaker=Span.of(text, 23, 28))
    assert given(page_of(text), (kofi,), (label,), {0: {0: 0.95}}) == (label,)


def test_nobody_is_given_the_words_of_a_pronoun_that_is_not_theirs() -> None:
    text = "Mrs Jane Doe left. “We lost,” he said."
    jane = Person("jane", "Jane Doe", (Span.of(text, 4, 12),))
    his = Quotation(Span.of(text, 20, 28), direct=True, speaker=Span.of(text, 30, 32))
    assert given(page_of(text), (jane,), (his,), {0: {0: 0.95}}) == (his,)


def test_nothing_is_added_that_is_said_of_somebody_new() -> None:
    assert _added("Ama Boateng left . A retired welder spoke") == []
    assert _added("Ama Boateng left . The retired welder spoke") == ["retired welder"]
    assert _added("Ama Boateng , daughter of a retired welder spoke") == []
    assert _added("Retired welder spoke ; Ama Boateng left", place=0) == []


def _added(text: str, place: int | None = None) -> list[str]:
    """What is kept where the network is sure that two words are a claim on the one named: those before the last."""
    words = [text.index(word) for word in text.split()]
    ends = [start + len(word) for start, word in zip(words, text.split(), strict=True)]
    width = len(words)
    told = Layout(
        words,
        ends,
        np.zeros(width, np.int32),
        np.zeros((width, 1), np.float16),
        np.zeros((width, 1), np.float32),
        (),
        (),
    )
    begin = width - 3 if place is None else place
    name = text.index("Ama")
    named = replace(PERSON, mentions=(Span(name, name + 11, "Ama Boateng"),))
    found = chosen(page_of(text), told, (named,), [guess(begin, begin + 2, 0.9)], ())
    return [claim.span.text for claim in found[0]]
