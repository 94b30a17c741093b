"""Quotations and cited sources that were read beside those that are marked."""

from collections.abc import Sequence

from gold.claims import ROLES
from gold.passages import GoldQuotation, Passage
from gold.score import Score, best_pairs
from gold.words import names_agree, places_agree, touches
from shared.models.reading import CitedSource, Citing, ClaimKind, Quotation, Reading
from shared.models.text import Span

_LEAST = 0.5
_TRACKERS_LEAST = 0.3  # the Gender Gap Tracker's own evaluation counts a quotation found from this overlap on


def score_quotations(result: Score, read: Sequence[Quotation], same: dict[str, str]) -> None:
    """Quotations found, missed and made up, and the share of those found whose speaker is right."""
    for direct, line in ((True, "direct quotations"), (False, "indirect quotations")):
        marked = [q for q in result.passage.quotations if q.direct is direct]
        ours = [q for q in read if q.direct is direct]
        pairs = _score_kind(result, line, marked, ours, _LEAST)
        for m, r in pairs:
            _miss_speaker(result, f"speakers of {line}", m, _speaker(r, same))
            result.share(f"speakers of {line}", _speaker(r, same) == m.speaker)
        if direct:
            for m, r in _score_kind(result, f"{line} at 0.3", marked, ours, _TRACKERS_LEAST):
                result.share(f"speakers of {line} at 0.3", _speaker(r, same) == m.speaker)


def _score_kind(
    result: Score, line: str, marked: Sequence[GoldQuotation], read: Sequence[Quotation], least: float
) -> list[tuple[GoldQuotation, Quotation]]:
    fits = [(places_agree(m.span, r.span), i, j) for i, m in enumerate(marked) for j, r in enumerate(read)]
    pairs = list(best_pairs(fit for fit in fits if fit[0] >= least))
    found, used = {i for i, _ in pairs}, {j for _, j in pairs}
    false = [r for j, r in enumerate(read) if j not in used and (r.direct or not _is_mixed(result.passage, r))]
    result.pairs(line, len(pairs), len(marked), len(pairs) + len(false))
    if least == _LEAST:
        for m in (m for i, m in enumerate(marked) if i not in found):
            result.miss(line, m.span.text, "")
        for r in false:
            result.miss(line, "", r.span.text)
    return [(marked[i], read[j]) for i, j in pairs]


def _is_mixed(passage: Passage, read: Quotation) -> bool:
    """Whether words read as indirect hold a direct quotation: that one alone is marked."""
    return any(q.direct and touches(q.span, read.span) for q in passage.quotations)


def _speaker(read: Quotation, same: dict[str, str]) -> str | None:
    """The key of the person marked whom the one read is, "?" for nobody marked, None where it was left open."""
    return same.get(read.person, "?") if read.person else None


def _miss_speaker(result: Score, line: str, marked: GoldQuotation, read: str | None) -> None:
    if read == marked.speaker:
        return
    name = {person.key: person.mentions[0].text for person in result.passage.people}
    words = " ".join(marked.span.text.split()[:8])
    whom = name.get(read, "somebody not marked") if read else "open"
    result.miss(line, f"{name[marked.speaker] if marked.speaker else 'open'}: {words}", whom)


def score_sources(result: Score, reading: Reading) -> None:
    """Cited sources found, missed and made up, the employers of speakers among them, and how they are cited."""
    passage = result.passage
    speakers = {q.speaker for q in passage.quotations}
    speaking = [claim for person in passage.people if person.key in speakers for claim in person.claims]
    how: dict[str, Citing | None] = {c.span.text: None for c in speaking if c.kind is ClaimKind.AFFILIATION}
    how |= {source.name: source.how for source in passage.sources}
    marked, read = list(how), reading.sources
    fits = [(names_agree(m, r.name), i, j) for i, m in enumerate(marked) for j, r in enumerate(read)]
    pairs = list(best_pairs(fits))
    found, used = {i for i, _ in pairs}, {j for _, j in pairs}
    roles = [c.span for c in speaking if c.kind in ROLES]
    false = [r for j, r in enumerate(read) if j not in used and not _may_stand(passage, roles, r)]
    result.pairs("cited sources", len(pairs), len(marked), len(pairs) + len(false))
    for i, j in pairs:
        if how[marked[i]]:
            result.share("  how they are cited", how[marked[i]] is read[j].how)
    for name in (name for i, name in enumerate(marked) if i not in found):
        result.miss("cited source", name, "")
    for r in false:
        result.miss("cited source", "", r.name)


def _may_stand(passage: Passage, roles: Sequence[Span], source: CitedSource) -> bool:
    """Whether a body that is not marked is no error: in the words of a speaker's role, or in a dateline's brackets."""
    if any(touches(role, span) for role in roles for span in source.spans):
        return True
    return all(passage.text[span.end : span.end + 1] == ")" for span in source.spans)
