"""What the lead of a page says for a claim and for somebody, and that it never speaks against them."""

from datetime import UTC, datetime

import pytest

from shared.models.reading import ClaimKind, Role, When
from shared.models.report import Outcome, Reason
from shared.models.world import Entity, EntityKind, PageText
from shared.reporting.evidence import evidence_of
from shared.resolution.people import resolve
from shared.verification.judgement import Ground, Judgement
from shared.verification.verdicts import verify
from tests.world import World, claim, office, person, reading, thing

LEAD = """Ada M. Stone (born 5 March 1970) is a Ukrainian economist and a fellow of the Institute of Tides. She served
as Minister of Harbours of Ukraine from 2010 to 2014. She has been a senior adviser at the Bank of Storms since 2016.
Her brother is a member of the Party of Gulls. Stone was formerly a partner at Wharf and Sons."""
READ_AT = datetime(2024, 10, 1, tzinfo=UTC)
WORLD = World(
    (
        Entity("stone", EntityKind.HUMAN, "Ada Stone", prominence=9),
        thing("ukraine", "Ukraine", EntityKind.COUNTRY),
    ),
    (office("Minister of Fish of Ukraine", ("somebody", "2000-01-01", "2005-01-01")),),
    texts={"stone": PageText("Ada Stone", LEAD, 4711, READ_AT)},
)


def judgement(words: str, kind: ClaimKind, day: str | None = "2024-10-29", **parts: object) -> Judgement:
    """Of somebody whom the page, by her calling, tells to be the one meant."""
    known = claim("economist", ClaimKind.OCCUPATION)
    said = reading(person("Ada Stone", claim(words, kind, **parts), known), day=day)
    facts = WORLD.gather(said)
    return verify(said, resolve(said, facts), facts)[0]


def is_supported(words: str, kind: ClaimKind, day: str | None = "2024-10-29", **parts: object) -> bool:
    judged = judgement(words, kind, day, **parts).claims[0]
    assert judged.outcome is not Outcome.CONTRADICTED
    return judged.ground is Ground.IN_LEAD and judged.outcome is Outcome.SUPPORTED


@pytest.mark.parametrize(
    ("words", "kind", "parts", "supported"),
    [
        ("economist", ClaimKind.OCCUPATION, {}, True),
        ("chemist", ClaimKind.OCCUPATION, {}, False),
        ("Ukrainian", ClaimKind.NATIONALITY, {"role": None, "value": "Ukrainian"}, True),
        ("Ukraine", ClaimKind.NATIONALITY, {"role": None, "value": "Ukraine"}, True),
        ("Polish", ClaimKind.NATIONALITY, {"role": None, "value": "Polish"}, False),
        ("54", ClaimKind.AGE, {"role": None, "value": "54"}, True),
        ("60", ClaimKind.AGE, {"role": None, "value": "60"}, False),
        ("the Institute of Tides", ClaimKind.AFFILIATION, {"role": None, "value": "the Institute of Tides"}, True),
        ("the Bank of Storms", ClaimKind.AFFILIATION, {"role": None, "value": "the Bank of Storms"}, True),
        ("Wharf and Sons", ClaimKind.AFFILIATION, {"role": None, "value": "Wharf and Sons"}, False),
        ("Wharf and Sons", ClaimKind.AFFILIATION, {"role": None, "value": "Wharf and Sons", "when": When.FORMER}, True),
        ("Party of Gulls", ClaimKind.PARTY, {"role": None, "value": "Party of Gulls"}, False),  # her brother's
    ],
)
def test_a_lead_supports_what_it_says_of_the_person(
    words: str, kind: ClaimKind, parts: dict[str, object], supported: bool
) -> None:
    assert is_supported(words, kind, **parts) is supported


@pytest.mark.parametrize(
    ("day", "parts", "supported"),
    [
        ("2012-06-01", {}, True),
        ("2010-06-01", {}, False),  # the year it began: it may not have been yet
        ("2024-10-29", {}, False),
        ("2024-10-29", {"when": When.FORMER}, True),
        ("2012-06-01", {"role": Role("Minister of Harbours", "Poland")}, False),
        (None, {}, True),
    ],
)
def test_an_office_needs_its_place_and_years_around_the_day(
    day: str | None, parts: dict[str, object], supported: bool
) -> None:
    words = "Minister of Harbours of Ukraine"
    assert is_supported(words, ClaimKind.OFFICE, day, **{"role": Role("Minister of Harbours", "Ukraine"), **parts}) is (
        supported
    )


def test_a_post_that_began_later_than_the_article_is_not_supported() -> None:
    bank = {"role": None, "value": "the Bank of Storms"}
    assert not is_supported("the Bank of Storms", ClaimKind.AFFILIATION, "2015-01-01", **bank)


def test_the_evidence_is_the_sentence_and_the_revision() -> None:
    found = judgement("economist", ClaimKind.OCCUPATION)
    assert found.reason is Reason.CLAIMS_SUPPORTED
    evidence = evidence_of(found.claims[0], WORLD.gather(reading(person("Ada Stone"))))[0]
    assert "page" in {feature.name for feature in found.resolved.candidates[0].features}
    assert (evidence.source, evidence.property, evidence.revision) == ("wikipedia", "lead", 4711)
    assert evidence.value.startswith("Ada M. Stone (born 5 March 1970) is a Ukrainian economist")
    assert evidence.retrieved_at == READ_AT and evidence.statement is None
    assert evidence.reference == "https://en.wikipedia.org/wiki/Ada_Stone"
