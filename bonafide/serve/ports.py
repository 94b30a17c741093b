"""Free ports of this machine."""

import socket

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
