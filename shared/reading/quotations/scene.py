"""A sentence seen as a place where somebody may speak: who is named in it, and which of its words are quoted."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from shared.models.text import Span
from shared.reading.people.mentions import Mentions
from shared.reading.text.datelines import end_of_dateline, is_dash
from shared.reading.text.kinds import Kind
from shared.reading.text.page import Page, Sentence
from shared.reading.text.tokens import Token


@dataclass(frozen=True, slots=True)
class Name:
    """Somebody's name as tokens `first` up to `last`, left out; `person` is the id of who bears it."""

    first: int
    last: int
    person: str


class Scene:
    """The words of one sentence with what the rest of the page says of them; indexes are those of its tokens."""

    def __init__(self, page: Page, mentions: Mentions, sentence: Sentence) -> None:
        self.page, self.mentions, self.sentence = page, mentions, sentence
        self.tokens: tuple[Token, ...] = sentence.tokens
        self.low = [token.lower for token in sentence.tokens]

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """Everybody named, in order."""
        named = self.mentions.between(self.sentence.span.start, self.sentence.span.end)
        places = ((self.sentence.index_at(m.start), self.sentence.index_at(m.end), p) for m, p in named)
        return tuple(Name(*place) for place in places if place[0] < place[1])

    @cached_property
    def by_first(self) -> dict[int, Name]:
        """The names by the token they begin with."""
        return {name.first: name for name in self.names}

    @cached_property
    def by_last(self) -> dict[int, Name]:
        """The names by the token that follows them."""
        return {name.last: name for name in self.names}

    @cached_property
    def quoted(self) -> list[bool]:
        """For each token whether it is quoted, or one of the marks; nicknames within names are not."""
        inside = [False] * len(self.tokens)
        for quoted in self.page.quoted_between(self.sentence.span.start, self.sentence.span.end):
            if not self.mentions.hold(quoted.start, quoted.end):
                first, last = self.sentence.index_at(quoted.start), self.sentence.index_at(quoted.end + 1)
                first -= first > 0 and self.tokens[first - 1].end == quoted.start
                for place in range(first, min(last, len(inside))):
                    inside[place] = True
        return inside

    @cached_property
    def start(self) -> int:
        """Where the sentence begins behind a dateline: "KYIV, Oct 29 (Reuters) -"."""
        return end_of_dateline(self.tokens)

    def word(self, place: int) -> str:
        """Token `place` in small letters; nothing where there is none."""
        return self.low[place] if 0 <= place < len(self.low) else ""

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """What each token can be, as far as telling names goes."""
        return self.sentence.kinds

    def is_mark(self, place: int) -> bool:
        """Whether token `place` is a mark between words; the full stop of an initial or a title is none."""
        token = self.tokens[place]
        return not token.is_word and not token.is_owner and not self._belongs_to_word(place)

    def _belongs_to_word(self, place: int) -> bool:
        token = self.tokens[place]
        glued = place > 0 and self.tokens[place - 1].end == token.start
        if token.text == ".":
            return glued and place + 1 < len(self.tokens)
        if token.text == ",":
            return (
                glued
                and self.tokens[place - 1].text.isdigit()
                and self.tokens[place + 1 : place + 2] != ()
                and (self.tokens[place + 1].start == token.end and self.tokens[place + 1].text.isdigit())
            )
        return token.text in ("'", "’", "&", "-", "/", "$", "£", "€", "%", "#", "@", "+") and not self.is_dash(place)

    def is_dash(self, place: int) -> bool:
        """Whether token `place` is a dash that parts clauses."""
        return is_dash(self.tokens, place)

    def span(self, first: int, last: int) -> Span:
        """The stretch from token `first` up to token `last`, which is left out."""
        return self.sentence.span_between(first, last)

    def names_within(self, first: int, last: int) -> Iterator[Name]:
        """The names that begin in a stretch of tokens."""
        return (self.by_first[place] for place in range(first, last) if place in self.by_first)
