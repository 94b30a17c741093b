"""Outlets and bodies that an article lists as what it rests on: "Sources: A, B and C", "compiled from ..."."""

import re
from collections.abc import Iterator

from shared.lexicon.listing import words_of
from shared.lexicon.names import folded
from shared.lexicon.organisations import BODIES
from shared.lexicon.vocabulary import outlet_names
from shared.models.text import Span
from shared.reading.quotations.scene import Scene
from shared.reading.quotations.stage import Stage
from shared.reading.sources.bodies import SEATS, end_of_body, is_body
from shared.reading.sources.described import calling_of
from shared.reading.text.kinds import Kind
from shared.reading.text.lists import authors_of, is_row, listed_lines
from shared.reading.text.propers import is_outlet

_PIECE = (
    "(?:article|report|story|piece|analysis|account|dispatch|post|text|summary|explainer|newsletter|column|edition"
    "|briefing|thread|bulletin|update|digest|roundup|profile|note)"
)
_MATTER = (
    "(?:reporting|reports?|reportage|coverage|material|information|inputs?|contributions|dispatches|files|quotations?|quotes?|data|articles|"
    "accounts|statements|interviews|footage|wire (?:reports|copy))"
)
_MADE = (
    "(?:based|built|collated|compiled|drawn|adapted|assembled|(?:pieced|put) together|prepared|written|summari[sz]ed|"
    "sourced)"
)
_MORE = "(?:with|contains|includes|using|additional|further|other|extra|original|supplementary)"
_HEADS = "media|outlets|(?:news )?agencies|the following outlets|source list|acknowledge?ments|credits|material"
# What leads up to a list: a word for sources and a colon or verb, what a piece was made from, whose material is in it.
_OPENINGS = (
    rf"\bsources?(?: [a-z]+){{0,2}}(?: (?:this|the|our) {_PIECE})?(?: include[sd]?| (?:are|were)\b|\s*:)",
    rf"^(?:this|the|our) (?:[a-z]+ (?:in|of|for|behind) this )?{_PIECE}\b[^,;:]{{0,40}}?"
    rf"\b(?:dr[ae]ws?|relie[sd]|rests|lean(?:s|ed|t)|{_MADE}) (?:heavily |largely |partly |also )?(?:up)?(?:on|from)\b",
    rf"(?:^|[(\[]){_MADE} (?:up)?(?:on|from|with)\b",
    rf"^(?:this|the) {_PIECE} (?:cites|uses|includes|contains|quotes)\b",
    rf"^{_MATTER} (?:for|in) this {_PIECE} (?:came|comes|is|was) (?:provided )?(?:from|by)\b",
    rf"^(?:{_MORE} )+{_MATTER}(?:\s*:| (?:(?:came|provided) )?(?:by|from|of)\b)",
    rf"\bwith (?:additional |further )?{_MATTER} (?:by|from)\b",
    rf"\b(?:compiled|drawn) from\b|\bbased on {_MATTER} (?:by|from|in|of)\b",
    r"^(?:information|material|reporting|files) from\b",
    rf"^(?:{_HEADS})\b[^:.]{{0,40}}?\s?[:–—-]",
    rf"^(?:background|notes?) (?:for|to) editors\b[^:]{{0,40}}:|\b{_MATTER} (?:are |were )?taken from\b",
    r"^(?:(?:selected|further) )?(?:references|reading|links)\s*:|^read more\s*:|\bpress (?:survey|review)\b[ :(]",
    r"^[(\[]?(?:reporting|reports|from reports|text based|drawing) (?:by|from|on)\b",
)
# What is told of a list that stands before it.
_BEHIND = re.compile(
    r"\b(?:contributed (?:to this|reporting)|provided reporting|were used as sources|(?:all )?supplied material"
    r"|were consulted)\b"
)
# Who reports, where outlets and people are named alike: of these only outlets that are known count.
_BY_ANYBODY = re.compile(r"[(\[]?(?:additional )?reporting by\b|credits\b|acknowledge?ments\b", re.I)
_BRACKETED = re.compile(r"[(\[]([^()\[\]]{4,200})[)\]]\.?\s*$")  # a line may end with whose reports it is from
# What is listed that somebody said or wrote, by its first word.
_THINGS = words_of(
    """
    interview interviews statement statements email e-mail emails remarks transcript transcripts speech briefing
    briefings data figures press personal author authors author's conversation conversations correspondence telephone
    phone report reports article articles comments comment notes memo letter tweet post video testimony documents
    minutes archive see ibid accessed retrieved available based
    """
)
_FEWEST_ALONE = 2  # outlets in a line or bracket that has no other words for sources
_PROSE = 3  # a line in which fewer than one in so many words have capitals is no list, and need not be looked through
_OPENING = re.compile("|".join(_OPENINGS), re.I)


