"""Names that their place alone shows to be somebody's: "his wife, Odessa, sang", "the head verger, Oonagh Tran"."""

from collections.abc import Iterator

from shared.lexicon.listing import words_of
from shared.lexicon.occupations import KIN
from shared.lexicon.peoples import nationalities
from shared.models.text import Span
from shared.reading.names.borders import KEPT
from shared.reading.text.kinds import Kind
from shared.reading.text.page import Page, Sentence
from shared.reading.text.rolewords import title_at

_OWNERS = words_of("his her their its my our your whose the a")
_NAMING = KEPT - {Kind.SUFFIX, Kind.CITY}
_PLACES = frozenset({Kind.NATION, Kind.CITY, Kind.TIME})
_KINDRED = KIN - words_of("partner partners fellow friend")  # "its partner, Renault"
_CLOSING = frozenset({",", ".", ";", ")", "—", "–", ":", "?", "!"})
_LONGEST = 4
_REACH = 6  # words between an owner and the noun it owns


def relatives_named(page: Page) -> list[Span]:
    """Whoever is named in commas behind a relative of somebody's, whatever else the name may be elsewhere."""
    return [span for sentence in page.sentences for span in _relatives(sentence)]


def posts_named(page: Page) -> list[Span]:
    """Whoever is named with two words or more in commas behind a post: likely a person, if it is nothing else."""
    return [span for sentence in page.sentences for span in _posts(sentence)]


def _relatives(sentence: Sentence) -> Iterator[Span]:
    tokens, kinds = sentence.tokens, sentence.kinds
    for place in range(1, len(tokens) - 2):
        if tokens[place].lower.removeprefix("half-").removeprefix("ex-") not in _KINDRED:
            continue
        if tokens[place + 1].text != "," or not _is_owned(sentence, place):
            continue
        end = _end_of_name(sentence, place + 2, _NAMING | _PLACES)
        closed = end < len(tokens) and tokens[end].text in _CLOSING
        if closed and not _is_people(sentence, place + 2, end) and kinds[end - 1] is not Kind.INITIAL:
            yield sentence.span_between(place + 2, end)


def _posts(sentence: Sentence) -> Iterator[Span]:
    tokens = sentence.tokens
    for place in range(2, len(tokens) - 2):
        if tokens[place].text != "," or tokens[place - 1].is_capital or not title_at(sentence, place - 1):
            continue
        end = _end_of_name(sentence, place + 1, _NAMING)
        closed = end < len(tokens) and tokens[end].text in _CLOSING
        if end - place > 2 and closed and _is_owned(sentence, place - 1):
            yield sentence.span_between(place + 1, end)


def _is_owned(sentence: Sentence, noun: int) -> bool:
    """Whether a noun, with at most a few small words before it, is somebody's or that of one known: "its founder"."""
    for place in range(noun - 1, max(-1, noun - _REACH), -1):
        if sentence.tokens[place].lower in _OWNERS or sentence.is_owner_at(place):
            return True
        if not sentence.tokens[place].text.replace("-", "").islower():
            return False
    return False


def _end_of_name(sentence: Sentence, first: int, kinds: frozenset[Kind]) -> int:
    """One past the capitals of these kinds from `first` on; `first` where none stand there."""
    tokens, end = sentence.tokens, first
    while end < len(tokens) and end - first < _LONGEST:
        stops = tokens[end].text == "." and end > first and sentence.kinds[end - 1] is Kind.INITIAL
        small = sentence.kinds[end] is Kind.PARTICLE and end > first
        if not stops and not small and not (tokens[end].is_capital and sentence.kinds[end] in kinds):
            break
        end += 1
    while end > first and not tokens[end - 1].is_capital:
        end -= 1
    return end


def _is_people(sentence: Sentence, first: int, end: int) -> bool:
    """Whether the words say of which people somebody is, or nothing: "her mother, Norwegian by birth"."""
    return end == first or (end - first == 1 and bool(nationalities(sentence.tokens[first].text)))
