"""Keys are made, listed and revoked on the command line, in the database or over HTTP."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bonafide.cli import app
from shared.models.access import EVERY_SCOPE, Grant, Scope
from shared.store import Store
from tests.guarded import Guarded
from tests.keys import ADMIN_KEY


def run(*arguments: str, key: str | None = None, database: str | None = None) -> Result:
    environment = {"BONAFIDE_KEY": key, "BONAFIDE_DATABASE_URL": database}
    return CliRunner().invoke(app, arguments, env=environment)


def test_the_first_key_comes_from_the_database_itself(tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path / 'new.db'}"
    made = run("keys", "create", "--name", "Ann", "--scope", "admin", "--days", "2", database=database)
    assert made.exit_code == 0
    with Store(database) as store:
        found = store.keyring.known(made.stdout.strip())
        assert found is not None
        assert (found.grant.scopes, found.grant.owner) == ({Scope.ADMIN}, "desk")
        assert found.grant.expires_at is not None
    listed = json.loads(run("keys", "list", "--format", "json", database=database).stdout)
    assert [(key["id"], key["name"], key["scopes"]) for key in listed] == [(found.id, "Ann", "admin")]
    assert made.stdout.strip() not in json.dumps(listed)
    assert run("keys", "revoke", found.id, database=database).exit_code == 0
    with Store(database) as store:
        assert store.keyring.known(made.stdout.strip()) is None


def test_an_owner_that_cannot_be_one_is_refused(sqlite_url: str) -> None:
    refused = run("keys", "create", "--name", "x", "--owner", "Ann & Ben", database=sqlite_url)
    assert refused.exit_code == 2
    assert "owner: write up to 80 small letters" in refused.output


def test_an_administrator_manages_keys_over_http(guarded: Guarded) -> None:
    at = ("--results-url", guarded.results)
    made = run("keys", "create", "--name", "Ben", "--owner", "ben", *at, key=ADMIN_KEY)
    assert made.exit_code == 0, made.output
    key = made.stdout.strip()
    assert "ben" in run("keys", "list", *at, key=ADMIN_KEY).stdout
    refused = run("keys", "list", *at, key=key)
    assert refused.exit_code == 2
    assert "scope admin" in refused.output
    identifier = json.loads(run("keys", "list", "--format", "json", *at, key=ADMIN_KEY).stdout)[0]["id"]
    assert run("keys", "revoke", identifier, *at, key=ADMIN_KEY).exit_code == 0
    assert "nothing" in run("report", "a1", *at, key=key).output


def test_an_owner_that_cannot_be_one_is_refused_over_http_with_what_can(guarded: Guarded) -> None:
    at = ("--results-url", guarded.results)
    refused = run("keys", "create", "--name", "x", "--owner", "Foreign Desk!", *at, key=ADMIN_KEY)
    assert refused.exit_code == 2
    assert "bonafide: owner: write up to 80 small letters" in refused.output


def test_ids_are_never_cut_and_the_beginning_of_one_will_do(sqlite_url: str) -> None:
    for name in ("a content system with quite a long name", "another one"):
        assert run("keys", "create", "--name", name, "--days", "9", database=sqlite_url).exit_code == 0
    shown = run("keys", "list", database=sqlite_url).stdout
    with Store(sqlite_url) as store:
        kept = [row.id for row in store.keyring.all()]
    assert all(any(word == each for word in shown.split()) for each in kept)
    assert "no key has the id" in run("keys", "revoke", "x", database=sqlite_url).output
    shortest = next(n for n in range(6, 33) if kept[0][:n] != kept[1][:n])
    assert f"Key {kept[0]} opens nothing" in run("keys", "revoke", kept[0][:shortest] + "…", database=sqlite_url).output
    with Store(sqlite_url) as store:
        assert [row.id for row in store.keyring.all() if row.revoked_at] == [kept[0]]


def test_no_word_is_cut_in_a_narrow_terminal(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    made = run("keys", "create", "--name", "the content system", "--scope", "admin", database=sqlite_url)
    assert made.exit_code == 0
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "80")
    lines = run("keys", "list", database=sqlite_url).stdout.splitlines()
    assert {"  owner: desk", "  name: the content system", "  scopes: admin"} <= set(lines)
    monkeypatch.setenv("COLUMNS", "200")
    assert "revoked" in run("keys", "list", database=sqlite_url).stdout.splitlines()[1]


@pytest.mark.parametrize(("key", "told"), [(None, "Set BONAFIDE_KEY"), ("hunter2", "opens nothing")])
def test_without_a_key_they_say_what_to_do(guarded: Guarded, key: str | None, told: str, tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("Somebody met somebody.")
    for arguments in (
        ("submit", str(article), "--url", guarded.ingest),
        ("watch", "a1", "--results-url", guarded.results),
        ("report", "a1", "--results-url", guarded.results),
        ("keys", "list", "--results-url", guarded.results),
    ):
        refused = run(*arguments, key=key)
        assert refused.exit_code == 2, refused.output
        assert told in refused.output
        assert "hunter2" not in refused.output


def test_with_a_key_an_article_goes_in(guarded: Guarded, tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("Ukraine’s President Volodymyr Zelenskiy met Emily Carter in Kyiv on Tuesday.")
    with Store(guarded.database) as store:
        key, _ = store.keyring.make(Grant("ann", "x", EVERY_SCOPE - {Scope.ADMIN}))
        submitted = run("submit", str(article), "--url", guarded.ingest, key=key)
        assert submitted.exit_code == 0, submitted.output
        assert store.owner(submitted.stdout.strip()) == "ann"
