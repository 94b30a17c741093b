"""Many articles are handed in by parts, go on after a cut, and are followed to the end, over real HTTP."""

import gzip
import json
import threading
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
from typer.testing import CliRunner

from bonafide import batches
from bonafide.batches import follow, send
from bonafide.cli import app
from bonafide.client import Client, ServiceFailed, Unreachable
from bonafide.serve.ports import free_port
from bonafide.sources import Source, open_source
from services.ingest.app import create_app
from services.web.desk import desk
from shared.errors import BadArticle
from shared.models.report import Reason
from shared.settings import Settings
from shared.store import Store
from tests.services.ingest.test_api import PAGE
from tests.shared.articles.test_files import FIRST, pdf, word
from tests.values import TEXT, a_finding, a_report


class Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *arguments: object) -> None:
        """Keep the test's output clean."""


@pytest.fixture
def store(sqlite_url: str) -> Iterator[Store]:
    with Store(sqlite_url) as store:
        yield store


@pytest.fixture
def address(sqlite_url: str, store: Store) -> Iterator[str]:
    """Ingest, served by a thread of the test."""
    settings = Settings(
        database_url=sqlite_url,
        broker_url=f"redis://127.0.0.1:{free_port()}/0",
        auth="none",
        max_text=5_000,
        fetch=True,
    )
    served = create_app(settings)
    server: WSGIServer = make_server("127.0.0.1", 0, served, handler_class=Quiet)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()
    with served.app_context():
        desk().store.close()


def a_file(folder: Path, lines: int, name: str = "many.jsonl") -> Path:
    path = folder / name
    content = "".join(json.dumps({"text": f"{TEXT} This was meeting {number}."}) + "\n" for number in range(lines))
    path.write_bytes(gzip.compress(content.encode()) if name.endswith(".gz") else content.encode())
    return path


def source(path: Path) -> Source:
    found = open_source(str(path))
    assert found
    return found


@pytest.mark.parametrize("name", ["many.jsonl", "MANY.NDJSON", "many.jsonl.gz"])
def test_a_file_of_lines_is_handed_in_once_however_often_it_is_sent(
    address: str, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(batches, "MOST_LINES", 3)
    path = a_file(tmp_path, 8, name)
    seen: list[int] = []
    with Client(address) as client:
        first, again = (send(client, source(path), lambda now: seen.append(now.lines)) for _ in range(2))
    assert seen == [0, 3, 6, 8, 8]
    assert first == again
    assert (first.lines, first.accepted, first.state) == (8, 8, "running")
    assert len(store.articles().articles) == 8


def test_after_a_cut_it_goes_on_where_it_was(
    address: str, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batches, "MOST_LINES", 2)
    whole = source(a_file(tmp_path, 7))
    torn = Source(whole.key, whole.total, lambda: _torn(whole, 5))
    with Client(address) as client:
        with pytest.raises(OSError, match="the disk is gone"):
            send(client, torn, lambda now: None)
        assert store.batches.page()[0].lines == 4
        assert send(client, whole, lambda now: None).accepted == 7
    assert len({store.article(line.id).article.text for line in store.articles().articles}) == 7


def _torn(whole: Source, after: int) -> Iterator[bytes]:
    for number, line in enumerate(whole.lines()):
        if number == after:
            raise OSError("the disk is gone")
        yield line


def test_a_service_that_is_away_for_a_while_is_asked_again(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batches, "PATIENCE", (0.0,) * 3)
    failing = iter([True, True, False])

    class Shaky(Client):
        """Loses what is answered to a part, after it was kept."""

        def ask_ingest(self, method: str, path: str, **options: object) -> dict[str, object]:
            answer = super().ask_ingest(method, path, **options)
            if options.get("params", {}).get("first_line") == "1" and answer["lines"] and next(failing, False):  # type: ignore[attr-defined]
                raise Unreachable("the answer was lost")
            return answer

    with Shaky(address) as client:
        assert send(client, source(a_file(tmp_path, 4)), lambda now: None).accepted == 4


def test_one_that_stays_away_is_given_up_with_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "PATIENCE", (0.0,))
    with Client(f"http://127.0.0.1:{free_port()}") as client, pytest.raises((ServiceFailed, Unreachable)):
        send(client, source(a_file(tmp_path, 1)), lambda now: None)


