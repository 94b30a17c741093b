"""Whom pronouns and roles stand for among the people of one article."""

from collections.abc import Collection, Sequence
from functools import cached_property

from shared.lexicon.clauses import DETERMINERS, OWNERS, PAST_TENSES, PREPOSITIONS
from shared.lexicon.genders import PRONOUNS, by_most, given_name_genders, of_word
from shared.lexicon.hypernyms import narrower
from shared.lexicon.names import folded
from shared.lexicon.places import country, place_key
from shared.lexicon.titles import PORTFOLIOS
from shared.lexicon.verbs import forms
from shared.lexicon.vocabulary import FAMILY_FIRST
from shared.models.reading import ClaimKind, Person
from shared.models.text import Span
from shared.reading.quotations.casting import Part, beside, kin_of, parts_of
from shared.reading.quotations.nouns import Phrase
from shared.reading.quotations.scene import Scene
from shared.reading.text.kinds import Kind
from shared.reading.text.page import Page, Sentence
from shared.reading.text.rolewords import stem
from shared.reading.text.tokens import Token

_MENTIONS_LOOKED_AT = 12
_AROUND = 7
_NEARBY = 3
_EXPLAINED = 8
_PRONOUN_WITHIN = 3


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

    @cached_property
    def late(self) -> frozenset[str]:
        """Who is said to be dead, but for whom the article names first: an obituary quotes its subject as "he"."""
        first = min(self.people.values(), key=lambda person: person.mentions[0].start, default=None)
        dead = (p for p in self.people.values() if any(c.kind is ClaimKind.ALIVE for c in p.claims))
        return frozenset(person.id for person in dead if person is not first)

    def only_one(self, gender: str, before: int) -> str | None:
        """The only person named before an offset who is known to be of a gender, if nobody else can be."""
        named = [p.id for p in self.people.values() if p.mentions[0].start < before and self.fits(p.id, gender)]
        return named[0] if len(named) == 1 else None

    def _tell(self, person: Person) -> str | None:
        titles = [word for c in person.claims if c.role for word in c.role.title.lower().split()[-1:]]
        said = {self._beside(mention) for mention in person.mentions[:_MENTIONS_LOOKED_AT]} | set(map(of_word, titles))
        said.discard(None)
        if said:
            return said.pop() if len(said) == 1 else None
        leaning = next(filter(None, map(by_most, titles)), None)
        return _by_given_name(person) or self._by_pronoun(person) or leaning or _by_only_name(person)

    def _by_pronoun(self, person: Person) -> str | None:
        """By the first pronoun behind the name, where nobody else has been named before that."""
        start = person.mentions[0].start
        others = [p.mentions[0].start for p in self.people.values() if p.id != person.id]
        if any(other < start for other in others):
            return None
        index = self._page.sentence_at(start)
        for sentence in self._page.sentences[index : index + _PRONOUN_WITHIN]:
            for token in sentence.tokens:
                if any(start < other <= token.start for other in others):
                    return None
                found = PRONOUNS.get(token.lower) if token.start > start else None
                if found and self._page.quoted_at(token.start) is None:
                    return found
        return None

    def _beside(self, mention: Span) -> str | None:
        sentence, first, last = beside(self._page, mention)
        apposed = first > 0 and sentence.tokens[first - 1].text == ","  # "her niece and executor, X"
        for place in range(first - 1, max(-1, first - _AROUND), -1):
            token = sentence.tokens[place]
            joins = token.lower == "and" and not (apposed and sentence.tokens[place + 1].lower not in DETERMINERS)
            if joins or token.lower in PREPOSITIONS or token.is_owner or token.lower in ("said", "who"):
                break
            if first - place > _NEARBY and token.is_word and not _leads_on(sentence, place + 1):
                break
            if found := of_word(token.lower):
                return found if token.lower not in ("him", "her") else None
        return self._explained(sentence.tokens[last : last + _EXPLAINED])

    def _explained(self, tokens: Sequence[Token]) -> str | None:
        words = [token.lower for token in tokens]
        if words[:1] != [","] or words[1:2] in (["who"], ["whose"]):
            return None
        for place, word in enumerate(words[1:], 1):
            owned = word == "and" and words[place + 1 : place + 2] and words[place + 1] in OWNERS | {"the"}
            acts = word in PAST_TENSES or word in forms()
            ends = word in PREPOSITIONS or word in (",", ".", "whose")  # "a Democrat whose son was ill"
            if acts or ends or owned or word in PRONOUNS.keys() - OWNERS:
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
        before = scene.tokens[phrase.first].start
        return self._only(words, {head}, before) or self._only(words, narrower(head), before)

    def called(self, scene: Scene, phrase: Phrase) -> str | None:
        """The only person of the family name that a word alone is, where it was not read as a name: "Mr Mountain"."""
        titles = [i for i in range(phrase.first, phrase.last) if scene.kinds[i] is Kind.HONORIFIC]
        first = titles[-1] + 1 if titles else phrase.first
        if phrase.last - first > 1 and scene.low[first] == ".":
            first += 1
        if phrase.last - first != 1 or not scene.tokens[first].is_capital:
            return None
        word = folded(scene.tokens[first].text)
        bearers = [
            p.id for p in self.people.values() if folded(p.name).split()[-1:] == [word] != folded(p.name).split()
        ]
        gender = of_word(scene.low[titles[-1]]) if titles else None
        return bearers[0] if len(bearers) == 1 and self.fits(bearers[0], gender) else None

    def _only(self, words: Sequence[str], heads: Collection[str], before: int) -> str | None:
        """The only person whom one of these nouns is said of; of several the only one named before the offset."""
        gender = of_word(stem(words[-1]))
        parts = (pair for head in sorted(heads) for pair in self._parts.get(head, ()))
        fitting = [p for p in dict.fromkeys(p for p, part in parts if _agrees(part, words)) if self.fits(p, gender)]
        if len(fitting) > 1:
            fitting = [person for person in fitting if self.people[person].mentions[0].start < before]
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
        for key, part in kin_of(self.people.values()):
            found.setdefault(part.head, []).append((key, part))
        return found


def _by_given_name(person: Person) -> str | None:
    """By the first of the names that is no initial, where a family name stands behind it: "W. Patrick Murphy".

    Two names can say what the first alone does not: "Jean-Luc Dupont", "Andrea Maria Rossi".
    """
    words = [word for word in folded(person.name).split()[:-1] if len(word.rstrip(".")) > 1]
    if not words or words[0] in FAMILY_FIRST:
        return None
    genders = given_name_genders()
    return genders.get(" ".join(words[:2])) or genders.get(words[0])


def _by_only_name(person: Person) -> str | None:
    """By the only name that an article gives of somebody, where that is a given name: "Grace"."""
    words = folded(person.name).split()
    return given_name_genders().get(words[0]) if len(words) == 1 else None


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


def _leads_on(sentence: Sentence, place: int) -> bool:
    """Whether a title, an article or a comma follows a word, so that it may say more of whom those lead to."""
    token = sentence.tokens[place]
    return sentence.kinds[place] is Kind.TITLE or token.text == "," or token.lower in DETERMINERS
