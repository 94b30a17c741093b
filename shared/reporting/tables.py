"""The report as other tables than that of its claims: one row per person, or one per quotation."""

from collections.abc import Iterable, Sequence

from shared.models.report import Finding, Report
from shared.reporting.csv import MADE_FROM, RULED, as_csv, as_table, made_from, ruled
from shared.reporting.ruled import rulings_of
from shared.reporting.words import desk_in_words

_ARTICLE = ("article_id", "title", "published_on")
_VERDICT = ("person", "verdict", "reason")
FINDINGS = (
    *_ARTICLE,
    *_VERDICT,
    *("confidence", "summary", "question", "qid", "identity", "mentions", "claims", "quotations", "desk"),
    *MADE_FROM,
    *RULED,
)
QUOTATIONS = (*_ARTICLE, *_VERDICT, "direct", "quotation", "start", "end", *MADE_FROM, *RULED)


def findings_csv(report: Report) -> str:
    """One row per person, without claims; RFC 4180 with a header row, and no cell can be taken for a formula."""
    return _table(FINDINGS, ((person, _found(person)) for person in report.people), report)


def _found(person: Finding) -> tuple[object, ...]:
    told = (person.name, person.verdict, person.reason, person.confidence, person.summary, person.question)
    who = (person.identity.qid, person.identity.label) if person.identity else (None, None)
    counted = (len(person.mentions), len(person.claims), len(person.quotations))
    return (*told, *who, *counted, "; ".join(map(desk_in_words, person.desk)))


def quotations_csv(report: Report) -> str:
    """One row per quotation, with whom it is given to and what is held of them."""
    return _table(
        QUOTATIONS,
        (
            (person, (person.name, person.verdict, person.reason, said.direct, said.text, said.start, said.end))
            for person in report.people
            for said in person.quotations
        ),
        report,
    )


def _table(columns: Sequence[str], rows: Iterable[tuple[Finding, tuple[object, ...]]], report: Report) -> str:
    article, foot, rulings = report.article, made_from(report), rulings_of(report)
    head = (article.id, article.title, article.published_on)
    return as_table(columns, ((*head, *row, *foot, *ruled(rulings.get(person.id))) for person, row in rows))


TABLES = {"claims": as_csv, "findings": findings_csv, "quotations": quotations_csv}
