"""What stands in lists of sources and is neither said by anybody nor said of whom it stands behind."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from shared.models.reading import Claim, ClaimKind, Person, Quotation
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
        replace(person, claims=tuple(claim for claim in person.claims if not _is_next(page, listed, claim)))
        for person in people
    )
    return told, tuple(one for one in quotations if page.sentence_at(one.span.start) not in listed)


def _is_next(page: Page, listed: Iterable[int], claim: Claim) -> bool:
    """Whether a claim is another entry of a row that commas part: "Mary Roe (LSE), a diplomat"; none is a party."""
    index = page.sentence_at(claim.span.start)
    if index not in listed:
        return False
    if claim.kind is ClaimKind.PARTY:
        return True
    text = page.sentences[index].span.text
    before = text[: claim.span.start - page.sentences[index].span.start]
    entry = before.rstrip().removesuffix(" a").removesuffix(" an").rstrip()
    row = ";" not in text and ":" in before and before.count(",") > 1
    return row and entry.endswith(",")
