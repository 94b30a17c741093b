"""The live sites: Wikidata and Wikipedia, asked politely, answers kept, and what fails never taken for an answer."""

from shared.knowledge.live.access import Access, Site
from shared.knowledge.live.client import Live

__all__ = ["Access", "Live", "Site"]
