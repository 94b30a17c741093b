"""The guard against addresses that lead inside: a table of tricks, and what stays allowed."""

import socket
from typing import Any

import pytest

from shared.errors import BadAddress, FetchFailed, FetchRefused
from shared.fetching import Guard
from shared.fetching.addresses import is_public

PUBLIC = "93.184.215.14"
NAMES = {
    "news.example": [PUBLIC],
    "six.example": ["2606:2800:21f:cb07:6820:80da:af6b:8b2c"],
    "xn--bcher-kva.example": [PUBLIC],
    "loopback.example": ["127.0.0.1"],
    "metadata.google.internal": ["169.254.169.254"],
    "one-of-two.example": [PUBLIC, "10.0.0.7"],
    "mapped.example": ["::ffff:127.0.0.1"],
    "translated.example": ["64:ff9b::7f00:1"],
    "sixtofour.example": ["2002:7f00:1::"],
    "linklocal.example": ["fe80::1%2"],
    "redis": ["172.18.0.3"],
    "localhost": ["::1", "127.0.0.1"],
}


@pytest.fixture(autouse=True)
def resolver(monkeypatch: pytest.MonkeyPatch) -> None:
    """Names that resolve as the table says, and addresses to themselves; nothing else does."""

    def getaddrinfo(host: str, port: int, *_: object, **__: object) -> list[Any]:
        addresses = [host] if is_public(host) else NAMES.get(host)
        if addresses is None:
            raise socket.gaierror(socket.EAI_NONAME, "no such name")
        families = {True: socket.AF_INET6, False: socket.AF_INET}
        return [(families[":" in a], socket.SOCK_STREAM, 6, "", (a, port)) for a in addresses]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)


TRICKS = """
http://127.0.0.1/                      loopback
http://127.1/                          two parts
http://127.0.1/                        three parts
http://0/                              zero
http://0.0.0.0/                        this host
http://2130706433/                     decimal
http://0x7f000001/                     hexadecimal
http://0x7f.0.0.1/                     one part in hexadecimal
http://0X7F.0X0.0X0.0X1/               all parts, capitals
http://0177.0.0.1/                     octal
http://017700000001/                   octal in one
http://0177.0x0.0.1/                   mixed bases
http://127.0.0.1./                     a dot at the end
http://127.0.0.1.:80/                  a dot and a port
http://134744072/                      a public address, in a form browsers alone take
http://127.000.000.001/                zeros before
http://①②⑦.⓪.⓪.①/                      digits in circles
http://１２７.０.０.１/                 wide digits
http://127。0。0。1/                    ideographic dots
http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/                       letters in circles
http://localhost/                      by name
http://LOCALHOST/                      in capitals
http://localhost./                     with the root's dot
http://localhost%00.news.example/      an encoded zero
http://loopback.example/               a public name for it
http://[::1]/                          IPv6
http://[0:0:0:0:0:0:0:1]/              IPv6, written out
http://[::]/                           IPv6, unspecified
http://[::ffff:127.0.0.1]/             mapped
http://[::ffff:7f00:1]/                mapped, in hexadecimal
http://[0:0:0:0:0:ffff:169.254.169.254]/  mapped metadata service
http://[::127.0.0.1]/                  compatible, a form long given up
http://[64:ff9b::127.0.0.1]/           translated (NAT64)
http://[64:ff9b::a9fe:a9fe]/           translated metadata service
http://[64:ff9b:1::7f00:1]/            translated, of local use
http://[2002:7f00:1::]/                6to4
http://[2002:a00:1::1]/                6to4 of a private one
http://[2001:0:7f00:1::]/              Teredo, its server
http://[2001:0:4136:e378:8000:63bf:80ff:fffe]/  Teredo, its client 127.0.0.1
http://[2606:4700::5efe:7f00:1]/       ISATAP
http://[fe80::1]/                      link-local
http://[fe80::1%25eth0]/               with a zone
http://[fc00::1]/                      unique local
http://[fd00:ec2::254]/                metadata service of IPv6
http://[fec0::1]/                      site-local
http://[ff02::1]/                      multicast
http://[100::1]/                       discard only
http://[2001:db8::1]/                  documentation
http://[3fff::1]/                      documentation, the newer one
http://[5f00::1]/                      segment routing
http://169.254.169.254/latest/meta-data/  metadata service
http://metadata.google.internal/       metadata service by name
http://10.0.0.1/                       private
http://172.16.0.1/                     private
http://172.31.255.255/                 private, its end
http://192.168.1.1/                    private
http://100.64.0.1/                     shared by carriers
http://100.100.100.200/                metadata service inside it
http://192.0.0.192/                    metadata service of another cloud
http://192.0.2.1/                      documentation
http://192.88.99.1/                    6to4 relay
http://198.18.0.1/                     benchmarks
http://224.0.0.1/                      multicast
http://240.0.0.1/                      reserved
http://255.255.255.255/                broadcast
http://redis/                          a neighbour in compose
http://one-of-two.example/             public, and private too
http://mapped.example/                 resolves to a mapped one
http://translated.example/             resolves to a translated one
http://sixtofour.example/              resolves to 6to4
http://linklocal.example/              resolves to a zone
http://news.example:22/                a port that is not the web's
http://news.example:6379/              the queue's port
http://news.example:0/                 no port
http://news.example:65536/             none at all
http://news.example:+80/               a sign
http://news.example:８０８０/           wide digits
http://user@news.example/              a user name
http://news.example@127.0.0.1/         a host for a user name
http://127.0.0.1\\@news.example/       a backslash
http://news.example%2f@127.0.0.1/      an encoded slash
http://news.example%09/                an encoded tab
http:///127.0.0.1/                     no host
http:127.0.0.1                         no slashes
//127.0.0.1/                           no scheme
file:///etc/passwd                     a file
gopher://127.0.0.1:6379/_FLUSHALL      an old protocol that speaks to anything
dict://127.0.0.1:6379/info             another
ftp://news.example/                    another
data:text/html,hello                   no host at all
javascript:alert(1)                    no host at all
jar:http://127.0.0.1/!/                two schemes
http://[::1/                           half a bracket
http://[127.0.0.1]/                    an old address in brackets
http://[v1.fe80::a]/                   an address of the future
"""
TABLE = [tuple(line.split("  ", 1)) for line in TRICKS.strip().splitlines()]


