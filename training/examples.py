"""Sentences as the network sees them: runs of one text's sentences, varied in each round, in pieces."""

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from tokenizers import Tokenizer

from shared.reading.tagging.labels import LABELS, stretches
from shared.reading.tagging.shapes import shape_of
from training.corpus import Sentence
from training.settings import EMPTY_KEPT, LONGEST, RECASED, SWAPPED

IGNORED = -100
"""The label of pieces that no answer is asked for: all but the first of a word."""
_RECASINGS = (str.upper, str.lower, str.title)


@dataclass(frozen=True, slots=True)
class Example:
    """Pieces, the shapes of the words they are of, and labels; all of one length."""

    pieces: list[int]
    shapes: list[int]
    labels: list[int]

    def __len__(self) -> int:
        return len(self.pieces)


def tokenizer_of(base: Path) -> Tokenizer:
    """The base's cutting of words into pieces, without the lengths it was set to."""
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


class Encoder:
    """Words into pieces, remembering each word's, since most come again."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._known: dict[str, tuple[tuple[int, int, bool], ...]] = {}
        self.first, self.last = tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")

    def pieces(self, word: str) -> tuple[tuple[int, int, bool], ...]:
        """Each piece of a word with its shape and whether it begins one of the parts that marks cut the word into."""
        if word not in self._known:
            found = self._tokenizer.encode(word, add_special_tokens=False)
            parts: dict[int, str] = defaultdict(str)
            for part, (start, end) in zip(found.word_ids, found.offsets, strict=True):
                parts[part] += word[start:end]
            begins = [i == 0 or part != found.word_ids[i - 1] for i, part in enumerate(found.word_ids)]
            shapes = [shape_of(parts[part]) for part in found.word_ids]
            self._known[word] = tuple(zip(found.ids, shapes, begins, strict=True))
        return self._known[word]

    def example(self, sentences: Sequence[Sentence]) -> Example:
        """Sentences that follow each other as one example, cut at the longest that is allowed."""
        rows = [(self.first, 0, IGNORED)]
        for sentence in sentences:
            for word, label in zip(sentence.words, sentence.labels, strict=True):
                rows.extend(_labelled(self.pieces(word), label))
        rows = [*rows[: LONGEST - 1], (self.last, 0, IGNORED)]
        pieces, shapes, labels = (list(column) for column in zip(*rows, strict=True))
        return Example(pieces, shapes, labels)

    def length(self, sentence: Sentence) -> int:
        """How many pieces a sentence has."""
        return sum(len(self.pieces(word)) for word in sentence.words)


def _labelled(pieces: Iterable[tuple[int, int, bool]], label: str) -> Iterator[tuple[int, int, int]]:
    goes_on = label.replace("B-", "I-")
    for place, (piece, shape, begins) in enumerate(pieces):
        yield piece, shape, LABELS.index(goes_on if place else label) if begins else IGNORED


class Variety:
    """Small changes that make each round a little different: other names, other capitals, other neighbours."""

    def __init__(self, sentences: Iterable[Sentence], seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311
        self._names: dict[int, list[tuple[str, ...]]] = defaultdict(list)
        for sentence in sentences:
            for start, end, kind in stretches(sentence.labels):
                if kind == "PER":
                    self._names[min(end - start, 4)].append(sentence.words[start:end])

    def runs(self, sentences: Iterable[Sentence], encoder: Encoder) -> Iterator[list[Sentence]]:
        """One round: runs of sentences of one text, of many lengths, some of those that name nothing left out."""
        for _, group in groupby(sentences, key=lambda s: s.document):
            run: list[Sentence] = []
            room = self._room()
            for sentence in group:
                if sentence.is_empty and self._random.random() > EMPTY_KEPT:
                    continue
                varied = self._recased(self._swapped(sentence))
                length = encoder.length(varied)
                if run and length > room:
                    yield run
                    run, room = [], self._room()
                run.append(varied)
                room -= length
            if run:
                yield run

    def _room(self) -> int:
        return self._random.choice((0, 40, 80, LONGEST - 2))

    def _swapped(self, sentence: Sentence) -> Sentence:
        words, labels, end = [], [], 0
        for start, stop, kind in stretches(sentence.labels):
            if kind == "PER" and self._random.random() < SWAPPED:
                name = self._random.choice(self._names[min(stop - start, 4)])
                words += [*sentence.words[end:start], *name]
                labels += [*sentence.labels[end:start], "B-PER", *["I-PER"] * (len(name) - 1)]
                end = stop
        return Sentence(sentence.document, (*words, *sentence.words[end:]), (*labels, *sentence.labels[end:]))

    def _recased(self, sentence: Sentence) -> Sentence:
        if self._random.random() > RECASED:
            return sentence
        recase = self._random.choice(_RECASINGS)
        return Sentence(sentence.document, tuple(recase(word) for word in sentence.words), sentence.labels)
