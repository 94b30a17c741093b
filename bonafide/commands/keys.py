"""`bonafide keys create|list|revoke`: who may do what with the services."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Annotated, Protocol

import typer

from bonafide.addresses import RESULTS
from bonafide.commands.options import Form, ResultsUrl, Written, own_key
from shared.errors import BadRequest, NotFound
from shared.models.access import DESK, Grant, KeyRow, Scope

LEAST = 6
"""How much of an id says which key is meant: with less, a slip could take another's."""

WIDEST = 1_000
"""Characters of a line at most where no terminal says how wide it is."""

keys = typer.Typer(
    help="Make keys for the services, list and revoke them: over HTTP with an administrator's key in BONAFIDE_KEY, "
    "or with --database in the database itself, where the first key comes from.",
    rich_markup_mode=None,
)

Database = Annotated[
    str | None,
    typer.Option(
        "--database",
        envvar="BONAFIDE_DATABASE_URL",
        help="Work in this database and not over HTTP: sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME.",
    ),
]
Name = Annotated[str, typer.Option(help="Who or what holds it, say “Ann's laptop”.")]
Owner = Annotated[str, typer.Option(help="On whose behalf it acts: a key reaches its owner's articles alone.")]
Scopes = Annotated[
    list[Scope] | None,
    typer.Option("--scope", show_default="submit and read", help="What it allows; once for each scope."),
]
Days = Annotated[int | None, typer.Option(min=1, max=3650, show_default="for good", help="How many days it is valid.")]


class Keys(Protocol):
    """Where keys are made: a database, or a service."""

    def make(self, grant: Grant) -> tuple[str, KeyRow]: ...  # noqa: D102
    def all(self) -> tuple[KeyRow, ...]: ...  # noqa: D102
    def revoke(self, key_id: str) -> None: ...  # noqa: D102


@keys.command()
def create(
    name: Name,
    owner: Owner = DESK,
    scopes: Scopes = None,
    days: Days = None,
    results_url: ResultsUrl = RESULTS,
    database: Database = None,
) -> None:
    """Make a key and print it, this once: it is kept nowhere."""
    until = datetime.now(UTC) + timedelta(days=days) if days else None
    grant = Grant(owner, name, frozenset(scopes or (Scope.SUBMIT, Scope.READ)), until)
    with _opened(results_url, database) as found:
        text, row = found.make(grant)
    typer.echo(text)
    allowed = " and ".join(sorted(grant.scopes))
    typer.echo(f"Key {row.id} of {owner}, to {allowed}. Keep it: it cannot be shown again.", err=True)


@keys.command("list")
def list_all(
    results_url: ResultsUrl = RESULTS,
    database: Database = None,
    form: Form = Written.TABLE,
) -> None:
    """List all keys, the newest first; their texts are kept nowhere."""
    with _opened(results_url, database) as found:
        rows = [_told(row) for row in found.all()]
    if form is Written.JSON:
        return typer.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    if not rows:
        return typer.echo("There is no key yet. Make one: bonafide keys create --name NAME")
    return _print(rows)


@keys.command()
def revoke(
    key_id: Annotated[str, typer.Argument(metavar="ID", help="The key's id as `list` shows it, or how it begins.")],
    results_url: ResultsUrl = RESULTS,
    database: Database = None,
) -> None:
    """Make a key, and the sessions opened with it, open nothing from now on."""
    with _opened(results_url, database) as found:
        whole = _whole(key_id, [row.id for row in found.all()])
        found.revoke(whole)
    typer.echo(f"Key {whole} opens nothing any more.")


def _whole(beginning: str, known: Sequence[str]) -> str:
    """The one id that begins so. Raises `NotFound` and `BadRequest`."""
    beginning = beginning.rstrip("….")
    found = [each for each in known if each.startswith(beginning)] if len(beginning) >= LEAST else []
    if len(found) > 1:
        raise BadRequest(f"{len(found)} ids begin with {beginning}: write more of the one you mean", "ID")
    if not found:
        raise NotFound(f"no key has the id {beginning}: look it up with bonafide keys list, its first {LEAST} signs do")
    return found[0]


def _print(rows: Sequence[Mapping[str, str]]) -> None:
    """The keys as a table; in a terminal with no room for one, line by line, so that no word is ever cut."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    table = Table(box=SIMPLE_HEAD)
    for name in rows[0]:
        table.add_column(name.replace("_", " "), no_wrap=True)
    for row in rows:
        table.add_row(*(escape(value) for value in row.values()))
    console = Console()
    need = console.measure(table, options=console.options.update(width=WIDEST)).maximum
    if console.is_terminal and need > console.width:
        console.print("\n\n".join(_in_lines(row) for row in rows), markup=False, highlight=False)
    else:
        console.width = max(console.width, need)
        console.print(table)


def _in_lines(row: Mapping[str, str]) -> str:
    """One key on its own: the id, and under it all that is known of it."""
    known = {name: value for name, value in row.items() if value and name != "id"}
    return "\n".join((row["id"], *(f"  {name.replace('_', ' ')}: {value}" for name, value in known.items())))


@contextmanager
def _opened(results_url: str, database: str | None) -> Iterator[Keys]:
    if database:
        from shared.store import Store, migrate

        migrate(database)
        with Store(database) as store:
            yield store.keyring
    else:
        from bonafide.client import Client
        from bonafide.remote_keys import RemoteKeys

        with Client(results_url=results_url, key=own_key()) as client:
            yield RemoteKeys(client)


def _told(row: KeyRow) -> dict[str, str]:
    grant = row.grant
    return {
        "id": row.id,
        "owner": grant.owner,
        "name": grant.name,
        "scopes": " ".join(sorted(grant.scopes)),
        "made": _day(row.made_at),
        "last_used": _day(row.last_used_at),
        "expires": _day(grant.expires_at),
        "revoked": _day(row.revoked_at),
    }


def _day(moment: datetime | None) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M") if moment else ""
