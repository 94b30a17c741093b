"""What is known of the world: opened by name, asked by article."""

from pathlib import Path

from shared.errors import BadSetting
from shared.knowledge.base import Knowledge
from shared.knowledge.snapshot import Snapshot
from shared.knowledge.starter import compiled

__all__ = ["Knowledge", "open_knowledge"]


def open_knowledge(name: str, contact: str | None = None) -> Knowledge:
    """The source of knowledge that an operator has chosen.

    `starter` is the small table that comes with the program, `auto` the same until a contact is set, any other
    name the path of a snapshot file. BadSetting for `live` and for `auto` with a contact, since this version
    has no live client; BadSnapshot for a file that cannot be read.
    """
    if name == "live" or (name == "auto" and contact):
        raise BadSetting(
            "this version cannot ask Wikidata itself: set BONAFIDE_KNOWLEDGE=starter, or to the path of a snapshot "
            "built from a Wikidata dump with `bonafide snapshot build DUMP -o FILE`"
        )
    return Snapshot(compiled() if name in ("starter", "auto") else Path(name))
