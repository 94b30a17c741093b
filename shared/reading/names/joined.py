"""Names of people by a tagger and by rules: each finds what the other misses, and the rules have a veto."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from shared.lexicon.clauses import SUBJECT_PRONOUNS
from shared.lexicon.names import folded
from shared.models.text import Span
from shared.reading.names.bodies import without_bodies
from shared.reading.names.certain import is_certain, is_no_place, is_told_office, is_told_surname
from shared.reading.names.cutting import AGAINST, bordered
from shared.reading.names.lone import is_article, is_lone_thing
from shared.reading.names.nicknames import with_nicknames
from shared.reading.names.rules import Known, in_headings, named_again, people_among, segments_in, span_of
from shared.reading.names.segments import Segment
from shared.reading.names.shown import labels_named, posts_named, relatives_named
from shared.reading.names.spans import clear_of
from shared.reading.names.things import LEADING, after_forerunner, is_nobody, is_thing
from shared.reading.names.trimming import within
from shared.reading.tagging.tagger import Tagged, Tagger
from shared.reading.text.kinds import Kind
from shared.reading.text.page import Page, Sentence, page_of

ENOUGH = 0.5
"""How likely a stretch must be a person's name for the tagger; of the values tried the best on `uner_dev`."""

_SURE = 0.9
"""From which on a surname may be a word for a place, a people or a thing as well: "Péter Magyar … Magyar"."""

_STORMS_AND_SHIPS = frozenset({"hurricane", "typhoon", "cyclone", "storm", "uss", "hms", "hmas", "hmcs", "rfa"})
_PRONOUNS = SUBJECT_PRONOUNS | {"i", "we", "you", "it", "who", "the", "a"}


class JoinedNames:
    """Names by a tagger, brought to whole words and checked by rules, and with them those that rules alone find."""

    def __init__(self, tagger: Tagger) -> None:
        self._tagger = tagger

    def find(self, text: str) -> tuple[Span, ...]:
        """Every stretch that names a person, in order, without titles and forms of address, none across lines."""
        page = page_of(text)
        tags = self._tagger.tag(text, [sentence.span for sentence in page.sentences])
        others = [tag for tag in tags if tag.kind != "PER" and tag.chance >= AGAINST and _is_of_words(page, tag)]
        people = [tag for tag in tags if tag.kind == "PER" and tag.chance >= ENOUGH]
        segments = segments_in(page)
        sure = [segment for segment in people_among(segments) if _is_sure(segment) or _holds_one(segment, people)]
        found = clear_of((span_of(segment) for segment in sure if not is_certain(segment)), others)
        found += [span_of(segment) for segment in sure if is_certain(segment)]
        tagged, things = _sorted_out(page, tags)
        known = Known()
        for span in (*found, *(span for span in tagged if _is_whole(span))):
            known.add(span.text.split())
        found += [span for span in tagged if _is_whole(span) or not _is_nobody(things, span, known, page)]
        for span in found:
            known.add(span.text.split())
        again = list(named_again(segments, known))
        found += clear_of(map(span_of, again), others)
        found += clear_of(_of_families(again, known), [tag for tag in others if tag.kind == "ORG"])
        found += [*in_headings(page, known), *labels_named(page, known.parts)]
        surnames = (span_of(segment) for segment in segments if is_told_surname(segment))
        found += clear_of([*relatives_named(page), *clear_of([*posts_named(page), *surnames], others)], found)
        named = (span for span in found if span.text not in ("Q", "A") and not _is_post(page, span))  # "A: We wait."
        whole = _longest(bordered(page, _longest(with_nicknames(page, _longest(named))), tags))
        return without_bodies(page, whole, tags)


def _of_families(segments: Iterable[Segment], known: Known) -> Iterator[Span]:
    """Those of one word that are the family name of somebody named in whole, where no place would stand."""
    families = {name.split()[-1] for name in known.whole if " " in name}
    return (span_of(one) for one in segments if folded(one.words[-1]) in families and is_no_place(one))


