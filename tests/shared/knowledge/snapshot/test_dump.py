import bz2
import gzip
import json
import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from shared.errors import BadSetting, BadSnapshot
from shared.knowledge.snapshot import Edition, Snapshot, info
from shared.knowledge.snapshot.dump import build_file
from shared.knowledge.snapshot.only import Only, Part
from shared.knowledge.snapshot.plan import Built, Plan, Progress
from shared.models.world import Coverage, EntityKind
from tests.shared.knowledge.made import Json, country, entity, held, human, item, office, reading, statement

EDITION = Edition("made", Coverage.PARTIAL, date(2024, 1, 1))
MINISTRY, NEWSPAPER_KIND, STAR, VILLAGE, DETECTIVE = "Q900", "Q901", "Q523", "Q532", "Q902"


def of_class(identifier: str, label: str, kind: str, *above: str) -> Json:
    about = [statement("P31", item(kind), None)] if kind else []
    return entity(identifier, label, (), "", about + [statement("P279", item(each), None) for each in above])


def world() -> list[Json]:
    """People, what they are and hold, and much that nobody asks for; classes come after what they are classes of."""
    works = [statement("P108", item("Q31"), None), statement("P1416", item("Q34"), None)]
    worker = human("Q12", "Ann Worker", held=[held("Q21", "2010"), *works])
    return [
        human("Q11", "Jane Roe", held=[held("Q21", "2015-01-01")], wikis=3),
        worker,
        of_class("Q13", "Detective Doe", DETECTIVE),
        office("Q21", "President of Ruritania"),
        of_class("Q22", "Keeper of the Seal", "", "Q903"),
        of_class("Q31", "Odd Employer", "Q950"),
        of_class("Q32", "The Ruritanian Herald", NEWSPAPER_KIND),
        of_class("Q34", "Odd Institute", "Q950"),
        of_class("Q33", "Football Club Doe", "Q904"),
        of_class("Q41", "Far Star", STAR),
        of_class("Q42", "Doeville", VILLAGE),
        of_class("Q43", "An Idea", "Q951"),
        of_class("Q44", "blacksmith", "", "Q905"),
        country("Q45", "Ruritania", "Ruritanian"),
        {"type": "property", "id": "P31", "labels": {}, "claims": {}},
        of_class(NEWSPAPER_KIND, "weekly paper", "Q960", "Q906"),
        of_class("Q906", "paper of some kind", "Q960", "Q11032"),
        of_class("Q904", "football club", "Q960", "Q12973014", "Q951"),
        of_class("Q12973014", "sports team", "Q960", "Q43229"),
        of_class("Q903", "keeper", "Q960", "Q4164871"),
        of_class("Q905", "crafts", "Q960", "Q28640"),
        of_class(DETECTIVE, "made-up detective", "Q960", "Q15632617"),
    ]


def written(entities: list[Json], compact: bool = True) -> bytes:
    separators = (",", ":") if compact else None
    return ("[\n" + ",\n".join(json.dumps(each, separators=separators) for each in entities) + "\n]\n").encode()


def kept(path: Path) -> dict[str, EntityKind]:
    snapshot = Snapshot(path)
    labels = [each["labels"]["en"]["value"] for each in world() if each["labels"]]
    facts = snapshot.gather(reading(*labels, sources=labels))
    hits = [hit for found in (facts.people, facts.organisations) for lookup in found.values() for hit in lookup.hits]
    return {hit.entity.id: hit.entity.kind for hit in hits}


def build(dump: Path, out: Path, **plan: Any) -> Built:
    return build_file(dump, out, EDITION, None, Plan(**{"workers": 2} | plan))


@pytest.mark.parametrize("compact", [True, False])
def test_only_what_articles_ask_for_is_kept_and_classes_are_known_at_the_end(tmp_path: Path, compact: bool) -> None:
    (tmp_path / "dump.json").write_bytes(written(world(), compact))
    build(tmp_path / "dump.json", tmp_path / "out.sqlite")
    found = kept(tmp_path / "out.sqlite")
    assert found["Q11"] is found["Q12"] is EntityKind.HUMAN
    assert found["Q13"] is EntityKind.FICTIONAL
    assert found["Q32"] is EntityKind.ORGANISATION
    assert found["Q31"] is EntityKind.OTHER  # nobody knows what it is, but somebody works there
    assert found["Q34"] is EntityKind.OTHER  # and belongs here
    assert "Q44" in found
    assert found["Q45"] is EntityKind.COUNTRY
    assert not {"Q33", "Q41", "Q42", "Q43"} & found.keys()
    assert info(tmp_path / "out.sqlite").offices == 3  # the president, the keeper of the seal and keepers


