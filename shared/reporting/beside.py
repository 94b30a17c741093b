"""What a report tells beside its people: of roles with nobody named, of what is quoted, and of cited sources."""

from shared.dates import in_words
from shared.models.reading import Quotation
from shared.models.report import (
    OfficialFinding,
    QuotationFinding,
    SourceFinding,
)
from shared.models.world import Facts
from shared.reporting.evidence import identity, tenure_evidence, text_span, thing
from shared.reporting.sentences import period, searched
from shared.verification.officials import JudgedOfficial
from shared.verification.sources import JudgedSource, Standing


def official_finding(judged: JudgedOfficial, facts: Facts) -> OfficialFinding:
    """What is told of a role with nobody named: who held it that day, or why that stays open."""
    span, tenure = judged.official.span, judged.tenure
    found = facts.entities.get(tenure.holder) if tenure else None
    held = f"{tenure.label} held it {period(tenure.start, tenure.end)}." if tenure else f"Left open: {judged.why}."
    return OfficialFinding(
        start=span.start,
        end=span.end,
        text=span.text,
        identity=identity(found) if found else None,
        office=thing(judged.chain.office) if judged.chain else None,
        because=held,
        evidence=(tenure_evidence(tenure, facts),) if tenure else (),
    )


def quotation_finding(quotation: Quotation) -> QuotationFinding:
    """The words that are quoted, and where."""
    span = quotation.span
    return QuotationFinding(start=span.start, end=span.end, text=span.text, direct=quotation.direct)


def source_finding(judged: JudgedSource, facts: Facts) -> SourceFinding:
    """What is told of somebody on whose word the article relies: whether they exist, and what speaks against it."""
    return SourceFinding(
        name=judged.source.name,
        verdict=judged.standing.verdict,
        how=judged.source.how,
        identity=identity(judged.entity) if judged.entity else None,
        because=_why_source(judged, facts),
        mentions=tuple(text_span(span) for span in judged.source.spans),
    )


def _why_source(judged: JudgedSource, facts: Facts) -> str:
    label = judged.entity.label if judged.entity else judged.source.name
    match judged.standing:
        case Standing.KNOWN:
            return f"Known as {label}."
        case Standing.ENDED:
            return f"Ended {in_words(judged.ended) if judged.ended else 'earlier'}, before the article."
        case Standing.ELSEWHERE:
            return f"Known as {label}, but the link beside it goes to {judged.detail}."
        case Standing.IMITATED:
            return f"The link beside it goes to a site that imitates that of {label}: {judged.detail}."
        case Standing.LOOK_ALIKE:
            where = searched(facts.info, people=False)
            return f"Nothing of this name was found in {where}; it is close to “{judged.detail}”."
        case Standing.NOT_FOUND:
            return f"Nothing of this name was found in {searched(facts.info, people=False)}."
        case Standing.FAILED:
            return f"Could not be looked up: {judged.detail}."
