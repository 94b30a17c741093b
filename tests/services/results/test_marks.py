"""The text is shown whole, in paragraphs, with every mark where its span says."""

from hypothesis import given
from hypothesis import strategies as st

from services.results.marks import Stretch, paragraphs
from shared.models.report import QuotationFinding, Reason, TextSpan
from tests.values import a_finding, a_report, an_article

TEXT = "Ada met Bob.\n\n“Yes, Bob,” she said.\nThe end"


def marked(stretches: list[Stretch]) -> list[tuple[str, str]]:
    return [(stretch.text, stretch.person.name) for stretch in stretches if stretch.person]


def test_marks_stand_where_their_spans_say() -> None:
    ada = a_finding("Ada", Reason.CLAIMS_SUPPORTED).model_copy(
        update={"quotations": (QuotationFinding(start=15, end=24, text="Yes, Bob,", direct=True),)}
    )
    bob = a_finding("Bob", Reason.NO_CANDIDATE).model_copy(
        update={"mentions": (TextSpan(start=8, end=11, text="Bob"), TextSpan(start=20, end=23, text="Bob"))}
    )
    shown = paragraphs(TEXT, a_report(an_article(TEXT), ada, bob))
    assert ["".join(part.text for part in line) for line in shown] == TEXT.replace("\n\n", "\n").split("\n")
    stretches = [part for line in shown for part in line]
    assert marked(stretches) == [("Ada", "Ada"), ("Bob", "Bob"), ("Bob", "Bob")]
    quoted = [part for part in stretches if part.quoted]
    assert [part.text for part in quoted] == ["Yes, ", "Bob", ","]
    assert {part.quoted.name for part in quoted if part.quoted} == {"Ada"}


def test_a_text_without_a_report_is_plain() -> None:
    assert paragraphs("One.\nTwo.", None) == ((Stretch("One."),), (Stretch("Two."),))


@given(st.text(alphabet="ab\n", max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(1, 10)), max_size=6))
def test_no_character_is_lost_however_marks_overlap(text: str, spans: list[tuple[int, int]]) -> None:
    mentions = tuple(
        TextSpan(start=start, end=min(start + length, len(text)), text=text[start : start + length])
        for start, length in spans
        if start < len(text)
    )
    finding = a_finding("Ada", Reason.NO_CANDIDATE).model_copy(update={"mentions": mentions})
    shown = paragraphs(text, a_report(an_article(text), finding))
    assert ["".join(part.text for part in line) for line in shown] == [line for line in text.split("\n") if line]
