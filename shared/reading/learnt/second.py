"""A second look at an article that rules have read."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from shared.models.reading import Official, Person, Quotation
from shared.reading.learnt.layout import Layout, layout_of
from shared.reading.learnt.merging import ADDED, chosen, key_of, with_claims
from shared.reading.learnt.network import ClaimsNetwork, Guess, VoicesNetwork
from shared.reading.learnt.speakers import Voice, given, voices_of
from shared.reading.tagging.own import OwnTagger
from shared.reading.text.page import Page

_LONGEST = 256  # parts read together, of whole sentences: a passage as long as those that the networks were trained on
_BEFORE = 96  # parts before them that are read along, since what is said may be of somebody who was named there


class SecondLook:
    """Our own networks, reading on from what the one that finds names saw and from what the rules read."""

    def __init__(self, tagger: OwnTagger) -> None:
        self._tagger, self._claims, self._voices = tagger, ClaimsNetwork(), VoicesNetwork()

    def over(
        self,
        page: Page,
        people: Sequence[Person],
        quotations: Sequence[Quotation],
        officials: Sequence[Official],
    ) -> tuple[tuple[Person, ...], tuple[Quotation, ...]]:
        """The people with the rules' claims that hold and those that are added, in doubt; quotations with speakers."""
        look = self._tagger.look([sentence.span for sentence in page.sentences])
        if not people or not len(look):
            return tuple(people), tuple(quotations)
        layout = layout_of(look, page, people, quotations)
        guesses = list(self._guesses(layout))
        asked = {key_of(guess) for guess in guesses}
        unseen = [one for one in layout.stated if (one.begin, one.end, one.kind, one.person) not in asked]
        heard = self._heard(layout, voices_of(layout, people, quotations))
        return with_claims(people, chosen(page, layout, people, guesses, officials), unseen), given(
            page, people, quotations, heard
        )

    def _guesses(self, layout: Layout) -> Iterator[Guess]:
        for lead, begin, end in blocks_of(layout.sentences):
            for guess in self._claims.guesses(layout.cut(lead, end), ADDED):
                moved = guess.stretch.moved(lead)
                if moved.begin >= begin:
                    yield replace(guess, stretch=moved)

    def _heard(self, layout: Layout, voices: Sequence[Voice]) -> dict[int, dict[int, float]]:
        """For each quotation that rules leave open, by its place, how likely it is each person's."""
        heard: dict[int, dict[int, float]] = {}
        for lead, begin, end in blocks_of(layout.sentences):
            around = [voice for voice in voices if lead <= voice.stretch.begin and voice.stretch.end <= end]
            here = [voice for voice in around if begin <= voice.stretch.begin and not voice.known]
            found = self._voices.chances(
                layout.cut(lead, end),
                [voice.stretch.moved(-lead) for voice in here],
                [replace(known, stretch=known.stretch.moved(-lead)) for voice in around for known in voice.known],
            )
            for row, voice in enumerate(here):
                heard[voice.place] = {person: float(chances[row]) for person, chances in found.items()}
        return heard


def blocks_of(sentences: NDArray[np.int32]) -> Iterator[tuple[int, int, int]]:
    """Where each block's lead-in begins, where it begins itself, where it ends; longer only for one long sentence."""
    starts = [0, *(np.flatnonzero(np.diff(sentences)) + 1).tolist(), len(sentences)]
    begin = 0
    for place in range(1, len(starts)):
        last = place + 1 == len(starts)
        if last or starts[place + 1] - begin > _LONGEST:
            yield starts[bisect_left(starts, begin - _BEFORE)], begin, starts[place]
            begin = starts[place]
