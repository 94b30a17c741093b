"""Authors of works that an article refers to: "Aldersworth, J. (2023)" names whoever the article names so in full."""

from collections.abc import Sequence

from shared.lexicon.names import folded
from shared.models.text import Span
from shared.reading.text.lists import authors_of, listed_lines
from shared.reading.text.page import Page


def without_authors(page: Page, names: Sequence[Span]) -> tuple[Span, ...]:
    """The names without those of authors in references; the surname stays where the article knows its bearer."""
    listed = listed_lines(page)
    if not listed:
        return tuple(names)
    authors = authors_of(page)
    free = [name for name in names if not any(name.start < one.end and one.start < name.end for one in authors)]
    free = [name for name in free if not _is_in_title(page, listed, name)]
    known = {word for name in free if " " in name.text for word in folded(name.text).split()[-1:]}
    kept = (one.surname for one in authors if not known.isdisjoint(folded(one.surname.text).split()[-1:]))
    return tuple(sorted([*free, *kept]))


def _is_in_title(page: Page, listed: frozenset[int], name: Span) -> bool:
    """Whether only the title of a work that is listed holds a name."""
    return page.sentence_at(name.start) in listed and page.quoted_at(name.start) is not None
