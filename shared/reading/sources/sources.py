"""On whose word an article rests: outlets, agencies and organisations."""

from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import urlsplit

from shared.lexicon.names import compact, folded
from shared.models.reading import CitedSource, Citing, ClaimKind, Person, Quotation, Sureness
from shared.models.text import Article, Link, Span
from shared.reading.quotations.stage import stage_of
from shared.reading.sources.citing import Citation, citations_in
from shared.reading.text.kinds import Kind
from shared.reading.text.page import Page

_SHORTEST_HOST = 4


def sources_of(
    page: Page, article: Article, people: Sequence[Person], quotations: Sequence[Quotation]
) -> tuple[CitedSource, ...]:
    """Every source once, in the order of the text, with all places where it is cited and the link that goes with it."""
    employers = _employers(page, people, quotations)
    found = sorted([*citations_in(stage_of(page, people)), *employers], key=lambda c: c.span)
    by_name: dict[str, list[Citation]] = {}
    for citation in found:
        by_name.setdefault(_key(citation.span.text), []).append(citation)
    return tuple(_source(citations, article.links) for citations in by_name.values())


def _key(name: str) -> str:
    return folded(name).removeprefix("the ")


def _employers(page: Page, people: Iterable[Person], quotations: Iterable[Quotation]) -> Iterator[Citation]:
    """The bodies that quoted people speak from; no country that a guess takes for one."""
    quoted = {quotation.person for quotation in quotations}
    for person in people:
        for claim in person.claims:
            told = claim.kind is ClaimKind.AFFILIATION and person.id in quoted
            if told and not (claim.sureness is Sureness.GUESSED and _is_country(page, claim.span)):
                yield Citation(claim.span, Citing.AFFILIATION)


def _is_country(page: Page, span: Span) -> bool:
    """Whether words are the name of a country or a part of it: "Ivory" of "Ivory Coast"."""
    sentence = page.sentences[page.sentence_at(span.start)]
    kinds = sentence.kinds[sentence.index_at(span.start) : sentence.index_at(span.end)]
    return bool(kinds) and all(kind is Kind.NATION for kind in kinds)


def _source(citations: Sequence[Citation], links: Iterable[Link]) -> CitedSource:
    name = " ".join(citations[0].span.text.split())
    spans = tuple(dict.fromkeys(citation.span for citation in citations))
    url = next((link.url for link in links if _goes_with(link, name)), None)
    return CitedSource(name, spans, citations[0].how, url)


def _goes_with(link: Link, name: str) -> bool:
    """Whether a link's words or host name the source."""
    key = compact(name).removeprefix("the")
    if not key:
        return False
    if key in compact(link.text):
        return True
    host = (urlsplit(link.url).hostname or "").removeprefix("www.").split(".")[0]
    return len(host) >= _SHORTEST_HOST and compact(host) == key
