"""Free ports of this machine."""

import socket
import sys

HOST = "127.0.0.1"


def free_port(preferred: int = 0, taken: frozenset[int] = frozenset()) -> int:
    """`preferred` if nobody listens there and it is not among `taken`, else any free port."""
    for port in (preferred, 0):
        if port in taken:
            continue
        with socket.socket() as probe:
            # As the servers do: a port that merely waits out its last connections counts as free.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((HOST, port))
            except OSError:
                continue
            return int(probe.getsockname()[1])
    raise OSError("no free port on 127.0.0.1")


def kept_port(preferred: int = 0, taken: frozenset[int] = frozenset()) -> int:
    """A port as `free_port` finds it that nobody else who starts here in these moments takes, too.

    Seconds pass until a server listens there. Until this process ends a name outside the file system stands for the
    port, which only Linux has; elsewhere two who start at once may still meet.
    """
    port = free_port(preferred, taken)
    while not _is_held(port):
        taken |= {port}
        port = free_port(0, taken)
    return port


def _is_held(port: int) -> bool:
    if sys.platform != "linux":
        return True
    name = socket.socket(socket.AF_UNIX)
    try:
        name.bind(f"\0bonafide-port-{port}")
    except OSError:
        name.close()
        return False
    name.detach()  # stays open until the process ends
    return True
