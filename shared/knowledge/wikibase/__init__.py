"""Wikibase's own JSON, read into this program's values: the one parser of snapshots and of the live sites."""

from shared.knowledge.wikibase.entities import every_name, parse

__all__ = ["every_name", "parse"]
