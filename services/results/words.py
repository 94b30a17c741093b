"""Words for verdicts and people as the pages show them."""

from shared.english.values import IN_SHORT, SEVERAL, VERDICTS
from shared.models.report import Finding, Reason, Verdict


def verdict_in_words(finding: Finding) -> str:
    """The verdict on a person, more exactly where its reason says more."""
    return IN_SHORT.get(finding.reason, VERDICTS[finding.verdict])


def look_of(finding: Finding) -> str:
    """How a verdict is drawn: a match by name alone is told apart from one that something else bears out."""
    return "name_only" if finding.reason is Reason.NAME_ONLY else finding.verdict.value


def tally_in_words(verdict: Verdict, number: int) -> str:
    """A verdict after the number of people who got it."""
    several = SEVERAL.get(verdict) if number > 1 else None
    return several or VERDICTS[verdict].lower()


def initials(name: str) -> str:
    """The first letters of a name's first and last word, in the place of a picture."""
    words = [word for word in name.split() if word[:1].isalnum()]
    return "".join(word[0].upper() for word in (words[:1] + words[1:][-1:]))
