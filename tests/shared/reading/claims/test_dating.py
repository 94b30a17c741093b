"""The days of claims that a clause dates without saying so right behind a role's words."""

from datetime import date

import pytest

from shared.models.reading import Claim, ClaimKind, Person, Sureness, When
from shared.models.text import Span
from shared.reading.claims.dating import with_days
from shared.reading.text.page import page_of

PUBLISHED = date(2024, 10, 29)


def dated(
    text: str,
    words: str,
    kind: ClaimKind,
    when: When,
    published: date | None = PUBLISHED,
    sureness: Sureness = Sureness.GUESSED,
) -> str:
    """The day of a claim of these words, as text; nothing where there is none."""
    start = text.index(words)
    claim = Claim(kind, Span.of(text, start, start + len(words)), when=when, sureness=sureness)
    name = Span.of(text, text.index("Smith"), text.index("Smith") + len("Smith"))
    (person,) = with_days(page_of(text), [Person("a", "Smith", (name,), (claim,))], published)
    return str(person.claims[0].as_of or "")


@pytest.mark.parametrize(
    ("text", "words", "kind", "when", "day"),
    [
        ("Smith died in 2019.", "died", ClaimKind.ALIVE, When.CURRENT, "2019"),
        ("Smith drowned off the cape in June.", "drowned", ClaimKind.ALIVE, When.CURRENT, "2024-06"),
        ("Smith died in November.", "died", ClaimKind.ALIVE, When.CURRENT, "2023-11"),
        ("Smith died in Pune on July 20.", "died", ClaimKind.ALIVE, When.CURRENT, "2024-07-20"),
        ("Smith died in Pune on 20 July, aged 9.", "died", ClaimKind.ALIVE, When.CURRENT, "2024-07-20"),
        ("Smith joined Roche in 2014 from Bayer.", "Roche", ClaimKind.AFFILIATION, When.CURRENT, "2014"),
        ("Smith drove the bus until August.", "drove the bus", ClaimKind.OCCUPATION, When.FORMER, "2024-08"),
        ("Smith drove the bus until last year.", "drove the bus", ClaimKind.OCCUPATION, When.FORMER, "2023"),
        ("Smith ran the mill with her until 2011.", "ran the mill", ClaimKind.OCCUPATION, When.FORMER, "2011"),
        ("Smith takes over as warden on 2 December.", "warden", ClaimKind.OCCUPATION, When.FUTURE, "2024-12-02"),
        ("Smith, the warden, wept.", "warden", ClaimKind.OCCUPATION, When.CURRENT, ""),
        ("Smith, a baker who said it rained in 2011, wept.", "baker", ClaimKind.OCCUPATION, When.CURRENT, ""),
        ("Smith, a baker, will marry in 2031.", "baker", ClaimKind.OCCUPATION, When.CURRENT, ""),
        ("Smith was a baker on 31 February.", "baker", ClaimKind.OCCUPATION, When.FORMER, ""),
        ("Smith, a baker, will meet her on 5 November.", "baker", ClaimKind.OCCUPATION, When.CURRENT, ""),
        ("The Kenyan, Smith, came in 2011.", "Kenyan", ClaimKind.NATIONALITY, When.CURRENT, ""),
    ],
)
def test_a_claim_has_the_day_of_its_own_clause(text: str, words: str, kind: ClaimKind, when: When, day: str) -> None:
    assert dated(text, words, kind, when) == day


def test_without_a_day_of_publication_a_month_alone_says_nothing() -> None:
    assert dated("Smith died in June.", "died", ClaimKind.ALIVE, When.CURRENT, published=None) == ""
    assert dated("Smith died in 2019.", "died", ClaimKind.ALIVE, When.CURRENT, published=None) == "2019"


def test_a_role_that_rules_read_is_given_no_day_that_may_be_of_something_else() -> None:
    words = "Former warden Smith lived abroad until 2021."
    assert dated(words, "Former warden", ClaimKind.OFFICE, When.FORMER, sureness=Sureness.SURE) == ""
    assert dated(words, "Former warden", ClaimKind.OFFICE, When.FORMER) == "2021"
