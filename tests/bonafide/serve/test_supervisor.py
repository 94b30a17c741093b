import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

import pytest

from bonafide.serve.child import Service
from bonafide.serve.folder import Folder
from bonafide.serve.supervisor import ServiceDied, Supervisor
from shared.errors import Conflict
from tests.servers import wait_until

# Starts a child of its own, says so in a file, and sleeps: like a server with workers.
PARENT = """
import pathlib, subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
pathlib.Path(sys.argv[1]).write_text(str(child.pid))
time.sleep(600)
"""


def sleeper(folder: Path, name: str = "sleeper") -> Service:
    note = folder / f"{name}.pid"
    return Service(name, (sys.executable, "-c", PARENT, str(note)), lambda: note.exists() and note.read_text() != "")


def alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


@contextmanager
def supervised(path: Path, said: list[str]) -> Iterator[Supervisor]:
    folder = Folder(path)
    with folder.held() as lock:
        folder.prepare()
        with Supervisor(folder, lock, said.append) as supervisor:
            yield supervisor


@contextmanager
def watched(supervisor: Supervisor) -> Iterator[None]:
    stop = Event()
    thread = Thread(target=supervisor.watch, args=(stop, lambda: None))
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def test_stopping_leaves_nothing_of_what_a_service_started(tmp_path: Path) -> None:
    with supervised(tmp_path, []) as supervisor:
        supervisor.start([sleeper(tmp_path)], Event())
        processes = [supervisor.groups["sleeper"], int((tmp_path / "sleeper.pid").read_text())]
        assert all(alive(process) for process in processes)
    wait_until(lambda: not any(alive(process) for process in processes), what="the end of both")


def test_a_service_that_dies_is_started_again_without_what_it_left_behind(tmp_path: Path) -> None:
    said: list[str] = []
    with supervised(tmp_path, said) as supervisor:
        supervisor.start([sleeper(tmp_path)], Event())
        first, orphan = supervisor.groups["sleeper"], int((tmp_path / "sleeper.pid").read_text())
        with watched(supervisor):
            os.kill(first, signal.SIGKILL)
            wait_until(lambda: supervisor.groups["sleeper"] != first, what="the restart")
            assert alive(supervisor.groups["sleeper"])
    wait_until(lambda: not alive(orphan), what="the end of the orphan")
    assert "sleeper was started again" in said


def test_a_service_that_cannot_start_is_reported_with_the_end_of_its_log(tmp_path: Path) -> None:
    broken = Service("broken", (sys.executable, "-c", "raise SystemExit('no such setting')"), lambda: False)
    with supervised(tmp_path, []) as supervisor, pytest.raises(ServiceDied, match="no such setting"):
        supervisor.start([broken], Event())


def test_services_stop_in_the_reverse_of_the_order_they_started_in(tmp_path: Path) -> None:
    said: list[str] = []
    with supervised(tmp_path, said) as supervisor:
        supervisor.start([sleeper(tmp_path, "first")], Event())
        supervisor.start([sleeper(tmp_path, "second")], Event())
    assert said[-2:] == ["second has stopped", "first has stopped"]


KILLED = """
import sys, time
from pathlib import Path
from threading import Event
from tests.bonafide.serve.test_supervisor import sleeper, supervised
path = Path(sys.argv[1])
with supervised(path, []) as supervisor:
    supervisor.start([sleeper(path)], Event())
    (path / "group").write_text(str(supervisor.groups["sleeper"]))
    time.sleep(600)
"""


def test_nothing_survives_a_supervisor_that_is_killed_and_only_then_is_its_folder_free(tmp_path: Path) -> None:
    process = subprocess.Popen([sys.executable, "-c", KILLED, str(tmp_path)], cwd=Path(__file__).parents[3])
    try:
        wait_until(lambda: has_text(tmp_path / "group"), what="the start")
    finally:
        process.kill()
        process.wait()
    processes = [int((tmp_path / name).read_text()) for name in ("group", "sleeper.pid")]
    wait_until(free(tmp_path), what="the folder becoming free")
    wait_until(lambda: not any(alive(process) for process in processes), what="the end of both")


def has_text(path: Path) -> bool:
    return path.exists() and path.read_text() != ""


def free(path: Path) -> Callable[[], bool]:
    def is_free() -> bool:
        try:
            with Folder(path).held():
                return True
        except Conflict:
            return False

    return is_free
