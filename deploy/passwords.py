"""Makes the passwords of one installation, at its first start, each in a file that only its readers can read.

What exists is kept, so starting again changes nothing; what is missing is made. Nothing is printed. With the name of a
folder, the files are made there and are whoever's who calls: `python deploy/passwords.py deploy/kubernetes/secrets`.
"""

import os
import secrets
import sys
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path("/run/secrets")


@dataclass(frozen=True, slots=True)
class Readers:
    """The user numbers that may read a file each: the servers' entry points, our services, and Flower."""

    servers: int = 0
    services: int = 10001
    flower: int = 10002


def fill(folder: Path, readers: Readers) -> None:
    """Make what is missing in `folder`.

    The files called `bonafide_...` hold settings, in the way `shared.settings` reads them.
    """
    for name in ("postgres_password", "queue_password", "cache_password"):
        _keep(folder / name, secrets.token_urlsafe(32), readers.servers)
    database = (folder / "postgres_password").read_text()
    queue = (folder / "queue_password").read_text()
    cache = (folder / "cache_password").read_text()
    broker = f"redis://:{queue}@queue:6379/0"
    _keep(folder / "bonafide_database_url", f"postgresql://bonafide:{database}@db:5432/bonafide", readers.services)
    _keep(folder / "bonafide_broker_url", broker, readers.services)
    _keep(folder / "bonafide_cache_url", f"redis://:{cache}@cache:6379/0", readers.services)
    admin = f"bonafide_{secrets.token_hex(6)}_{secrets.token_urlsafe(32)}"
    _keep(folder / "bonafide_admin_key", admin, readers.services)
    _keep(folder / "flower_broker_url", broker, readers.flower)
    _keep(folder / "flower_password", secrets.token_urlsafe(16), readers.flower)
    _keep(folder / "flower_cookie_secret", secrets.token_urlsafe(32), readers.flower)


def _keep(path: Path, content: str, reader: int) -> None:
    """Write a file that is not there yet: whole, or not at all, and never readable by anybody else."""
    if path.exists():
        return
    unfinished = path.with_name(f".{path.name}")
    unfinished.unlink(missing_ok=True)
    with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o400), "w") as file:
        file.write(content)
        os.fchown(file.fileno(), reader, -1)
        os.fsync(file.fileno())
    unfinished.rename(path)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        folder, me = Path(sys.argv[1]), os.getuid()
        folder.mkdir(mode=0o700, exist_ok=True)
        fill(folder, Readers(me, me, me))
    else:
        fill(FOLDER, Readers())
