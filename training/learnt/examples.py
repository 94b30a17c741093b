"""Passages as the network for claims learns from them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from gold.matching import same_people
from gold.passages import GoldClaim, Passage
from gold.score import best_pairs
from gold.words import places_agree
from shared.models.reading import Reading
from shared.models.text import Article
from shared.reading.article import ArticleReader
from shared.reading.learnt.layout import KINDS, TIMES, Layout, layout_of
from shared.reading.learnt.pairs import Stretch
from shared.reading.learnt.speakers import Voice, voices_of
from shared.reading.names.joined import JoinedNames
from shared.reading.tagging.look import plain
from shared.reading.tagging.network import Network
from shared.reading.tagging.own import OwnTagger
from shared.reading.tagging.windows import Window, windows_of
from shared.reading.text.page import page_of
from training.learnt.settings import KEPT_LAYERS
from training.network import NameTagger

OUTSIDE, BEGINS, GOES_ON = range(3)
_ALIKE = 0.5  # the least that what is read and what is marked have to share, as in the benchmark


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch that claims something of a person at this place among those read, -1 where they were not found."""

    stretch: Stretch
    person: int
    time: int


@dataclass(frozen=True, slots=True)
class Spoken:
    """A quotation as it is asked about, and whose it is; -1 for nobody's among the people read."""

    voice: Voice
    person: int


@dataclass(frozen=True, slots=True, eq=False)
class Example:
    """A passage: `hidden` (windows, pieces, 384) of the layers that stay, `mask` where there are pieces at all,
    `firsts` the place of each part's first piece in the flattened windows; `labels` (kinds, parts).
    """

    hidden: Tensor
    mask: Tensor
    firsts: Tensor
    layout: Layout
    labels: Tensor
    marked: tuple[Marked, ...]
    spoken: tuple[Spoken, ...]
    people: int


class Maker:
    """Makes examples with the names network that was trained before and lies in `folder`, and with the rules."""

    def __init__(self, network: NameTagger, folder: Path) -> None:
        self._network, self._tagger, self._pieces = network.eval(), OwnTagger(folder), Network(folder)
        self._reader = ArticleReader(JoinedNames(self._tagger), self._tagger.name)

    def example(self, passage: Passage) -> Example:
        """One passage; only its people, joined by the reader, can be spoken of."""
        read = self._reader.read(Article(passage.id, passage.text, published_on=passage.published_on))
        page = page_of(passage.text)
        sentences = [sentence.span for sentence in page.sentences]
        layout = layout_of(self._tagger.look(sentences), page, read.people, read.quotations)
        windows = list(windows_of(self._pieces.tokenizer, [plain(sentence) for sentence in sentences]))
        hidden, mask, firsts = self._hidden(windows)
        places = {person.id: place for place, person in enumerate(read.people)}
        same = {key: places[person] for person, key in same_people(passage, read.people).items()}
        marked = tuple(_marked(passage, layout, same))
        spoken = tuple(_spoken(passage, layout, read, same))
        return Example(hidden, mask, firsts, layout, labels_of(marked, len(layout)), marked, spoken, len(read.people))

    @torch.no_grad()
    def _hidden(self, windows: Sequence[Window]) -> tuple[Tensor, Tensor, Tensor]:
        rows = [[piece for part in window.parts for piece in part.pieces] for window in windows]
        longest = max(map(len, rows)) + 2
        pieces, shapes = (torch.zeros(len(rows), longest, dtype=torch.long) for _ in range(2))
        firsts: list[int] = []
        for row, (window, ids) in enumerate(zip(windows, rows, strict=True)):
            pieces[row, : len(ids) + 2] = torch.tensor([self._pieces.ends[0], *ids, self._pieces.ends[1]])
            shapes[row, 1 : len(ids) + 1] = torch.tensor([part.shape for part in window.parts for _ in part.pieces])
            lengths = [len(part.pieces) for part in window.parts]
            firsts += (row * longest + 1 + np.cumsum([0, *lengths[:-1]])).tolist()
        hidden, _ = self._network.layers(pieces, shapes, KEPT_LAYERS)
        return hidden.half(), pieces != 0, torch.tensor(firsts)


def _marked(passage: Passage, layout: Layout, same: Mapping[str, int]) -> Iterator[Marked]:
    for person in passage.people:
        for claim in person.claims:
            stretch = _stretch(layout, claim)
            yield Marked(stretch, same.get(person.key, -1), TIMES.index(claim.when))


def _spoken(passage: Passage, layout: Layout, read: Reading, same: Mapping[str, int]) -> Iterator[Spoken]:
    voices = voices_of(layout, read.people, read.quotations)
    fits = (
        (places_agree(m.span, r.span), i, j)
        for i, m in enumerate(passage.quotations)
        for j, r in enumerate(read.quotations)
        if m.direct is r.direct
    )
    for i, j in best_pairs(fit for fit in fits if fit[0] >= _ALIKE):
        yield Spoken(voices[j], same.get(passage.quotations[i].speaker or "", -1))


def _stretch(layout: Layout, claim: GoldClaim) -> Stretch:
    return Stretch(*layout.parts_of(claim.span), KINDS.index(claim.kind))


def labels_of(marked: Sequence[Marked], parts: int) -> Tensor:
    """(kinds, parts): outside, beginning or inside of a claim of each kind."""
    labels: NDArray[np.int64] = np.zeros((len(KINDS), parts), np.int64)
    for one in marked:
        labels[one.stretch.kind, one.stretch.begin : one.stretch.end] = GOES_ON
    for one in marked:
        labels[one.stretch.kind, one.stretch.begin] = BEGINS
    return torch.from_numpy(labels)


def rightly(example: Example, stretch: Stretch) -> tuple[set[int], int]:
    """The people of whom a stretch rightly claims something, and of which time; -1 where it claims nothing.

    Of roles at least half of the words must be those that are marked, as in the benchmark; of others some.
    """
    people, time = set[int](), -1
    for one in example.marked:
        theirs = one.stretch
        if theirs.kind != stretch.kind or not theirs.overlaps(stretch.begin, stretch.end) or one.person < 0:
            continue
        common = min(theirs.end, stretch.end) - max(theirs.begin, stretch.begin)
        alike = 2 * common / (theirs.end - theirs.begin + stretch.end - stretch.begin)
        if alike >= _ALIKE or KINDS[stretch.kind] not in ("office", "occupation"):
            people.add(one.person)
            time = one.time
    return people, time
