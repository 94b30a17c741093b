"""One mention of a person in its sentence: where every claim is read from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from shared.lexicon.ages import age_of
from shared.lexicon.listing import words_of
from shared.lexicon.titles import POSTNOMINALS
from shared.models.reading import Person
from shared.reading.text.kinds import Kind
from shared.reading.text.page import Page, Sentence

_ENDING = words_of(""", . ; : ) — – - ! ” " ’ ' “ ? …""")
_AFTER_ROLE = words_of(
    """
    and who but in since from until on at with when while after during as by for to between under whose whom which
    where now near here there based before because over about into through among against alongside turned till also
    then currently herself himself born believed accused charged convicted jailed known credited suspected wanted tasked
    responsible behind best specialising specializing who'd who's working living visiting
    """
)


@dataclass(frozen=True)
class Site:
    """A mention as tokens `first` up to `last`, left out, of its sentence.

    `starts` are the offsets at which the sentence's mentions of anybody begin, `inside` those of all their words.
    """

    page: Page
    sentence: Sentence
    first: int
    last: int
    starts: frozenset[int]
    inside: frozenset[int] = frozenset()

    @property
    def behind(self) -> int:
        """The first token behind the name and the letters that go with it ("KC", "MP", "OBE")."""
        place, tokens = self.last, self.sentence.tokens
        while place < len(tokens) and tokens[place].lower in POSTNOMINALS and tokens[place].is_all_capitals:
            place += 1
        return place

    def names_somebody(self, place: int) -> bool:
        """Whether somebody is named from token `place` on, behind any form of address."""
        tokens = self.sentence.tokens
        while place < len(tokens) and (self.sentence.kinds[place] is Kind.HONORIFIC or tokens[place].text == "."):
            place += 1
        return place < len(tokens) and tokens[place].start in self.starts

    def ends_there(self, end: int, *, strict: bool = True) -> bool:
        """Whether what is said may end before token `end`: what follows is no name, owner or, if `strict`, new clause.

        So "X, Finnish President Y and others" and "X, the minister said" say nothing of X.
        """
        tokens = self.sentence.tokens
        if end >= len(tokens):
            return True
        token = tokens[end]
        owns = self.sentence.is_owner_at(end) and end + 1 < len(tokens) and tokens[end + 1].is_word
        if self.names_somebody(end) or owns:
            return False
        if token.is_owner:
            return True  # "headteacher of St Cuthbert's,"
        if (
            token.lower == "a"
            and end + 1 < len(tokens)
            and tokens[end + 1].lower in ("year", "month", "week", "decade")
        ):
            return True
        if token.lower == "of" and end + 1 < len(tokens) and tokens[end + 1].text in ("“", '"', "‘", "«"):
            return True
        if token.lower == "of" and end + 1 < len(tokens) and age_of(tokens[end + 1].lower):
            return [t.lower for t in tokens[end + 2 : end + 3]] != ["years"]  # "a monk of 38"
        if token.text in _ENDING or token.lower in _AFTER_ROLE:
            return True
        return not strict and token.is_word and not token.is_capital


def sites_of(page: Page, people: Sequence[Person]) -> Iterator[tuple[Person, Site]]:
    """Every mention of everybody, in the order of the text."""
    mentions = sorted(((m, person) for person in people for m in person.mentions), key=lambda pair: pair[0])
    by_sentence: dict[int, list[tuple[int, int, Person]]] = {}
    for mention, person in mentions:
        by_sentence.setdefault(page.sentence_at(mention.start), []).append((mention.start, mention.end, person))
    for index, named in by_sentence.items():
        sentence = page.sentences[index]
        starts = frozenset(start for start, _, _ in named)
        inside = frozenset(
            token.start
            for start, end, _ in named
            for token in sentence.tokens[sentence.index_at(start) : sentence.index_at(end)]
        )
        for start, end, person in named:
            first, last = sentence.index_at(start), sentence.index_at(end)
            if first < last:
                yield person, Site(page, sentence, first, last, starts, inside)