@pytest.mark.parametrize("name", ["dump.json", "dump.json.gz", "dump.json.bz2", "streams.json.gz", "streams.json.bz2"])
def test_every_packing_and_number_of_processes_gives_the_same_snapshot(tmp_path: Path, name: str) -> None:
    data = written([*(human(f"Q{n}", f"Person {n} Numbered") for n in range(1000, 9000)), *world()])
    pack = {".gz": gzip.compress, ".bz2": bz2.compress}.get(Path(name).suffix, bytes)
    parts = [data[: len(data) // 3], data[len(data) // 3 :]] if "streams" in name else [data]
    (tmp_path / name).write_bytes(b"".join(pack(part) for part in parts))
    told: list[Progress] = []
    for workers in (1, 3):
        out = tmp_path / f"{workers}.sqlite"
        assert build_file(tmp_path / name, out, EDITION, told.append, Plan(workers=workers)).entities > 8000
        assert told[-1].done == told[-1].total == (tmp_path / name).stat().st_size
    assert (tmp_path / "1.sqlite").read_bytes() == (tmp_path / "3.sqlite").read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(["1.sqlite", "3.sqlite", name])


@pytest.mark.parametrize("pack", [bytes, gzip.compress, bz2.compress])
def test_a_dump_comes_from_standard_input_too(tmp_path: Path, pack: Any) -> None:
    command = [sys.executable, "-m", "bonafide", "snapshot", "build", "-", "-o", str(tmp_path / "out.sqlite")]
    done = subprocess.run(command, input=pack(written(world())), capture_output=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert info(tmp_path / "out.sqlite").people == 2
    assert [path.name for path in tmp_path.iterdir()] == ["out.sqlite"]


@pytest.mark.parametrize("suffix", [".json", ".json.gz", ".json.bz2"])
@pytest.mark.parametrize("part", [0.5, 0.97])
def test_a_dump_that_is_cut_off_is_an_error_that_says_where(tmp_path: Path, suffix: str, part: float) -> None:
    data = written([human(f"Q{n}", f"Person {os.urandom(20).hex()}") for n in range(1, 20_000)])
    pack = {".gz": gzip.compress, ".bz2": bz2.compress}.get(Path(suffix).suffix, bytes)
    whole = pack(data)
    (tmp_path / f"dump{suffix}").write_bytes(whole[: int(len(whole) * part)])
    with pytest.raises(BadSnapshot, match=r"cannot be read after line [1-9][\d,]* \(byte [1-9].*is it whole"):
        build(tmp_path / f"dump{suffix}", tmp_path / "out.sqlite")
    assert [path.name for path in tmp_path.iterdir()] == [f"dump{suffix}"]


def test_malformed_lines_are_counted_named_and_left_out(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    good = written(world()).split(b"\n")
    bad = [b'{"type":"item","id":"Q5","claims":{"P31":[', b'{"id":"Q6","labels":7,"claims":{"P31":[]}},', b"\x00\xff,"]
    (tmp_path / "dump.json").write_bytes(b"\n".join([*good[:3], *bad, *good[3:]]))
    with caplog.at_level(logging.WARNING):
        built = build(tmp_path / "dump.json", tmp_path / "out.sqlite")
    assert built.malformed == 3
    assert all(f"line {number} is no entity" in caplog.text for number in (4, 5, 6))
    assert info(tmp_path / "out.sqlite").people == 2


def test_a_part_of_a_dump_can_be_chosen_by_kind_or_by_item(tmp_path: Path) -> None:
    (tmp_path / "dump.json").write_bytes(written(world()))
    (tmp_path / "ids.tsv").write_text("Q12\tAnn\nQ32\n\n", encoding="utf-8")
    build(tmp_path / "dump.json", tmp_path / "out.sqlite", only=Only(frozenset({Part.HUMANS})))
    assert set(kept(tmp_path / "out.sqlite")) == {"Q11", "Q12"}
    build(tmp_path / "dump.json", tmp_path / "out.sqlite", only=Only.read(str(tmp_path / "ids.tsv")))
    assert kept(tmp_path / "out.sqlite") == {"Q12": EntityKind.HUMAN, "Q32": EntityKind.ORGANISATION}
    with pytest.raises(BadSetting, match="neither a file of ids nor"):
        Only.read("animals")


def test_a_snapshot_knows_until_the_day_in_the_dumps_name_or_its_newest_change(tmp_path: Path) -> None:
    changed = [each | {"modified": f"2024-0{9 - n if n < 9 else 1}-02T10:00:00Z"} for n, each in enumerate(world())]
    for name in ("wikidata-20241028-all.json", "latest-all.json"):
        (tmp_path / name).write_bytes(written(changed))
        build_file(tmp_path / name, tmp_path / f"{name}.sqlite", Edition("made", Coverage.PARTIAL, None))
    assert info(tmp_path / "wikidata-20241028-all.json.sqlite").info.known_until == date(2024, 10, 28)
    assert info(tmp_path / "latest-all.json.sqlite").info.known_until == date(2024, 9, 2)


@pytest.fixture
def many(tmp_path: Path) -> Path:
    path = tmp_path / "many.json.gz"
    path.write_bytes(gzip.compress(written([*_padded(range(10_000, 14_000)), *world()]), 1))
    return path


def _padded(numbers: range) -> Iterator[Json]:
    padding = {f"P{n}": [statement(f"P{n}", {"type": "string", "value": "x" * 400}, None)] for n in range(9000, 9080)}
    for n in numbers:
        person = human(f"Q{n}", f"Person {n} Numbered")
        yield person | {"claims": person["claims"] | padding}


KILLED = """
import os, sys
from datetime import date
from pathlib import Path
from shared.knowledge.snapshot import Edition
from shared.knowledge.snapshot.dump import build_file
from shared.knowledge.snapshot.plan import Plan
from shared.models.world import Coverage

def tell(progress):
    if progress.pieces == 70:
        os.kill(os.getpid(), 9)

edition = Edition("made", Coverage.PARTIAL, date(2024, 1, 1))
build_file(Path(sys.argv[1]), Path(sys.argv[2]), edition, tell, Plan(workers=2))
"""


def test_a_build_that_was_killed_goes_on_and_ends_with_the_same_file(tmp_path: Path, many: Path) -> None:
    out, spool = tmp_path / "out.sqlite", tmp_path / ".out.sqlite.building"
    process = subprocess.Popen([sys.executable, "-c", KILLED, many, out], start_new_session=True)
    assert process.wait(60) == -signal.SIGKILL
    assert spool.exists() and not out.exists()
    _await_end_of(process.pid)
    places: list[int] = []
    build_file(many, out, EDITION, lambda progress: places.append(progress.pieces), Plan(workers=2))
    assert places[0] == 65, "it is to go on after the last 64 pieces that were saved"
    build_file(many, tmp_path / "whole.sqlite", EDITION, None, Plan(workers=2))
    assert out.read_bytes() == (tmp_path / "whole.sqlite").read_bytes()
    assert not spool.exists()


def _await_end_of(group: int) -> None:
    """No process of a killed build may stay behind."""
    until = time.monotonic() + 30
    while time.monotonic() < until:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    raise AssertionError("its processes outlived it")


def test_a_build_of_another_dump_does_not_go_on_where_this_one_was_killed(tmp_path: Path) -> None:
    (tmp_path / ".out.sqlite.building").write_bytes(b"")
    (tmp_path / "dump.json").write_bytes(written(world()))
    assert build(tmp_path / "dump.json", tmp_path / "out.sqlite").entities > 5


MEASURED = """
import re, resource, sys
from pathlib import Path
from shared.knowledge.snapshot import Edition
from shared.knowledge.snapshot.dump import build_file
from shared.knowledge.snapshot.plan import Plan
from shared.models.world import Coverage

build_file(Path(sys.argv[1]), Path(sys.argv[2]), Edition("made", Coverage.PARTIAL, None), None, Plan(workers=2))
# A process that was started from a larger one finds that one's size in its own ru_maxrss: it outlives exec.
own = int(re.search(r"VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())[1])
child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(own + 3 * child)  # the writer, the reader and two parsers, in kilobytes
"""


def test_memory_stays_small_however_long_the_dump(tmp_path: Path, many: Path) -> None:
    thrice = tmp_path / "thrice.json.gz"
    thrice.write_bytes(many.read_bytes() * 3)

    def peak(dump: Path) -> int:
        command = [sys.executable, "-c", MEASURED, str(dump), str(tmp_path / "out.sqlite")]
        return int(subprocess.run(command, check=True, capture_output=True, timeout=100).stdout) << 10

    once, longer = peak(many), peak(thrice)
    assert longer < 1 << 30
    assert longer < once * 1.1
