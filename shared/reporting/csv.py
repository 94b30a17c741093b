"""The report as a table for spreadsheets: one row per claim, and one per person without a claim."""

import csv
import io
from collections.abc import Iterable, Iterator

from shared.models.report import ClaimFinding, Evidence, Finding, Report, RulingTold
from shared.reporting.ruled import rulings_of
from shared.reporting.words import evidence_address, evidence_in_words, holder_in_words, settings_in_words

_ARTICLE = ("article_id", "title", "published_on")
_PERSON = ("person", "verdict", "reason", "confidence", "summary", "question", "qid", "identity", "mentions")
_CLAIM = ("claim_kind", "claim", "when", "capacity", "as_of", "outcome", "because", "office", "office_qid", "holders")
MADE_FROM = ("knowledge_kind", "knowledge", "coverage", "known_until", "bonafide", "reader", "settings")
RULED = ("ruled_verdict", "ruling", "ruled_by", "ruled_at", "ruling_note")
COLUMNS = (*_ARTICLE, *_PERSON, *_CLAIM, "evidence", "evidence_at", *MADE_FROM, *RULED)

# A spreadsheet takes a cell that begins with one of these for a formula: OWASP, "CSV Injection". The wide
# forms are typed with East Asian input methods and are read as the same characters.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def as_csv(report: Report) -> str:
    """The report as RFC 4180 text with a header row; a cell that would be a formula gets an apostrophe before it."""
    return as_table(COLUMNS, _rows(report))


def as_table(columns: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """Rows as RFC 4180 text with a header row; no cell can be taken for a formula."""
    table = io.StringIO(newline="")
    writer = csv.writer(table)
    writer.writerow(columns)
    writer.writerows([cell(value) for value in row] for row in rows)
    return table.getvalue()


def made_from(report: Report) -> tuple[object, ...]:
    """What a report was made from, in the columns of `MADE_FROM`."""
    known, made = report.knowledge, report.versions
    until = (known.kind, known.name, known.coverage, known.known_until)
    return (*until, made.bonafide, made.reader, settings_in_words(report.settings))


def _rows(report: Report) -> Iterator[tuple[object, ...]]:
    article, made = report.article, made_from(report)
    head, rulings = (article.id, article.title, article.published_on), rulings_of(report)
    for person in report.people:
        for claim in person.claims or (None,):
            yield (*head, *_person(person), *_claim(claim), *made, *ruled(rulings.get(person.id)))


def ruled(told: RulingTold | None) -> tuple[object, ...]:
    """What a human ruled on somebody, in the columns of `RULED`."""
    if told is None:
        return (None,) * len(RULED)
    return told.verdict, told.said, told.who, told.at.isoformat(), told.note


def _person(person: Finding) -> tuple[object, ...]:
    identity = person.identity
    who = (identity.qid, identity.label) if identity else (None, None)
    told = (person.name, person.verdict, person.reason, person.confidence, person.summary, person.question)
    return (*told, *who, len(person.mentions))


def _claim(claim: ClaimFinding | None) -> tuple[object, ...]:
    if claim is None:
        return (None,) * (len(_CLAIM) + 2)
    office = (claim.office.label, claim.office.qid) if claim.office else (None, None)
    read = (claim.kind, claim.text, claim.when, claim.capacity, claim.as_of, claim.outcome, claim.because)
    return (
        *read,
        *office,
        "; ".join(holder_in_words(holder) for holder in claim.holders),
        "; ".join(evidence_in_words(evidence) for evidence in claim.evidence),
        "; ".join(found for evidence in claim.evidence if (found := _found_at(evidence))),
    )


def _found_at(evidence: Evidence) -> str | None:
    """Where the evidence is, with the revision that was read: what is needed to make the verdict again."""
    address = evidence_address(evidence)
    read = f" (revision {evidence.revision})" if evidence.revision is not None else ""
    return f"{address}{read}" if address else evidence.reference


def cell(value: object) -> str:
    """A value as it may stand in a spreadsheet: one that would be a formula gets an apostrophe before it."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA_STARTS) else text
