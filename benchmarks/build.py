"""How fast a dump becomes a snapshot, beside a plain `json.loads` loop over the same lines in the same run.

    python benchmarks/build.py [--lines 1000000] [--workers N] [--only-made]
    python benchmarks/build.py --stream 10000000

First the mini dump of office holders (BONAFIDE_DATA, or ../shared/data beside the checkout; it says so when it is not
there), then a made dump: one line in ten is a person as long as people are in the real dump (labels in many
languages, identifiers with references, links to many wikis), the rest are items that nobody asks for, articles and
stars and villages, as long as such items are. Prints entities and megabytes a second, peak memory, and what that
makes for the full dump. Rates of one process are of its processor time, those of a whole build of the wall clock too:
run it on a machine with nothing else to do. `--stream` builds from standard input, of lines as short as the mini
dump's, so that ten million of them need no room but the snapshot's.
"""

import argparse
import gzip
import json
import multiprocessing
import os
import pickle
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.made_dump import OPEN, OPEN_SHARE, write_dump
from shared.knowledge.snapshot import Edition
from shared.knowledge.snapshot.dump import build_file
from shared.knowledge.snapshot.only import Only
from shared.knowledge.snapshot.plan import Plan, Progress, Stage
from shared.knowledge.snapshot.sifting import Sifter, sift
from shared.knowledge.snapshot.slabs import FULL
from shared.knowledge.snapshot.streams import STDIN
from shared.models.world import Coverage

DATA = Path(os.environ.get("BONAFIDE_DATA", Path(__file__).parents[2] / "shared" / "data"))
MINI = DATA / "wikidata-officeholders.ndjson.gz"
FULL_LINES, FULL_BYTES, FULL_PEOPLE = 115e6, 1.6e12, 12.5e6
ROUNDS, WARM = 5, 50  # how often each is timed; lines that are read before
EDITION = Edition("benchmark", Coverage.PARTIAL, None)


@dataclass
class Rate:
    seconds: float
    lines: int
    size: int

    def __str__(self) -> str:
        return f"{self.lines / self.seconds:>10,.0f} lines/s {self.size / self.seconds / 1e6:>8,.0f} MB/s"


def plain(lines: list[bytes]) -> Rate:
    start = time.thread_time()
    for line in lines:
        json.loads(line)
    return Rate(time.thread_time() - start, len(lines), sum(map(len, lines)))


def ours(lines: list[bytes]) -> Rate:
    """What a parser of the build does: sift piece after piece, and hand what it found to the writer."""
    pieces, sifter = list(cut(lines)), Sifter(Only(), {})
    start = time.thread_time()
    for piece in pieces:
        pickle.dumps(sift(sifter, piece))
    return Rate(time.thread_time() - start, len(lines), sum(map(len, pieces)))


def beside(lines: list[bytes]) -> tuple[Rate, Rate]:
    """Ours and json.loads, in turn, each rate the median of `ROUNDS`; what is done but once is done before."""
    ours(lines[:WARM])
    rounds = [(ours(lines), plain(lines)) for _ in range(ROUNDS)]
    return tuple(sorted(column, key=lambda rate: rate.seconds)[ROUNDS // 2] for column in zip(*rounds, strict=True))


def cut(lines: list[bytes]) -> Iterator[bytes]:
    """The lines in pieces as long as those that a build hands to its parsers."""
    together: list[bytes] = []
    for line in lines:
        together.append(line)
        if sum(map(len, together)) > FULL:
            yield b"\n".join(together) + b"\n"
            together = []
    if together:
        yield b"\n".join(together) + b"\n"


def sample(path: Path, most: int = 150_000_000) -> list[bytes]:
    found, size = [], 0
    with gzip.open(path, "rb") as file:
        for line in file:
            if (text := line.strip().rstrip(b",")) not in (b"[", b"]"):
                found.append(text)
                size += len(text)
            if size > most:
                break
    return found


def _built(dump: Path, out: Path, workers: int) -> tuple[float, ...]:
    """Build, and tell when the stage of sifting began, what came of it and what memory it took."""
    began: dict[Stage, float] = {}
    last: list[Progress] = []
    start = time.perf_counter()

    def tell(progress: Progress) -> None:
        began.setdefault(progress.stage, time.perf_counter() - start)
        last[:] = [progress]

    built = build_file(dump, out, EDITION, tell, Plan(workers=workers))
    total = time.perf_counter() - start
    own = int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0])  # ru_maxrss knows who started us
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return began[Stage.SIFTING], total, built.entities, built.lines, last[0].place, own, child


def _memory(connection: Any, dump: Path, out: Path, workers: int) -> None:
    """Build in a process of its own, so that its peak is its own."""
    connection.send(_built(dump, out, workers))


def build_in_child(dump: Path, out: Path, workers: int) -> tuple[float, ...]:
    ours_, theirs = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=_memory, args=(theirs, dump, out, workers))
    process.start()
    theirs.close()
    found: tuple[float, ...] = ours_.recv()
    process.join()
    return found


def stream(lines: int, workers: int) -> None:
    """Build from a pipe that a made dump is written into, and print what it took."""
    here = Path(__file__).parent
    writer = [sys.executable, str(here / "made_dump.py"), str(lines), "--short"]
    with tempfile.TemporaryDirectory(dir=os.environ.get("TMPDIR")) as folder:
        out = Path(folder) / "out.sqlite"
        with subprocess.Popen(writer, stdout=subprocess.PIPE) as made:
            assert made.stdout
            os.dup2(made.stdout.fileno(), 0)
            start = time.perf_counter()
            found = _built(STDIN, out, workers)
            wall = time.perf_counter() - start
        busy = sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
        print_built(f"{lines:,} made lines from a pipe", out, workers, found)
        print(f"  {wall:,.0f} s of the wall clock, {busy:,.0f} s of processors, the writing of the dump among them")


