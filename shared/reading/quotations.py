"""Who said what: words between quotation marks, and those given to somebody without them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from shared.models.reading import Person, Quotation
from shared.models.text import Span
from shared.reading.indirect import indirect_in
from shared.reading.mentions import Mentions
from shared.reading.page import Page
from shared.reading.quotes import Quoted
from shared.reading.speakers import Speaker, speaker_around

# One or two words in quotation marks are somebody's expression at most.
_FEWEST_WORDS = 3
# What stands between two halves of one quotation: the attribution, with a description of the speaker.
_LONGEST_ATTRIBUTION = 250
_MARKS = "”\"’'»“„«‘ \n\r\t"


@dataclass(frozen=True, slots=True)
class _Placed:
    quoted: Quoted
    speaker: Speaker | None


def quotations_of(page: Page, people: Sequence[Person]) -> tuple[Quotation, ...]:
    """Every direct quotation with its speaker, and what people are said to have said without quotation marks.

    A quotation that goes on behind its attribution, or over several paragraphs, stays with one speaker.
    """
    mentions = Mentions(page, people)
    placed: list[_Placed] = []
    for quoted in page.quoted:
        previous = placed[-1] if placed else None
        if not mentions.hold(quoted.start, quoted.end) and _is_quotation(page, quoted, previous):
            placed.append(_Placed(quoted, _speaker(page, mentions, quoted, previous)))
    direct = [_quotation(page, one) for one in _speakers_carried_back(page, placed)]
    return tuple(sorted([*direct, *indirect_in(page, mentions)], key=lambda q: q.span))


def _is_quotation(page: Page, quoted: Quoted, previous: _Placed | None) -> bool:
    """Whether these are somebody's words: enough of them, or the rest of a quotation that an attribution broke."""
    words = page.text[quoted.start : quoted.end].split()
    if len(words) >= _FEWEST_WORDS:
        return True
    same = previous is not None and page.sentence_at(previous.quoted.start) == page.sentence_at(quoted.start)
    return bool(words) and (same or page.text[quoted.end - 1] in ",.!?")


def _speaker(page: Page, mentions: Mentions, quoted: Quoted, previous: _Placed | None) -> Speaker | None:
    own = speaker_around(page, mentions, quoted)
    if own is not None or previous is None or previous.speaker is None:
        return own
    return replace(previous.speaker, verb=None) if _continues(page, previous.quoted, quoted) else None


def _continues(page: Page, earlier: Quoted, later: Quoted) -> bool:
    """Whether one quotation goes on in another: the earlier never closed, or only its attribution stands between."""
    gap = page.text[earlier.end : later.start]
    if not earlier.closed:
        return not gap.strip(_MARKS)
    if "\n" in gap or len(gap) > _LONGEST_ATTRIBUTION:
        return False
    sentence = page.sentences[page.sentence_at(later.start)]
    ahead = page.text[sentence.span.start : later.start].strip(_MARKS)
    return page.sentence_at(later.start) - page.sentence_at(earlier.start) <= 1 and (not ahead or ahead[-1] in ",.")


def _speakers_carried_back(page: Page, placed: Sequence[_Placed]) -> list[_Placed]:
    """The first paragraphs of a long quotation get the speaker that only its last one names."""
    carried = list(placed)
    for index in range(len(carried) - 2, -1, -1):
        one, after = carried[index], carried[index + 1]
        if one.speaker is None and not one.quoted.closed and _continues(page, one.quoted, after.quoted):
            carried[index] = _Placed(one.quoted, after.speaker and replace(after.speaker, verb=None))
    return carried


def _quotation(page: Page, placed: _Placed) -> Quotation:
    span, speaker = Span.of(page.text, placed.quoted.start, placed.quoted.end), placed.speaker
    if speaker is None:
        return Quotation(span, direct=True)
    return Quotation(
        span, direct=True, speaker=speaker.span, person=speaker.person, verb=speaker.verb,
        addressee=speaker.addressee, anchored=speaker.anchored,
    )  # fmt: skip
