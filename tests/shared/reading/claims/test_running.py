"""Posts that run on in words of no pattern, and how they are told."""

import pytest

from shared.models.reading import Claim, ClaimKind, Sureness, When
from tests.shared.reading.reading import ruled


def _of(text: str, kind: ClaimKind = ClaimKind.OFFICE) -> list[Claim]:
    return [claim for person in ruled(text).people for claim in person.claims if claim.kind is kind]


def _told(text: str, kind: ClaimKind = ClaimKind.OFFICE) -> list[tuple[str, When]]:
    return [(claim.span.text, claim.when) for claim in _of(text, kind)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Maria Alvarez, head of the federation's East Asia delegation, said no.",
         "head of the federation's East Asia delegation"),
        ("Maria Alvarez, general secretary of the journalists' union NVJ, said no.",
         "general secretary of the journalists' union NVJ"),
        ("Maria Alvarez, director of the new Danish school meals agency, said no.",
         "director of the new Danish school meals agency"),
        ("The head of the town's crisis management body, Maria Alvarez, said no.",
         "head of the town's crisis management body"),
        ("Maria Alvarez, country director for World Vision, said no.", "country director for World Vision"),
        ("Maria Alvarez, until Friday the head of the Presidential Security Service, was questioned.",
         "head of the Presidential Security Service"),
    ],
)  # fmt: skip
def test_a_post_is_read_to_the_mark_that_closes_it(text: str, said: str) -> None:
    assert [claim.span.text for claim in _of(text)] == [said]


def test_what_runs_on_in_no_pattern_is_in_doubt() -> None:
    (claim,) = _of("Maria Alvarez, head of the federation's East Asia delegation, said no.")
    assert claim.sureness is Sureness.DOUBTFUL


@pytest.mark.parametrize(
    "text",
    [
        "Maria Alvarez, the president's wife, said no.",
        "Maria Alvarez, the minister of the government Juan Perez leads, said no.",
    ],
)
def test_no_post_runs_on_to_somebody_else(text: str) -> None:
    assert not [claim for claim in _of(text) if claim.span.text.endswith(("wife", "leads"))]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Maria Alvarez, then the head of the council and now its mayor, said no.",
         [("head of the council", When.FORMER), ("mayor", When.CURRENT)]),
        ("Maria Alvarez, until now chief operating officer, left.", [("chief operating officer", When.FORMER)]),
        ("Maria Alvarez, mayor at the time, said no.", [("mayor", When.FORMER)]),
        ("Maria Alvarez, the chief executive, who retires in November, said no.", [("chief executive", When.CURRENT)]),
        ("Maria Alvarez was chair of the Council from 1979 to 1986.", [("chair of the Council", When.FORMER)]),
        ("The bank has fired its chief executive, Maria Alvarez.", [("chief executive", When.FORMER)]),
        ("Peru has recalled its ambassador to Chile, Maria Alvarez.", [("ambassador to Chile", When.FORMER)]),
        ("“We were late,” recalled the chief executive, Maria Alvarez.", [("chief executive", When.CURRENT)]),
        ("Maria Alvarez, the co-leader, quit on Wednesday.", [("co-leader", When.FORMER)]),
        ("Maria Alvarez, four times chief minister of Kerala, said no.", [("chief minister of Kerala", When.FORMER)]),
        ("Maria Alvarez remains acting president until the vote.", [("acting president", When.CURRENT)]),
    ],
)  # fmt: skip
def test_the_time_of_a_post_is_that_of_the_words_around_it(text: str, told: list[tuple[str, When]]) -> None:
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Maria Alvarez, who joined the bank as vice-chairman, said no.", [("vice-chairman", When.CURRENT)]),
        ("Maria Alvarez sits on the committee.", [("sits on the committee", When.CURRENT)]),
        ("Maria Alvarez, who sat in parliament, said no.", [("sat in parliament", When.FORMER)]),
        ("Maria Alvarez sat in Madrid.", []),
        ("Maria Alvarez has been in charge since May.", [("in charge", When.CURRENT)]),
        ("Maria Alvarez, the Frenchwoman who heads the UCI, said no.", [("heads the UCI", When.CURRENT)]),
        ("The bank named Maria Alvarez, a lawyer, as chief executive.", [("chief executive", When.CURRENT)]),
        ("Co-directors Maria Alvarez and Juan Perez said no.", [("Co-directors", When.CURRENT)] * 2),
        ("Maria Alvarez, the chief regional officer, said no.", [("chief regional officer", When.CURRENT)]),
        ("Maria Alvarez, a former attorney-general of Peru, said no.",
         [("former attorney-general of Peru", When.FORMER)]),
    ],
)  # fmt: skip
def test_a_post_is_read_in_whatever_words_say_it(text: str, told: list[tuple[str, When]]) -> None:
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Maria Alvarez was a nurse for thirty years.", [("nurse", When.FORMER)]),
        ("Maria Alvarez, a lecturer in public law at the University of Botswana, said no.",
         [("lecturer in public law", When.CURRENT)]),
        ("Maria Alvarez, a monk of 38, said no.", [("monk", When.CURRENT)]),
        ("His wife, Maria Alvarez, is a teacher.", [("teacher", When.CURRENT)]),
        ("Her husband, Juan Perez, drives the van.", [("drives the van", When.CURRENT)]),
        ("Maria Alvarez, a nurse turned novelist, said no.", [("nurse", When.FORMER), ("novelist", When.CURRENT)]),
        ("The Iranian director Maria Alvarez said no.", [("Iranian director", When.CURRENT)]),
        ("A care worker who stole from a blind man was jailed on Monday. Maria Alvarez, 45, admitted theft.",
         [("care worker", When.CURRENT)]),
        ("A care worker said that a blind man was robbed. Maria Alvarez, 45, admitted theft.", []),
    ],
)  # fmt: skip
def test_a_trade_is_read_in_whatever_words_say_it(text: str, told: list[tuple[str, When]]) -> None:
    assert _told(text, ClaimKind.OCCUPATION) == told


@pytest.mark.parametrize(
    ("text", "employer"),
    [
        ("Maria Alvarez, a nurse in Rotorua, said no.", []),
        ("The Jaffna-born surveyor Maria Alvarez said no.", []),
        ("Maria Alvarez, who studied at Boston University, said no.", []),
        ("Maria Alvarez, who served in Korea, said no.", []),
        ("Maria Alvarez, a London-based analyst at Barclays, said no.", ["Barclays"]),
        ("Maria Alvarez, a curator in the Department of Prints, said no.", ["Department of Prints"]),
    ],
)
def test_a_place_is_no_employer(text: str, employer: list[str]) -> None:
    assert [claim.span.text for claim in _of(text, ClaimKind.AFFILIATION)] == employer
