"""Whom pronouns and roles stand for among the people of one article."""

from collections.abc import Sequence
from functools import cached_property

from shared.lexicon.clauses import DETERMINERS, OWNERS, PREPOSITIONS
from shared.lexicon.genders import given_name_genders, of_word
from shared.lexicon.names import folded
from shared.lexicon.places import country, place_key
from shared.lexicon.titles import PORTFOLIOS
from shared.lexicon.vocabulary import FAMILY_FIRST
from shared.models.reading import Person
from shared.models.text import Span
from shared.reading.casting import Part, beside, parts_of
from shared.reading.page import Page
from shared.reading.phrases import Phrase
from shared.reading.rolewords import stem
from shared.reading.scene import Scene
from shared.reading.tokens import Token

_MENTIONS_LOOKED_AT = 12
_AROUND = 4


class Cast:
    """The people of a page, with what tells them apart where they are not named."""

    def __init__(self, page: Page, people: Sequence[Person]) -> None:
        self._page = page
        self.people = {person.id: person for person in people}
        self._genders: dict[str, str | None] = {}

    def fits(self, person: str, gender: str | None) -> bool:
        """Whether a person can be of a gender: known to be, or not known to be of the other."""
        return gender is None or self.gender(person) in (None, gender)

    def gender(self, person: str) -> str | None:
        """A person's gender by titles and nouns beside the name, else by the given name; None where nothing tells."""
        if person not in self._genders:
            self._genders[person] = self._tell(self.people[person])
        return self._genders[person]

    def only_one(self, gender: str, before: int) -> str | None:
        """The only person named before an offset who is known to be of a gender, if nobody else can be."""
        named = [p.id for p in self.people.values() if p.mentions[0].start < before and self.fits(p.id, gender)]
        return named[0] if len(named) == 1 else None

    def _tell(self, person: Person) -> str | None:
        said = {self._beside(mention) for mention in person.mentions[:_MENTIONS_LOOKED_AT]}
        said |= {of_word(word) for c in person.claims if c.role for word in c.role.title.lower().split()[-1:]}
        said.discard(None)
        if len(said) == 1:
            return said.pop()
        words = folded(person.name).split()
        if said or len(words) < 2 or words[0] in FAMILY_FIRST:
            return None
        return given_name_genders().get(words[0])

    def _beside(self, mention: Span) -> str | None:
        sentence, first, last = beside(self._page, mention)
        for place in range(first - 1, max(-1, first - _AROUND), -1):
            token = sentence.tokens[place]
            if token.lower in PREPOSITIONS or token.is_owner or token.lower in ("and", "said", "who"):
                break
            if found := of_word(token.lower):
                return found if token.lower not in ("him", "her") else None
        return self._explained(sentence.tokens[last : last + 2 * _AROUND])

    def _explained(self, tokens: Sequence[Token]) -> str | None:
        words = [token.lower for token in tokens]
        if words[:1] != [","] or words[1:2] in (["who"], ["whose"]):
            return None
        for word in words[1:]:
            if word in PREPOSITIONS or word in (",", "and", "."):
                return None
            if word not in OWNERS and (found := of_word(word)):
                return found
        return None

    def holder(self, scene: Scene, phrase: Phrase) -> str | None:
        """The only person who is said to be what a phrase means: "the minister", "her lawyer"."""
        words = scene.low[phrase.first : phrase.last]
        is_owned = any(scene.tokens[i].is_owner for i in range(phrase.first, phrase.last))
        if words[0] in DETERMINERS - OWNERS - {"the", "this", "that"}:
            return None
        if words[0] not in DETERMINERS and not is_owned and not scene.tokens[phrase.first].is_capital:
            return None
        demonym = country(words[-1]) if len(words) == 2 else None
        head = demonym.key if demonym else stem(words[-1])
        fitting = [p for p, part in self._parts.get(head, ()) if _agrees(part, words)]
        fitting = [person for person in dict.fromkeys(fitting) if self.fits(person, of_word(head))]
        return fitting[0] if len(fitting) == 1 else None

    def knows(self, head: str) -> bool:
        """Whether anybody is said to be what a noun means."""
        return stem(head) in self._parts

    @cached_property
    def _parts(self) -> dict[str, list[tuple[str, Part]]]:
        found: dict[str, list[tuple[str, Part]]] = {}
        for person in self.people.values():
            for part in parts_of(self._page, person):
                found.setdefault(part.head, []).append((person.id, part))
        return found


def _agrees(part: Part, words: Sequence[str]) -> bool:
    """Whether a phrase adds no field, place or time to a role that it was not given with."""
    past = any(word in ("former", "ex") for word in words)
    if part.is_past != past or part.is_elect != words[-1].endswith("-elect"):
        return False
    for word in words[:-1]:
        if word in PORTFOLIOS and word not in part.words:
            return False
        found = country(word)
        if found and part.place and found.key != place_key(part.place):
            return False
    return True
