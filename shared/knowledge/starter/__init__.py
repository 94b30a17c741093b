"""The starter snapshot: a readable table of facts, compiled into a snapshot file on first use."""

from shared.knowledge.starter.cache import compiled

__all__ = ["compiled"]
