"""A snapshot: one read-only SQLite file that holds people, offices and organisations, and how names meet.

Building one from a dump needs the extra `snapshot` and is imported from `shared.knowledge.snapshot.dump`, so that
those who only read a snapshot load none of it.
"""

from shared.knowledge.snapshot.build import build
from shared.knowledge.snapshot.edition import Edition
from shared.knowledge.snapshot.lookup import Snapshot
from shared.knowledge.snapshot.schema import Contents, info
from shared.knowledge.snapshot.texts import lead_text

__all__ = ["Contents", "Edition", "Snapshot", "build", "info", "lead_text"]
