"""Pages are fetched and files read by the worker; what cannot be had is told in words that an editor understands."""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from services.worker.check import Bench, check_stored
from services.worker.drafts import Sight
from shared.articles import Given, to_be_read
from shared.fetching import Guard
from shared.knowledge import open_knowledge
from shared.models.report import State
from shared.models.text import Draft, DraftKind
from shared.reading import make_reader
from shared.store import Store
from tests.shared.articles.test_files import FIRST, SECOND, pdf, word
from tests.shared.fetching.site import Site, Speak, answer, by_path, serving

TODAY = date(2024, 10, 30)
PAGE = f"""<html lang="en"><head><title>A visit</title><meta property="article:published_time" content="2024-10-29">
<meta property="og:site_name" content="The Daily Paper"></head>
<body><article><h1>A visit</h1><p>{FIRST}</p><p>{SECOND}</p></article></body></html>""".encode()


@pytest.fixture
def bench(sqlite_url: str) -> Iterator[Bench]:
    with Store(sqlite_url) as store:
        yield Bench(store, make_reader(), open_knowledge("starter"))


def allowing(bench: Bench, site: Site) -> Bench:
    guard = Guard(frozenset({("127.0.0.1", site.port)}))
    return Bench(bench.store, bench.reader, bench.knowledge, Sight(fetch=True, guard=guard))


def handed_in(bench: Bench, url: str, **given: str) -> str:
    article = to_be_read(Draft(DraftKind.PAGE), Given(url=url, **given), TODAY)
    return bench.store.accept(article).article.id


def test_a_page_is_fetched_and_checked_with_what_it_says_of_itself(bench: Bench) -> None:
    with serving(answer(PAGE)) as site:
        article_id = handed_in(bench, f"http://127.0.0.1:{site.port}/a")
        check_stored(allowing(bench, site), article_id)
    row = bench.store.article(article_id)
    assert row.run.state is State.DONE
    assert row.article.text == f"{FIRST}\n\n{SECOND}" or row.article.text == f"{FIRST}\n{SECOND}"
    assert (row.article.title, row.article.published_on) == ("A visit", date(2024, 10, 29))
    assert row.article.language == "en"
    assert bench.store.drafts.of(article_id) is None
    report = bench.store.report(article_id)
    assert report is not None
    assert "Volodymyr Zelenskiy" in {person.name for person in report.people}


def test_what_the_sender_says_goes_before_what_the_page_says(bench: Bench) -> None:
    with serving(answer(PAGE)) as site:
        url = f"http://127.0.0.1:{site.port}/a"
        article_id = handed_in(bench, url, title="Mine", published_on="2024-10-01")
        check_stored(allowing(bench, site), article_id)
    article = bench.store.article(article_id).article
    assert (article.title, article.published_on, article.url) == ("Mine", date(2024, 10, 1), url)


@pytest.mark.parametrize(("kind", "data"), [(DraftKind.PDF, pdf(FIRST)), (DraftKind.WORD, word(FIRST))])
def test_an_uploaded_file_is_read_and_not_kept_longer(bench: Bench, kind: DraftKind, data: bytes) -> None:
    article_id = bench.store.accept(to_be_read(Draft(kind, data), Given(title="A visit"), TODAY)).article.id
    check_stored(bench, article_id)
    row = bench.store.article(article_id)
    assert (row.run.state, row.article.text) == (State.DONE, FIRST)
    assert bench.store.drafts.of(article_id) is None


def test_a_file_whose_reader_was_killed_is_read_another_time(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    killed = tmp_path / "killed"
    killed.write_text("#!/bin/sh\nkill -9 $$\n")
    killed.chmod(0o700)
    draft = Draft(DraftKind.WORD, word(FIRST))
    article_id = bench.store.accept(to_be_read(draft, Given(title="A visit"), TODAY)).article.id
    with monkeypatch.context() as patched:
        patched.setattr(sys, "executable", str(killed))
        check_stored(bench, article_id)
    run = bench.store.run(article_id)
    assert (run.state, run.attempt, bench.store.drafts.of(article_id)) == (State.QUEUED, 1, draft)
    assert "was killed" in (run.reason or "")
    assert run.not_before is not None


def test_the_address_of_a_pdf_or_a_plain_text_will_do(bench: Bench) -> None:
    plain = answer(FIRST.encode(), content_type="text/plain; charset=utf-8")
    with serving(by_path(pdf=answer(pdf(FIRST), content_type="application/pdf"), plain=plain)) as site:
        for path in ("pdf", "plain"):
            article_id = handed_in(bench, f"http://127.0.0.1:{site.port}/{path}")
            check_stored(allowing(bench, site), article_id)
            assert bench.store.article(article_id).article.text == FIRST


@pytest.mark.parametrize(
    ("speak", "words"),
    [
        (answer(status="404 Not Found"), "no such page on the site"),
        (answer(status="403 Forbidden"), "paste its text instead"),
        (answer(b"GIF89a", content_type="image/gif"), "image/gif"),
        (answer(b"<html><body></body></html>"), "no article was found on this page"),
        (answer(b"%PDF-1.7 rubbish", content_type="application/pdf"), "PDF"),
        (answer(status="302 Found", location="http://10.0.0.1/"), "not on the public Internet"),
    ],
    ids=["missing", "not shown", "picture", "empty", "broken PDF", "leads inside"],
)
def test_what_will_stay_so_is_given_up_at_once_with_its_reason(bench: Bench, speak: Speak, words: str) -> None:
    with serving(speak) as site:
        article_id = handed_in(bench, f"http://127.0.0.1:{site.port}/")
        check_stored(allowing(bench, site), article_id)
    run = bench.store.run(article_id)
    assert run.state is State.DEAD
    assert words in (run.reason or "")


def test_a_site_that_is_down_is_asked_again_and_then_given_up(bench: Bench) -> None:
    with serving(answer(status="503 Busy")) as site:
        article_id = handed_in(bench, f"http://127.0.0.1:{site.port}/")
        check_stored(allowing(bench, site), article_id)
    run = bench.store.run(article_id)
    assert (run.state, run.reason) == (State.QUEUED, "the site answered with the error 503")
    assert run.not_before is not None
    assert bench.store.drafts.of(article_id) == Draft(DraftKind.PAGE)


def test_an_article_that_was_given_up_can_be_put_back_and_is_fetched_then(bench: Bench) -> None:
    with serving(by_path(a=answer(PAGE))) as site:
        blind = Bench(bench.store, bench.reader, bench.knowledge)
        article_id = handed_in(bench, f"http://127.0.0.1:{site.port}/a")
        check_stored(blind, article_id)
        assert "BONAFIDE_FETCH=true" in (bench.store.run(article_id).reason or "")
        bench.store.requeue(article_id)
        check_stored(allowing(bench, site), article_id)
    assert bench.store.run(article_id).state is State.DONE


def test_nothing_inside_is_fetched_by_a_worker_whatever_was_let_in(bench: Bench) -> None:
    with serving(answer(PAGE)) as site:
        article_id = handed_in(bench, f"http://127.0.0.1:{site.port}/")
        check_stored(Bench(bench.store, bench.reader, bench.knowledge, Sight(fetch=True)), article_id)
        assert site.connections == 0
    assert bench.store.run(article_id).state is State.DEAD
