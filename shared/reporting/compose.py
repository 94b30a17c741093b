"""Everything judged of one article, put together as its report."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version

from shared.dates import PartialDate, in_words
from shared.models.reading import Quotation, Reading
from shared.models.report import (
    UNCOUNTED,
    ArticleHead,
    CandidateFinding,
    ClaimFinding,
    Feature,
    Finding,
    KnowledgeUsed,
    OfficialFinding,
    QuotationFinding,
    Quoted,
    Reason,
    Report,
    SettingsUsed,
    SourceFinding,
    State,
    Totals,
    Verdict,
    Versions,
)
from shared.models.world import Coverage, Facts
from shared.reporting.evidence import desk_note, evidence_of, holder, identity, tenure_evidence, text_span, thing
from shared.reporting.histories import Shown, histories
from shared.reporting.sentences import because, period, question, searched, summary, why_not
from shared.resolution.candidates import Candidate
from shared.verification.judgement import Judged, Judgement
from shared.verification.officials import JudgedOfficial
from shared.verification.sources import JudgedSource, Standing

# More namesakes than this help nobody; they come best first.
_MOST_CANDIDATES = 10


@cache
def program_version() -> str:
    """The version of this program, for the report."""
    try:
        return version("bonafide")
    except PackageNotFoundError:
        return "unknown"


@dataclass(frozen=True, slots=True)
class Judgements:
    """Everything judged of one article."""

    people: tuple[Judgement, ...]
    officials: tuple[JudgedOfficial, ...]
    sources: tuple[JudgedSource, ...]


def compose(reading: Reading, judgements: Judgements, facts: Facts, settings: SettingsUsed | None = None) -> Report:
    """The report on one article; its state is `waiting` where a source failed that may answer later."""
    people = tuple(_finding(judgement, facts) for judgement in judgements.people)
    waits = any(person.reason is Reason.SOURCE_UNAVAILABLE for person in people) and facts.retry_at is not None
    return Report(
        article=_head(reading),
        state=State.WAITING if waits else State.DONE,
        retry_at=facts.retry_at if waits else None,
        totals=totals(people),
        quoted=quoted(reading.quotations, people),
        people=people,
        officials=tuple(_official(judged, facts) for judged in judgements.officials),
        sources=tuple(_source(judged, facts) for judged in judgements.sources),
        offices=histories(_judged_offices(reading, judgements), facts),
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


def totals(people: tuple[Finding, ...]) -> Totals:
    """How many people got which verdict; no real people and those not to be looked up are left out."""
    counted = [person for person in people if person.reason not in UNCOUNTED]

    def number(verdict: Verdict) -> int:
        return sum(person.verdict is verdict for person in counted)

    return Totals(
        match=number(Verdict.MATCH),
        match_name_only=sum(person.reason is Reason.NAME_ONLY for person in counted),
        mismatch=number(Verdict.MISMATCH),
        unknown=number(Verdict.UNKNOWN),
        unchecked=number(Verdict.UNCHECKED),
    )


def quoted(quotations: Iterable[Quotation], people: tuple[Finding, ...]) -> Quoted:
    """On whom the article's quotations rest, by the verdict on their speakers."""
    kinds = {p.id: "match_name_only" if p.reason is Reason.NAME_ONLY else p.verdict.value for p in people}
    return Quoted(**Counter(kinds.get(quotation.person or "", "open") for quotation in quotations))


def _finding(judgement: Judgement, facts: Facts) -> Finding:
    who, person = judgement.resolved.identity, judgement.resolved.person
    return Finding(
        id=person.id,
        name=person.name,
        verdict=judgement.reason.verdict,
        reason=judgement.reason,
        confidence=judgement.confidence,
        summary=summary(judgement, facts),
        question=question(judgement),
        identity=identity(who.entity) if who else None,
        mentions=tuple(text_span(span) for span in person.mentions),
        claims=tuple(_claim(judged, facts) for judged in judgement.claims),
        quotations=tuple(
            QuotationFinding(start=q.span.start, end=q.span.end, text=q.span.text, direct=q.direct)
            for q in judgement.quotations
        ),
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
        holders=tuple(holder(tenure, facts) for tenure in judged.holders),
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


def _official(judged: JudgedOfficial, facts: Facts) -> OfficialFinding:
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


def _source(judged: JudgedSource, facts: Facts) -> SourceFinding:
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
            return f"Nothing of this name was found in {searched(facts.info)}; it is close to “{judged.detail}”."
        case Standing.NOT_FOUND:
            return f"Nothing of this name was found in {searched(facts.info)}."
        case Standing.FAILED:
            return f"Could not be looked up: {judged.detail}."


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
