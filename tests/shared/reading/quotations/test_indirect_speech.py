"""How English news gives clauses without marks to somebody: a table of its ways, with the clause and who speaks."""

import pytest

from tests.shared.reading.reading import read

M, S = "Angela Merkel", "Olaf Scholz"
CLAUSE = "the talks had failed"


def said(text: str) -> list[tuple[str, str | None]]:
    reading = read(text)
    names = {person.id: person.name for person in reading.people}
    return [(q.span.text, names.get(q.person or "")) for q in reading.quotations if not q.direct]


@pytest.mark.parametrize(
    "text",
    [
        f"{M} said that {CLAUSE}.",
        f"{M} said {CLAUSE}.",
        f"{M} said on Tuesday that {CLAUSE}.",
        f"{M} said on Tuesday {CLAUSE}.",
        f"{M} said Tuesday {CLAUSE}.",
        f"{M} said in a statement posted on Telegram that {CLAUSE}.",
        f"{M} said in an interview with the BBC that {CLAUSE}.",
        f"{M} on Tuesday said {CLAUSE}.",
        f"{M} told Reuters that {CLAUSE}.",
        f"{M} told the BBC on Tuesday {CLAUSE}.",
        f"{M} told a crowd of supporters in Berlin that {CLAUSE}.",
        f"{M} has repeatedly warned that {CLAUSE}.",
        f"{M} denied that {CLAUSE}.",
        f"{M} testified before a court that {CLAUSE}.",
        f"{M} went on to say that {CLAUSE}.",
        f"{M} pointed out that {CLAUSE}.",
        f"{M} insisted {CLAUSE}.",
        f"{M} wrote on X that {CLAUSE}.",
        f"{M}, a former chancellor, argued that {CLAUSE}.",
        f"{M}, 70, who grew up in Templin, argued that {CLAUSE}.",
        f"The former chancellor, {M}, argued that {CLAUSE}.",
        f"Asked about the plan, {M} said {CLAUSE}.",
        f"{M}, asked about the plan, said {CLAUSE}.",
        f"{M} met {S} and said {CLAUSE}.",
        f"Beside {S}, {M} said {CLAUSE}.",
        f"{M} criticised the plan, saying that {CLAUSE}.",
        f"{M} was quoted by Bild as saying that {CLAUSE}.",
        f"Bild quoted {M} as saying {CLAUSE}.",
        f"BERLIN, Oct 29 (Reuters) - {M} said {CLAUSE}.",
        f"According to {M}, {CLAUSE}.",
        f"According to {M}, the former chancellor, {CLAUSE}.",
        f"But {CLAUSE}, {M} said.",
        f"{CLAUSE.capitalize()}, {M} said on Tuesday.",
        f"{CLAUSE.capitalize()}, said {M}, a former chancellor.",
        f"{CLAUSE.capitalize()}, according to {M}.",
        f"{CLAUSE.capitalize()}, her lawyer, {M}, told the BBC.",
        f"{M} drew laughter for her claim that {CLAUSE}.",
    ],
)
def test_a_clause_goes_to_who_says_it(text: str) -> None:
    assert [(clause.lower(), person) for clause, person in said(text)] == [(CLAUSE, M)]


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        (f"{M} said it was late, adding that it was dark.", [("it was late", M), ("it was dark", M)]),
        (f"{M} said it was late, but {S} said it was early.", [("it was late", M), ("it was early", S)]),
        (f"{M} said it was late; {S} said it was early.", [("it was late", M), ("it was early", S)]),
        (f"The talks, {M} said, had failed long ago.", [(f"The talks, {M} said, had failed long ago", M)]),
        (f"{M} said that “nobody likes a plan”, but that it was late.", [("it was late", M)]),
        (f"{S} came in. He said it was late.", [("it was late", S)]),
        ("Police said a man had been held.", [("a man had been held", None)]),
        ("The ministry said in a statement that it was late.", [("it was late", None)]),
        ("It was late, two officials said on condition of anonymity.", [("It was late", None)]),
        (f"{M} and {S} said it was late.", [("it was late", None)]),
        (f"A spokesman for {M} said it was late.", [("it was late", None)]),
        (f"The man who met {M} said it was late.", [("it was late", None)]),
        (f"{M}, the minister told the court, had lied.", [(f"{M}, the minister told the court, had lied", None)]),
    ],
)  # fmt: skip
def test_several_speakers_and_those_without_names_are_told_apart(
    text: str, quotations: list[tuple[str, str | None]]
) -> None:
    assert said(text) == quotations


@pytest.mark.parametrize(
    "text",
    [
        f"{M} did not say whether the talks had failed.",
        f"{M} declined to say how the talks had failed.",
        f"{M} was told that the talks had failed.",
        f"{M} asked whether the talks had failed.",
        f"{M} believes that the talks have failed.",
        f"{M} promised to go home early on Tuesday.",
        f"{M} could say that the talks had failed.",
        f"The report that {M} had failed was long.",
        f"“We go home,” {M} said in a hall with many guests.",
        f"{M} said: “We go home.”",
        f"{M} claimed victory in the talks on Tuesday.",
        f"{M} wrote songs as if they had no end.",
        f"Is it true, {M} said, that talks had failed?",
    ],
)
def test_what_is_not_said_so_is_no_quotation(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    "clause",
    [
        f"{M}, a chemist, is likely to resign",
        f"{M}, the former chancellor, will be heard within two days",
        f"{M}, a nurse, had left the house at nine",
    ],
)
def test_a_clause_with_its_own_apposition_goes_to_who_is_named_behind_it(clause: str) -> None:
    assert said(f"{clause}, said {S}, the party's whip.") == [(clause, S)]


def test_who_is_named_behind_and_speaks_not_who_thanked_somebody_before() -> None:
    text = f"{M}, the prime minister, thanked him for his work, and {S}, the secretary, said {CLAUSE}."
    assert said(text) == [(CLAUSE, S)]