def listed_in(stage: Stage) -> Iterator[Span]:
    """The names in each list of sources, within a sentence and as lines below a heading."""
    listed = listed_lines(stage.page)
    for index, sentence in enumerate(stage.page.sentences):
        scene = stage.scene(index)
        yield from _in_a_row(scene) or _of_outlets_alone(scene)
        if index in listed and not is_row(sentence.span.text):
            yield from _of_line(scene)


def _in_a_row(scene: Scene) -> list[Span]:
    """The names behind words that lead up to a list, or ahead of words that are told of one."""
    text = scene.sentence.span.text
    opening, behind = _OPENING.search(text), _BEHIND.search(text)
    if opening is None and behind is None:
        return []
    start, stop = (opening.end(), len(text)) if opening else (0, behind.start() if behind else 0)
    return list(_names(scene, start, stop, known=_BY_ANYBODY.match(text) is not None))


def _of_outlets_alone(scene: Scene) -> list[Span]:
    """The outlets of a line that consists of little else, or of the brackets with which one ends: "(SANA, AFP)"."""
    text = scene.sentence.span.text
    bracketed = _BRACKETED.search(text)
    start, stop = bracketed.span(1) if bracketed else (0, len(text))
    words = text[start:stop].replace("@", " ").split()
    if _PROSE * sum(not word.islower() or word.strip(",;.") in outlet_names() for word in words) < len(words):
        return []
    found = list(_names(scene, start, stop, known=True))
    alone = 2 * sum(len(name.text.split()) for name in found) >= len(words)
    return found if len(found) >= _FEWEST_ALONE and alone else []


def _names(scene: Scene, start: int, stop: int, *, known: bool) -> Iterator[Span]:
    """The names of sources between two offsets of a sentence; only `known` outlets where people may stand there too."""
    place, last = (scene.sentence.index_at(scene.sentence.span.start + offset) for offset in (start, stop))
    while place < last:
        end = max(_end_of_name(scene, place), place + 1)
        fits = not known or is_outlet(scene.sentence.text_between(place, end))
        if fits and _is_source(scene, place, end) and not _is_other(scene, place, end):
            yield scene.span(place, end)
        place = end


def _of_line(scene: Scene) -> Iterator[Span]:
    """What a line begins with behind its bullet or number, or the bodies behind an author or "Interview with"."""
    words = (place for place, token in enumerate(scene.tokens) if token.is_word and not token.text.isdigit())
    first = next(words, None)
    if first is None:
        return
    end = _end_of_name(scene, first)
    person = first in scene.by_first or scene.kinds[first] is Kind.HONORIFIC
    if person or _is_other(scene, first, max(end, first + 1)):
        start = scene.tokens[first].start - scene.sentence.span.start
        yield from filter(_is_telling, _names(scene, start, len(scene.sentence.span.text), known=False))
    elif end > first and _is_source(scene, first, end):
        yield scene.span(first, end)
    elif scene.kinds[first] is Kind.ACRONYM and first not in scene.by_first:
        yield scene.span(first, first + 1)  # "OPEC Monthly Oil Market Report"


def _is_other(scene: Scene, place: int, end: int) -> bool:
    """Whether words of a list are an author, the title of a work, what kind of thing is listed, or who has no name."""
    start = scene.tokens[place].start
    author = any(one.start <= start < one.end for one in authors_of(scene.page))
    if author or scene.quoted[place] or (scene.low[place] in _THINGS and not is_outlet(scene.span(place, end).text)):
        return True
    return end < len(scene.low) and calling_of(scene.low[end]) != ""


def _is_telling(span: Span) -> bool:
    """Whether the words are surely those for a body, where works and people have capitals too."""
    words = span.text.lower().split()
    return is_outlet(span.text) or folded(span.text) in SEATS or span.text.isupper() or not BODIES.isdisjoint(words)


def _end_of_name(scene: Scene, place: int) -> int:
    return max(end_of_body(scene, place), place + _is_small(scene, place))


def _is_source(scene: Scene, place: int, end: int) -> bool:
    return _is_small(scene, place) or (scene.tokens[place].is_capital and is_body(scene, place, end))


def _is_small(scene: Scene, place: int) -> bool:
    """An agency that writes itself in small letters: "dpa"."""
    return scene.low[place] == scene.tokens[place].text in outlet_names()
