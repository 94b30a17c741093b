"""Names that their place alone shows to be somebody's: "his wife, Odessa, sang", "the head verger, Oonagh Tran"."""

from collections.abc import Collection, Iterator

from shared.lexicon.listing import words_of
from shared.lexicon.names import folded
from shared.lexicon.occupations import KIN
from shared.lexicon.peoples import nationalities
from shared.lexicon.vocabulary import given_names
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
_THEIR = words_of("his her their my our your whose")
_LATE_WORDS = 2  # between that and the relative: "her late younger"
_LONGEST = 4
_REACH = 6  # words between an owner and the noun it owns


def relatives_named(page: Page) -> list[Span]:
    """Whoever is named in commas behind a relative of somebody's, whatever else the name may be elsewhere."""
    return [span for sentence in page.sentences for span in _relatives(sentence)]


def labels_named(page: Page, known: Collection[str]) -> list[Span]:
    """Whoever is named in capitals and with a colon at the head of a line: "RUIZ: We left.".

    `known` are the folded words of names in the text, which a word by itself must be one of.
    """
    return [span for sentence in page.sentences if (span := _label(page, sentence, known))]


def _label(page: Page, sentence: Sentence, known: Collection[str]) -> Span | None:
    if page.text[: sentence.span.start].rstrip(" ")[-1:] not in ("", "\n"):
        return None
    end = next((at for at, token in enumerate(sentence.tokens[: _LONGEST + 1]) if token.text == ":"), 0)
    words = sentence.tokens[:end]
    if not words or not all(token.is_all_capitals and len(token.text) > 2 for token in words):
        return None
    first, last = folded(words[0].text), folded(words[-1].text)
    named = last in known if end == 1 else (first in given_names() or {first, last} <= set(known))
    return sentence.span_between(0, end) if named else None


def posts_named(page: Page) -> list[Span]:
    """Whoever is named with two words or more in commas behind a post: likely a person, if it is nothing else."""
    return [span for sentence in page.sentences for span in _posts(sentence)]


def _relatives(sentence: Sentence) -> Iterator[Span]:
    tokens, kinds = sentence.tokens, sentence.kinds
    for place in range(1, len(tokens) - 2):
        if tokens[place].lower.removeprefix("half-").removeprefix("ex-") not in _KINDRED:
            continue
        if not _is_owned(sentence, place):
            continue
        if tokens[place + 1].text != ",":
            yield from _beside(sentence, place + 1)
            continue
        end = _end_of_name(sentence, place + 2, _NAMING | _PLACES)
        closed = end < len(tokens) and tokens[end].text in _CLOSING
        if closed and not _is_people(sentence, place + 2, end) and kinds[end - 1] is not Kind.INITIAL:
            yield sentence.span_between(place + 2, end)


def _beside(sentence: Sentence, first: int) -> Iterator[Span]:
    """One word right behind his, her or their relative, where no capital follows: "his sister Heike"."""
    tokens, end = sentence.tokens, first + 1
    owned = any(token.lower in _THEIR for token in tokens[max(0, first - 1 - _LATE_WORDS) : first - 1])
    named = sentence.kinds[first] in (Kind.NAME, Kind.GIVEN) and not tokens[first].is_all_capitals
    alone = end >= len(tokens) or not (tokens[end].is_capital or tokens[end].is_owner)
    if owned and named and alone and not _is_people(sentence, first, end):
        yield sentence.span_between(first, end)


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
