from datetime import UTC, datetime

from shared.models.report import (
    CandidateFinding,
    Citing,
    ClaimFinding,
    DeskNote,
    Holder,
    Identity,
    OfficialFinding,
    Outcome,
    QuotationFinding,
    Reason,
    SourceFinding,
    Verdict,
)
from shared.reporting.headline import headline
from shared.reporting.markdown import as_markdown
from tests.values import a_finding, a_report, an_article


def test_what_does_not_fit_comes_before_what_fits() -> None:
    fits = a_finding("Volodymyr Zelenskiy", Reason.CLAIMS_SUPPORTED, "Q3874799")
    wrong = a_finding("Oleksandr Petrenko", Reason.OFFICE_HELD_BY_OTHER)
    note = as_markdown(a_report(an_article(), fits, wrong))
    assert note.index("### Oleksandr Petrenko: mismatch") < note.index("### Volodymyr Zelenskiy: match")


def test_whoever_fits_by_name_only_has_a_section_of_their_own() -> None:
    people = a_finding("Ada Byron", Reason.CLAIMS_SUPPORTED, "Q1"), a_finding("Ben Okri", Reason.NAME_ONLY, "Q2")
    note = as_markdown(a_report(an_article(), *people))
    assert "1 of 2 people checks out; 1 fits by name only." in note
    order = ("## By name only", "### Ben Okri", "## Checks out", "### Ada Byron")
    assert sorted(order, key=note.index) == list(order)


def test_who_else_held_an_office_is_told_only_where_it_speaks_against_somebody() -> None:
    def told(outcome: Outcome) -> str:
        holder = Holder(qid="Q6383803", label="Keir Starmer", start="2024-07-05", end=None)
        claim = ClaimFinding(
            start=0, end=9, text="former prime minister", kind="office", when="former", capacity="full", as_of=None,
            outcome=outcome, because="Held it from 1979 to 1990.", holders=(holder,),
        )  # fmt: skip
        person = a_finding("Margaret Thatcher", Reason.CLAIMS_SUPPORTED).model_copy(update={"claims": (claim,)})
        return as_markdown(a_report(an_article(), person))

    assert "Held then by Keir Starmer" in told(Outcome.CONTRADICTED)
    assert "Held then by" not in told(Outcome.SUPPORTED)


def test_it_says_what_it_was_checked_against() -> None:
    note = as_markdown(a_report(an_article()))
    assert "> Checked against the snapshot “starter” (partial coverage, knows until 2025-06-01)" in note


def test_it_opens_with_the_sentence_that_the_page_opens_with() -> None:
    report = a_report(an_article(), a_finding("Oleksandr Petrenko", Reason.OFFICE_HELD_BY_OTHER))
    assert f"Published 2024-10-29. {headline(report)}\n" in as_markdown(report)


def test_words_of_an_article_cannot_become_markup() -> None:
    note = as_markdown(
        a_report(an_article(title="A <script> [link](x)\n# *Big*"), a_finding("A_B_", Reason.NO_CANDIDATE))
    )
    assert note.startswith("# A \\<script\\> \\[link\\](x) \\# \\*Big\\*\n")
    assert "### A\\_B\\_: unknown" in note


def test_namesakes_are_listed_with_why_they_are_not_meant() -> None:
    namesake = CandidateFinding(
        qid="Q1", label="Emily A. Carter", description="chemist", score=0.1, features=(), why_not="is a chemist"
    )
    person = a_finding("Emily Carter", Reason.NAMESAKES_ONLY).model_copy(update={"candidates": (namesake,)})
    assert "- Not Emily A. Carter (Q1): is a chemist" in as_markdown(a_report(an_article(), person))


def test_officials_and_sources_have_their_sections_only_where_there_are_any() -> None:
    report = a_report(an_article())
    assert "## " not in as_markdown(report)
    official = OfficialFinding(
        start=0, end=5, text="the foreign minister", identity=Identity(qid="Q30436217", label="Choe Son-hui",
        url="https://www.wikidata.org/wiki/Q30436217"), because="held it since 2022",
    )  # fmt: skip
    source = SourceFinding(
        name="Reuters", verdict=Verdict.MATCH, how=Citing.REPORTED, identity=None, because="a news agency"
    )
    note = as_markdown(report.model_copy(update={"officials": (official,), "sources": (source,)}))
    assert "“the foreign minister”: [Choe Son-hui](<https://www.wikidata.org/wiki/Q30436217>)" in note
    assert "- Reuters: match. a news agency" in note


def test_sources_without_a_name_stand_apart_with_what_they_say() -> None:
    said = QuotationFinding(start=20, end=26, text="it was late", direct=False)
    official = OfficialFinding(
        start=0,
        end=5,
        text="two officials",
        identity=None,
        because="Not named.",
        unnamed_source=True,
        quotations=(said,),
    )
    note = as_markdown(a_report(an_article()).model_copy(update={"officials": (official,)}))
    assert "## Sources not named\n\n- “two officials”: Not named.\n  - Reported: “it was late”" in note
    assert "Roles with nobody named" not in note


def test_what_the_desk_knows_is_said_with_who_entered_it() -> None:
    note = DeskNote(
        name="Emily_Carter", role=None, since=None, until=None, is_false=True, note="Invented.", who="Ann",
        at=datetime(2024, 6, 1, tzinfo=UTC),
    )  # fmt: skip
    person = a_finding("Emily_Carter", Reason.KNOWN_FALSE).model_copy(update={"desk": (note,)})
    told = as_markdown(a_report(an_article(), person))
    assert "On the desk’s roster: Emily\\_Carter: a false name; entered by Ann on 2024-06-01. Invented." in told