def measure(name: str, dump: Path, workers: int) -> tuple[float, ...]:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.sqlite"
        found = build_in_child(dump, out, workers)
        print_built(name, out, workers, found)
    return found


def print_built(name: str, out: Path, workers: int, found: tuple[float, ...]) -> None:
    """What a build took."""
    reading, total, entities, lines, size, own, child = found
    print(f"{name}: {lines:,.0f} lines, {size / 1e6:,.0f} MB unpacked, {entities:,.0f} kept, {workers} parsers")
    print(f"  read and parsed in {reading:.1f} s: {lines / reading:,.0f} lines/s, {size / reading / 1e6:,.0f} MB/s")
    print(f"  with sorting {total:.1f} s; {out.stat().st_size / entities:,.0f} bytes an entity on disk")
    print(f"  peak memory: writer {own / 1024:.0f} MB, largest other process {child / 1024:.0f} MB")


@dataclass
class Measured:
    """What the projection rests on: rates of one process, and seconds of sorting for an entity."""

    refused: Rate
    aside: Rate
    kept: Rate
    gzip: float
    bzip2: float
    sorting: float


def project(found: Measured) -> None:
    """The full dump: work that spreads over cores, what one core has to unpack, and what one has to sort."""
    people = FULL_PEOPLE * found.kept.size / found.kept.lines
    aside = (FULL_BYTES - people) * OPEN_SHARE
    refused = FULL_BYTES - people - aside
    work = sum(
        size * rate.seconds / rate.size
        for size, rate in ((people, found.kept), (2 * aside, found.aside), (refused, found.refused))
    )
    last = FULL_PEOPLE * found.sorting
    print(f"""
full dump, {FULL_LINES:,.0f} lines, {FULL_BYTES / 1e12} TB, at the rates of one process above:
  people {FULL_PEOPLE:,.0f} x {found.kept.size / found.kept.lines / 1e3:.1f} KB = {people / 1e9:,.0f} GB; \
set aside and read twice {aside / 1e9:,.0f} GB; refused {refused / 1e9:,.0f} GB: {work / 3600:.1f} core hours
  unpacking 1.6 TB: gzip {FULL_BYTES / found.gzip / 3600:.1f} hours of one core, bzip2 \
{FULL_BYTES / found.bzip2 / 3600:.1f} core hours
  sorting {FULL_PEOPLE:,.0f} x {found.sorting * 1e6:.0f} us = {last / 3600:.1f} hours of one core""")
    for cores in (8, 32):
        gz = max(FULL_BYTES / found.gzip, work / (cores - 1))
        bz2 = (FULL_BYTES / found.bzip2 + work) / cores
        print(
            f"  on {cores:>2} cores: .gz max(unpacking, work / {cores - 1}) + sorting = {(gz + last) / 3600:.1f} h; "
            f".bz2 (unpacking + work) / {cores} + sorting = {(bz2 + last) / 3600:.1f} h"
        )


def unpacking(dump: Path) -> tuple[float, float]:
    """Bytes a second that one core unpacks of gzip and of bzip2, on the first 100 MB."""
    import bz2

    from isal import igzip

    start = time.perf_counter()
    with igzip.open(dump, "rb") as file:
        data = file.read(100_000_000)
    gzipped = len(data) / (time.perf_counter() - start)
    packed = bz2.compress(data[:20_000_000])
    start = time.perf_counter()
    size = len(bz2.decompress(packed))
    return gzipped, size / (time.perf_counter() - start)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--lines", type=int, default=1_000_000)
    parser.add_argument("--workers", type=int, default=Plan().workers)
    parser.add_argument("--only-made", action="store_true")
    parser.add_argument("--stream", type=int, metavar="LINES")
    asked = parser.parse_args()
    if asked.stream:
        stream(asked.stream, asked.workers)
        return
    if asked.only_made:
        pass
    elif MINI.is_file():
        measure("mini dump", MINI, asked.workers)
        our, base = beside(sample(MINI))
        print(f"  one process, same lines: ours {our}; json.loads {base}\n")
    else:
        print(f"mini dump: not measured, there is no {MINI}; set BONAFIDE_DATA\n")
    with tempfile.TemporaryDirectory() as folder:
        dump = Path(folder) / "made.json.gz"
        write_dump(dump, asked.lines)
        reading, total, entities, *_ = measure("made dump", dump, asked.workers)
        lines = sample(dump)
        groups = {"kept": b'"numeric-id":5,', "set aside": f'"numeric-id":{OPEN},'.encode(), "refused": b""}
        rates = {}
        for name, sign in groups.items():
            group = [line for line in lines if sign in line]
            lines = [line for line in lines if sign not in line]
            rates[name], base = beside(group)
            print(
                f"  {name}, one process, {len(group):,} lines of {rates[name].size / len(group) / 1e3:.1f} KB: "
                f"ours {rates[name]}; json.loads {base}; {base.seconds / rates[name].seconds:.2f} times json.loads"
            )
        gzipped, bzipped = unpacking(dump)
        print(f"  unpacking, one core: gzip {gzipped / 1e6:,.0f} MB/s, bzip2 {bzipped / 1e6:,.0f} MB/s")
        sorting = (total - reading) / entities
        project(Measured(rates["refused"], rates["set aside"], rates["kept"], gzipped, bzipped, sorting))


if __name__ == "__main__":
    main()
