import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import requests

from tests.served import Served, serving
from tests.servers import wait_until

pytestmark = pytest.mark.timeout(300)


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Served:
    with serving(tmp_path_factory.mktemp("serve")) as served:
        yield served  # type: ignore[misc]


def everybody(folder: Path) -> set[int]:
    """Every process that mentions the folder in its command or environment: all that was started from it."""
    found = set()
    for process in Path("/proc").glob("[0-9]*"):
        try:
            told = (process / "environ").read_bytes() + (process / "cmdline").read_bytes()
        except OSError:
            continue
        if str(folder).encode() in told and int(process.name) != os.getpid():
            found.add(int(process.name))
    return found


def test_pages_and_flower_are_where_it_says(running: Served) -> None:
    assert requests.get(f"{running.state['ingest']}/readyz", timeout=5).ok
    assert requests.get(f"{running.state['results']}/readyz", timeout=5).ok
    login = tuple(running.state["flower_login"].split(":"))
    assert requests.get(running.state["flower"], timeout=5).status_code == 401
    assert requests.get(running.state["flower"], auth=login, timeout=5).ok
    for name in ("ingest", "results", "flower"):
        assert running.state[name] in running.said


def test_a_second_one_on_the_same_folder_refuses_and_names_the_first(running: Served) -> None:
    command = (sys.executable, "-m", "bonafide", "serve", "--data", str(running.folder))
    second = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert second.returncode == 2
    assert f"process {running.process.pid}" in second.stderr


@pytest.mark.parametrize("name", ["worker", "ingest", "results", "flower"])
def test_a_service_that_is_killed_comes_back(name: str, running: Served) -> None:
    before = running.groups[name]
    os.killpg(before, signal.SIGKILL)
    wait_until(lambda: running.groups[name] != before, what=f"the restart of {name}")
    assert f"{name} was started again" in running.said
    if name in ("ingest", "results"):
        wait_until(lambda: answers(f"{running.state[name]}/readyz"), what=f"{name} answering")


def test_ctrl_c_leaves_no_process(tmp_path: Path) -> None:
    with serving(tmp_path) as served:
        assert len(everybody(tmp_path)) > 5
        served.process.send_signal(signal.SIGINT)
        assert served.process.wait(60) == 0
        assert everybody(tmp_path) == set()


def test_killed_it_leaves_no_process_either(tmp_path: Path) -> None:
    with serving(tmp_path) as served:
        served.process.kill()
        served.process.wait()
        wait_until(lambda: not everybody(tmp_path), what="the end of everything")


def answers(address: str) -> bool:
    try:
        return requests.get(address, timeout=2).ok
    except requests.RequestException:
        return False
