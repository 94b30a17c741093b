"""What tests start ends with them, however they are cut."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bonafide.serve.ports import free_port
from tests.servers import listens, wait_until

CUT = """
import sys, time
from pathlib import Path
from tests.servers import start_redis
start_redis(Path(sys.argv[1]), int(sys.argv[2]))
print("started", flush=True)
time.sleep(600)
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_no_server_outlives_tests_that_are_cut(tmp_path: Path, number: signal.Signals) -> None:
    port = free_port()
    command = (sys.executable, "-c", CUT, str(tmp_path), str(port))
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as cut:
        assert cut.stdout is not None
        assert cut.stdout.readline() == b"started\n"
        assert listens(port)
        cut.send_signal(number)
    wait_until(lambda: not listens(port), what="the end of Redis")
