"""The reader: an article in, what it says out."""

from collections.abc import Sequence
from typing import Protocol

from shared.models.reading import Official, Person, Quotation, Reading
from shared.models.text import Article
from shared.reading.claims.claims import claims_of
from shared.reading.claims.counterparts import with_counterparts
from shared.reading.claims.dating import with_days
from shared.reading.claims.elsewhen import with_elsewhen
from shared.reading.claims.officials import officials_of
from shared.reading.claims.paired import with_paired
from shared.reading.names.crowns import crowns_of
from shared.reading.names.references import without_authors
from shared.reading.names.rules import NameFinder
from shared.reading.people.addressed import addressed_of
from shared.reading.people.aliases import with_aliases
from shared.reading.people.couples import couples_of
from shared.reading.people.joining import people_of
from shared.reading.people.kinsmen import kinsmen_of
from shared.reading.people.makers import parted_from_makers
from shared.reading.people.namesakes import parted_from_namesakes
from shared.reading.quotations.quotations import quotations_of
from shared.reading.sources.references import outside_lists
from shared.reading.sources.sources import sources_of
from shared.reading.sources.unnamed import with_unnamed
from shared.reading.text.credits import credits_in
from shared.reading.text.page import Page, page_of


class Reviser(Protocol):
    """Looks over what rules have read; does no I/O."""

    def over(
        self,
        page: Page,
        people: Sequence[Person],
        quotations: Sequence[Quotation],
        officials: Sequence[Official],
    ) -> tuple[tuple[Person, ...], tuple[Quotation, ...]]:
        """The people with every claim that holds, of the rules and beside them, and the quotations with speakers."""
        ...


class ArticleReader:
    """Reads an article in steps, each a pure function; only the finding of names differs from reader to reader.

    `name` is what the finder is, with its version. `reviser` looks over what the rules have read.
    """

    def __init__(self, names: NameFinder, name: str, reviser: Reviser | None = None) -> None:
        self._names, self._name, self._reviser = names, name, reviser

    @property
    def name(self) -> str:
        """What it is, with its version: for the report's `versions`."""
        return self._name

    def read(self, article: Article) -> Reading:
        """Every person, claim, quotation, official and cited source of the article, with spans into its text."""
        page = page_of(article.text)
        names = without_authors(page, self._names.find(article.text))
        found = people_of(
            names, crowns_of(page, names), kinsmen_of(page, names), addressed_of(page, names), couples_of(page, names)
        )
        named, makers = parted_from_makers(with_aliases(page, found), credits_in(article.text))
        people = with_counterparts(page, claims_of(page, named, article.published_on))
        quotations = quotations_of(page, people)
        officials = officials_of(page, people, article.published_on)
        if self._reviser:
            people, quotations = self._reviser.over(page, people, quotations, officials)
        people = with_days(page, with_paired(page, people), article.published_on)
        people = with_elsewhen(page, people, article.published_on)
        people, quotations = outside_lists(page, parted_from_namesakes(page, people), quotations)
        return Reading(
            article=article,
            people=people,
            officials=with_unnamed(page, people, officials, quotations),
            quotations=quotations,
            sources=sources_of(page, article, people, quotations),
            reader=self.name,
            makers=makers,
        )
