"""The report as other tables than that of its claims: one row per person, or one per quotation."""

from collections.abc import Iterable, Sequence

from shared.models.report import Report
from shared.reporting.csv import MADE_FROM, as_csv, as_table, made_from
from shared.reporting.words import desk_in_words

_ARTICLE = ("article_id", "title", "published_on")
_VERDICT = ("person", "verdict", "reason")
FINDINGS = (
    *_ARTICLE,
    *_VERDICT,
    *("confidence", "summary", "question", "qid", "identity", "mentions", "claims", "quotations", "desk"),
    *MADE_FROM,
)
QUOTATIONS = (*_ARTICLE, *_VERDICT, "direct", "quotation", "start", "end", *MADE_FROM)


def findings_csv(report: Report) -> str:
    """One row per person, without claims; RFC 4180 with a header row, and no cell can be taken for a formula."""
    return _table(
        FINDINGS,
        (
            (p.name, p.verdict, p.reason, p.confidence, p.summary, p.question)
            + ((p.identity.qid, p.identity.label) if p.identity else (None, None))
            + (len(p.mentions), len(p.claims), len(p.quotations), "; ".join(map(desk_in_words, p.desk)))
            for p in report.people
        ),
        report,
    )


def quotations_csv(report: Report) -> str:
    """One row per quotation, with whom it is given to and what is held of them."""
    return _table(
        QUOTATIONS,
        (
            (p.name, p.verdict, p.reason, said.direct, said.text, said.start, said.end)
            for p in report.people
            for said in p.quotations
        ),
        report,
    )


def _table(columns: Sequence[str], rows: Iterable[tuple[object, ...]], report: Report) -> str:
    article, foot = report.article, made_from(report)
    head = (article.id, article.title, article.published_on)
    return as_table(columns, ((*head, *row, *foot) for row in rows))


TABLES = {"claims": as_csv, "findings": findings_csv, "quotations": quotations_csv}
