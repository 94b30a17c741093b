"""The sentences of a page as scenes, with the attributions in each, made once and only where asked for."""

from collections.abc import Sequence
from functools import lru_cache

from shared.lexicon.clauses import COORDINATORS
from shared.models.reading import Person
from shared.reading.people.mentions import Mentions
from shared.reading.quotations.attributions import attributions_in
from shared.reading.quotations.cast import Cast
from shared.reading.quotations.cues import Attribution, Order
from shared.reading.quotations.scene import Scene
from shared.reading.quotations.speakers import Speakers
from shared.reading.text.page import Page


class Stage:
    """What is known of the speaking on a page."""

    def __init__(self, page: Page, mentions: Mentions, cast: Cast) -> None:
        self.page, self.mentions, self.cast = page, mentions, cast
        self.speakers = Speakers(cast, self.scene, self.told_by)
        self.spent: set[tuple[int, int]] = set()  # sentence and verb of what only gives the quotation before it
        self._scenes: dict[int, Scene] = {}
        self._attributions: dict[int, list[Attribution]] = {}

    def scene(self, index: int) -> Scene:
        """Sentence `index` as a scene."""
        if index not in self._scenes:
            self._scenes[index] = Scene(self.page, self.mentions, self.page.sentences[index])
        return self._scenes[index]

    def attributions(self, index: int) -> list[Attribution]:
        """The attributions of sentence `index`."""
        if index not in self._attributions:
            self._attributions[index] = attributions_in(self.scene(index))
        return self._attributions[index]

    def told_by(self, index: int) -> str | None:
        """The id of who is named as telling what sentence `index` says: "It will pass, X said".

        Of several the last, if that is not what another tells: "X said Y had asked him".
        """
        named = [one for one in self.attributions(index) if one.order is not Order.NOUN and one.subject.person]
        while len(named) > 1 and _tells_of(self.scene(index), named[-2], named[-1]):
            named.pop()
        return named[-1].subject.person if named else None


def _tells_of(scene: Scene, one: Attribution, later: Attribution) -> bool:
    """Whether an attribution is part of what another says: nothing parts the two."""
    if one.order is not Order.AHEAD or later.order is not Order.AHEAD:
        return False
    between = range(one.verb + 1, later.begin)
    return not any(scene.is_mark(i) or scene.low[i] in COORDINATORS | {"while", "whereas"} for i in between)


@lru_cache(maxsize=1)  # quotations and sources are read from the same
def _stage(page: Page, people: tuple[Person, ...]) -> Stage:
    return Stage(page, Mentions(page, people), Cast(page, people))


def stage_of(page: Page, people: Sequence[Person]) -> Stage:
    """The stage of a page with these people on it."""
    return _stage(page, tuple(people))
