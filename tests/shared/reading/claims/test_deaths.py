"""How English news tells that somebody has died: a table of its ways, and of what only sounds so."""

import pytest

from shared.models.reading import ClaimKind, Sureness
from tests.shared.reading.reading import ruled

M, P = "Maria Lopez", "Peter Kim"


def dead(text: str) -> dict[str, tuple[str, Sureness]]:
    people = ruled(text).people
    return {
        person.name: (claim.span.text, claim.sureness)
        for person in people
        for claim in person.claims
        if claim.kind is ClaimKind.ALIVE
    }


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"The late {M} was a poet.", "late"),
        (f"{M}'s murder shocked Lima.", "murder"),
        (f"{M} (1925–2023) was a poet.", "1925–2023"),
        (f"The funeral of {M} was held on Monday.", "funeral of"),
    ],
)
def test_a_death_told_right_beside_the_name_is_sure(text: str, words: str) -> None:
    assert dead(text) == {M: (words, Sureness.SURE)}


@pytest.mark.parametrize(
    ("text", "sureness"),
    [
        (f"{P} said {M} was dead.", Sureness.SURE),
        (f"{P} thought {M} was dead.", Sureness.DOUBTFUL),
        (f"{P} feared that {M} was dead.", Sureness.DOUBTFUL),
    ],
)
def test_a_death_that_is_only_believed_accuses_nobody(text: str, sureness: Sureness) -> None:
    assert [sure for _, sure in dead(text).values()] == [sureness]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{M}, {P}'s partner for 45 years, died in 2023.", {M: "died"}),
        (f"{M} and eight others are dead, police said.", {M: "are dead"}),
        (f"{M}, 40, a teacher, and two other people were killed on Monday.", {M: "were killed"}),
        (f"{M} was among 12 people killed in the blast.", {M: "killed"}),
        (f"{M} was one of three hikers who died on Monday.", {M: "who died"}),
        (f"A crash killed {M} and injured {P}.", {M: "killed"}),
        (f"A man is accused of killing the singer {M} in Lima.", {M: "killing"}),
        (f"The dead were {M}, 45, a teacher, and {P}, 12.", {M: "dead", P: "dead"}),
        (f"{M} is survived by three sons.", {M: "is survived by"}),
    ],
)
def test_a_death_that_the_sentence_tells_is_doubtful(text: str, told: dict[str, str]) -> None:
    assert dead(text) == {name: (words, Sureness.DOUBTFUL) for name, words in told.items()}


def test_who_died_as_somebody_else_did_is_dead() -> None:
    assert dead(f"{P} died, as did his sister {M}.")[M] == ("as did", Sureness.DOUBTFUL)


@pytest.mark.parametrize(
    "text",
    [
        f"The dog nearly killed {M} on Monday.",
        f"A crash killed {M}'s neighbour.",
        f"{M}'s neighbour, a teacher, died on Monday.",
        f"{M}'s partner for 45 years, died on Monday.",
        f"Three men were killed near {M}.",
        f"Three men were killed by {M}.",
        f"{M}, the mayor, met those whose sons died in May.",
        f"{M} and the mayor said that two men were killed.",
        f"{M} was among 12 people hurt.",
        f"The music died down, said {M}.",
        f"{M} and {P}, whose sons were killed, wept.",
        f"{M} and her hopes died away.",
    ],
)
def test_what_is_told_of_others_kills_nobody(text: str) -> None:
    assert dead(text) == {}
