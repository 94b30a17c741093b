"""A snapshot: one read-only SQLite file that holds people, offices and organisations, and how names meet."""

from shared.knowledge.snapshot.build import build
from shared.knowledge.snapshot.dump import build_file
from shared.knowledge.snapshot.edition import Edition
from shared.knowledge.snapshot.lookup import Snapshot
from shared.knowledge.snapshot.schema import Contents, info
from shared.knowledge.snapshot.texts import lead_text

__all__ = ["Contents", "Edition", "Snapshot", "build", "build_file", "info", "lead_text"]
