"""`bonafide snapshot info|find|show|holders|diff`: what a snapshot holds, in a table or as JSON."""

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bonafide.commands.options import Form, Written, parse_day

if TYPE_CHECKING:
    from shared.models.world import Tenure


MOST = 20  # lines of each part of a difference in a table; the JSON has them all

File = Annotated[
    Path | None, typer.Option("--snapshot", metavar="FILE", help="The snapshot to ask; the starter unless given.")
]
Sought = Annotated[str, typer.Argument(metavar="NAME", help="A name, in any of its spellings.")]
Item = Annotated[str, typer.Argument(metavar="QID", help="The id of an item, say Q33006385.")]
Exact = Annotated[bool, typer.Option("--exact", help="Only people who are known by this very spelling.")]
Day = Annotated[
    date | None, typer.Option("--on", metavar="YYYY-MM-DD", parser=parse_day, help="Only who held it that day.")
]


def info(snapshot: File = None, form: Form = Written.TABLE) -> None:
    """Say what a snapshot holds, up to when it can know and how it was made."""
    from shared.knowledge.snapshot import info as contents_of

    held = contents_of(_located(snapshot))
    told = {
        "name": held.info.name, "coverage": held.info.coverage.value, "known_until": held.info.known_until,
        "people": held.people, "offices": held.offices, "tenures": held.tenures, "others": held.others,
    }  # fmt: skip
    if form is Written.JSON:
        return _print_json(told | {"settings": dict(held.settings)})
    typer.echo(f"{held.info.name}: {held.info.coverage} coverage, knows until {held.info.known_until or 'any day'}")
    typer.echo(
        f"{held.people:,} people, {held.offices:,} offices with {held.tenures:,} tenures, {held.others:,} others"
    )
    made = {name: value for name, value in held.settings if value and name not in told}
    return typer.echo("\n".join(f"{name.replace('_', ' ')}: {value}" for name, value in made.items()))


def find(name: Sought, exact: Exact = False, snapshot: File = None, form: Form = Written.TABLE) -> None:
    """Find people, offices, organisations and countries by a name, with how it met theirs."""
    from shared.knowledge.snapshot.asking import find as hits_of

    rows = [
        {
            "id": hit.entity.id, "kind": hit.entity.kind.value, "label": hit.entity.label, "met": hit.meeting.value,
            "spelling": hit.spelling, "pages": hit.entity.prominence, "description": hit.entity.description,
        }
        for hit in hits_of(_located(snapshot), name, exact=exact)
    ]  # fmt: skip
    _print(rows, form, nothing=f"nothing goes by {name!r} here")


def show(item: Item, snapshot: File = None, form: Form = Written.TABLE) -> None:
    """Show one entity with its statements."""
    from shared.knowledge.snapshot.asking import show as shown
    from shared.models.world import ItemRef, Value

    found = shown(_located(snapshot), item)

    def words(value: Value) -> str:
        return f"{found.labels.get(value.id, '?')} ({value.id})" if isinstance(value, ItemRef) else str(value)

    entity = found.entity
    rows = [
        {
            "property": each.property, "value": words(each.value), "rank": each.rank.value,
            "qualifiers": "; ".join(f"{name} {words(value)}" for name, value in each.qualifiers),
            "statement": each.id, "reference": each.reference,
        }
        for each in entity.statements
    ]  # fmt: skip
    about = {
        "id": entity.id, "kind": entity.kind.value, "label": entity.label, "description": entity.description,
        "aliases": list(entity.aliases), "page": entity.sitelinks.get("enwiki"), "pages": entity.prominence,
        "revision": entity.revision, "retrieved_at": entity.retrieved_at, "known_until": entity.known_until,
    }  # fmt: skip
    if form is Written.JSON:
        return _print_json(about | {"statements": rows})
    for name, value in about.items():
        if value:
            typer.echo(f"{name.replace('_', ' ')}: {', '.join(value) if isinstance(value, list) else value}")
    return _print(rows, form, nothing="no statements")


def holders(item: Item, on: Day = None, snapshot: File = None, form: Form = Written.TABLE) -> None:
    """Show who held an office, all of them or on one day."""
    from shared.dates import held_on
    from shared.knowledge.snapshot.asking import holders as chain_of

    chain = chain_of(_located(snapshot), item)
    answers = [(tenure, held_on(on, tenure.start, tenure.end).value if on else "") for tenure in chain.tenures]
    rows = [_tenure(tenure) | ({"held": answer} if on else {}) for tenure, answer in answers if answer != "no"]
    if form is Written.JSON:
        about = {"office": item, "label": chain.office.label, "single": chain.single, "known_until": chain.known_until}
        return _print_json(about | {"on": on, "holders": rows})
    one = "one at a time" if chain.single else "not proven that one holds it at a time"
    typer.echo(f"{chain.office.label} ({item}), {one}, known until {chain.known_until or 'any day'}")
    return _print(rows, form, nothing=f"nobody is known to have held it on {on}")


def diff(
    older: Annotated[Path, typer.Argument(help="The older snapshot.")],
    newer: Annotated[Path, typer.Argument(help="The newer one.")],
    form: Form = Written.TABLE,
) -> None:
    """Say what a newer snapshot holds more, less or otherwise than an older one."""
    from dataclasses import asdict

    from shared.knowledge.snapshot.asking import diff as difference

    found = asdict(difference(older, newer))
    if form is Written.JSON:
        return _print_json(found)
    for name, rows in found.items():
        typer.echo(f"{len(rows):,} {name}" + (f", the first {MOST}:" if len(rows) > MOST else ""))
        _print(list(rows)[:MOST], form, nothing="")
    return None


def _tenure(tenure: "Tenure") -> dict[str, Any]:
    return {
        "holder": tenure.holder, "label": tenure.label, "start": tenure.start and str(tenure.start),
        "end": tenure.end and str(tenure.end), "acting": tenure.acting, "statement": tenure.statement,
    }  # fmt: skip


def _located(snapshot: Path | None) -> Path:
    from shared.knowledge.starter import compiled

    return snapshot or compiled()


def _print(rows: list[dict[str, Any]], form: Written, nothing: str) -> None:
    if form is Written.JSON:
        return _print_json(rows)
    if not rows:
        return typer.echo(nothing) if nothing else None
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    used = [name for name in rows[0] if any(row[name] not in (None, "", False) for row in rows)]
    table = Table(*used, box=SIMPLE_HEAD)
    for row in rows:
        table.add_row(*("" if row[name] in (None, False) else escape(str(row[name])) for name in used))
    return Console().print(table)


def _print_json(told: Any) -> None:
    typer.echo(json.dumps(told, ensure_ascii=False, indent=2, default=str))
