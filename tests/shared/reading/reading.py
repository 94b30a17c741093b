"""Reading one text in a test."""

from datetime import date
from functools import lru_cache

from shared.models.reading import Claim, ClaimKind, Person, Reading
from shared.models.text import Article, Link
from shared.reading import make_reader
from shared.reading.article import ArticleReader
from shared.reading.names.joined import JoinedNames
from shared.reading.tagging.own import OwnTagger

PUBLISHED = date(2024, 10, 29)


def read(text: str, *links: Link) -> Reading:
    """What the reader makes of a text of 29 October 2024."""
    return make_reader().read(Article("a", text, published_on=PUBLISHED, links=links))


@lru_cache
def _ruled() -> ArticleReader:
    return ArticleReader(JoinedNames(OwnTagger()), "rules over names by the model")


def ruled(text: str) -> Reading:
    """What the rules for claims alone make of a text, with no network looking over it."""
    return _ruled().read(Article("a", text, published_on=PUBLISHED))


def only_person(text: str) -> Person:
    """The one person that a text names."""
    (person,) = read(text).people
    return person


def claims(text: str, kind: ClaimKind) -> list[Claim]:
    """What a text claims, of one kind, of the first person it names."""
    return [claim for claim in read(text).people[0].claims if claim.kind is kind]
