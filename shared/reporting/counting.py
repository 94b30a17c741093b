"""How many people got which verdict, and on whom what is quoted rests."""

from collections import Counter
from collections.abc import Iterable, Iterator

from shared.models.looks import look_of, quoted_as, total_of
from shared.models.reading import Quotation
from shared.models.report import UNCOUNTED, Finding, Quoted, Totals


def totals(people: tuple[Finding, ...]) -> Totals:
    """How many people got which verdict; no real people and those not to be looked up are left out."""
    counted = [person for person in people if person.reason not in UNCOUNTED]
    return total_of(Counter(map(look_of, counted)))


def quoted(quotations: Iterable[Quotation], people: tuple[Finding, ...]) -> Quoted:
    """On whom the article's quotations rest, by the verdict on their speakers."""
    kinds = {person.id: quoted_as(person) for person in people}
    return Quoted(**Counter(kinds.get(quotation.person or "", "open") for quotation in quotations))


def given_to_nobody(quotations: Iterable[Quotation], people: tuple[Finding, ...]) -> Iterator[Quotation]:
    """The quotations that are counted as `open`: nobody of the report is known to have said them."""
    named = {person.id for person in people}
    return (quotation for quotation in quotations if quotation.person not in named)
