"""The commands of docs/operating.md that back a database up bring all of it back."""

import os
import re
import subprocess
from dataclasses import astuple, dataclass, fields
from datetime import timedelta
from pathlib import Path
from time import sleep

from shared.models.report import Reason, State
from shared.store import Claimed, Store
from shared.store.runs import MOST_ATTEMPTS
from tests.servers import _postgres_programs, in_postgres
from tests.values import a_finding, a_report, an_article

DOCS = (Path(__file__).parents[2] / "docs" / "operating.md").read_text()


def command(beginning: str) -> str:
    """The one command of the documentation that begins so."""
    (found,) = re.findall(rf"^({re.escape(beginning)}.*)$", DOCS, re.MULTILINE)
    return str(found)


@dataclass(frozen=True, slots=True)
class Filled:
    """Articles by how far they had come: one each."""

    checked: str
    queued: str
    in_hand: str
    waiting: str
    dead: str


def filled(store: Store) -> Filled:
    """An article of each kind."""
    articles = [an_article() for _ in fields(Filled)]
    for article in articles:
        store.accept(article)
    ids = Filled(*(article.id for article in articles))
    for _ in range(MOST_ATTEMPTS):
        claimed(store, ids.dead)
        sleep(0.01)  # its worker was killed, and its lease is over
        store.queue.revive()
    store.finish(claimed(store, ids.checked), a_report(articles[0], a_finding("Ada", Reason.NAME_ONLY, "Q7259")))
    claimed(store, ids.in_hand)
    store.wait(claimed(store, ids.waiting), timedelta(0), "Wikidata is down")
    return ids


def claimed(store: Store, article_id: str) -> Claimed:
    """Its run, claimed by a worker that is not heard of again."""
    run = store.claim(article_id, timedelta(milliseconds=1))
    assert run is not None
    return run


def erased(store: Store, ids: Filled) -> None:
    for article_id in astuple(ids):
        store.delete(article_id)


def lost_and_back(store: Store, ids: Filled) -> None:
    """All that was there is there again, and work goes on: what was in hand or waited is sent to the workers again."""
    report = store.report(ids.checked)
    assert report is not None
    assert report.people[0].name == "Ada"
    assert store.claim(ids.checked) is None, "what is done is not done again"
    assert store.run(ids.dead).state is State.DEAD
    assert store.requeue(ids.dead).state is State.QUEUED
    store.queue.revive()
    assert {each.article_id for each in store.queue.take_unsent()} == {ids.queued, ids.in_hand, ids.waiting}
    attempts = {name: claimed(store, getattr(ids, name)).attempt for name in ("queued", "in_hand", "waiting", "dead")}
    assert attempts == {"queued": 1, "in_hand": 2, "waiting": 2, "dead": MOST_ATTEMPTS + 1}
    assert store.accept(an_article()).run.attempt == 0


def test_sqlite_comes_back(tmp_path: Path, sqlite_template: Path) -> None:
    home = tmp_path / ".run"
    home.mkdir()
    (home / "bonafide.db").write_bytes(sqlite_template.read_bytes())
    url = f"sqlite:///{home / 'bonafide.db'}"
    with Store(url) as store:
        ids = filled(store)
        subprocess.run(command("python3 -c 'import sqlite3"), shell=True, check=True, cwd=tmp_path)
        erased(store, ids)
    subprocess.run(command("rm -f .run/bonafide.db-wal"), shell=True, check=True, cwd=tmp_path)
    with Store(url) as store:
        lost_and_back(store, ids)


def test_postgresql_comes_back(postgres_url: str, tmp_path: Path) -> None:
    """The very options of the documentation, on the test's own server instead of the container's."""
    dump = tmp_path / "bonafide.dump"
    with in_postgres(postgres_url, "test_backup") as url:
        in_place = {"-U bonafide -Fc bonafide": f"-Fc '{url}'", "-U bonafide -d bonafide": f"-d '{url}'"}
        run_there = {"bonafide.dump": str(dump), "docker compose exec -T db ": f"{_postgres_programs()}{os.sep}"}
        backup, restore = (command(f"docker compose exec -T db {name} ") for name in ("pg_dump", "pg_restore"))
        for said, meant in (in_place | run_there).items():
            backup, restore = backup.replace(said, meant), restore.replace(said, meant)
        with Store(url) as store:
            ids = filled(store)
            subprocess.run(backup, shell=True, check=True)
            erased(store, ids)
        subprocess.run(restore, shell=True, check=True)
        with Store(url) as store:
            lost_and_back(store, ids)
