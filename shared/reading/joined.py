"""Names of people by a tagger and by rules: each finds what the other misses, and the rules have a veto."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from shared.lexicon.organisations import BELONGINGS
from shared.models.text import Span
from shared.reading.kinds import Kind
from shared.reading.names import Known, in_headings, named_again, people_among, segments_in, span_of
from shared.reading.page import Page, Sentence, page_of
from shared.reading.tagging.tagger import Tagged, Tagger

ENOUGH = 0.5
"""How likely a stretch must be a person's name for the tagger; of the values tried the best on `uner_dev`."""
AGAINST = 0.7
"""How likely it must be something else to overrule the rules; of the values tried the best on `uner_dev`."""

_STRIPPED = frozenset({Kind.TITLE, Kind.HONORIFIC})
_PLACES = frozenset({Kind.NATION, Kind.CITY})
_ARTICLES = frozenset({"the", "a", "an"})


class JoinedNames:
    """Names by a tagger, brought to whole words and checked by rules, and with them those that rules alone find."""

    def __init__(self, tagger: Tagger) -> None:
        self._tagger = tagger

    def find(self, text: str) -> tuple[Span, ...]:
        """Every stretch that names a person, in order, without titles and forms of address, none across lines."""
        page = page_of(text)
        tags = self._tagger.tag(text, [sentence.span for sentence in page.sentences])
        found = [span for tag in tags if tag.kind == "PER" and tag.chance >= ENOUGH for span in _checked(page, tag)]
        others = [tag for tag in tags if tag.kind != "PER" and tag.chance >= AGAINST]
        segments = segments_in(page)
        found += _clear_of(others, map(span_of, people_among(segments)))
        known = Known()
        for span in found:
            known.add(span.text.split())
        found += _clear_of(others, map(span_of, named_again(segments, known)))
        found += in_headings(page, known)
        return _longest(found)


def _clear_of(others: Sequence[Tagged], spans: Iterable[Span]) -> list[Span]:
    """The spans that overlap none of the tags, which are in order."""
    ends = [tag.end for tag in others]
    kept = []
    for span in spans:
        place = bisect_left(ends, span.start + 1)
        if place == len(others) or others[place].start >= span.end:
            kept.append(span)
    return kept


def _checked(page: Page, tag: Tagged) -> Iterator[Span]:
    """The tag as whole words without titles and marks around them; nothing where the words around make it a thing."""
    sentence = page.sentences[page.sentence_at(tag.start)]
    first, last = sentence.index_at(tag.start), sentence.index_at(tag.end)
    if first and sentence.tokens[first - 1].end > tag.start:
        first -= 1
    first, last = _trimmed(sentence, first, last)
    if first < last and not _is_thing(sentence, first, last):
        yield sentence.span_between(first, last)


def _trimmed(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    tokens, kinds = sentence.tokens, sentence.kinds
    while first < last and (not tokens[first].is_word or (kinds[first] in _STRIPPED and _leads(sentence, first, last))):
        first += 1
    while first < last and not tokens[last - 1].is_word and not _is_stop(sentence, last - 1):
        last -= 1
    return first, last


def _leads(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a title stands before a name, and is not the name or the first of two words of it, as in "Judge"."""
    return last - first > 1 or sentence.tokens[first].lower.endswith(".")


def _is_stop(sentence: Sentence, place: int) -> bool:
    """Whether a full stop is that of an initial or of "Jr." inside a sentence."""
    follows = place + 1 < len(sentence.tokens)
    return sentence.tokens[place].text == "." and sentence.kinds[place - 1] in (Kind.INITIAL, Kind.SUFFIX) and follows


def _is_thing(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the words in a name or beside it make it a family, an organisation, a law, a ship, a prize or a place."""
    tokens, kinds = sentence.tokens, sentence.kinds
    before = tokens[first - 1].lower if first else ""
    single = last - first == 1
    if all(kind in _PLACES for kind in kinds[first:last]) and not (first and kinds[first - 1] in _STRIPPED):
        return single
    if kinds[first - 1 : first] == (Kind.FORERUNNER,) and tokens[first - 1].is_capital:
        return True
    if single and before in _ARTICLES and tokens[first].lower.endswith("s"):
        return True
    if last == len(tokens) or tokens[last].start - tokens[last - 1].end > 1:
        return False
    follows = tokens[last]
    return follows.lower in BELONGINGS or (kinds[last] is Kind.BODY and follows.is_capital)


def _longest(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, of those that overlap the longest, and the first of the equally long."""
    kept: list[Span] = []
    for span in sorted(set(spans)):
        if kept and span.start < kept[-1].end:
            if span.end - span.start > kept[-1].end - kept[-1].start:
                kept[-1] = span
        else:
            kept.append(span)
    return tuple(kept)
