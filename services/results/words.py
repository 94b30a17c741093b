"""Words for verdicts and people as the pages show them."""

from shared.english.values import IN_SHORT, VERDICTS
from shared.models.report import Finding


def verdict_in_words(finding: Finding) -> str:
    """The verdict on a person, more exactly where its reason says more."""
    return IN_SHORT.get(finding.reason, VERDICTS[finding.verdict])


def initials(name: str) -> str:
    """The first letters of a name's first and last word, in the place of a picture."""
    words = [word for word in name.split() if word[:1].isalnum()]
    return "".join(word[0].upper() for word in (words[:1] + words[1:][-1:]))
