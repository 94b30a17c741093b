"""A site on this machine that answers whatever a test wants, byte by byte."""

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

Speak = Callable[[socket.socket, bytes], None]
"""Answers a request, of which it is given all that came up to the empty line."""


@dataclass(slots=True)
class Site:
    """A listening site; `heard` is what it was sent, `connections` how often somebody connected."""

    port: int
    heard: list[bytes] = field(default_factory=list)
    connections: int = 0


def answer(body: bytes = b"", status: str = "200 OK", **headers: str) -> Speak:
    """An answer with its length, closed after it; names of headers with _ for -."""
    named = {"content_type": "text/html", "content_length": str(len(body)), **headers}
    lines = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in named.items())
    head = f"HTTP/1.1 {status}\r\n{lines}\r\n".encode()
    return lambda sock, request: sock.sendall(head + body)


def by_path(**answers: Speak) -> Speak:
    """Another answer for each path."""
    return lambda sock, request: answers[request.split()[1].strip(b"/").decode()](sock, request)


@contextmanager
def serving(speak: Speak, context: ssl.SSLContext | None = None) -> Iterator[Site]:
    """The site, until the end of the test."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        site = Site(listener.getsockname()[1])

        def attend(sock: socket.socket) -> None:
            with suppress(OSError), sock:
                wrapped = context.wrap_socket(sock, server_side=True) if context else sock
                with wrapped:
                    request = b""
                    while b"\r\n\r\n" not in request and (more := wrapped.recv(65_536)):
                        request += more
                    site.heard.append(request)
                    speak(wrapped, request)

        def listen() -> None:
            with suppress(OSError):
                while True:
                    sock, _ = listener.accept()
                    site.connections += 1
                    threading.Thread(target=attend, args=(sock,), daemon=True).start()

        threading.Thread(target=listen, daemon=True).start()
        yield site
        listener.shutdown(socket.SHUT_RDWR)
