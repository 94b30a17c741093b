"""What a report tells beside its people: of roles with nobody named, of what is quoted, and of cited sources."""

from collections.abc import Iterable, Iterator

from shared.dates import in_words
from shared.lexicon.clauses import OTHER_PRONOUNS, SUBJECT_PRONOUNS
from shared.models.reading import Official, Quotation
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
    official, tenure = judged.official, judged.tenure
    span, found = official.span, facts.entities.get(tenure.holder) if tenure else None
    return OfficialFinding(
        start=span.start,
        end=span.end,
        text=span.text,
        identity=identity(found) if found else None,
        office=thing(judged.chain.office) if judged.chain else None,
        because=_why_official(judged),
        evidence=(tenure_evidence(tenure, facts),) if tenure else (),
        unnamed_source=official.role is None,
        anonymous=official.anonymous,
        mentions=tuple(text_span(each) for each in official.mentions),
        quotations=tuple(map(quotation_finding, official.quotations)),
    )


def _why_official(judged: JudgedOfficial) -> str:
    tenure = judged.tenure
    if judged.official.role is None:
        return "Not named, and not to be, as the article says." if judged.official.anonymous else "Not named."
    return f"{tenure.label} held it {period(tenure.start, tenure.end)}." if tenure else f"Left open: {judged.why}."


def quotation_finding(quotation: Quotation, speaker: str | None = None) -> QuotationFinding:
    """The words that are quoted, and where; with what somebody without a name is called who said them."""
    span = quotation.span
    return QuotationFinding(start=span.start, end=span.end, text=span.text, direct=quotation.direct, speaker=speaker)


def open_findings(quotations: Iterable[Quotation], officials: Iterable[Official]) -> Iterator[QuotationFinding]:
    """The quotations of nobody who is named, each with what its speaker is called."""
    called = {quotation: official.span.text for official in officials for quotation in official.quotations}
    for quotation in quotations:
        yield quotation_finding(quotation, called.get(quotation) or _as_written(quotation))


def _as_written(quotation: Quotation) -> str | None:
    speaker = quotation.speaker.text if quotation.speaker else None
    return None if speaker is None or speaker.lower() in SUBJECT_PRONOUNS | OTHER_PRONOUNS else speaker


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
