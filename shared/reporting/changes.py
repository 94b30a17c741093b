"""What became different between two reports on one article, and why: what a re-check is for."""

from collections.abc import Iterator
from dataclasses import dataclass

from shared.english.values import REASONS
from shared.lexicon.names import folded
from shared.models.properties import HELD
from shared.models.report import ArticleHead, ClaimFinding, Evidence, Finding, Report
from shared.reporting.words import told_of


@dataclass(frozen=True, slots=True)
class Change:
    """One person on whom the newer report says something else; `before` or `after` is None where it has nobody.

    `why` gives one sentence for each thing that the newer knowledge says otherwise, empty where only the rules or the
    reading changed.
    """

    name: str
    before: Finding | None
    after: Finding | None
    why: tuple[str, ...]

    @property
    def what(self) -> str:
        """What became of the verdict, in words."""
        if self.before is None or self.after is None:
            return "is named only in the newer report" if self.after else "is named only in the older report"
        if self.before.verdict is not self.after.verdict:
            return f"was {self.before.verdict}, is now {self.after.verdict}: {REASONS[self.after.reason]}"
        if self.before.reason is not self.after.reason:
            return f"stays {self.after.verdict}, but for another reason: {REASONS[self.after.reason]}"
        return f"stays {self.after.verdict}, on other evidence"


def changes(older: Report, newer: Report) -> tuple[Change, ...]:
    """Everybody on whom two reports of one article differ, in the order of the newer one; `()` where they agree."""
    known = {_key(person): person for person in older.people}
    pairs = [(known.pop(_key(person), None), person) for person in newer.people]
    gone = [(person, None) for person in known.values()]
    return tuple(filter(None, (_change(before, after) for before, after in (*pairs, *gone))))


def other_article(older: Report, newer: Report) -> str:
    """In what the reports are not on one article of one day, which would explain every change; empty if they are."""
    then, now = older.article, newer.article
    if then.id != now.id:
        return f"These are reports on two articles, {_article(then)} and {_article(now)}."
    if then.published_on != now.published_on:
        dates = " and ".join(str(each.published_on or "no day") for each in (then, now))
        return f"The article was checked as of two days: {dates}."
    return ""


def _article(head: ArticleHead) -> str:
    return f"“{head.title}” ({head.id})" if head.title else f"{head.id} (untitled)"


def _key(person: Finding) -> str:
    """People keep their folded name from report to report, whatever becomes of the offsets."""
    return folded(person.name)


def _change(before: Finding | None, after: Finding | None) -> Change | None:
    if before and after:
        why = tuple(dict.fromkeys(_why(before, after)))
        same = (before.verdict, before.reason) == (after.verdict, after.reason)
        return None if same and not why else Change(after.name, before, after, why)
    one = before or after
    return Change(one.name, before, after, ()) if one else None


def _why(before: Finding, after: Finding) -> Iterator[str]:
    yield from _identities(before, after)
    older = {_statement(e): e for claim in before.claims for e in claim.evidence}
    newer = {_statement(e): e for claim in after.claims for e in claim.evidence}
    for key, now in newer.items():
        if key not in older:
            yield f"New: {_told(now)}."
        elif _content(then := older[key]) != _content(now):
            yield f"{_how(then, now)}: {_told(now)}; before, {_dates(then) or then.value}."
    yield from (f"Gone: {_told(then)}." for key, then in older.items() if key not in newer)
    yield from _failures(before, after)


def _identities(before: Finding, after: Finding) -> Iterator[str]:
    was, now = before.identity, after.identity
    if was and now and was.qid != now.qid:
        merged = folded(was.label) == folded(now.label)
        yield f"Taken for {now.label} ({now.qid}) instead of {was.label} ({was.qid})" + (
            ": the item may have been merged." if merged else "."
        )
    elif now and not was:
        yield f"{now.label} was found."
    elif was and not now:
        yield f"{was.label} is no longer taken for this person."


def _statement(evidence: Evidence) -> tuple[str | None, ...]:
    """The statement's own id; for one without, what it tells of whom."""
    return (evidence.statement,) if evidence.statement else (evidence.label, evidence.property, evidence.value)


def _content(evidence: Evidence) -> tuple[str | None, ...]:
    return evidence.value, evidence.start, evidence.end, evidence.rank


def _how(then: Evidence, now: Evidence) -> str:
    """What became of a statement: an end where there was none is a tenure that ended, all else is an edit."""
    as_before = (then.value, then.start, then.rank) == (now.value, now.start, now.rank)
    return "Ended" if as_before and now.end and not then.end else "Edited"


def _told(evidence: Evidence) -> str:
    return " ".join(filter(None, (f"{evidence.label}, {told_of(evidence)}", _dates(evidence))))


def _dates(evidence: Evidence) -> str:
    """From when to when, where the statement is of something that lasts."""
    if not (evidence.start or evidence.end or evidence.property in HELD):
        return ""
    return f"({evidence.start or '?'} to {evidence.end or 'still open'})"


def _failures(before: Finding, after: Finding) -> Iterator[str]:
    def unchecked(claims: tuple[ClaimFinding, ...]) -> set[str]:
        return {claim.text for claim in claims if claim.outcome == "unchecked"}

    for text in sorted(unchecked(before.claims) - unchecked(after.claims)):
        yield f"“{text}” could be checked now."
    for text in sorted(unchecked(after.claims) - unchecked(before.claims)):
        yield f"“{text}” could not be checked this time."
