"""What a report says, from a reading by hand to the words."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

import pytest

from shared.models.reading import (
    CitedSource,
    Citing,
    Claim,
    ClaimKind,
    Official,
    Person,
    Quotation,
    Reading,
    Role,
    When,
)
from shared.models.report import Quoted, Reason, Report, State, Verdict
from shared.models.text import Article, Span
from shared.models.world import EntityKind
from shared.pipeline import check
from tests.world import World, claim, human, office, person, reading, thing

WORLD = World(
    (
        thing("ukraine", "Ukraine", EntityKind.COUNTRY),
        human("Q100", "Rustem Umerov"),
        human("shmyhal", "Denys Shmyhal"),
        thing("Q130879", "Reuters", EntityKind.ORGANISATION),
        thing("gone", "Apple Daily", EntityKind.ORGANISATION, ended="2021-06-24"),
    ),
    (
        office(
            "Minister of Defence of Ukraine",
            ("Q100", "2023-09-06", "2025-07-17"),
            ("shmyhal", "2025-07-17", None),
        ),
    ),
)


@dataclass(frozen=True)
class ByHand:
    """A reader that is told what the text says."""

    said: Reading
    name: str = "by hand"

    def read(self, article: Article) -> Reading:
        return self.said


def report_on(*people: Person, world: World = WORLD, **parts: object) -> Report:
    said = reading(*people, **parts)  # type: ignore[arg-type]
    return check(said.article, ByHand(said), world)


def test_the_true_holder_is_named_with_the_evidence_and_without_made_up_ids() -> None:
    report = report_on(person("Oleksandr Petrenko", claim("Ukraine's Defense Minister")))
    finding = report.people[0]
    assert (finding.verdict, finding.reason) == (Verdict.MISMATCH, Reason.OFFICE_HELD_BY_OTHER)
    (said,) = finding.claims
    assert [(h.qid, h.start, h.end) for h in said.holders] == [("Q100", "2023-09-06", "2025-07-17")]
    assert said.office is not None and said.office.qid is None  # the made-up world has no item for it
    assert said.evidence[0].item == "Q100" and said.evidence[0].statement is None
    assert "Q100 held it from 6 September 2023 to 17 July 2025" in finding.summary


def test_who_holds_an_office_still_has_held_it() -> None:
    report = report_on(person("Oleksandr Petrenko", claim("Ukraine's Defense Minister")), day="2025-10-01")
    assert "shmyhal has held it since 17 July 2025" in report.people[0].summary.replace("Shmyhal", "shmyhal")


def test_a_title_that_somebody_has_no_more_is_told_with_the_day_it_ended() -> None:
    called = claim("Minister of Defence", courtesy=True, role=Role("Minister of Defence", "Ukraine"))
    report = report_on(person("Rustem Umerov", called), day="2025-10-01")
    (finding,) = report.people
    assert finding.reason is Reason.NAME_ONLY
    assert "the title is of an office once held" in finding.summary and "17 July 2025" in finding.summary


def test_totals_count_each_person_once_and_names_alone_apart() -> None:
    people = (person("Rustem Umerov", claim("Ukraine's Defense Minister")), person("Emily Carter"))
    totals = report_on(*people).totals
    assert (totals.match, totals.match_name_only, totals.unknown, totals.mismatch) == (1, 0, 1, 0)


def test_a_role_with_nobody_named_gets_who_held_it() -> None:
    role = Official(Span(0, 5, "Ukraine’s defence minister"), Role("defence minister", "Ukraine"))
    assert report_on(officials=(role,)).officials[0].identity.qid == "Q100"  # type: ignore[union-attr]
    undated = report_on(officials=(role,), day=None).officials[0]
    assert undated.identity is None and "no date" in undated.because
    late = report_on(officials=(role,), day="2026-05-01").officials[0]
    assert late.identity is None and "older" in late.because


def test_sources_that_exist_that_ended_that_are_not_known_and_that_could_not_be_asked() -> None:
    sources = tuple(CitedSource(n, (), Citing.REPORTED) for n in ("Reuters", "Apple Daily", "The Nowhere Post", "AFP"))
    world = World(WORLD.entities, WORLD.offices, failing=frozenset({"AFP"}))
    found = [source.verdict for source in report_on(world=world, sources=sources).sources]
    assert found == [Verdict.MATCH, Verdict.MISMATCH, Verdict.UNKNOWN, Verdict.UNCHECKED]


def test_quotations_are_counted_by_the_verdict_on_who_speaks() -> None:
    known = person("Rustem Umerov", claim("Ukraine's Defense Minister"))
    unknown = person("Emily Carter")
    said = tuple(Quotation(Span(0, 5, "words"), True, person=who) for who in (known.id, known.id, unknown.id))
    said += (Quotation(Span(0, 5, "nobody's"), True),)
    report = report_on(known, unknown, quotations=said)
    assert report.quoted == Quoted(match=2, unknown=1, open=1)
    assert [quotation.text for quotation in report.open_quotations] == ["nobody's"]


def test_nobody_is_said_not_to_exist() -> None:
    finding = report_on(person("Emily Carter")).people[0]
    assert finding.reason is Reason.NO_CANDIDATE
    assert "was found in" in finding.summary and "exist" not in finding.summary


def test_a_report_waits_only_for_somebody_unchecked_and_says_until_when() -> None:
    later = datetime(2026, 1, 1, 12, tzinfo=UTC)
    down = World(WORLD.entities, WORLD.offices, failing=frozenset({"Emily Carter"}), retry_at=later)
    waiting = report_on(person("Emily Carter"), world=down)
    assert (waiting.state, waiting.retry_at) == (State.WAITING, later)
    decided = report_on(person("Rustem Umerov", claim("Ukraine's Defense Minister")), world=down)
    assert (decided.state, decided.retry_at) == (State.DONE, None)


def test_a_report_is_the_same_after_being_stored_and_read_back() -> None:
    report = report_on(person("Oleksandr Petrenko", claim("Ukraine's Defense Minister")))
    assert Report.model_validate_json(report.model_dump_json()) == report
    assert report.state is State.DONE and report.article.published_on == date(2024, 10, 29)


def test_a_summary_tells_of_the_office_before_the_age() -> None:
    entities = (*WORLD.entities[:1], human("Q100", "Rustem Umerov", born="1982-04-19"))
    said = (claim("42", ClaimKind.AGE, role=None, value="42"), claim("Ukraine's Defense Minister"))
    (finding,) = report_on(person("Rustem Umerov", *said), world=World(entities, WORLD.offices)).people
    assert finding.summary.startswith("Rustem Umerov checks out: Minister of Defence of Ukraine")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ((), "nothing said of them could be tested"),
        ((claim("42", ClaimKind.AGE, role=None, value="42"),), "what else agrees tells nobody apart"),
    ],
)
def test_where_a_name_alone_fits_the_summary_says_what_is_missing(said: tuple[Claim, ...], told: str) -> None:
    entities = (*WORLD.entities[:1], human("Q100", "Rustem Umerov", born="1982-04-19"))
    beside = person("Rustem Umerov", *said)
    (finding,) = report_on(beside, world=World(entities, WORLD.offices), text="He flew home to Ukraine.").people
    assert finding.reason is Reason.NAME_ONLY
    assert finding.summary.endswith(f": {told}.")


def test_of_somebody_dead_the_day_is_told() -> None:
    entities = (*WORLD.entities[:1], human("Q100", "Rustem Umerov", died="2024-05-25"))
    minister = person("Rustem Umerov", claim("Ukraine's Defense Minister"))
    said = (Quotation(Span(0, 5, "words"), True, person=minister.id, anchored=True),)
    (finding,) = report_on(minister, world=World(entities, WORLD.offices), quotations=said).people
    assert finding.reason is Reason.DEAD_BEFORE_ARTICLE
    assert finding.summary == "Rustem Umerov died on 25 May 2024, before the article has them speak."


@pytest.mark.parametrize(
    ("words", "born", "told"),
    [
        (("words",), "1982-04-19", " Rustem Umerov died on 25 May 2024, before the article, which quotes them."),
        ((), "1982-04-19", " Rustem Umerov died on 25 May 2024, before the article."),
        ((), "1882-04-19", ""),  # nobody takes him for alive
    ],
)
def test_of_whom_might_be_thought_alive_the_day_of_death_is_told_and_nothing_held_against_them(
    words: tuple[str, ...], born: str, told: str
) -> None:
    entities = (*WORLD.entities[:1], human("Q100", "Rustem Umerov", born=born, died="2024-05-25"))
    minister = person("Rustem Umerov", replace(claim("Ukraine's Defense Minister"), when=When.FORMER))
    said = tuple(Quotation(Span(0, 5, each), True, person=minister.id) for each in words)
    world = World(entities, (office("Minister of Defence of Ukraine", ("Q100", "2021-09-06", "2023-07-17")),))
    (finding,) = report_on(minister, world=world, quotations=said).people
    assert finding.reason is Reason.CLAIMS_SUPPORTED
    assert finding.summary.removesuffix(told).endswith("and no more by then.")


def test_who_is_known_by_name_alone_is_told_by_the_office_that_is_best_known() -> None:
    chains = [
        office("Member of a council", ("Q100", "2024-01-01", None)),
        office("President of Ukraine", ("Q100", "2019-05-20", None)),
    ]
    world = World(WORLD.entities[:2], tuple(chains))
    (finding,) = report_on(person("Rustem Umerov"), world=world, text="Rustem Umerov flew home at last.").people
    assert finding.summary.startswith("Rustem Umerov fits by name only (President of Ukraine)")


def test_somebody_of_a_name_only_like_it_is_not_counted_as_one_more_who_could_be_meant() -> None:
    world = World((human("Q1", "Antonio Guterres"), human("Q2", "Antonio Gutiérrez")))
    (finding,) = report_on(person("Antonio Guterres"), world=world, text="Antonio Guterres spoke.").people
    assert finding.summary.startswith("Only one Antonio Guterres is known here")


def test_open_quotations_name_the_source_that_has_no_name() -> None:
    said = Quotation(Span(22, 32, "it is late"), direct=False, speaker=Span(4, 12, "official"))
    other = Quotation(Span(50, 60, "it is dark"), direct=False, speaker=Span(61, 63, "he"))
    source = Official(
        Span(0, 12, "a Gulf official"), None, mentions=(Span(0, 12, "a Gulf official"),), quotations=(said,)
    )
    report = report_on(officials=(source,), quotations=(said, other))
    assert [each.speaker for each in report.open_quotations] == ["a Gulf official", None]
    (told,) = report.officials
    assert (told.unnamed_source, told.identity, told.because) == (True, None, "Not named.")
