"""Who is named where on a page."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from shared.models.reading import Person
from shared.models.text import Span
from shared.reading.text.page import Page, Sentence

_SUBJECT_WITHIN = 8
_SENTENCES_BACK = 2


class Mentions:
    """The mentions of a page's people in the order of the text, each with the id of its person."""

    def __init__(self, page: Page, people: Sequence[Person]) -> None:
        self._page = page
        self._all = sorted(((m, p.id) for p in people for m in p.mentions), key=lambda pair: pair[0])
        self._starts = [mention.start for mention, _ in self._all]

    def between(self, start: int, end: int) -> list[tuple[Span, str]]:
        """Those that begin between two offsets."""
        return self._all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def hold(self, start: int, end: int) -> bool:
        """Whether a stretch lies within the name of somebody, as a nickname between marks does."""
        place = bisect_right(self._starts, start) - 1
        return place >= 0 and end <= self._all[place][0].end

    def subject(self, sentence: Sentence, first: int, last: int) -> tuple[Span, str] | None:
        """The first one among tokens `first` up to `last` that is no owner ("Biden's aide said")."""
        if first >= last:
            return None
        named = self.between(sentence.tokens[first].start, sentence.tokens[last - 1].end)
        if named and named[-1][0].end == sentence.tokens[last - 1].end and _follows_comma(sentence, named[-1][0]):
            return named[-1]  # right before its verb, past others in an opening phrase
        for mention, person in named:
            after = sentence.index_at(mention.end)
            if after >= len(sentence.tokens) or not sentence.tokens[after].is_owner:
                return mention, person
        return None

    def stood_for(self, sentence: Sentence, pronoun: Span) -> str | None:
        """Whom a pronoun stands for: the only one named before it in its sentence, else the one of a sentence before.

        Where that names several only its subject can be meant, and nobody where it has none. Quoted words name
        nobody that a pronoun outside them stands for.
        """
        index = self._page.sentence_at(sentence.span.start)
        for earlier in self._page.sentences[max(0, index - _SENTENCES_BACK) : index + 1][::-1]:
            named = self._outside_quotes(earlier.span.start, min(pronoun.start, earlier.span.end))
            if len({person for _, person in named}) == 1:
                return named[0][1]
            if named and pronoun.text.lower() == "they":
                return None
            if named:
                begins = earlier.index_at(named[0][0].start) < _SUBJECT_WITHIN
                return named[0][1] if begins and earlier is not sentence else None
        return None

    def _outside_quotes(self, start: int, end: int) -> list[tuple[Span, str]]:
        return [pair for pair in self.between(start, end) if self._page.quoted_at(pair[0].start) is None]


def _follows_comma(sentence: Sentence, mention: Span) -> bool:
    place = sentence.index_at(mention.start)
    return place > 0 and sentence.tokens[place - 1].text == ","
