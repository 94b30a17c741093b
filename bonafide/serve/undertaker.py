"""Ends what a supervisor left running, should the supervisor be killed before it could.

Run as a process of its own. Its standard input tells it what lives: `+GROUP` when a process group was started,
`-GROUP` when it has ended, one a line. The pipe closing with groups still alive means that the supervisor is gone.
"""

import os
import signal
import sys
import time

GRACE_SECONDS = 5.0


def main() -> None:
    """Read until the pipe closes; then end every group that is still alive, first politely."""
    groups: set[int] = set()
    for line in sys.stdin:
        sign, group = line[0], int(line[1:])
        (groups.add if sign == "+" else groups.discard)(group)
    end(groups)


def end(groups: set[int], grace: float = GRACE_SECONDS) -> None:
    """Ask process groups to stop, and after `grace` seconds make them."""
    alive = _signalled(groups, signal.SIGTERM)
    deadline = time.monotonic() + grace
    while alive and time.monotonic() < deadline:
        time.sleep(0.1)
        alive = _signalled(alive, 0)
    _signalled(alive, signal.SIGKILL)


def _signalled(groups: set[int], number: int) -> set[int]:
    """Those of the groups that were there to receive the signal."""
    alive = set()
    for group in groups:
        try:
            os.killpg(group, number)
        except (ProcessLookupError, PermissionError):
            continue
        alive.add(group)
    return alive


if __name__ == "__main__":
    main()
