"""Where this program may keep what it can make again."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path


def cache_folders() -> Iterator[Path]:
    """Where this program may keep what it can make again, best first; the last one is among temporary files."""
    # Not a field of the settings: these need pydantic and the whole environment to be right, where a snapshot needs
    # neither, and images are made with the starter compiled before there is an operator.
    if chosen := os.environ.get("BONAFIDE_CACHE_DIR"):
        yield Path(chosen)
    if caches := os.environ.get("XDG_CACHE_HOME"):
        yield Path(caches) / "bonafide"
    elif home := os.environ.get("HOME"):
        yield Path(home) / ".cache" / "bonafide"
    yield Path(tempfile.gettempdir()) / f"bonafide-{os.getuid()}"
