"""Names with a nickname between marks in their middle: "Ismael “El Mayo” Zambada" is one name."""

import re
from collections.abc import Iterable, Sequence

from shared.models.text import Span
from shared.reading.names.borders import KEPT
from shared.reading.text.page import Page

_WORD = r"[A-Z][\w.’'-]*"
_NICKNAME = re.compile(
    rf"\s(?:“{_WORD}(?:\s{_WORD}){{0,2}},?”|\"{_WORD}(?:\s{_WORD}){{0,2}},?\"|['‘]{_WORD}['’])\s(?=[A-Z])"
)


def with_nicknames(page: Page, spans: Iterable[Span]) -> list[Span]:
    """The spans, those joined that a nickname parts, whatever of it was taken for a name by itself."""
    found = sorted(spans)
    for place, span in enumerate(found):
        nickname = _NICKNAME.match(page.text, span.end)
        end = _end_of_name(page, nickname.end(), found[place + 1 :]) if nickname else span.end
        if end > span.end:
            found[place] = Span.of(page.text, span.start, end)
    return found


def _end_of_name(page: Page, start: int, after: Sequence[Span]) -> int:
    """Where the family name ends that begins behind a nickname: that of a name found there, else of one word."""
    known = next((span for span in after if span.end > start), None)
    if known and known.start <= start:
        return known.end
    sentence = page.sentences[page.sentence_at(start)]
    place = sentence.index_at(start)
    named = place < len(sentence.tokens) and sentence.tokens[place].start == start and sentence.kinds[place] in KEPT
    return sentence.tokens[place].end if named else 0
