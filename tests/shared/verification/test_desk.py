"""What the desk knows supports and is shown; it never accuses by a role, nor takes the place of what a source says."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from shared.dates import PartialDate
from shared.models.reading import Claim, ClaimKind, Role, When
from shared.models.report import Outcome, Reason
from shared.models.roster import Entry, Known
from shared.models.text import Span
from shared.resolution.people import resolve
from shared.verification.judgement import Ground, Judgement
from shared.verification.verdicts import verify
from tests.shared.verification.test_verdicts import ENTITIES, OFFICES, TEXT
from tests.world import World, claim, person, reading

SINCE = PartialDate.parse("2023-04")
AT = datetime(2024, 6, 1, tzinfo=UTC)


def known(name: str, role: str | None = None, **fields: object) -> Entry:
    return Entry("1", Known(name, role, **fields), "Ann", AT)  # type: ignore[arg-type]


def verdict(name: str, claims: tuple[Claim, ...], *entries: Entry, day: str = "2024-10-29") -> Judgement:
    said = reading(person(name, *claims), day=day, text=TEXT)
    facts = replace(World(ENTITIES, OFFICES).gather(said), roster={name: entries})
    return verify(said, resolve(said, facts), facts)[0]


def works_as(words: str, when: When = When.CURRENT) -> Claim:
    return Claim(ClaimKind.OCCUPATION, Span(0, len(words), words), Role(words), when=when)


PORT = known("Ada Example", "Spokeswoman, port of Gdansk (Poland)", since=SINCE)


@pytest.mark.parametrize("words", ["spokeswoman", "spokeswoman of the port of Gdansk", "Polish port’s spokeswoman"])
def test_whom_no_source_knows_the_desk_may(words: str) -> None:
    found = verdict("Ada Example", (works_as(words),), PORT)
    assert (found.reason, found.claims[0].ground, found.confidence) == (Reason.KNOWN_TO_DESK, Ground.DESK, 0.9)
    assert found.desk == (PORT,)


@pytest.mark.parametrize(
    ("words", "when", "day"),
    [
        ("director of the port of Gdansk", When.CURRENT, "2024-10-29"),
        ("spokeswoman of the port of Hamburg", When.CURRENT, "2024-10-29"),
        ("spokeswoman", When.CURRENT, "2023-01-05"),
        ("spokeswoman", When.FORMER, "2024-10-29"),
        ("spokeswoman", When.FUTURE, "2024-10-29"),
    ],
)
def test_another_role_or_time_than_the_desk_knows_accuses_nobody(words: str, when: When, day: str) -> None:
    found = verdict("Ada Example", (works_as(words, when),), PORT, day=day)
    assert (found.reason, found.claims[0].outcome) == (Reason.NAMESAKES_ONLY, Outcome.SILENT)


def test_one_who_has_left_is_a_former_one() -> None:
    left = known("Ada Example", "spokeswoman", since=SINCE, until=PartialDate.parse("2024-03"))
    assert verdict("Ada Example", (works_as("spokeswoman", When.FORMER),), left).reason is Reason.KNOWN_TO_DESK
    assert verdict("Ada Example", (works_as("spokeswoman"),), left).reason is Reason.NAMESAKES_ONLY


def test_a_name_alone_fits_by_name_only() -> None:
    found = verdict("Ada Example", (), PORT)
    assert (found.reason, found.confidence) == (Reason.NAME_ONLY, 0.6)


def test_what_a_source_supports_stays_its_own_with_the_desk_beside_it() -> None:
    umerov = known("Rustem Umerov", "Defence Minister of Ukraine", since=SINCE)
    found = verdict("Rustem Umerov", (claim("Ukrainian Defence Minister"),), umerov)
    assert (found.reason, found.claims[0].ground, found.claims[0].desk) == (
        Reason.CLAIMS_SUPPORTED,
        Ground.HELD,
        umerov,
    )


def test_whom_the_desk_knows_no_source_accuses_but_both_are_shown() -> None:
    new = known("Dmytro Petrenko", "Ukrainian defense minister", since=SINCE)
    found = verdict("Dmytro Petrenko", (claim("Ukrainian Defence Minister"),), new)
    assert (found.reason, found.claims[0].outcome) == (Reason.DESK_DISAGREES, Outcome.SILENT)
    assert [tenure.holder for tenure in found.claims[0].holders] == ["umerov"]


def test_a_name_known_to_be_false_is_said_to_be() -> None:
    false = known("Emily Carter", is_false=True, note="Seen in three invented reports.")
    assert verdict("Emily Carter", (works_as("analyst"),), false).reason is Reason.KNOWN_FALSE
    assert verdict("Emily Carter", (), false).reason is Reason.KNOWN_FALSE


def test_a_false_name_takes_no_evidence_of_a_source_away() -> None:
    found = verdict("Rustem Umerov", (claim("Ukrainian Defence Minister"),), known("Rustem Umerov", is_false=True))
    assert (found.reason, found.claims[0].outcome) == (Reason.DESK_DISAGREES, Outcome.SUPPORTED)
    assert found.resolved.identity is not None


def test_a_source_that_is_down_does_not_silence_the_desk() -> None:
    said = reading(person("Ada Example", works_as("spokeswoman")), day="2024-10-29", text=TEXT)
    world = World(ENTITIES, OFFICES, failing=frozenset({"Ada Example"}))
    facts = replace(world.gather(said), roster={"Ada Example": (PORT,)})
    assert verify(said, resolve(said, facts), facts)[0].reason is Reason.KNOWN_TO_DESK
