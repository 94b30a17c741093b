"""The leads of pages that the live site is asked for where Wikidata is silent."""

from collections.abc import Mapping

from shared.knowledge.live.sources import Sources
from shared.models.world import PageText


def texts_of(sources: Sources, pages: Mapping[str, str]) -> Mapping[str, PageText]:
    """The leads of these pages by item; a page that could not be read is left out, for nothing rests on it yet."""
    answers = sources.texts(pages.values())
    return {
        item: PageText(**kept.value, retrieved_at=kept.at)
        for item, title in pages.items()
        if (kept := answers.kept.get(title)) and kept.value is not None
    }
