import gzip
import json
from pathlib import Path

from typer.testing import CliRunner

from bonafide.cli import app

OFFICE, PERSON = "Q33006385", "Q64842485"


def entity(identifier: str, label: str, kind: str, **claims: object) -> dict[str, object]:
    return {
        "type": "item", "id": identifier, "labels": {"en": {"language": "en", "value": label}}, "descriptions": {},
        "aliases": {}, "sitelinks": {}, "lastrevid": 1, "claims": {"P31": [statement("P31", kind)], **claims},
    }  # fmt: skip


def statement(name: str, item: str) -> dict[str, object]:
    value = {"type": "wikibase-entityid", "value": {"entity-type": "item", "id": item}}
    snak = {"snaktype": "value", "property": name, "datatype": "wikibase-item", "datavalue": value}
    return {"id": f"{item}$1", "mainsnak": snak, "type": "statement", "rank": "normal"}


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, arguments)
    return result.exit_code, result.output


def test_a_dump_becomes_a_snapshot_that_says_what_it_holds(tmp_path: Path) -> None:
    entities = [
        entity(OFFICE, "Minister of Defence of Ukraine", "Q4164871"),
        entity(PERSON, "Rustem Umerov", "Q5", P39=[statement("P39", OFFICE)]),
    ]
    dump, out = tmp_path / "dump.ndjson.gz", tmp_path / "small.sqlite"
    dump.write_bytes(gzip.compress("\n".join(json.dumps(each) for each in entities).encode()))
    code, output = run("snapshot", "build", str(dump), "-o", str(out), "--as-of", "2025-06-01")
    assert code == 0, output
    code, output = run("snapshot", "info", "--snapshot", str(out))
    assert code == 0, output
    assert "small: partial coverage, knows until 2025-06-01" in output
    assert "1 people, 1 offices" in output


def test_a_dump_that_is_cut_off_is_refused_and_leaves_no_file(tmp_path: Path) -> None:
    dump, out = tmp_path / "dump.ndjson.gz", tmp_path / "small.sqlite"
    dump.write_bytes(gzip.compress(json.dumps(entity(PERSON, "Rustem Umerov", "Q5")).encode())[:-20])
    code, output = run("snapshot", "build", str(dump), "-o", str(out))
    assert code == 2
    assert "is it whole?" in output
    assert not out.exists()
