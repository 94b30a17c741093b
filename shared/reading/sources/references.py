"""What stands in lists of sources and is neither said by anybody nor said of whom it stands behind."""

from collections.abc import Sequence, Set
from dataclasses import replace

from shared.models.reading import Claim, ClaimKind, Person, Quotation
from shared.models.text import Span
from shared.reading.text.lists import listed_lines
from shared.reading.text.page import Page


def outside_lists(
    page: Page, people: Sequence[Person], quotations: Sequence[Quotation]
) -> tuple[tuple[Person, ...], tuple[Quotation, ...]]:
    """The people without what the next entry of a list says, and the quotations without the titles of works."""
    listed = listed_lines(page)
    if not listed:
        return tuple(people), tuple(quotations)
    told = tuple(
        replace(person, claims=tuple(claim for claim in person.claims if not _is_next(page, listed, person, claim)))
        for person in people
    )
    return told, tuple(one for one in quotations if page.sentence_at(one.span.start) not in listed)


def _is_next(page: Page, listed: Set[int], person: Person, claim: Claim) -> bool:
    """Whether a claim is another entry of a list than its person: "Mary Roe (LSE), a diplomat"; none is a party."""
    index = page.sentence_at(claim.span.start)
    if index not in listed:
        return False
    own = [mention for mention in person.mentions if page.sentence_at(mention.start) == index]
    if claim.kind is ClaimKind.PARTY or not any(_share(page.text, mention, claim.span) for mention in own):
        return True
    text = page.sentences[index].span.text
    before = text[: claim.span.start - page.sentences[index].span.start]
    entry = before.rstrip().removesuffix(" a").removesuffix(" an").rstrip()
    row = ";" not in text and ":" in before and before.count(",") > 1
    return row and entry.endswith(",")


def _share(text: str, one: Span, other: Span) -> bool:
    """Whether no semicolon parts two stretches."""
    return ";" not in text[min(one.start, other.start) : max(one.end, other.end)]
