"""The commands of docs/operating.md that back a database up bring all of it back."""

import os
import re
import subprocess
from pathlib import Path

from shared.models.report import Reason
from shared.store import Store
from tests.servers import _postgres_programs, in_postgres
from tests.values import a_finding, a_report, an_article

DOCS = (Path(__file__).parents[2] / "docs" / "operating.md").read_text()


def command(beginning: str) -> str:
    """The one command of the documentation that begins so."""
    (found,) = re.findall(rf"^({re.escape(beginning)}.*)$", DOCS, re.MULTILINE)
    return str(found)


def filled(store: Store) -> tuple[str, str]:
    """A checked article and one that waits."""
    checked, waiting = an_article(), an_article()
    store.accept(checked)
    store.accept(waiting)
    run = store.claim(checked.id)
    assert run is not None
    store.finish(run, a_report(checked, a_finding("Ada", Reason.NAME_ONLY, "Q7259")))
    return checked.id, waiting.id


def lost_and_back(store: Store, ids: tuple[str, str]) -> None:
    """All that was there is there again, and work goes on."""
    checked, waiting = ids
    report = store.report(checked)
    assert report is not None
    assert report.people[0].name == "Ada"
    assert store.claim(waiting) is not None
    assert store.accept(an_article()).run.attempt == 0


def test_sqlite_comes_back(tmp_path: Path, sqlite_template: Path) -> None:
    home = tmp_path / ".run"
    home.mkdir()
    (home / "bonafide.db").write_bytes(sqlite_template.read_bytes())
    url = f"sqlite:///{home / 'bonafide.db'}"
    with Store(url) as store:
        ids = filled(store)
        subprocess.run(command("python3 -c 'import sqlite3"), shell=True, check=True, cwd=tmp_path)
        for article_id in ids:
            store.delete(article_id)
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
            for article_id in ids:
                store.delete(article_id)
        subprocess.run(restore, shell=True, check=True)
        with Store(url) as store:
            lost_and_back(store, ids)