def _sorted_out(page: Page, tags: Sequence[Tagged]) -> tuple[list[Span], frozenset[str]]:
    """Whom a tagger names, and the words that name things in this text: those of bodies, and of what is no person."""
    people: list[Span] = []
    things = {folded(name) for sentence in page.sentences for name in _storms_and_ships(sentence)}
    begun = {tag.start for tag in tags}
    surnames = {folded(text.split()[-1]) for tag in tags if tag.kind == "PER" and " " in (text := _words(page, tag))}
    for tag in tags:
        sentence = page.sentences[page.sentence_at(tag.start)]
        first, last = within(sentence, tag)
        if first == last:
            continue
        if tag.kind == "PER" and last - first == 1 and _goes_on(sentence, last, begun):
            last += 1
        unsure = tag.chance < (ENOUGH if tag.kind == "PER" else AGAINST)
        if (unsure or tag.kind == "LOC") and is_told_office(sentence, first, last):
            people.append(sentence.span_between(first, last))
        elif tag.kind == "PER" and not is_thing(
            sentence, first, last, tag.chance, named=tag.chance >= _SURE and folded(_words(page, tag)) in surnames
        ):
            if not unsure:
                people.append(sentence.span_between(first, last))
        elif tag.kind != "PER" or sentence.kinds[last - 1] is not Kind.NAME or after_forerunner(sentence, first):
            things.add(folded(sentence.tokens[first].text))
    return people, frozenset(things)


def _words(page: Page, tag: Tagged) -> str:
    return page.text[tag.start : tag.end]


def _goes_on(sentence: Sentence, place: int, begun: AbstractSet[int]) -> bool:
    """Whether the capital behind one word alone is of the same name: "Jenna | Best"; `begun` is where tags begin."""
    if sentence.is_heading or place >= len(sentence.tokens) or (place > 1 and is_article(sentence, place - 2)):
        return False
    token, glued = sentence.tokens[place], sentence.tokens[place].start == sentence.tokens[place - 1].end
    kept = sentence.kinds[place] in (Kind.NAME, Kind.GIVEN, Kind.OPENER) and token.is_capital and token.is_word
    kept = kept and token.lower not in _PRONOUNS  # "When Nick | I got the call"
    return kept and not glued and token.start not in begun and not token.is_all_capitals


def _storms_and_ships(sentence: Sentence) -> Iterator[str]:
    """Words behind "Hurricane" and the like, and behind "and" after one: "Hurricanes Helene and Milton"."""
    tokens = sentence.tokens
    for place, (word, after) in enumerate(pairwise(tokens)):
        if word.is_capital and {word.lower, word.lower.removesuffix("s")} & _STORMS_AND_SHIPS:
            yield after.text
            beyond = tokens[place + 2 : place + 5]
            if len(beyond) > 1 and beyond[0].lower == "and" and not any(token.is_capital for token in beyond[2:]):
                yield beyond[1].text


def _is_whole(name: Span) -> bool:
    return len(name.text.split()) > 1


def _is_post(page: Page, span: Span) -> bool:
    sentence = page.sentences[page.sentence_at(span.start)]
    return not _is_whole(span) and is_nobody(sentence, sentence.index_at(span.start))


def _is_nobody(things: frozenset[str], span: Span, known: Known, page: Page) -> bool:
    """Whether one word alone names a thing of this text, with no title before it and not as part of a whole name."""
    word = folded(span.text)
    sentence = page.sentences[page.sentence_at(span.start)]
    first = sentence.index_at(span.start)
    titled = first > 0 and sentence.kinds[first - 1] in LEADING
    return word not in known.parts and not titled and (word in things or is_lone_thing(page, span))


def _is_sure(segment: Segment) -> bool:
    """Whether rules may name somebody whom the tagger does not: a whole name behind a title or with a given name.

    Before one word alone the title is no part of another name, as in "Adobe Acrobat Reader".
    """
    if segment.is_single:
        before = segment.sentence.tokens[segment.first - 2] if segment.first > 1 else None
        addressed = segment.first > 0 and segment.kinds[segment.first - 1] is Kind.HONORIFIC
        return segment.titled and (addressed or before is None or not before.is_capital)
    if segment.titled or Kind.GIVEN in segment.kinds[segment.first : segment.last]:
        return True
    return is_told_office(segment.sentence, segment.first, segment.last)


def _is_of_words(page: Page, tag: Tagged) -> bool:
    """Whether a tag begins where a word does; one within a word ("In|-choul") says nothing of the whole."""
    sentence = page.sentences[page.sentence_at(tag.start)]
    place = sentence.index_at(tag.start)
    return place < len(sentence.tokens) and sentence.tokens[place].start == tag.start


def _holds_one(segment: Segment, people: Sequence[Tagged]) -> bool:
    """Whether a tagger sees somebody in a part of a whole name that rules find: "Daivd | Laws"."""
    span = span_of(segment)
    return not segment.is_single and any(span.start <= tag.start and tag.end <= span.end for tag in people)


def _longest(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, of those that overlap the longest, and the first of the equally long."""
    kept: list[Span] = []
    for span in sorted(set(spans)):
        if kept and span.start < kept[-1].end:
            if span.end - span.start > kept[-1].end - kept[-1].start:
                kept[-1] = span
        else:
            kept.append(span)
    return tuple(kept)