def test_a_folder_is_handed_in_and_followed_by_command(address: str, store: Store, tmp_path: Path) -> None:
    for name, content in (
        *(("b/one.txt", TEXT), ("two.html", PAGE), ("three.txt", "")),
        *(("notes.odt", "no article"), ("table.xls", "no article")),
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(content)
    shown = CliRunner().invoke(app, ["submit", str(tmp_path), "--url", address], env={"COLUMNS": "400"})
    assert shown.exit_code == 1, shown.output
    batch = store.batches.page()[0]
    assert shown.stdout == f"{batch.id}\n"
    assert (batch.lines, batch.refused) == (3, 1)
    assert batch.key and batch.key.startswith(f"{tmp_path.name}-")
    _, _, left_out = shown.stderr.partition(" files left out, since they are no .txt, .md, .html, .pdf or .docx files:")
    assert {str(tmp_path / "notes.odt"), str(tmp_path / "table.xls")} <= set(left_out.split())
    assert f"{tmp_path / 'three.txt'}: text: the text is empty" in shown.stderr.replace("\n", "")
    for each in store.queue.take_unsent():
        run = store.claim(each.article_id)
        assert run
        store.finish(run, a_report(store.article(each.article_id).article, a_finding("Ada", Reason.NO_CANDIDATE)))
    with Client(address) as client:
        standing = send(client, source(tmp_path), lambda now: None)
        assert follow(client, standing, lambda now: None, every=0.01).checked == 2


def test_to_wait_tells_what_was_found_and_what_was_given_up(address: str, store: Store, tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"{TEXT} It was meeting {number}.")
    command = ("submit", str(tmp_path), "--url", address)
    assert CliRunner().invoke(app, command).exit_code == 0
    *checked, given_up = (each.article_id for each in store.queue.take_unsent())
    for identifier in checked:
        run = store.claim(identifier)
        assert run
        store.finish(run, a_report(store.article(identifier).article, a_finding("Ada", Reason.NO_CANDIDATE)))
    for _ in range(5):
        run = store.claim(given_up, timedelta(seconds=-1))
    assert run
    store.fail(run, "the worker died of it")
    shown = CliRunner().invoke(app, [*command, "--wait"], env={"COLUMNS": "400"})
    assert "3 accepted, 0 refused; 2 checked, 1 given up: 0 of 2 people check out" in shown.stderr
    assert f"/batches/{shown.stdout.strip()}" in shown.stderr and "/v1/" not in shown.stderr


def test_pdf_and_word_files_of_a_folder_are_handed_in_to_be_read_by_a_worker(
    address: str, store: Store, tmp_path: Path
) -> None:
    files = {"a.pdf": pdf(FIRST), "b.docx": word(FIRST), "c.doc": b"no Word file", "d.txt": TEXT.encode()}
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    with Client(address) as client:
        standing = send(client, source(tmp_path), lambda now: None)
    assert (standing.accepted, standing.refused) == (3, 1)
    assert (standing.refusals[0]["line"], standing.refusals[0]["field"]) == (3, "file")
    drafts = [store.drafts.of(each.article_id) for each in store.queue.take_unsent()]
    assert {draft and draft.data for draft in drafts} == {files["a.pdf"], files["b.docx"], None}


def test_standard_input_can_hold_lines(address: str, store: Store) -> None:
    content = "".join(json.dumps({"text": TEXT}) + "\n" for _ in range(3))
    shown = CliRunner().invoke(app, ["submit", "-", "--lines", "--url", address], input=content)
    assert shown.exit_code == 0, shown.output
    assert store.batches.page()[0].accepted == 3


def test_an_address_is_handed_in_to_be_fetched(address: str, store: Store) -> None:
    page = "https://news.example/a"
    shown = CliRunner().invoke(app, ["submit", page, "--published", "2024-10-29", "--url", address])
    assert shown.exit_code == 0, shown.output
    kept = store.article(shown.stdout.strip()).article
    assert (kept.url, kept.published_on) == (page, date(2024, 10, 29))


def test_what_holds_nothing_to_send_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path, a_file(tmp_path, 0), tmp_path / "missing.jsonl"):
        with pytest.raises(BadArticle):
            open_source(str(path))
    assert open_source("article.txt") is None


def test_a_day_that_is_named_holds_for_every_file_of_a_folder(address: str, store: Store, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.html").write_text(PAGE)
    for options in ((), ("--published", "2024-10-29"), ("--published", "2024-10-30")):
        shown = CliRunner().invoke(app, ["submit", str(tmp_path), *options, "--url", address])
        assert shown.exit_code == 0, shown.output
    days = [store.article(each.article_id).article.published_on for each in store.queue.take_unsent()]
    assert days.count(date(2024, 10, 29)) == days.count(date(2024, 10, 30)) == 2
    assert len(store.batches.page()) == 3


@pytest.mark.parametrize(
    ("name", "option", "told"),
    [
        (".", ("--title", "One"), "--title: a folder holds many articles"),
        ("many.jsonl", ("--published", "2024-10-29"), "write it as “published_on” into the lines"),
        ("many.jsonl", ("--title", "One"), "write it as “title” into the lines"),
    ],
)
def test_what_cannot_be_said_of_all_articles_is_refused_and_not_dropped(
    tmp_path: Path, name: str, option: tuple[str, str], told: str
) -> None:
    a_file(tmp_path, 1)
    shown = CliRunner().invoke(app, ["submit", str(tmp_path / name), *option, "--url", "http://127.0.0.1:1"])
    assert shown.exit_code == 2
    assert told in " ".join(shown.output.split())
