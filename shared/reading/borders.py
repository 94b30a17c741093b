"""Where a title ends and a name begins, or a name ends: "Governor of Perm Krai | Dmitry Makhonin", ", Jr."."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from shared.lexicon.listing import words_of
from shared.lexicon.organisations import BODIES
from shared.lexicon.speech import PERSONAL
from shared.lexicon.titles import PORTFOLIOS
from shared.lexicon.vocabulary import FAMILY_FIRST, cities, given_names, nations
from shared.models.text import Span
from shared.reading.kinds import Kind
from shared.reading.leads import bare
from shared.reading.page import Page, Sentence

# Posts that are "of" or "for" something that is no person.
_HEADS = words_of(
    """
    governor president premier minister mayor speaker chancellor chairman chairwoman director commander general king
    queen emir sultan head ambassador representative commissioner prosecutor secretary state justice
    chief administrator
    """
)
_JOINTS = words_of("of for the and to at &")
_AREAS = words_of(
    "oblast krai province provinces prefecture region republic territory islands island state county city governorate"
)
_FIELDS = words_of("resources services affairs rights communities families children veterans people logistics highways")
# Posts of parts of a country, beside whose place no other stands but a country's.
_REGIONAL = words_of("governor premier president minister head ambassador")
_KEPT = frozenset({Kind.NAME, Kind.GIVEN, Kind.INITIAL, Kind.PARTICLE, Kind.SUFFIX, Kind.CITY})
_LONGEST = 16
_LONGEST_NAME = 4
_JUNIOR = re.compile(r",? (?:Jr|Sr)\b\.?(?!\w)")


@dataclass(frozen=True, slots=True)
class Border:
    """A title from token `head`, its last capitals from `first`, those of a name from `name` up to `end`, if any."""

    head: int
    first: int
    name: int
    end: int


def bordered(page: Page, spans: Iterable[Span]) -> list[Span]:
    """The names of a text without words of the titles before them, and with the "Jr." behind them."""
    by_sentence: dict[int, list[Span]] = {}
    for span in spans:
        by_sentence.setdefault(page.sentence_at(span.start), []).append(span)
    for index, sentence in enumerate(page.sentences):
        for border in _borders(sentence):
            by_sentence[index] = list(_parted(sentence, border, by_sentence.get(index, [])))
    return [
        _with_junior(page.text, bare(page.sentences[index], span))
        for index, group in by_sentence.items()
        for span in group
    ]


def _borders(sentence: Sentence) -> Iterator[Border]:
    """Every place where a title with what it is the title of runs up to a name in the same capitals."""
    if sentence.is_heading:
        return
    tokens, kinds, place = sentence.tokens, sentence.kinds, 0
    while place + 2 < len(tokens):
        heads = kinds[place] is Kind.TITLE and tokens[place].lower in _HEADS
        if not heads or tokens[place + 1].lower not in ("of", "for", "to"):
            place += 1
            continue
        end = _end_of_run(sentence, place + 1)
        first = max((at for at in range(place + 1, end) if tokens[at].lower in _JOINTS), default=end) + 1
        if first < end:
            name = min(end, _end_of_title(sentence, first, end))
            yield Border(place, first, name, end)
            if name == end and tokens[place].lower in _REGIONAL:
                yield from _behind_comma(sentence, place, first, end)
        place = max(end, place + 1)


def _is_of_area(sentence: Sentence, first: int, end: int) -> bool:
    return sentence.tokens[end - 1].lower in _AREAS or _is_place(sentence.text_between(first, end))


def _behind_comma(sentence: Sentence, head: int, first: int, comma: int) -> Iterator[Border]:
    """The name in commas behind a post of an area: "the Governor of Fukuoka Prefecture, | Seitaro Hattori,"."""
    tokens, kinds = sentence.tokens, sentence.kinds
    end = _end_of_run(sentence, comma + 1) if comma < len(tokens) and tokens[comma].text == "," else comma
    closed = end < len(tokens) and tokens[end].text == ","
    named = closed and all(kinds[at] in _KEPT - {Kind.CITY} or tokens[at].text == "." for at in range(comma + 1, end))
    told = named and (_is_of_area(sentence, first, comma) or kinds[comma + 1] is Kind.INITIAL)
    if told and not _is_place(sentence.text_between(comma + 1, end)):
        yield Border(head, first, comma + 1, end)


def _end_of_run(sentence: Sentence, place: int) -> int:
    """One past the capitals from `place` on, with the small words between them and initials' full stops."""
    tokens, end = sentence.tokens, place
    while end < len(tokens) and end - place < _LONGEST:
        token = tokens[end]
        stops = token.text == "." and sentence.kinds[end - 1] is Kind.INITIAL and end + 1 < len(tokens)
        small = token.lower in _JOINTS or sentence.kinds[end] is Kind.PARTICLE
        if not stops and not small and not (token.is_word and token.is_capital):
            break
        end += 1
    while end > place and not tokens[end - 1].is_capital:
        end -= 1
    return end


