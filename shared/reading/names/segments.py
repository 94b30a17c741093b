"""Stretches of capitalised words that might each be one name."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from shared.lexicon.organisations import SURNAMES_TOO
from shared.lexicon.words import INNER_PARTICLES
from shared.reading.text.kinds import NAMING, Kind
from shared.reading.text.page import Sentence

# Longer runs of capitals are headings, lists or slogans. Royal and Iberian names reach six words.
LONGEST_NAME = 7
_CALLINGS = ("er", "or", "ist", "man", "woman")
_OPENING, _CLOSING = frozenset("\"“„«'‘("), frozenset("\"”“»'’)")
_PARTS = NAMING | {Kind.BODY, Kind.FIELD, Kind.FORERUNNER}
_PLACES = frozenset({Kind.NATION, Kind.CITY})
_LEADING = frozenset({Kind.TITLE, Kind.HONORIFIC})


@dataclass(frozen=True)
class Segment:
    """Tokens `first` up to `last`, left out, of a sentence whose tokens are of these kinds.

    `titled` says that a title or form of address stands right before it.
    """

    sentence: Sentence
    kinds: Sequence[Kind]
    first: int
    last: int
    titled: bool

    @property
    def words(self) -> tuple[str, ...]:
        """Its words, without the full stops of initials."""
        return tuple(token.text for token in self.sentence.tokens[self.first : self.last] if token.is_word)

    @property
    def is_single(self) -> bool:
        """Whether it is one word, with or without a particle before it."""
        return sum(kind is not Kind.PARTICLE for kind in self.kinds[self.first : self.last]) == 1

    @property
    def text(self) -> str:
        """The words as they are written."""
        return self.sentence.text_between(self.first, self.last)


def segments_of(sentence: Sentence, small_words: Collection[str]) -> Iterator[Segment]:
    """Every stretch of a sentence that could be a name by its capitals, with places before it cut off.

    `small_words` are the words that the text writes without a capital elsewhere: at the beginning of a sentence they
    are no names.
    """
    kinds = list(sentence.kinds)
    _lower_first(sentence, kinds, small_words)
    place = 0
    while place < len(kinds):
        if kinds[place] in _PARTS and kinds[place] is not Kind.PARTICLE:
            end = _end_of_run(sentence, kinds, place)
            yield from _cut(Segment(sentence, kinds, place, end, _is_titled(sentence, kinds, place)))
            place = end
        else:
            place += 1


def _lower_first(sentence: Sentence, kinds: list[Kind], small_words: Collection[str]) -> None:
    first = next((place for place, token in enumerate(sentence.tokens) if token.is_word), None)
    if first is not None and kinds[first] is Kind.NAME and sentence.tokens[first].lower in small_words:
        kinds[first] = Kind.OPENER


def _end_of_run(sentence: Sentence, kinds: Sequence[Kind], place: int) -> int:
    """One past the last token of the run that begins here; particles and initials' full stops may stand inside."""
    end = place + 1
    while end < len(kinds):
        if (kinds[end] in _PARTS and kinds[end] is not Kind.PARTICLE) or _is_stop_of_initial(sentence, kinds, end):
            end += 1
        else:
            after = _after_nickname(sentence, kinds, end) or _after_particles(sentence, kinds, end)
            if after is None or kinds[end - 1] is Kind.BODY:
                break
            end = after
    while (
        sentence.tokens[end - 1].text == "."
        and kinds[end - 2] is not Kind.SUFFIX
        and kinds[end - 2] is not Kind.INITIAL
    ):
        end -= 1
    return end


def _is_stop_of_initial(sentence: Sentence, kinds: Sequence[Kind], place: int) -> bool:
    if sentence.tokens[place].text != "." or sentence.tokens[place].start != sentence.tokens[place - 1].end:
        return False
    follows = place + 1 < len(kinds) and kinds[place + 1] in NAMING
    return (kinds[place - 1] is Kind.INITIAL and follows) or (
        kinds[place - 1] is Kind.SUFFIX and sentence.tokens[place - 1].lower in ("jr", "sr") and place + 1 < len(kinds)
    )


def _after_nickname(sentence: Sentence, kinds: Sequence[Kind], place: int) -> int | None:
    """One past the family name after a nickname between marks: Joko "Jokowi" Widodo; None where there is none."""
    if place + 3 >= len(kinds) or sentence.tokens[place].text not in _OPENING:
        return None
    closed = sentence.tokens[place + 2].text in _CLOSING
    named = kinds[place + 1] in NAMING and sentence.tokens[place + 1].is_capital and kinds[place + 3] in NAMING
    joined = sentence.tokens[place + 3].start > sentence.tokens[place + 2].end
    return place + 4 if closed and named and joined and sentence.tokens[place + 3].is_capital else None


def _after_particles(sentence: Sentence, kinds: Sequence[Kind], place: int) -> int | None:
    """One past the capitalised word that follows one to three particles from here; None where none does."""
    end = place
    while end < len(kinds) and end - place < 3 and kinds[end] is Kind.PARTICLE:
        end += 1
    if end == place or end >= len(kinds) or kinds[end] not in NAMING - {Kind.NATION, Kind.CITY, Kind.PARTICLE}:
        return None
    if end - place == 1 and sentence.tokens[place].lower in INNER_PARTICLES and kinds[place - 1] is not Kind.NAME:
        return None
    return end + 1


def _is_titled(sentence: Sentence, kinds: Sequence[Kind], place: int) -> bool:
    before = place - 1
    while before > 0 and kinds[before] is Kind.PARTICLE:
        before -= 1
    if before >= 1 and sentence.tokens[before].text == "." and kinds[before - 1] is Kind.HONORIFIC:
        return True
    return before >= 0 and kinds[before] in _LEADING


def _cut(segment: Segment) -> Iterator[Segment]:
    """The segment without what stands before or after the name that may be in it: places, bodies, callings."""
    kinds, first, last = segment.kinds, segment.first, segment.last
    while last - first > 2 and _stands_before(segment, first):
        first += 1
    while last - first > 1 and kinds[last - 1] in _PLACES and kinds[first] in NAMING - _PLACES:
        if segment.sentence.tokens[last - 1].lower in SURNAMES_TOO:
            break
        last -= 1
    if last > first and last - first <= 2 * LONGEST_NAME:
        yield Segment(
            segment.sentence, kinds, first, last, segment.titled or _is_titled(segment.sentence, kinds, first)
        )


def _stands_before(segment: Segment, first: int) -> bool:
    """Whether the first word is no part of the name: a place, the end of "Secretary of the Navy", "Outfielder"."""
    kind, after = segment.kinds[first], segment.kinds[first + 1]
    if kind in _PLACES:
        return after not in _PLACES | {Kind.BODY}
    before = segment.sentence.tokens[first - 1].lower if first else ""
    if kind is Kind.BODY:
        return after is Kind.GIVEN and before in ("of", "the")
    calling = segment.sentence.tokens[first].lower.endswith(_CALLINGS)
    return kind is Kind.NAME and after is Kind.GIVEN and calling and first == 0
