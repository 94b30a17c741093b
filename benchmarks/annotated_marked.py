"""What somebody marked in a passage, as a reading: a second annotator is scored as a reader is."""

from gold.passages import GoldClaim, Passage
from gold.places import places_of
from shared.models.reading import CitedSource, Claim, ClaimKind, Person, Quotation, Reading, Role
from shared.models.text import Article, Span


def reading_of(marked: Passage) -> Reading:
    """The reading that finds all that is marked, and nothing else; employers are claims here, never sources."""
    article = Article(marked.id, marked.text, published_on=marked.published_on)
    people = tuple(
        Person(one.key, one.mentions[0].text, one.mentions, tuple(map(_claim, one.claims))) for one in marked.people
    )
    quotations = tuple(Quotation(q.span, q.direct, person=q.speaker) for q in marked.quotations)
    sources = tuple(CitedSource(s.name, _places(marked.text, s.name), s.how) for s in marked.sources)
    return Reading(article, people, (), quotations, sources, "marked", marked.bylines)


def _claim(marked: GoldClaim) -> Claim:
    role = Role(marked.span.text) if marked.kind in (ClaimKind.OFFICE, ClaimKind.OCCUPATION) else None
    return Claim(marked.kind, marked.span, role, when=marked.when, capacity=marked.capacity, as_of=marked.as_of)


def _places(text: str, name: str) -> tuple[Span, ...]:
    return tuple(Span.of(text, start, start + len(name)) for start in places_of(text, name))
