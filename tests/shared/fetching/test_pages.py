"""Fetching over real sockets: limits of size and time, redirections, types, and nothing of ours sent along."""

import gzip
import socket
import ssl
import threading
import time
import tracemalloc
import zlib
from contextlib import ExitStack
from typing import Any

import certifi
import pytest
import trustme

from shared.errors import BadAddress, FetchFailed, FetchRefused
from shared.fetching import Guard, Limits, fetch, post
from shared.fetching import exchange as exchanges
from tests.shared.fetching.site import Site, Speak, answer, by_path, serving

PAGE = b"<html><body><p>The president spoke.</p></body></html>"


def at(site: Site, path: str = "/", scheme: str = "http", host: str = "127.0.0.1") -> str:
    return f"{scheme}://{host}:{site.port}{path}"


def allowing(*sites: Site, host: str = "127.0.0.1") -> Guard:
    return Guard(inside=frozenset((host, site.port) for site in sites))


def test_a_page_is_fetched_with_its_type_and_charset() -> None:
    with serving(answer(PAGE, content_type="text/html; charset=windows-1252")) as site:
        page = fetch(at(site, "/a?b=ü"), allowing(site))
    assert (page.content, page.media_type, page.charset) == (PAGE, "text/html", "windows-1252")
    assert site.heard[0].startswith(b"GET /a?b=%C3%BC HTTP/1.1\r\n")


def test_nothing_is_connected_to_that_the_guard_refuses() -> None:
    with serving(answer(PAGE)) as site:
        for url in (
            at(site),
            at(site, host="localhost"),
            at(site, host="0x7f.1"),
            f"http://[::ffff:7f00:1]:{site.port}/",
        ):
            with pytest.raises(BadAddress):
                fetch(url, Guard())
            with pytest.raises(BadAddress):
                post(url, b"{}", {}, Guard())
    assert site.connections == 0


def test_a_name_that_changes_its_mind_is_still_connected_to_where_it_was_checked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = 0

    def rebinding(host: str, port: int, *_: object, **__: object) -> list[Any]:
        nonlocal asked
        asked += 1
        address = "127.0.0.1" if asked == 1 else "127.0.0.2"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    with serving(answer(PAGE)) as site:
        guard = Guard(inside=frozenset({("news.example", site.port)}))
        assert fetch(at(site, host="news.example"), guard).content == PAGE
    assert asked == 1
    assert f"Host: news.example:{site.port}".encode() in site.heard[0]


def test_no_proxy_password_or_cookie_of_ours_is_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    with serving(answer(b"proxy")) as proxy, serving(answer(PAGE, set_cookie="a=b")) as site:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, at(proxy))
        netrc = tmp_path / "netrc"
        netrc.write_text("machine 127.0.0.1 login desk password secret\n")
        monkeypatch.setenv("NETRC", str(netrc))
        for _ in range(2):
            assert fetch(at(site), allowing(site)).content == PAGE
    assert proxy.connections == 0
    for request in site.heard:
        assert b"cookie" not in request.lower()
        assert b"authorization" not in request.lower()


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"])
def test_redirections_are_followed_to_where_the_page_is(status: str) -> None:
    with serving(answer(PAGE)) as end, serving(answer(status=status, location=at(end, "/there"))) as start:
        page = fetch(at(start), allowing(start, end))
    assert page.url == at(end, "/there")
    assert len(end.heard) == 1


@pytest.mark.parametrize(
    "location",
    [
        "http://169.254.169.254/",
        "http://127.0.0.1/",
        "//0x7f.1/",
        "file:///etc/passwd",
        "http://[::ffff:10.0.0.1]/",
        "gopher://127.0.0.1/",
    ],
)
def test_redirections_are_checked_like_the_first_address(location: str) -> None:
    with serving(answer(status="302 Found", location=location)) as site, pytest.raises(BadAddress):
        fetch(at(site), allowing(site))


def test_a_redirection_to_another_port_of_this_machine_is_not_followed() -> None:
    with serving(answer(b"secret")) as inner, serving(answer(status="302 Found", location=at(inner))) as site:
        with pytest.raises(BadAddress):
            fetch(at(site), allowing(site))
        assert inner.connections == 0


def test_redirections_come_to_an_end() -> None:
    with serving(answer(status="302 Found", location="/again")) as site:
        with pytest.raises(FetchRefused, match="more than 5 times"):
            fetch(at(site), allowing(site))
        assert len(site.heard) == 6


