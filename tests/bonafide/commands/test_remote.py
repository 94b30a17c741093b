"""`submit`, `watch` and `report` against services that run, over HTTP."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bonafide.cli import app
from shared.store import Store
from tests.guarded import Guarded
from tests.keys import ADMIN_KEY
from tests.shared.articles.test_files import FIRST, pdf
from tests.values import TEXT, a_report


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments, env={"BONAFIDE_KEY": ADMIN_KEY, "COLUMNS": "400"})


def test_an_address_is_no_file_and_where_nothing_is_fetched_that_is_said(guarded: Guarded) -> None:
    refused = run("submit", "https://news.example/a", "--url", guarded.ingest)
    assert refused.exit_code == 2
    assert "url: pages are not fetched here: send the text or html of the article" in refused.output
    assert "one that does" not in refused.output


@pytest.mark.parametrize("name", ["article.txt", "article.pdf", "folder"])
def test_a_day_far_ahead_is_taken_under_embargo(guarded: Guarded, tmp_path: Path, name: str) -> None:
    ahead = datetime.now(UTC).date() + timedelta(days=30)
    article = tmp_path / name / "article.txt" if name == "folder" else tmp_path / name
    article.parent.mkdir(exist_ok=True)
    article.write_bytes(pdf(FIRST) if name.endswith("pdf") else TEXT.encode())
    command = ("submit", str(tmp_path / name), "--published", ahead.isoformat(), "--url", guarded.ingest)
    with Store(guarded.database) as store:
        others = _days(store)
        assert "under embargo" in run(*command).output
        assert _days(store) == others
        assert run(*command, "--embargo").exit_code == 0
        assert [day for article, day in _days(store).items() if article not in others] == [ahead]


def test_a_batch_is_watched_as_well_as_an_article(guarded: Guarded, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    batch = run("submit", str(tmp_path), "--url", guarded.ingest).stdout.strip()
    services = ("--url", guarded.ingest, "--results-url", guarded.results, "--timeout", "0.1")
    early = run("watch", batch, *services)
    assert early.exit_code == 2 and f"is still running; ask again with: bonafide watch {batch}" in early.output
    with Store(guarded.database) as store:
        for each in store.queue.take_unsent():
            claimed = store.claim(each.article_id)
            assert claimed
            store.finish(claimed, a_report(store.article(each.article_id).article))
    seen = run("watch", batch, *services)
    assert seen.exit_code == 0, seen.output
    assert seen.stdout == f"1 accepted, 0 refused; 1 checked: nobody is named\n{guarded.ingest}/batches/{batch}\n"
    assert "there is no" in run("watch", "nothing", *services).output


def _days(store: Store) -> dict[str, date | None]:
    return {line.id: store.article(line.id).article.published_on for line in store.articles().articles}
