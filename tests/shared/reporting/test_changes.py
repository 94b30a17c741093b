"""What a re-check says became different, and why."""

from dataclasses import dataclass, replace

import pytest

from shared.dates import PartialDate
from shared.models.reading import ClaimKind, Person, Reading
from shared.models.report import Report
from shared.models.text import Article
from shared.models.world import EntityKind, OfficeChain, Statement
from shared.pipeline import check
from shared.reporting.changes import changes
from tests.world import World, claim, human, office, person, reading, thing

PEOPLE = (thing("ukraine", "Ukraine", EntityKind.COUNTRY), human("Q1", "Rustem Umerov"), human("Q2", "Denys Shmyhal"))
MINISTER = person("Rustem Umerov", claim("Ukraine's Defense Minister"))


@dataclass(frozen=True)
class ByHand:
    said: Reading
    name: str = "by hand"

    def read(self, article: Article) -> Reading:
        return self.said


def defence(end: str | None, *more: tuple[str, str, str | None]) -> OfficeChain:
    chain = office("Minister of Defence of Ukraine", ("Q1", "2023-09-06", end), *more)
    return replace(chain, tenures=tuple(replace(t, statement=f"{t.holder}$s") for t in chain.tenures))


def report(chain: OfficeChain, *people: Person, **world: object) -> Report:
    said = reading(*(people or (MINISTER,)), day="2025-10-01")
    return check(said.article, ByHand(said), World(PEOPLE, (chain,), **world))  # type: ignore[arg-type]


OPEN, ENDED = defence(None), defence("2025-07-17", ("Q2", "2025-07-17", None))


def test_reports_that_say_the_same_differ_on_nobody() -> None:
    assert changes(report(OPEN), report(OPEN)) == ()


def test_a_tenure_that_has_ended_since_is_why_a_verdict_fell() -> None:
    (change,) = changes(report(OPEN), report(ENDED))
    assert change.name == "Rustem Umerov"
    assert change.what == "was match, is now mismatch: not in office then"
    assert any(why.startswith("Ended: ") and "to 2025-07-17" in why and "still open" in why for why in change.why)
    assert any("New" in why and "Shmyhal" in why for why in change.why)


def test_a_tenure_that_began_otherwise_was_edited() -> None:
    earlier = replace(OPEN, tenures=tuple(replace(t, start=PartialDate.parse("2023-09-05")) for t in OPEN.tenures))
    (change,) = changes(report(OPEN), report(earlier))
    assert change.what == "stays match, on other evidence"
    (why,) = change.why
    assert why.startswith("Edited: ") and why.endswith("before, (2023-09-06 to still open).")


def test_what_does_not_last_is_told_without_dates() -> None:
    aged = person(
        "Rustem Umerov", claim("Ukraine's Defense Minister"), claim("43", ClaimKind.AGE, role=None, value="43")
    )
    known = Statement("P569", PartialDate.parse("1982-04-19"), "Q1$born")
    born = [replace(each, statements=(known,)) if each.id == "Q1" else each for each in PEOPLE]
    said = reading(aged, day="2025-10-01")
    (change,) = changes(report(OPEN, aged), check(said.article, ByHand(said), World(born, (OPEN,))))
    assert change.why == ("New: Rustem Umerov, born: 1982-04-19.",)


def test_a_statement_that_is_gone_is_told() -> None:
    (change,) = changes(report(ENDED), report(OPEN))
    assert any(why.startswith("Gone: ") for why in change.why)


def test_somebody_found_since_and_somebody_named_in_one_report_only() -> None:
    unknown = person("Emily Carter")
    only_one = changes(report(OPEN, MINISTER), report(OPEN, MINISTER, unknown))
    assert [(c.name, c.what) for c in only_one] == [("Emily Carter", "is named only in the newer report")]
    gone = changes(report(OPEN, MINISTER, unknown), report(OPEN, MINISTER))
    assert [c.what for c in gone] == ["is named only in the older report"]


def test_an_item_of_the_same_label_under_another_id_may_have_been_merged() -> None:
    before = report(OPEN)
    (found,) = before.people
    assert found.identity is not None
    moved = found.model_copy(update={"identity": found.identity.model_copy(update={"qid": "Q9"})})
    (change,) = changes(before, before.model_copy(update={"people": (moved,)}))
    assert change.why == ("Taken for Rustem Umerov (Q9) instead of Rustem Umerov (Q1): the item may have been merged.",)


@pytest.mark.parametrize("down_first", [True, False])
def test_what_could_not_be_asked_one_time_is_told(down_first: bool) -> None:
    up, down = report(OPEN), report(OPEN, failing=frozenset({"Rustem Umerov", "Defense Minister"}))
    (change,) = changes(down, up) if down_first else changes(up, down)
    words = "could be checked now" if down_first else "could not be checked this time"
    assert any(words in why for why in change.why)
