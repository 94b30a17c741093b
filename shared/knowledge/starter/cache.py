"""Where the compiled starter is kept, so that it is compiled once for each state of its tables."""

import os
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from shared.knowledge.folders import cache_folders
from shared.knowledge.snapshot.build import build
from shared.knowledge.starter.table import Compiler, Tables, edition

# What a compiled starter depends on: the tables, how they are compiled, and how names and offices are keyed.
_INGREDIENTS = (
    "shared.knowledge",
    "shared.knowledge.starter",
    "shared.knowledge.snapshot",
    "shared.knowledge.wikibase",
    "shared.lexicon",
    "shared.models",
)


def compiled(folder: Path | None = None) -> Path:
    """The starter as a snapshot file in `folder`, compiled if it is not there; about two seconds the first time.

    Without a folder: the one of BONAFIDE_CACHE_DIR, else of the user's cache, else of temporary files. Several
    processes may ask at once: each sees a whole file or none.
    """
    name = f"starter-{_fingerprint()}.sqlite"
    if folder:
        return _compiled_in(folder, name)
    *first, last = cache_folders()
    for place in first:
        try:
            return _compiled_in(place, name)
        except OSError:
            continue  # not ours to write in: the next one may be
    last.mkdir(mode=0o700, exist_ok=True)
    if last.stat().st_uid != os.getuid():
        raise PermissionError(f"{last} belongs to somebody else; set BONAFIDE_CACHE_DIR to a folder of yours")
    return _compiled_in(last, name)


def _compiled_in(folder: Path, name: str) -> Path:
    path = folder / name
    if not path.is_file():
        tables = Tables.load()
        build(Compiler(tables).entities(), path, edition(tables))
    return path


@cache
def _fingerprint() -> str:
    digest = sha256()
    for package in _INGREDIENTS:
        for file in sorted(files(package).iterdir(), key=lambda each: each.name):
            if _counts(file):
                digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:16]


def _counts(file: Traversable) -> bool:
    return file.name.endswith((".py", ".csv"))
