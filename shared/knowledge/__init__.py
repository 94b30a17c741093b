"""What is known of the world: opened by name, asked by article."""

from pathlib import Path
from typing import TYPE_CHECKING

from shared.knowledge.base import Knowledge
from shared.knowledge.snapshot import Snapshot
from shared.knowledge.starter import compiled

if TYPE_CHECKING:
    from shared.knowledge.live import Access

__all__ = ["Knowledge", "open_knowledge"]


def open_knowledge(name: str, contact: str | None = None, access: "Access | None" = None) -> Knowledge:
    """The source of knowledge that an operator has chosen.

    `starter` is the small table that comes with the program, `live` the live sites, `auto` these once there is a
    contact and the starter until then, any other name the path of a snapshot file. `access` says how the live sites
    are asked, where that is not in the settings. BadSetting for `live` without a contact; BadSnapshot for a file
    that cannot be read.
    """
    if name == "live" or (name == "auto" and (contact or access)):
        return _live(contact, access)
    return Snapshot(compiled() if name in ("starter", "auto") else Path(name))


def _live(contact: str | None, access: "Access | None") -> Knowledge:
    # These bring HTTP, Redis and pydantic, which a snapshot does not need.
    from shared.knowledge.live import Access, Live
    from shared.settings import Settings

    if access is None:
        settings = Settings()
        access = Access.of(settings.model_copy(update={"contact": contact or settings.contact}))
    return Live(access)