def _end_of_title(sentence: Sentence, first: int, end: int) -> int:
    """Past what a title is the title of: the longest known place, else one word, and what says of what sort it is."""
    tokens, kinds = sentence.tokens, sentence.kinds
    initial = next((at for at in range(first + 1, end) if kinds[at] is Kind.INITIAL), None)
    if initial is not None and kinds[initial - 1] is not Kind.GIVEN:
        staff = initial - first == 2 and (kinds[first] is Kind.TITLE or _is_field(tokens[first].lower))
        return initial - staff  # "Andhra Pradesh | Y. S. Reddy", "Joint Chiefs of Staff | Jmes A. Winnefeld"
    places = (at for at in range(end, first, -1) if _is_place(sentence.text_between(first, at)))
    here = next(places, first + 1)
    while here < end and (
        tokens[here].lower in _AREAS or (kinds[here] is not Kind.GIVEN and _is_field(tokens[here].lower))
    ):
        here += 1
    return here


def _is_field(word: str) -> bool:
    return word in PORTFOLIOS or word in BODIES or word in _FIELDS


def _is_place(words: str) -> bool:
    folded = words.lower()
    return folded in nations() or folded in cities()


def _parted(sentence: Sentence, border: Border, spans: list[Span]) -> Iterator[Span]:
    """The spans of a sentence with those that cross a border cut there, and the name behind it whole."""
    tokens = sentence.tokens
    begun = tokens[border.head].start
    name = sentence.span_between(border.name, border.end) if border.name < border.end else None
    ends = tokens[border.name - 1].end  # what lies within the title names nobody
    held = [span for span in spans if begun <= span.start < tokens[border.end - 1].end and span.end > ends]
    yield from (span for span in spans if not begun <= span.start < tokens[border.end - 1].end)
    if name is None or not _may_name(sentence, border):
        yield from held
        return
    crossing = any(span.start < name.start for span in held)
    single = held and all(" " not in span.text or _is_without_initials(sentence, border, span) for span in held)
    if crossing or single or (not held and _acts(sentence, border)):
        yield name
    else:
        yield from held


def _is_without_initials(sentence: Sentence, border: Border, span: Span) -> bool:
    """Whether only initials stand between a border and a name: "Y. S. | Rajasekhara Reddy"."""
    between = range(border.name, max(border.name, sentence.index_at(span.start)))
    return bool(between) and all(
        sentence.kinds[at] is Kind.INITIAL or sentence.tokens[at].text == "." for at in between
    )


def _acts(sentence: Sentence, border: Border) -> bool:
    """Whether a name that nothing else found shows by its first word, what ends before it or a verb behind it."""
    first, behind = sentence.tokens[border.name].lower, sentence.tokens[border.end : border.end + 1]
    two = border.end - border.name == 2 and bool(behind) and behind[0].lower in PERSONAL
    behind_area = sentence.tokens[border.name - 1].lower in _AREAS | {","} or _is_area_of(sentence, border)
    known = any(token.lower in given_names() for token in sentence.tokens[border.name : border.end])
    known = known or sentence.kinds[border.name] is Kind.INITIAL
    return known or first in FAMILY_FIRST or two or behind_area


def _is_area_of(sentence: Sentence, border: Border) -> bool:
    """Whether the title is of "the Province of Novara" or the like."""
    before = [token.lower for token in sentence.tokens[border.first - 2 : border.first]]
    return before[-1:] == ["of"] and before[0] in _AREAS


def _may_name(sentence: Sentence, border: Border) -> bool:
    """Whether what is left behind the title can be somebody's name of at least two words."""
    words = [at for at in range(border.name, border.end) if sentence.tokens[at].is_word]
    return 2 <= len(words) <= _LONGEST_NAME and all(sentence.kinds[at] in _KEPT for at in words)


def _with_junior(text: str, span: Span) -> Span:
    found = _JUNIOR.match(text, span.end)
    return Span(span.start, found.end(), text[span.start : found.end()]) if found and " " in span.text else span
