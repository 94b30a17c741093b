"""Everything judged of one article, put together as its report."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from shared.dates import PartialDate
from shared.models.reading import Reading
from shared.models.report import (
    ArticleHead,
    CandidateFinding,
    ClaimFinding,
    Feature,
    Finding,
    KnowledgeUsed,
    Reason,
    Report,
    SettingsUsed,
    State,
    Versions,
)
from shared.models.world import Coverage, Facts
from shared.reporting.beside import official_finding, open_findings, quotation_finding, source_finding
from shared.reporting.counting import given_to_nobody, quoted, totals
from shared.reporting.evidence import desk_note, evidence_of, holder, identity, text_span, thing
from shared.reporting.histories import Shown, histories
from shared.reporting.questions import question, why_not
from shared.reporting.sentences import because
from shared.reporting.summaries import summary
from shared.resolution.candidates import Candidate
from shared.verification.judgement import Judged, Judgement
from shared.verification.officials import JudgedOfficial
from shared.verification.sources import JudgedSource
from shared.version import program_version

# More namesakes than this help nobody; they come best first.
_MOST_CANDIDATES = 10


@dataclass(frozen=True, slots=True)
class Judgements:
    """Everything judged of one article."""

    people: tuple[Judgement, ...]
    officials: tuple[JudgedOfficial, ...]
    sources: tuple[JudgedSource, ...]


def compose(reading: Reading, judgements: Judgements, facts: Facts, settings: SettingsUsed | None = None) -> Report:
    """The report on one article; its state is `waiting` where a source failed that may answer later."""
    day = reading.article.published_on
    people = tuple(_finding(judgement, facts, day) for judgement in judgements.people)
    waits = any(person.reason is Reason.SOURCE_UNAVAILABLE for person in people) and facts.retry_at is not None
    return Report(
        article=_head(reading),
        state=State.WAITING if waits else State.DONE,
        retry_at=facts.retry_at if waits else None,
        totals=totals(people),
        quoted=quoted(reading.quotations, people),
        people=people,
        open_quotations=tuple(open_findings(given_to_nobody(reading.quotations, people), reading.officials)),
        officials=tuple(official_finding(judged, facts) for judged in judgements.officials),
        sources=tuple(source_finding(judged, facts) for judged in judgements.sources),
        offices=histories(_judged_offices(reading, judgements)),
        knowledge=_knowledge(facts),
        versions=Versions(bonafide=program_version(), reader=reading.reader),
        settings=settings,
    )


def _judged_offices(reading: Reading, judgements: Judgements) -> Iterator[Shown]:
    published = reading.article.published_on
    day = PartialDate.of(published) if published else None
    for judged in (claim for judgement in judgements.people for claim in judgement.claims):
        if judged.chain:
            yield Shown(judged.chain, judged.as_of or day, frozenset(t.holder for t in judged.own))
    for official in judgements.officials:
        if official.chain:
            yield Shown(official.chain, official.official.as_of or day)


def _head(reading: Reading) -> ArticleHead:
    article = reading.article
    return ArticleHead(
        id=article.id,
        title=article.title,
        published_on=article.published_on,
        url=article.url,
        language=article.language,
    )


def _finding(judgement: Judgement, facts: Facts, day: date | None) -> Finding:
    who, person = judgement.resolved.identity, judgement.resolved.person
    return Finding(
        id=person.id,
        name=person.name,
        verdict=judgement.reason.verdict,
        reason=judgement.reason,
        confidence=judgement.confidence,
        summary=summary(judgement, facts, day),
        question=question(judgement),
        identity=identity(who.entity) if who else None,
        mentions=tuple(text_span(span) for span in person.mentions),
        claims=tuple(_claim(judged, facts) for judged in judgement.claims),
        quotations=tuple(map(quotation_finding, judgement.quotations)),
        candidates=tuple(_candidate(c, judgement) for c in judgement.resolved.candidates[:_MOST_CANDIDATES]),
        desk=tuple(map(desk_note, judgement.desk)),
    )


def _claim(judged: Judged, facts: Facts) -> ClaimFinding:
    claim = judged.claim
    return ClaimFinding(
        start=claim.span.start,
        end=claim.span.end,
        text=claim.span.text,
        kind=claim.kind,
        when=claim.when,
        capacity=claim.capacity,
        as_of=str(judged.as_of) if judged.as_of else None,
        outcome=judged.outcome,
        because=because(judged, facts),
        office=thing(judged.chain.office) if judged.chain else None,
        holders=tuple(holder(tenure) for tenure in judged.holders),
        evidence=evidence_of(judged, facts),
    )


def _candidate(candidate: Candidate, judgement: Judgement) -> CandidateFinding:
    return CandidateFinding(
        qid=candidate.entity.qid,
        label=candidate.entity.label,
        description=candidate.entity.description,
        score=round(candidate.score, 3),
        features=tuple(Feature(name=f.name, weight=f.weight, detail=f.detail) for f in candidate.features),
        why_not=why_not(candidate, judgement),
    )


def _knowledge(facts: Facts) -> KnowledgeUsed:
    info = facts.info
    return KnowledgeUsed(
        kind=info.kind,
        name=info.name,
        coverage=info.coverage.value,
        known_until=info.known_until,
        note=" ".join(_notes(facts)) or None,
    )


def _notes(facts: Facts) -> Iterator[str]:
    if facts.info.coverage is Coverage.PARTIAL:
        yield "This source holds some public figures only: not being found in it says little about a person."
    if facts.stale_since:
        when = f"{facts.stale_since:%Y-%m-%d %H:%M} UTC"
        yield f"Not every source answered: older answers, the oldest of {when}, stand in for those that did not."
