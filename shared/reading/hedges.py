"""How plainly something is said: only what is said plainly may accuse anybody."""

from shared.lexicon.listing import words_of
from shared.models.reading import Sureness
from shared.reading.sites import Site

_HYPOTHETICAL = words_of(
    """
    if would could might should reportedly allegedly rumoured rumored possibly potentially whether not never deny
    denied unless fake imposter impostor fictional falsely
    """
)
_NEARBY = 6


def sureness_of(site: Site, begin: int, end: int, *, post: bool = False) -> Sureness:
    """Only plain words are sure: no quotation, question, condition, negation or joint title of a `post`; in tokens."""
    tokens = site.sentence.tokens
    first, last = min(site.first, begin), max(site.last, end)
    around = tokens[max(0, first - _NEARBY) : last] if begin < site.first else tokens[site.first : last + 2]
    joint = post and end < len(tokens) and end > site.last and tokens[end].lower == "and"
    quoted = site.page.quoted_at(tokens[site.first].start) is not None
    hedged = any(t.lower in _HYPOTHETICAL and (quoted or not site.page.quoted_at(t.start)) for t in around)
    doubtful = joint or quoted or hedged or site.sentence.is_question or site.sentence.is_heading
    return Sureness.DOUBTFUL if doubtful else Sureness.SURE
