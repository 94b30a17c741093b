"""How plainly something is said: only what is said plainly may accuse anybody."""

from shared.lexicon.listing import words_of
from shared.models.reading import Sureness
from shared.reading.claims.hearsay import is_hearsay
from shared.reading.claims.sites import Site
from shared.reading.text.page import Page

_HYPOTHETICAL = words_of(
    """
    if would could might should reportedly allegedly rumoured rumored possibly potentially whether not never deny
    denied unless fake imposter impostor fictional falsely
    """
)
_BELIEVING = words_of(
    """
    thought thinks believed believes feared fears assumed assumes suspected suspects presumed imagined hoped hopes
    wished pretended dreamed dreamt supposed
    """
)
_NEARBY = 6


def is_denied_or_asked(page: Page, start: int, end: int) -> bool:
    """Whether what stands between two offsets is asked, quoted, or near a word that denies it or leaves it open."""
    sentence = page.sentences[page.sentence_at(start)]
    last = sentence.index_at(end)
    around = sentence.tokens[max(0, sentence.index_at(start) - _NEARBY) : last]
    return sentence.is_question or page.quoted_at(start) is not None or any(t.lower in _HYPOTHETICAL for t in around)


def sureness_of(site: Site, begin: int, end: int, *, post: bool = False) -> Sureness:
    """Only plain words are sure: no quotation, question, condition, negation or joint title of a `post`; in tokens."""
    tokens = site.sentence.tokens
    first, last = min(site.first, begin), max(site.last, end)
    around = tokens[max(0, first - _NEARBY) : last] if begin < site.first else tokens[site.first : last + 2]
    joint = post and end < len(tokens) and end > site.last and tokens[end].lower == "and"
    quoted = site.page.quoted_at(tokens[site.first].start) is not None
    hedged = any(t.lower in _HYPOTHETICAL and (quoted or not site.page.quoted_at(t.start)) for t in around)
    believed = any(t.lower in _BELIEVING for t in tokens[max(0, site.first - 2) : site.first])
    hedged = hedged or believed or tokens[0].lower in ("if", "unless")
    hedged = hedged or is_hearsay(site, begin, end)
    doubtful = joint or quoted or hedged or site.sentence.is_question or site.sentence.is_heading
    return Sureness.DOUBTFUL if doubtful else Sureness.SURE
