"""Quotations that go on in others: over an attribution, over paragraphs, over the questions of an interview."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from shared.reading.quotations.direct import Piece
from shared.reading.quotations.speakers import Speaker
from shared.reading.text.page import Page
from shared.reading.text.quotes import Quoted

# What may stand between two pieces of one quotation: the attribution, with a description of the speaker.
_LONGEST_ATTRIBUTION = 300
_MARKS = "”\"’'»“„«‘ \n\r\t"


@dataclass(frozen=True, slots=True)
class Placed:
    """A quotation with its speaker; `index` is that of its sentence, `is_alone` says that nothing else stands there."""

    quoted: Quoted
    speaker: Speaker | None
    index: int
    is_alone: bool


def continues(page: Page, previous: Placed, later: Quoted, piece: Piece) -> bool:
    """Whether one quotation goes on in another: it never closed, or at most its attribution stands between."""
    gap = page.text[previous.quoted.end : later.start]
    if not previous.quoted.closed:
        return not gap.strip(_MARKS)
    if len(gap) > _LONGEST_ATTRIBUTION:
        return False
    lead = page.text[piece.scene.sentence.span.start : later.start].strip(_MARKS)
    if "\n" in gap:
        asks = page.text[previous.quoted.end - 1] == "?"
        return piece.is_alone and not asks and _ends_paragraph(page, previous.quoted, later)
    sentences = page.sentence_at(later.start) - page.sentence_at(previous.quoted.start)
    return sentences <= 1 and (not lead or lead[-1] in ",.")


def _ends_paragraph(page: Page, earlier: Quoted, later: Quoted) -> bool:
    """Whether nothing but the sentence of the earlier one stands before the paragraph of the later."""
    return page.sentence_at(later.start) - page.sentence_at(earlier.start) == 1


def carried_back(page: Page, placed: Sequence[Placed]) -> list[Placed]:
    """The first paragraphs of a long quotation get the speaker that only its last one names."""
    carried = list(placed)
    for index in range(len(carried) - 2, -1, -1):
        one, after = carried[index], carried[index + 1]
        gap = page.text[one.quoted.end : after.quoted.start]
        together = not gap.strip(_MARKS) and ("\n" not in gap or not one.quoted.closed)
        is_open = one.speaker is None or (one.speaker.person is None and not one.quoted.closed)
        if after.speaker is not None and together and is_open:
            carried[index] = replace(one, speaker=replace(after.speaker, verb=None))
    return carried


def answered(page: Page, placed: Sequence[Placed], asked: Speaker | None = None) -> list[Placed]:
    """The answers of an interview, which stand alone behind questions, go to the one who gives those with a name.

    Where none has a name they are those of whom the piece is about, `asked`, if the questions address somebody, or if
    those are the words before; a single answer is that of the only one who is quoted.
    """
    answers = [one for one in placed if _answers(page, one)]
    givers = {one.speaker.person: one.speaker for one in answers if one.speaker and one.speaker.person}
    if len(answers) == 1:
        heard = [one.speaker for one in placed if one.speaker]
        givers = {one.person: one for one in heard if one.person and all(other.person for other in heard)}
    if asked and asked.person and len(givers) != 1 and answers and answers[0].speaker is None:
        addressed = sum(_addresses(page, one) for one in answers) >= len(answers) / 2
        before = next((one.speaker for one in reversed(placed) if one.quoted.end < answers[0].quoted.start), None)
        if (addressed and not givers) or (before and before.person == asked.person):
            givers = {asked.person: asked}
    if len(givers) != 1:
        return list(placed)
    giver = replace(next(iter(givers.values())), verb=None)
    return [
        replace(one, speaker=giver) if one in answers and one.is_alone and one.speaker is None else one
        for one in placed
    ]


def exchanged(page: Page, placed: Sequence[Placed]) -> list[Placed]:
    """Two who take turns, paragraph by paragraph: what stands alone behind the words of the second is the first's.

    The second may be without a name where the first has asked something.
    """
    turns, lines = list(placed), [page.text.count("\n", 0, one.quoted.start) for one in placed]
    for index in range(2, len(turns)):
        here = turns[index]
        second = turns[index - 1]
        before = next((i for i in range(index - 1, -1, -1) if lines[i] != lines[index - 1]), None)
        told = here.speaker is not None and here.speaker.verb is not None
        line = page.text.rfind("\n", 0, here.quoted.start) + 1
        opens = here.is_alone and not page.text[line : here.quoted.start].strip(_MARKS)
        if before is None or told or not opens or not _follows(page, second, here):
            continue
        first = turns[before]
        if _follows(page, first, turns[before + 1]) and _takes_turns(page, first, second):
            turns[index] = replace(here, speaker=replace(first.speaker, verb=None) if first.speaker else None)
    return turns


def _takes_turns(page: Page, first: Placed, second: Placed) -> bool:
    """Whether words are those of two people, as far as either is known."""
    one, other = (turn.speaker.person if turn.speaker else None for turn in (first, second))
    if one and other:
        return one != other
    asks = [page.text[turn.quoted.end - 1] == "?" for turn in (first, second)]
    return bool(one or other) and (asks[0] if one else asks[1]) and (second.is_alone or other is None)


def _follows(page: Page, earlier: Placed, later: Placed) -> bool:
    """Whether the words of one stand in the paragraph before that of the other, closed."""
    gap = page.text[earlier.quoted.end : later.quoted.start]
    parts = [line for line in gap.split("\n") if line.strip()]
    within = "\n" in gap and len([line for line in gap.splitlines()[1:-1] if line.strip()]) == 0
    return earlier.quoted.closed and len(gap) <= _LONGEST_ATTRIBUTION and within and len(parts) <= 2


def _addresses(page: Page, one: Placed) -> bool:
    """Whether the paragraph before an answer speaks to somebody."""
    end = page.sentences[one.index - 1].span.end
    start = page.text.rfind("\n", 0, end) + 1
    asking = (sentence for sentence in page.sentences[: one.index] if sentence.span.start >= start)
    return any(token.lower in ("you", "your") for sentence in asking for token in sentence.tokens)


def _answers(page: Page, one: Placed) -> bool:
    if one.index == 0:
        return False
    before = page.sentences[one.index - 1]
    addressed = one.is_alone and "\n" in page.text[before.span.end : one.quoted.start] and _addresses(page, one)
    return (before.is_question or addressed) and page.quoted_at(before.span.start + 1) is None