@pytest.mark.parametrize(("url", "trick"), TABLE, ids=[trick.strip() for _, trick in TABLE])
def test_no_trick_leads_inside(url: str, trick: str) -> None:
    with pytest.raises(BadAddress) as refused:
        Guard().resolve(url)
    assert refused.value.field == "url"
    assert len(TABLE) >= 40


@pytest.mark.parametrize("character", ["\n", "\r\n", "\t", " ", "\x00", "\x7f"])
def test_no_character_splits_a_request_in_two(character: str) -> None:
    with pytest.raises(BadAddress):
        Guard().resolve(f"http://news.example/{character}Host:x")


@pytest.mark.parametrize(
    ("url", "host", "port", "path"),
    [
        ("https://news.example/a/b?c=d#e", "news.example", 443, "/a/b?c=d"),
        ("http://News.Example", "news.example", 80, "/"),
        ("https://news.example.:443/", "news.example", 443, "/"),
        ("http://news.example:443/", "news.example", 443, "/"),
        ("https://bücher.example/", "xn--bcher-kva.example", 443, "/"),
        (f"http://{PUBLIC}/", PUBLIC, 80, "/"),
        ("http://six.example/", "six.example", 80, "/"),
        ("http://[2606:4700:0:0::1111]/", "2606:4700::1111", 80, "/"),
        ("http://[::ffff:8.8.8.8]/", "::ffff:808:808", 80, "/"),
    ],
)
def test_what_is_public_is_resolved_once_to_the_places_to_connect_to(url: str, host: str, port: int, path: str) -> None:
    target = Guard().resolve(url)
    assert (target.host, target.port, target.path) == (host, port, path)
    assert target.places
    assert all(is_public(address) and port == target.port for _, (address, port) in target.places)


def test_only_the_very_place_that_an_operator_names_is_trusted() -> None:
    guard = Guard(inside=frozenset({("127.0.0.1", 8000), ("redis", 8080)}))
    assert guard.read("http://127.0.0.1:8000/x").path == "/x"
    assert guard.resolve("http://redis:8080/").places[0][1] == ("172.18.0.3", 8080)
    for url in (
        "http://127.0.0.1/",
        "http://127.0.0.1:8001/",
        "http://127.0.0.2:8000/",
        "http://redis/",
        "http://localhost:8000/",
    ):
        with pytest.raises(BadAddress):
            guard.resolve(url)


def test_a_host_that_does_not_exist_is_told_from_a_resolver_that_is_away(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(FetchRefused, match="there is no host called nowhere"):
        Guard().resolve("http://nowhere.example/")

    def away(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_AGAIN, "later")

    monkeypatch.setattr(socket, "getaddrinfo", away)
    with pytest.raises(FetchFailed):
        Guard().resolve("http://news.example/")
