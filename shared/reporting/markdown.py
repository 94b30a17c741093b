"""The report as a note for the desk, in Markdown: what needs a look comes first."""

import re
from collections.abc import Iterator

from shared.english.values import REASONS
from shared.models.looks import look_of
from shared.models.report import (
    ClaimFinding,
    Evidence,
    Finding,
    Identity,
    OfficialFinding,
    Outcome,
    Report,
    RulingTold,
    SourceFinding,
)
from shared.reporting.headline import headline
from shared.reporting.ruled import as_ruled, ruling_in_words, rulings_of
from shared.reporting.words import (
    desk_in_words,
    evidence_address,
    evidence_in_words,
    holder_in_words,
    knowledge_in_words,
    settings_in_words,
)

_SECTIONS = {
    "mismatch": "Does not fit: look at these first",
    "unknown": "Not found or told apart",
    "unchecked": "Not checked",
    "name_only": "By name only: nothing else speaks for them",
    "match": "Checks out",
}


def as_markdown(report: Report) -> str:
    """The report as a note: totals, people by verdict with claims and evidence, whoever is not named, cited sources.

    The verdicts are those of humans where they ruled.
    """
    return "\n".join(_lines(as_ruled(report))).rstrip("\n") + "\n"


def _lines(report: Report) -> Iterator[str]:
    article = report.article
    yield f"# {_plain(article.title or 'Untitled article')}"
    yield ""
    dated = f"Published {article.published_on}." if article.published_on else "Undated: checked against any time."
    yield f"{dated} {headline(report)}"
    yield from _rulings(report)
    yield ""
    yield f"> {_plain(knowledge_in_words(report.knowledge))}"
    rulings = rulings_of(report)
    for kind, title in _SECTIONS.items():
        people = [person for person in report.people if look_of(person) == kind]
        if people:
            yield from ("", f"## {title}")
        for person in people:
            yield from _person(person, rulings.get(person.id))
    offices = [official for official in report.officials if not official.unnamed_source]
    yield from _section("Roles with nobody named", [_official(official) for official in offices])
    unnamed = [official for official in report.officials if official.unnamed_source]
    yield from _section("Sources not named", [line for official in unnamed for line in _unnamed(official)])
    yield from _section("Cited sources", [_source(source) for source in report.sources])
    yield from ("", f"Made by bonafide {report.versions.bonafide} (reader {_plain(report.versions.reader)}).")
    if report.settings:
        yield f"Settings: {_plain(settings_in_words(report.settings))}."


def _rulings(report: Report) -> Iterator[str]:
    if number := len(report.rulings):
        counted = "this verdict counts" if number == 1 else "these verdicts count"
        yield f"A human ruled on {number} of them: {counted} here."


def _section(title: str, entries: list[str]) -> Iterator[str]:
    if entries:
        yield from ("", f"## {title}", "", *entries)


def _person(person: Finding, told: RulingTold | None) -> Iterator[str]:
    yield from ("", f"### {_plain(person.name)}: {person.verdict}", "")
    if told:
        yield from (f"**{_plain(ruling_in_words(told))}** The check itself says:", "")
    yield f"{_plain(person.summary)} *({REASONS[person.reason]}, confidence {person.confidence:.2f})*"
    if person.identity:
        yield from ("", f"Taken for {_link(person.identity)}.")
    if person.question:
        yield from ("", f"**To settle it:** {_plain(person.question)}")
    if person.claims or person.candidates or person.desk:
        yield ""
    yield from (f"- On the desk’s roster: {_plain(desk_in_words(note))}" for note in person.desk)
    for claim in person.claims:
        yield from _claim(claim)
    for candidate in person.candidates:
        if candidate.why_not:
            yield f"- Not {_plain(candidate.label)}{_code(candidate.qid)}: {_plain(candidate.why_not)}"


def _claim(claim: ClaimFinding) -> Iterator[str]:
    yield f"- “{_plain(claim.text)}” ({claim.kind}): **{claim.outcome}**. {_plain(claim.because)}"
    if claim.holders and claim.outcome is Outcome.CONTRADICTED:
        yield f"  - Held then by {_plain(', '.join(holder_in_words(holder) for holder in claim.holders))}"
    for evidence in claim.evidence:
        yield f"  - {_evidence(evidence)}"


def _evidence(evidence: Evidence) -> str:
    address = evidence_address(evidence)
    told = _plain(evidence_in_words(evidence))
    return f"{told} <{address}>" if address and not re.search(r"[<>\s]", address) else told


def _official(official: OfficialFinding) -> str:
    who = _link(official.identity) if official.identity else "nobody could be named"
    return f"- “{_plain(official.text)}”: {who}. {_plain(official.because)}"


def _unnamed(official: OfficialFinding) -> Iterator[str]:
    yield f"- “{_plain(official.text)}”: {_plain(official.because)}"
    for said in official.quotations:
        yield f"  - {'Quoted' if said.direct else 'Reported'}: “{_plain(said.text)}”"


def _source(source: SourceFinding) -> str:
    who = f" ({_link(source.identity)})" if source.identity else ""
    return f"- {_plain(source.name)}: {source.verdict}{who}. {_plain(source.because)}"


def _link(identity: Identity) -> str:
    address = identity.url or identity.wikipedia
    label = _plain(identity.label)
    described = f", {_plain(identity.description)}" if identity.description else ""
    if address and not re.search(r"[<>\s]", address):
        return f"[{label}](<{address}>){described}"
    return f"{label}{described}"


def _code(qid: str | None) -> str:
    return f" ({qid})" if qid else ""


def _plain(text: str) -> str:
    """Text of the article or of a source as itself: on one line, with nothing that Markdown or HTML would act on."""
    return re.sub(r"([\\`*_\[\]<>#|~&])", r"\\\1", " ".join(text.split()))
