"""What the lead of somebody's Wikipedia page says of the article's claims; read only where the item is silent."""

from collections.abc import Iterator

from shared.models.reading import ClaimKind
from shared.resolution.candidates import Feature, Pair
from shared.resolution.lead import said_by_page

# It counts like the statement that is missing; what many share tells nobody apart.
_WEIGHTS = {
    ClaimKind.OFFICE: (2.5, True),
    ClaimKind.AFFILIATION: (2.5, True),
    ClaimKind.OCCUPATION: (1.5, True),
    ClaimKind.PARTY: (1.5, True),
}
_OF_MANY = (0.8, False)


def page(pair: Pair) -> Iterator[Feature]:
    """Each claim that a sentence of the page says too."""
    for claim in pair.person.claims:
        if said := said_by_page(claim, pair.entity.id, pair.article, pair.facts):
            weight, telling = _WEIGHTS.get(claim.kind, _OF_MANY)
            yield Feature("page", weight, f"the Wikipedia page says: “{said.text}”", claim, telling=telling)
