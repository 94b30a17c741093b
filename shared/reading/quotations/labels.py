"""Words set behind the name of who says them, as interviews and transcripts do: "X: I never left"."""

import re
from collections.abc import Iterator

from shared.models.reading import Quotation
from shared.models.text import Span
from shared.reading.people.mentions import Mentions
from shared.reading.quotations.speakers import Speaker
from shared.reading.text.page import Page
from shared.reading.text.quotes import Quoted

_FEWEST_WORDS = 4
_LONGEST_LABEL = 60
_COLON = re.compile(r":\s+(?=\S)")


def labels_in(page: Page, mentions: Mentions) -> Iterator[Quotation]:
    """The rest of every line that opens with somebody's name and a colon, if it is a sentence without marks."""
    for index, sentence in enumerate(page.sentences):
        start = sentence.span.start
        if start and page.text[start - 1] not in "\n\r\u2028\u2029":
            continue
        found = _COLON.search(page.text, start, min(start + _LONGEST_LABEL, sentence.span.end))
        named = mentions.between(start, found.start()) if found else []
        if not found or len(named) != 1 or named[0][0].end != found.start() or named[0][0].start != start:
            continue
        end = _end_of_line(page, index)
        if _is_speech(page, found.end(), end):
            yield Quotation(Span.of(page.text, found.end(), end), True, *named[0])


def _end_of_line(page: Page, index: int) -> int:
    """The end of the last sentence on the line of sentence `index`."""
    while index + 1 < len(page.sentences):
        here, after = page.sentences[index].span, page.sentences[index + 1].span
        if page.text[here.end : after.start].splitlines()[1:]:
            break
        if "\n" in page.text[here.end : after.start]:
            break
        index += 1
    return page.sentences[index].span.end


def _is_speech(page: Page, start: int, end: int) -> bool:
    words = page.text[start:end].split()
    ends = page.text[end - 1] in ".!?…"
    return len(words) >= _FEWEST_WORDS and ends and not page.quoted_between(start, end)


def asker(page: Page, quoted: Quoted) -> Speaker | None:
    """The letter of a question, where nothing else stands before it in its line: who asks has no name."""
    line = page.text.rfind("\n", 0, quoted.start) + 1
    asks = page.text[line : quoted.start].strip(' .:)“"') == "Q"
    return Speaker(Span.of(page.text, line, line + 1), None) if asks else None
