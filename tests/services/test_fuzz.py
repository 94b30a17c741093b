"""Whatever comes from outside is taken or refused by every parser of it, and no service answers with 5xx."""

import json
import random
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import Any

import pytest
from apiflask import APIFlask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from werkzeug.routing import Rule

from shared.articles import Given, Limits, decode, from_html, from_text
from shared.errors import BadAddress, BadArticle
from shared.fetching import Guard
from shared.store import Store
from tests.keys import ADMIN_KEY, client
from tests.servers import in_postgres
from tests.values import TEXT, an_article

DAY = date(2024, 10, 30)
SMALL = Limits(text=5_000, html=20_000)
REPEATABLE = {"deadline": None, "derandomize": True, "database": None, "suppress_health_check": list(HealthCheck)}
MANY, SOME = settings(max_examples=100, **REPEATABLE), settings(max_examples=25, **REPEATABLE)  # type: ignore[arg-type]

words = st.text(st.characters(), max_size=60) | st.sampled_from(
    ["", "\x00", "\ud800", "2024-10-29", "https://x.example/"]
)
charsets = words | st.sampled_from(
    ["utf-16", "punycode", "idna", "unicode_escape", "hex", "undefined", "utf-7", "cp037"]
)
says = st.builds(Given, *[st.none() | words] * 5, st.booleans())
tags = [
    "p",
    "div",
    "article",
    "a href='x'",
    "meta charset=x",
    "table",
    "!--",
    "![CDATA[",
    "script",
    "svg",
    "time datetime=9",
]
pages = st.lists(
    st.sampled_from(tags).map("<{}>".format) | st.sampled_from(["</p>", "</article>", TEXT]) | words, max_size=30
)


@MANY
@given(data=st.binary(max_size=300) | words.map(lambda text: text.encode("utf-16", "surrogatepass")), charset=charsets)
def test_bytes_become_text_or_are_refused(data: bytes, charset: str) -> None:
    with suppress(BadArticle):
        assert isinstance(decode(data, charset), str)


@MANY
@given(text=words | st.just(TEXT), told=says)
def test_a_text_becomes_an_article_that_any_database_takes_or_is_refused(text: str, told: Given) -> None:
    try:
        article = from_text(text, told, DAY, SMALL)
    except BadArticle:
        return
    for kept in (article.text, article.title, article.url, article.author, article.outlet):
        assert "\x00" not in (kept or "")
        (kept or "").encode()


@SOME
@given(
    page=pages.map("".join).map(lambda page: page.encode(errors="surrogatepass")) | st.binary(max_size=300), told=says
)
def test_a_page_becomes_an_article_or_is_refused(page: bytes, told: Given) -> None:
    try:
        article = from_html(page, told, DAY, SMALL)
    except BadArticle:
        return
    assert "\x00" not in f"{article.text}{article.title}{article.url}{article.author}{article.outlet}{article.links}"


@pytest.mark.parametrize("tag", ["<div>", "<p>", "<b>", "<table><tr><td>", "<a href=x>", "<ul><li>"])
def test_a_page_of_depth_without_end_is_read_or_refused(tag: str) -> None:
    with suppress(BadArticle):
        from_html(f"<article><p>{TEXT}</p>{tag * 15_000}deep", Given(), DAY)


@MANY
@given(url=words | st.from_regex(r"https?://[^/]{0,30}(:\d{0,6})?/.{0,10}"))
def test_an_address_is_read_or_refused(url: str) -> None:
    with suppress(BadAddress):
        assert Guard().read(url).port in (80, 443)


@MANY
@given(text=words | st.from_regex(r"bonafide_[0-9a-f]{12}_.*"))
def test_no_text_but_a_keys_own_opens_anything(text: str, sqlite_store: Store) -> None:
    assert sqlite_store.keyring.known(text) is None
    assert sqlite_store.keyring.holder(text) is None


@pytest.fixture
def sqlite_store(sqlite_url: str) -> Iterator[Store]:
    with Store(sqlite_url) as store:
        yield store


@pytest.fixture
def sqlite_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """PostgreSQL instead: it refuses what SQLite takes, such as a NUL in a text."""
    name = re.sub(r"\W+", "_", request.node.name).lower()[:50]
    with in_postgres(request.getfixturevalue("postgres_url"), name) as url:
        yield url


KINDS = [
    *("application/json", "application/x-ndjson", "text/plain", "text/html", "application/pdf", "", "a/b;c=\xff"),
    *("multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "text/plain; charset=punycode"),
]
NAMES = ["title", "url", "text", "html", "owner", "name", "scopes", "wait", "cursor", "limit", "state", "after", "next"]
values: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=8,
)
objects = st.dictionaries(st.sampled_from(NAMES) | words, values, max_size=5)
in_json = objects.map(lambda found: json.dumps(found).encode())
requests = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(KINDS),
        "body": st.binary(max_size=200) | in_json | st.just(TEXT.encode()) | st.just(b"[" * 5_000),
        "query": st.dictionaries(st.sampled_from(NAMES), words, max_size=3),
        "headers": st.dictionaries(
            st.sampled_from(["Idempotency-Key", "Content-Encoding", "Accept", "Last-Event-ID", "Cookie", "Range"]),
            st.text(st.characters(min_codepoint=32, max_codepoint=255), max_size=40),
            max_size=2,
        ),
    }
)


@pytest.mark.parametrize("service", ["ingest_app", "results_app"])
def test_no_route_fails_whatever_is_sent(service: str, request: pytest.FixtureRequest, shelf: Store) -> None:
    app: APIFlask = request.getfixturevalue(service)
    routes = [(rule, method) for rule in app.url_map.iter_rules() for method in sorted(rule.methods or ())]
    sender = client(app, ADMIN_KEY)

    @settings(max_examples=4 * len(routes), **REPEATABLE)  # type: ignore[arg-type]
    @given(sent=requests, thing=words | st.just("known"), which=st.integers(0, len(routes) - 1))
    def send(sent: dict[str, Any], thing: str, which: int) -> None:
        rule, method = routes[which]
        answer = sender.open(
            _address(rule, thing, shelf), method=method, query_string=_encodable(sent["query"]), data=sent["body"],
            content_type=sent["kind"], headers=sent["headers"],
        )  # fmt: skip
        assert answer.status_code < 500, (method, rule.rule, sent, answer.text)
        if answer.status_code >= 400 and rule.rule.startswith("/v1/"):
            assert answer.mimetype == "application/problem+json"

    send()


def _address(rule: Rule, thing: str, shelf: Store) -> str:
    if thing == "known":
        thing = shelf.accept(an_article()).article.id if random.random() < 0.3 else "a000000"
    plain = _encodable({"": thing})[""] or "x"
    return re.sub(r"<[^>]+>", lambda _: plain, rule.rule)


def _encodable(query: dict[str, str]) -> dict[str, str]:
    """Without halves of characters, which no address can hold."""
    return {name: value.encode(errors="ignore").decode() for name, value in query.items()}
