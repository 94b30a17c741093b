"""Sources without a name: "two Gulf officials", "people familiar with the matter", and what is quoted of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from shared.lexicon.names import folded
from shared.models.reading import Official, Person, Quotation
from shared.models.text import Span
from shared.reading.quotations.stage import stage_of
from shared.reading.sources.speaking import Speaking, speaking_in
from shared.reading.text.page import Page

_ARTICLES = ("a ", "an ", "the ", "some ")
_PRONOUNS = frozenset({"he", "she", "they"})


@dataclass(frozen=True, slots=True)
class _Source:
    said: tuple[Speaking, ...]
    anonymous: bool

    @property
    def calling(self) -> str:
        return self.said[0].one.calling


def with_unnamed(
    page: Page, people: Sequence[Person], officials: Sequence[Official], quotations: Sequence[Quotation]
) -> tuple[Official, ...]:
    """The officials with what is quoted of them, and behind them every source that has neither a name nor an office."""
    taken = [span for person in people for span in (*person.mentions, *(claim.span for claim in person.claims))]
    taken += [official.span for official in officials]
    stage, said = stage_of(page, people), list[Speaking]()
    open_ones = [quotation for quotation in quotations if quotation.person is None]
    given = [quotation.speaker for quotation in quotations if quotation.person and quotation.speaker]
    speakers = [quotation.speaker for quotation in open_ones if quotation.speaker]
    for index in range(len(page.sentences)):
        said.extend(speaking_in(stage, index, (*taken, *given), speakers))
    sources = _joined(said, {folded(claim.span.text) for person in people for claim in person.claims})
    own = [replace(one, quotations=_of_span(one.span, open_ones)) for one in officials]
    return (*own, *(_official(page, source, open_ones) for source in sources))


def _joined(said: Iterable[Speaking], roles: set[str]) -> list[_Source]:
    """Those called alike are one, and "the official" is whoever was called one last."""
    found: list[_Source] = []
    for each in said:
        place = _same(found, each)
        if place is not None:
            source = found[place]
            found[place] = _Source((*source.said, each), source.anonymous or each.anonymous)
        elif each.one.calling and not _is_anothers(each, roles):
            found.append(_Source((each,), each.anonymous))
    return found


def _same(found: Sequence[_Source], each: Speaking) -> int | None:
    places = range(len(found) - 1, -1, -1)
    if not each.one.calling:  # "He asked not to be named": whoever spoke in the sentence before
        return next((i for i in places if found[i].said[-1].index == each.index - 1), None)
    key = _key(each.span)
    alike = next((i for i in places if _key(found[i].said[0].span) == key), None)
    if alike is not None or not each.one.definite:
        return alike
    fitting = [i for i in places if found[i].calling == each.one.calling]
    return next((i for i in fitting if found[i].said[0].one.several == each.one.several), next(iter(fitting), None))


def _is_anothers(each: Speaking, roles: set[str]) -> bool:
    """Whether "the minister" is somebody of whom the article has said before, or says, who it is."""
    one = each.one
    if each.anonymous or not (one.definite or one.owned):
        return False
    alone = one.definite and not one.several and one.calling != "source"
    return alone or any(one.calling in role.split() for role in roles)


def _key(span: Span) -> str:
    text = folded(span.text)
    return next((text.removeprefix(word) for word in _ARTICLES if text.startswith(word)), text)


def _official(page: Page, source: _Source, quotations: Sequence[Quotation]) -> Official:
    spans = tuple(each.span for each in source.said if each.one.calling)
    found = {quotation for span in spans for quotation in _of_span(span, quotations)}
    found |= {quotation for quotation in quotations if _goes_on(page, quotation, source)}
    ordered = tuple(sorted(found, key=lambda quotation: quotation.span))
    return Official(spans[0], None, mentions=spans, quotations=ordered, anonymous=source.anonymous)


def _of_span(span: Span, quotations: Iterable[Quotation]) -> tuple[Quotation, ...]:
    return tuple(quotation for quotation in quotations if quotation.speaker and _meet(quotation.speaker, span))


def _goes_on(page: Page, quotation: Quotation, source: _Source) -> bool:
    """Whether "he said" is told right behind this source, of nobody who is named."""
    speaker = quotation.speaker
    if speaker is None or speaker.text.lower() not in _PRONOUNS:
        return False
    index = page.sentence_at(speaker.start)
    return any(each.index in (index - 1, index) and each.span.start < speaker.start for each in source.said)


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