def test_the_body_of_a_redirection_is_not_read() -> None:
    def endless(sock: socket.socket, request: bytes) -> None:
        if b"/there" in request:
            answer(PAGE)(sock, request)
        else:
            sock.sendall(b"HTTP/1.1 302 Found\r\nLocation: /there\r\nTransfer-Encoding: chunked\r\n\r\n")
            while True:
                sock.sendall(b"400\r\n" + b"x" * 1024 + b"\r\n")

    with serving(endless) as site:
        assert fetch(at(site), allowing(site)).content == PAGE


@pytest.mark.parametrize(
    ("speak", "words"),
    [
        (answer(status="404 Not Found"), "no such page"),
        (answer(status="410 Gone"), "no such page"),
        (answer(status="403 Forbidden"), "paste its text"),
        (answer(status="401 Unauthorized"), "paste its text"),
        (answer(PAGE, content_type="image/png"), "image/png"),
        (answer(PAGE, content_type=""), "no type"),
        (answer(PAGE, content_encoding="br"), "packed"),
        (answer(PAGE, content_encoding="gzip, gzip, gzip"), "packed"),
        (answer(b"x" * 2_000), "more than 1,000 bytes"),
    ],
)
def test_what_will_stay_so_is_refused(speak: Speak, words: str) -> None:
    with serving(speak) as site, pytest.raises(FetchRefused, match=words):
        fetch(at(site), allowing(site), Limits(size=1_000))


@pytest.mark.parametrize(
    "speak",
    [
        answer(status="500 Oops"),
        answer(status="503 Busy"),
        answer(status="429 Too Many Requests"),
        answer(PAGE, content_length="1000000"),
        answer(b"not gzip", content_encoding="gzip"),
        lambda sock, request: None,
        lambda sock, request: sock.sendall(b"\x00\x01\x02 no HTTP at all\r\n\r\n"),
        lambda sock, request: sock.sendall(b"HTTP/1.1 200 OK\r\nA: " + b"x" * 100_000 + b"\r\n\r\n"),
        lambda sock, request: sock.sendall(b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 1_000 + b"\r\n"),
        lambda sock, request: sock.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"),
    ],
    ids=[
        "500",
        "503",
        "429",
        "cut",
        "no gzip",
        "silent",
        "no HTTP",
        "long line",
        "many lines",
        "bad chunk",
    ],
)
def test_what_may_pass_is_a_failure_to_try_again(speak: Speak) -> None:
    with serving(speak) as site, pytest.raises(FetchFailed):
        fetch(at(site), allowing(site))


@pytest.mark.parametrize(
    ("coding", "packed"), [("gzip", gzip.compress(PAGE, mtime=0)), ("deflate", zlib.compress(PAGE)), ("identity", PAGE)]
)
def test_packed_answers_are_unpacked(coding: str, packed: bytes) -> None:
    with serving(answer(packed, content_encoding=coding)) as site:
        assert fetch(at(site), allowing(site)).content == PAGE


@pytest.mark.parametrize("pack", [gzip.compress, zlib.compress], ids=["gzip", "deflate"])
def test_a_bomb_is_not_unpacked_whole(pack: Any) -> None:
    coding = "gzip" if pack is gzip.compress else "deflate"
    with serving(answer(pack(bytes(100_000_000)), content_encoding=coding)) as site:
        tracemalloc.start()
        with pytest.raises(FetchRefused, match="more than 1,000,000 bytes"):
            fetch(at(site), allowing(site), Limits(size=1_000_000))
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert peak < 20_000_000


def drip(*pieces: bytes) -> Speak:
    """Pieces with a short pause before each; the last one over and over."""

    def speak(sock: socket.socket, request: bytes) -> None:
        for piece in pieces:
            sock.sendall(piece)
        while True:
            time.sleep(0.05)
            sock.sendall(pieces[-1])

    return speak


