"""What every reader can do."""

from typing import Protocol

from shared.models.reading import Reading
from shared.models.text import Article


class Reader(Protocol):
    """Turns a text into what it says; does no I/O and knows nothing of Wikidata."""

    @property
    def name(self) -> str:
        """What it is, with its version: for the report's `versions`."""
        ...

    def read(self, article: Article) -> Reading:
        """Every person, claim, quotation, official and cited source of the article, with spans into its text."""
        ...
