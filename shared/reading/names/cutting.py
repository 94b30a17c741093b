"""Names cut where a title before them ends, and with the "Jr." behind them."""

import re
from collections.abc import Iterable, Iterator
from typing import TypeVar

from shared.lexicon.organisations import SURNAMES_TOO
from shared.lexicon.speech import PERSONAL
from shared.lexicon.vocabulary import FAMILY_FIRST, given_names
from shared.models.text import Span
from shared.reading.names.borders import AREAS, KEPT, Border, borders_of, is_area_of
from shared.reading.names.leads import bare
from shared.reading.tagging.tagger import Tagged
from shared.reading.text.kinds import Kind
from shared.reading.text.page import Page, Sentence

AGAINST = 0.7
"""How likely something else than a person it must be to overrule the rules; of the values tried best on `uner_dev`."""
_A_PLACE, _SOMEBODY = 0.5, 0.9
_LONGEST_NAME = 4
_LONGEST_INITIALS = 3
_JUNIOR = re.compile(r",? (?:Jr|Sr)\b\.?(?!\w)")
_Stretch = TypeVar("_Stretch", Span, Tagged)


def bordered(page: Page, spans: Iterable[Span], tags: Iterable[Tagged] = ()) -> list[Span]:
    """The names of a text without words of the titles before them, and with the "Jr." behind them.

    `tags` are all that a tagger sees, however sure it is: behind a title little is enough to tell a name.
    """
    found, seen = _by_sentence(page, spans), _by_sentence(page, tags)
    for index, sentence in enumerate(page.sentences):
        here = seen.get(index, [])
        places = [tag for tag in here if tag.kind == "LOC" and tag.chance >= _A_PLACE]
        sure = (tag for tag in here if tag.kind == "PER" and tag.chance >= _SOMEBODY)
        people = [tag for tag in sure if " " in page.text[tag.start : tag.end]]
        for border in borders_of(sentence, places, people):
            found[index] = list(_parted(sentence, border, found.get(index, []), here))
    return [
        _with_junior(page.text, bare(page.sentences[index], span)) for index, group in found.items() for span in group
    ]


def _by_sentence(page: Page, stretches: Iterable[_Stretch]) -> dict[int, list[_Stretch]]:
    grouped: dict[int, list[_Stretch]] = {}
    for stretch in stretches:
        grouped.setdefault(page.sentence_at(stretch.start), []).append(stretch)
    return grouped


def _parted(sentence: Sentence, border: Border, spans: list[Span], tags: list[Tagged]) -> Iterator[Span]:
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
    short = border.of_place and len(held) == 1 and name.start < held[0].start and held[0].end == name.end
    alone = not held and (_acts(sentence, border) or _is_seen(border, name, tags))
    if crossing or single or short or alone:
        yield name
    else:
        yield from held


def _is_without_initials(sentence: Sentence, border: Border, span: Span) -> bool:
    """Whether only initials stand between a border and a name: "Y. S. | Rajasekhara Reddy"."""
    between = range(border.name, max(border.name, sentence.index_at(span.start)))
    return bool(between) and all(
        sentence.kinds[at] is Kind.INITIAL or sentence.tokens[at].text == "." for at in between
    )


def _is_seen(border: Border, name: Span, tags: Iterable[Tagged]) -> bool:
    """Whether a tagger sees a person there, however unsure, or any name behind a title that is told to end there.

    "Governor of Hawaii | Daid Ige" is somebody, also where a name with a letter wrong looks like a body's. Nobody is
    where it is sure of something else, but for what begins within the title and has run on.
    """
    over = [tag for tag in tags if tag.start < name.end and tag.end > name.start]
    person = any((tag.kind, tag.start, tag.end) == ("PER", name.start, name.end) for tag in over)
    told = person or (border.told and bool(over))
    return told and not any(tag.kind != "PER" and tag.chance >= AGAINST and tag.start >= name.start for tag in over)


def _acts(sentence: Sentence, border: Border) -> bool:
    """Whether a name that nothing else found shows by its first word, what ends before it or a verb behind it."""
    first, behind = sentence.tokens[border.name].lower, sentence.tokens[border.end : border.end + 1]
    two = border.end - border.name == 2 and bool(behind) and behind[0].lower in PERSONAL
    behind_area = sentence.tokens[border.name - 1].lower in AREAS | {","} or is_area_of(sentence, border.first)
    known = any(token.lower in given_names() for token in sentence.tokens[border.name : border.end])
    known = known or sentence.kinds[border.name] is Kind.INITIAL
    return known or first in FAMILY_FIRST or two or behind_area


def _may_name(sentence: Sentence, border: Border) -> bool:
    """Whether what is left behind the title can be somebody's name of at least two words."""
    words = [at for at in range(border.name, border.end) if sentence.tokens[at].is_word]
    if not sentence.tokens[border.name].is_capital:  # "Banque | de France"
        return False
    kept = (sentence.kinds[at] in KEPT or _may_be_surname(sentence, at, border) for at in words)
    return 2 <= len(words) <= _LONGEST_NAME and all(kept)


def _may_be_surname(sentence: Sentence, place: int, border: Border) -> bool:
    """Whether a word of things ends a name, or initials without stops begin it: "Doris Day", "RCP Singh"."""
    token = sentence.tokens[place]
    if place == border.name:
        return token.is_all_capitals and len(token.text) <= _LONGEST_INITIALS
    return place == border.end - 1 and token.lower in SURNAMES_TOO


def _with_junior(text: str, span: Span) -> Span:
    found = _JUNIOR.match(text, span.end)
    return Span(span.start, found.end(), text[span.start : found.end()]) if found and " " in span.text else span