@pytest.mark.parametrize(
    "speak",
    [
        drip(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000000\r\n\r\n", b"x"),
        drip(b"HTTP/1.1 200 OK\r\n", b"X-A: b\r\n"[:1]),
        drip(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n", gzip.compress(b"")),
        drip(b""),
    ],
    ids=["body", "headers", "empty gzip for ever", "nothing"],
)
def test_an_answer_that_drips_is_cut_off_in_time(speak: Speak) -> None:
    with serving(speak) as site:
        started = time.monotonic()
        with pytest.raises(FetchFailed, match="took longer"):
            fetch(at(site), allowing(site), Limits(seconds=0.5))
        assert time.monotonic() - started < 5


def test_all_redirections_share_one_limit_of_time() -> None:
    def slowly(sock: socket.socket, request: bytes) -> None:
        time.sleep(0.3)
        answer(status="302 Found", location="/again")(sock, request)

    with serving(slowly) as site:
        with pytest.raises(FetchFailed, match=r"took longer than 0\.5 seconds"):
            fetch(at(site), allowing(site), Limits(seconds=0.5))
        assert len(site.heard) == 2


def test_all_places_of_a_host_share_one_limit_of_time(monkeypatch: pytest.MonkeyPatch) -> None:
    with ExitStack() as stack:
        deaf = stack.enter_context(socket.socket())
        deaf.bind(("127.0.0.1", 0))
        deaf.listen(0)
        for _ in range(3):  # what nobody accepts fills the queue, and the next connection hangs
            waiting = stack.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(deaf.getsockname())
        places = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", deaf.getsockname())] * 3
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: places)
        site, started = Site(deaf.getsockname()[1]), time.monotonic()
        with pytest.raises(FetchFailed, match="took longer"):
            fetch(at(site, host="news.example"), allowing(site, host="news.example"), Limits(seconds=0.5))
        assert time.monotonic() - started < 5


def test_a_resolver_that_hangs_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    answered = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: answered.wait(20) and [])
    started = time.monotonic()
    with pytest.raises(FetchFailed, match="could not be resolved in time"):
        fetch("http://news.example/", Guard(), Limits(seconds=0.2))
    answered.set()
    assert time.monotonic() - started < 5


def test_a_handshake_that_hangs_is_cut_off_too() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        site = Site(listener.getsockname()[1])
        with pytest.raises(FetchFailed, match="took longer"):
            fetch(at(site, scheme="https"), allowing(site), Limits(seconds=0.5))


def test_a_host_that_says_nothing_is_not_waited_for_to_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchanges, "SILENCE", 0.2)
    with serving(drip(b"")) as site, pytest.raises(FetchFailed, match="did not answer in time"):
        fetch(at(site), allowing(site), Limits(seconds=60))


def test_the_certificate_has_to_be_the_hosts_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    authority = trustme.CA()
    named: list[str] = []
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    context.sni_callback = lambda _, name, __: named.append(name)
    with serving(answer(PAGE), context) as site:
        url = at(site, scheme="https", host="localhost")
        with pytest.raises(FetchFailed, match="certificate"):
            fetch(url, allowing(site, host="localhost"))
        trusted = tmp_path / "ca.pem"
        authority.cert_pem.write_to_path(str(trusted))
        monkeypatch.setattr(certifi, "where", lambda: str(trusted))
        assert fetch(url, allowing(site, host="localhost")).content == PAGE
        with pytest.raises(FetchFailed, match="certificate"):
            fetch(at(site, scheme="https"), allowing(site))
    assert named[:2] == ["localhost", "localhost"]


def test_a_place_that_does_not_answer_is_passed_over_for_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    def both(host: str, port: int, *_: object, **__: object) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in ("127.0.0.9", "127.0.0.1")]

    with serving(answer(PAGE)) as site:
        monkeypatch.setattr(socket, "getaddrinfo", both)
        assert fetch(at(site, host="news.example"), allowing(site, host="news.example")).content == PAGE


def test_a_port_where_nobody_listens_says_so() -> None:
    with serving(answer(PAGE)) as site:
        pass
    with pytest.raises(FetchFailed, match="refused the connection"):
        fetch(at(site), allowing(site))


def test_a_call_posts_its_body_and_follows_nothing() -> None:
    moved = answer(status="307 Temporary", location="/elsewhere")
    with serving(by_path(hook=answer(b"ok", "202 Accepted"), moved=moved)) as site:
        reply = post(at(site, "/hook"), b'{"a": 1}', {"Content-Type": "application/json"}, allowing(site))
        assert (reply.status, reply.content) == (202, b"ok")
        assert post(at(site, "/moved"), b"{}", {}, allowing(site)).status == 307
        assert len(site.heard) == 2
    assert b"POST /hook HTTP/1.1" in site.heard[0]
