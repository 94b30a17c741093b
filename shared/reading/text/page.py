"""A text laid out for reading: its words, its sentences and what stands between quotation marks."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property, lru_cache

from shared.models.text import Span
from shared.reading.text.kinds import Kind
from shared.reading.text.neighbours import settled
from shared.reading.text.quotes import Quoted, quoted_in
from shared.reading.text.sentences import sentences_of
from shared.reading.text.tokens import Token, tokens_of
from shared.reading.text.word_kinds import kinds_of


@dataclass(frozen=True, eq=False)
class Sentence:
    """One sentence, and its words and marks; two are the same only if they are one object."""

    span: Span
    tokens: tuple[Token, ...]

    def index_at(self, offset: int) -> int:
        """The index of the first token that begins at `offset` or after it."""
        return bisect_left(self._starts, offset)

    def is_owner_at(self, place: int) -> bool:
        """Whether token `place` makes an owner of the word before it: "'s", or an apostrophe after an "s"."""
        if not 0 < place < len(self.tokens):
            return False
        token, before = self.tokens[place], self.tokens[place - 1]
        bare = token.text in ("'", "’") and before.lower.endswith("s") and token.start == before.end
        return token.is_owner or (bare and place + 1 < len(self.tokens) and self.tokens[place + 1].is_word)

    def text_between(self, first: int, last: int) -> str:
        """The words from token `first` up to token `last`, which is left out, as they are written."""
        if first >= last:
            return ""
        base = self.span.start
        return self.span.text[self.tokens[first].start - base : self.tokens[last - 1].end - base]

    def span_between(self, first: int, last: int) -> Span:
        """The stretch from token `first` up to token `last`, which is left out."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end, self.text_between(first, last))

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    @cached_property
    def kinds(self) -> tuple[Kind, ...]:
        """What each token can be, as far as telling names goes."""
        return settled(self.tokens, kinds_of(self.tokens))

    @cached_property
    def is_heading(self) -> bool:
        """Whether nearly every word of it has a capital, as in headlines, so that capitals say nothing."""
        if self.span.text.rstrip("”\"’'»“)")[-1:] in (".", "!", "…", ":", ","):
            return False
        words = [token for token in self.tokens if token.is_word and token.text[0].isalpha()]
        longer = [token for token in words if len(token.text) > 3]
        return len(longer) >= 4 and sum(token.is_capital for token in longer) >= 0.8 * len(longer) and len(words) < 40

    @property
    def is_question(self) -> bool:
        """Whether it asks."""
        return self.span.text.rstrip("”\"’'»“)").endswith("?")


@dataclass(frozen=True, eq=False)
class Page:
    """A text with its sentences in order and its quoted stretches."""

    text: str
    sentences: tuple[Sentence, ...]
    quoted: tuple[Quoted, ...]

    def sentence_at(self, offset: int) -> int:
        """The index of the sentence that holds `offset`, or of the last one before it."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def quoted_at(self, offset: int) -> Quoted | None:
        """The quoted stretch that holds `offset`."""
        place = bisect_right(self._quoted_starts, offset) - 1
        found = self.quoted[place] if place >= 0 else None
        return found if found and offset < found.end else None

    def quoted_between(self, start: int, end: int) -> tuple[Quoted, ...]:
        """The quoted stretches that begin between two offsets, and the one that holds the first."""
        first = bisect_right(self._quoted_starts, start) - 1
        first = first if first >= 0 and self.quoted[first].end > start else first + 1
        return self.quoted[first : bisect_left(self._quoted_starts, end)]

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.sentences]

    @cached_property
    def _quoted_starts(self) -> list[int]:
        return [quoted.start for quoted in self.quoted]


@lru_cache(maxsize=1)  # the finder of names and the reader lay out the same text
def page_of(text: str) -> Page:
    """Lay a text out for reading."""
    quoted = quoted_in(text)
    tokens = tokens_of(text)
    starts = [token.start for token in tokens]
    spans = sentences_of(text, quoted)
    return Page(
        text,
        tuple(Sentence(s, tokens[bisect_left(starts, s.start) : bisect_left(starts, s.end)]) for s in spans),
        quoted,
    )
