"""Sentences as the network takes them: pieces of words, in windows of bounded length."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tokenizers import Encoding, Tokenizer

from shared.models.text import Span
from shared.reading.tagging.shapes import shape_of

LONGEST = 128
"""The most pieces in a window, its two end marks among them: what the network was trained on."""


@dataclass(frozen=True, slots=True)
class Part:
    """A run of letters and digits, or one mark, as the network counts words; offsets are into the whole text."""

    start: int
    end: int
    sentence: int
    pieces: tuple[int, ...]
    shape: int


@dataclass(frozen=True, slots=True)
class Window:
    """Parts that the network sees together, those of following sentences side by side."""

    parts: tuple[Part, ...]

    @property
    def length(self) -> int:
        """How many pieces it has, without the end marks."""
        return sum(len(part.pieces) for part in self.parts)


def windows_of(tokenizer: Tokenizer, sentences: Sequence[Span]) -> Iterator[Window]:
    """Windows that are as full as whole sentences make them; only a sentence too long for one is cut."""
    room = LONGEST - 2
    gathered: list[Part] = []
    filled = 0
    for parts in _parts_of(tokenizer, sentences):
        length = sum(len(part.pieces) for part in parts)
        if gathered and filled + length > room:
            yield Window(tuple(gathered))
            gathered, filled = [], 0
        if length <= room:
            gathered += parts
            filled += length
        else:
            yield from _cut(parts, room)
    if gathered:
        yield Window(tuple(gathered))


def _cut(parts: Sequence[Part], room: int) -> Iterator[Window]:
    begin = filled = 0
    for place, part in enumerate(parts):
        if filled + len(part.pieces) > room:
            yield Window(tuple(parts[begin:place]))
            begin, filled = place, 0
        filled += len(part.pieces)
    yield Window(tuple(parts[begin:]))


def _parts_of(tokenizer: Tokenizer, sentences: Sequence[Span]) -> Iterator[list[Part]]:
    for number, sentence in enumerate(sentences):
        yield list(_parts(tokenizer.encode(sentence.text, add_special_tokens=False), sentence, number))


def _parts(found: Encoding, sentence: Span, number: int) -> Iterator[Part]:
    ids, words, offsets = found.ids, found.word_ids, found.offsets
    begin = 0
    for place in range(1, len(ids) + 1):
        if place == len(ids) or words[place] != words[begin]:
            start, end = offsets[begin][0], offsets[place - 1][1]
            shape = shape_of(sentence.text[start:end])
            yield Part(sentence.start + start, sentence.start + end, number, tuple(ids[begin:place]), shape)
            begin = place
