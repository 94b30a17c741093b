"""Each way in which an article says on whose word it rests."""

from collections.abc import Iterator
from dataclasses import dataclass

from shared.lexicon.listing import words_of
from shared.lexicon.organisations import BODIES, REGIONS
from shared.lexicon.speech import AGENT_PHRASES, CITING, LISTS, PRESS, TELLING
from shared.models.reading import Citing
from shared.models.text import Span
from shared.reading.kinds import Kind
from shared.reading.page import Page, Sentence
from shared.reading.propers import is_outlet, is_place, proper_at

PLATFORMS = frozenset(
    {"x", "twitter", "telegram", "facebook", "instagram", "weibo", "tiktok", "youtube", "truth social"}
)
_POSTING = words_of(
    """
    wrote posted post posts published said statement message video shared tweeted announced writing posting thread
    account
    """
)
_AGENT_BEGINNINGS = frozenset(phrase.split()[0] for phrase in AGENT_PHRASES)
_AGENTS = tuple(tuple(phrase.split()) for phrase in AGENT_PHRASES)


@dataclass(frozen=True, slots=True)
class Citation:
    """One place where a body is cited, by its name as written."""

    span: Span
    how: Citing


def citations_in(page: Page, starts: frozenset[int]) -> Iterator[Citation]:
    """Every citation on a page; `starts` are the offsets at which people are named, who are no sources of this kind."""
    for sentence in page.sentences:
        yield from _listed(sentence, starts)
        within = 0
        for place in range(len(sentence.kinds)):
            yield from _by_agent(sentence, place, starts)
            if place >= within:
                yield from _by_verb(sentence, place, starts)
                within = max(within, proper_at(sentence, place))
            yield from _on_platform(sentence, place)


def _by_agent(sentence: Sentence, place: int, starts: frozenset[int]) -> Iterator[Citation]:
    """ "according to Reuters", "in a statement from the ministry"."""
    tokens = sentence.tokens
    if tokens[place].lower not in _AGENT_BEGINNINGS:
        return
    for phrase in _AGENTS:
        end = place + len(phrase)
        if tokens[place].lower == phrase[0] and tuple(token.lower for token in tokens[place:end]) == phrase:
            how = Citing.STATED if "statement" in phrase else Citing.REPORTED
            yield from _named(sentence, end, starts, how)


def _by_verb(sentence: Sentence, place: int, starts: frozenset[int]) -> Iterator[Citation]:
    """ "told the BBC", "Reuters reported", "the Foreign Ministry said in a statement"."""
    tokens = sentence.tokens
    if tokens[place].lower in TELLING:
        for citation in _named(sentence, place + 1, starts, Citing.TOLD):
            if is_outlet(citation.span.text) or citation.span.text.lower().split()[-1] in PRESS:
                yield citation
    first = _begin_of_name(sentence, place)
    if first is not None:
        end = proper_at(sentence, first)
        if end < len(tokens) and tokens[end].lower in CITING:
            yield from _subject(sentence, first, end, starts)


def _begin_of_name(sentence: Sentence, place: int) -> int | None:
    """The place itself if a proper name begins there; an article that opens a sentence is no part of one."""
    tokens = sentence.tokens
    if not tokens[place].is_capital or not tokens[place].is_word:
        return None
    before = tokens[place - 1] if place else None
    if before is not None and before.is_capital and before.is_word and before.lower != "the":
        return None
    return None if tokens[place].lower == "the" and place == 0 else place


def _subject(sentence: Sentence, first: int, end: int, starts: frozenset[int]) -> Iterator[Citation]:
    span = sentence.span_between(first, end)
    if not _is_source(sentence, first, end, starts):
        return
    if is_outlet(span.text):
        yield Citation(span, Citing.REPORTED)
    elif {Kind.BODY, Kind.ACRONYM} & set(sentence.kinds[first:end]):
        stated = "statement" in {token.lower for token in sentence.tokens[end : end + 5]}
        reported = sentence.tokens[end].lower in ("reported", "reports")
        if stated or reported or sentence.tokens[end].lower in ("said", "says", "announced", "confirmed", "told"):
            yield Citation(span, Citing.REPORTED if reported else Citing.STATED)


def _listed(sentence: Sentence, starts: frozenset[int]) -> Iterator[Citation]:
    """ "sources include A, B, and C"."""
    lower = sentence.span.text.lower()
    opening = next((phrase for phrase in LISTS if phrase in lower), None)
    if opening is None:
        return
    place = sentence.index_at(sentence.span.start + lower.index(opening) + len(opening))
    while place < len(sentence.kinds):
        end = proper_at(sentence, place)
        if end > place and _is_source(sentence, place, end, starts):
            yield Citation(sentence.span_between(place, end), Citing.LISTED)
        place = max(end, place + 1)


def _named(sentence: Sentence, place: int, starts: frozenset[int], how: Citing) -> Iterator[Citation]:
    """The body named from `place` on, behind an article."""
    if place < len(sentence.kinds) and sentence.tokens[place].text == "the":
        place += 1
    end = proper_at(sentence, place) if place < len(sentence.kinds) else place
    if end > place and _is_source(sentence, place, end, starts):
        yield Citation(sentence.span_between(place, end), how)


def _is_source(sentence: Sentence, first: int, end: int, starts: frozenset[int]) -> bool:
    """Whether a name is one of a body: no person's, no country's, and none with a plural ("the Presidencies")."""
    tokens = sentence.tokens[first:end]
    if any(token.start in starts for token in tokens) or is_place(sentence.text_between(first, end)):
        return False
    if is_outlet(sentence.text_between(first, end)):
        return True
    last = tokens[-1].lower
    if sentence.kinds[first] is Kind.NATION and not any(token.lower in BODIES for token in tokens):
        return False
    follows = sentence.tokens[end] if end < len(sentence.tokens) else None
    return last not in REGIONS and not (follows and follows.is_owner) and sentence.kinds[first] is not Kind.OPENER


def _on_platform(sentence: Sentence, place: int) -> Iterator[Citation]:
    """ "wrote on X", "in a post on Telegram": the name alone."""
    tokens = sentence.tokens
    if tokens[place].lower != "on" or place + 1 >= len(tokens) or not tokens[place + 1].is_capital:
        return
    posted = any(token.lower in _POSTING for token in tokens[max(0, place - 14) : place])
    if posted and tokens[place + 1].lower in PLATFORMS:
        yield Citation(sentence.span_between(place + 1, place + 2), Citing.REPORTED)
