"""Sources without a name: "two Gulf officials", "people familiar with the matter", and what is quoted of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from shared.lexicon.names import folded
from shared.models.reading import Official, Person, Quotation
from shared.models.text import Span
from shared.reading.quotations.stage import stage_of
from shared.reading.sources.speaking import Speaking, speaking_in
from shared.reading.text.page import Page

_ARTICLES = ("a ", "an ", "the ", "some ")
_PRONOUNS = frozenset({"he", "she", "they"})


@dataclass(slots=True)
class _Source:
    said: list[Speaking]
    anonymous: bool


def with_unnamed(
    page: Page, people: Sequence[Person], officials: Sequence[Official], quotations: Sequence[Quotation]
) -> tuple[Official, ...]:
    """The officials with what is quoted of them, and behind them every source that has neither a name nor an office."""
    stage, taken = stage_of(page, people), defaultdict[int, list[Span]](list)
    spoken = defaultdict[int, list[Quotation]](list)
    for quotation in quotations:
        if quotation.speaker and quotation.person is None:
            spoken[page.sentence_at(quotation.speaker.start)].append(quotation)
    for span in _named(people, officials, quotations):
        taken[page.sentence_at(span.start)].append(span)
    joining = _Joining(
        {word for person in people for claim in person.claims for word in claim.span.text.lower().split()}
    )
    for index in range(len(page.sentences)):
        speakers = [quotation.speaker for quotation in spoken[index] if quotation.speaker]
        for each in speaking_in(stage, index, taken[index], speakers):
            joining.add(each)
    own = [replace(one, quotations=_of_span(one.span, spoken[page.sentence_at(one.span.start)])) for one in officials]
    return (*own, *(_official(source, spoken) for source in joining.sources))


def _named(people: Iterable[Person], officials: Iterable[Official], quotations: Iterable[Quotation]) -> Iterator[Span]:
    """Every stretch that means somebody who has a name or an office."""
    for person in people:
        yield from person.mentions
        yield from (claim.span for claim in person.claims)
    yield from (official.span for official in officials)
    yield from (quotation.speaker for quotation in quotations if quotation.person and quotation.speaker)


@dataclass(slots=True)
class _Joining:
    """Joins those called alike; "the official" is whoever was one last. `roles` are words for those with names."""

    roles: set[str]
    sources: list[_Source] = field(default_factory=list)
    _alike: dict[str, _Source] = field(default_factory=dict)
    _last: dict[tuple[str, bool], _Source] = field(default_factory=dict)
    _spoke: _Source | None = None

    def add(self, each: Speaking) -> None:
        """Add one place where somebody speaks to the source it means, or as a new one."""
        one, source = each.one, self._meant(each)
        if source is None:
            if not one.calling or self._is_anothers(each):
                return
            source = _Source([], anonymous=False)
            self.sources.append(source)
        source.said.append(each)
        source.anonymous |= each.anonymous
        self._spoke = source
        if one.calling:
            self._alike.setdefault(_key(each.span), source)
            self._last[one.calling, one.several] = source

    def _meant(self, each: Speaking) -> _Source | None:
        one = each.one
        if not one.calling:  # "He asked not to be named": whoever spoke in the sentence before
            return self._spoke if self._spoke and self._spoke.said[-1].index == each.index - 1 else None
        alike = self._alike.get(_key(each.span))
        if alike is not None or not one.definite:
            return alike
        return self._last.get((one.calling, one.several)) or self._last.get((one.calling, not one.several))

    def _is_anothers(self, each: Speaking) -> bool:
        """Whether "the minister" is somebody of whom the article has said before, or says, who it is."""
        one = each.one
        if each.anonymous or not (one.definite or one.owned):
            return False
        alone = one.definite and not one.several and one.calling != "source"
        return alone or one.calling in self.roles


def _key(span: Span) -> str:
    text = folded(span.text)
    return next((text.removeprefix(word) for word in _ARTICLES if text.startswith(word)), text)


def _official(source: _Source, spoken: dict[int, list[Quotation]]) -> Official:
    spans = tuple(each.span for each in source.said if each.one.calling)
    found = {quotation for each in source.said for quotation in _said_by(each, spoken)}
    ordered = tuple(sorted(found, key=lambda quotation: quotation.span))
    return Official(spans[0], None, mentions=spans, quotations=ordered, anonymous=source.anonymous)


def _said_by(each: Speaking, spoken: dict[int, list[Quotation]]) -> Iterator[Quotation]:
    """What is quoted of somebody, and what "he said" right behind of nobody who is named."""
    near = (*spoken.get(each.index, ()), *spoken.get(each.index + 1, ()))
    yield from _of_span(each.span, near)
    for quotation in near:
        speaker = quotation.speaker
        if speaker and speaker.text.lower() in _PRONOUNS and each.span.start < speaker.start:
            yield quotation


def _of_span(span: Span, quotations: Iterable[Quotation]) -> tuple[Quotation, ...]:
    return tuple(
        one for one in quotations if one.speaker and one.speaker.start < span.end and span.start < one.speaker.end
    )
