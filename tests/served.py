"""Everything served on this machine by `bonafide serve`, as a process of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from bonafide.client import Client
from tests.servers import postgres, stop, wait_until
from tests.undertaken import Process, start


@dataclass(frozen=True, slots=True)
class Served:
    """A running `bonafide serve`: where its parts are, as it says itself."""

    process: Process
    folder: Path

    @property
    def state(self) -> dict[str, str]:
        state: dict[str, str] = json.loads((self.folder / "serve.json").read_text())
        return state

    @property
    def groups(self) -> dict[str, int]:
        """The process group of each service as it is now."""
        return json.loads((self.folder / "serve.json").read_text())["processes"]  # type: ignore[no-any-return]

    @property
    def said(self) -> str:
        return (self.folder / "said.txt").read_text()

    def client(self) -> Client:
        return Client(self.state["ingest"], self.state["results"])


@contextmanager
def serving(folder: Path, database: str | None = None) -> Iterator[Served]:
    """Start it, wait until everything is ready, and stop it again."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("BONAFIDE_")}
    if database:
        environment["BONAFIDE_DATABASE_URL"] = database
    command = (sys.executable, "-m", "bonafide", "serve", "--data", str(folder))
    with (folder / "said.txt").open("wb") as output:
        process = start(command, env=environment, stdout=output, stderr=subprocess.STDOUT)
    served = Served(process, folder)
    try:
        wait_until(lambda: process.poll() is not None or (folder / "serve.json").exists(), 150, "the start")
        assert process.poll() is None, served.said
        yield served
    finally:
        stop(process, 40)


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def served(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Everything served, once on each database."""
    folder = tmp_path_factory.mktemp("served")
    if request.param == "sqlite":
        with serving(folder) as found:
            yield found
        return
    with postgres() as server:
        with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
            connection.execute("CREATE DATABASE served")
        with serving(folder, f"{server}/served") as found:
            yield found


@pytest.fixture(scope="session")
def served_embedded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Everything served on SQLite."""
    with serving(tmp_path_factory.mktemp("served")) as found:
        yield found
