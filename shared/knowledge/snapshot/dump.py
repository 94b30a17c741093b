"""Building a snapshot from an official dump: once through the dump, once through what it left open, then sorted."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from shared.errors import BadSnapshot
from shared.knowledge.snapshot.classes import closure
from shared.knowledge.snapshot.crew import Crew
from shared.knowledge.snapshot.edition import Edition
from shared.knowledge.snapshot.finish import write_snapshot
from shared.knowledge.snapshot.plan import Built, Plan, Progress, Stage, day_in_name, settings, signature
from shared.knowledge.snapshot.sifting import Batch, Sifter, Sifting
from shared.knowledge.snapshot.slabs import Slabs
from shared.knowledge.snapshot.spool import Spool
from shared.knowledge.snapshot.streams import STDIN
from shared.knowledge.snapshot.unpacking import CutOff, Piece, Start, pieces

_log = logging.getLogger(__name__)
SAVE_EVERY = 64  # pieces of 2 MB: what a build that is killed has to do again
NAMED = 20  # malformed lines named in the log; the rest are counted

Tell = Callable[[Progress], None]


def build_file(dump: Path, out: Path, edition: Edition, tell: Tell | None = None, plan: Plan | None = None) -> Built:
    """Build a snapshot from a dump in Wikibase's JSON, one entity a line: plain, gzip or bzip2, `-` for standard input.

    A line that is no entity is named in the log, counted and left out. BadSnapshot, and no file, for a dump that
    is missing, is cut off or holds nothing to keep. What was read is laid down beside `out` in a file that is
    removed in the end; if it is there from a build of the same dump that was killed, that build goes on. `tell` is
    told every few pieces how far it is.
    """
    if dump != STDIN and not dump.is_file():
        raise BadSnapshot(f"there is no dump at {dump}")
    out.parent.mkdir(parents=True, exist_ok=True)
    path = out.parent / f".{out.name}.building"
    plan = plan or Plan()
    try:
        with _spool(path, signature(dump, edition, plan)) as spool:
            return _Build(dump, spool, edition, plan, tell or (lambda _: None)).run(out)
    except BadSnapshot:
        path.unlink(missing_ok=True)
        raise
    finally:
        if dump == STDIN:
            path.unlink(missing_ok=True)


def _spool(path: Path, signed: str) -> Spool:
    """The spool of a build that was killed, if it was one of the same dump by the same rules; else a new one."""
    if path.exists():
        spool = Spool(path)
        if spool.mark("signature") == signed:
            return spool
        spool.close()
        path.unlink()
    spool = Spool(path)
    spool.save(signature=signed)
    return spool


@dataclass(slots=True)
class _Build:
    dump: Path
    spool: Spool
    edition: Edition
    plan: Plan
    tell: Tell
    so_far: Progress = field(default_factory=Progress)

    def run(self, out: Path) -> Built:
        """Go on from where the spool stands to the finished file."""
        self.so_far = Progress.read(self.spool.mark("progress"), self.dump)
        if self.so_far.stage is Stage.READING:
            self._read_dump()
        if self.so_far.stage is Stage.SIFTING:
            self._sift_aside()
        self._advance(Stage.SORTING)
        self.spool.close()
        until = self.edition.known_until or day_in_name(self.dump) or self.so_far.newest_day
        edition = replace(self.edition, known_until=until)
        # Sorting a whole Wikidata takes tens of gigabytes, more than the system's own place for them may have.
        told = settings(self.dump, self.plan, self.so_far)
        write_snapshot(self.spool.path, out, edition, told, sort_in=out.parent)
        self.spool.path.unlink()
        return Built(self.so_far.kept, self.so_far.lines, self.so_far.malformed)

    def _read_dump(self) -> None:
        sifter = Sifter(self.plan.only, self.edition.days_of)
        slabs = Slabs(self.plan.slabs)
        begin = Start(self.dump, self.plan.workers, self.so_far.place)
        last = Batch()
        # Parsers are forked before anything is read, each with a view of all slabs.
        with Crew[Piece, Batch](self.plan.workers, Sifting(sifter, slabs)) as crew, pieces(begin, slabs) as found:
            try:
                for piece, last in crew.in_order(found):
                    self._take(last)
                    slabs.free.append(piece.slab)
                    self.so_far = replace(self.so_far, place=piece.end, done=piece.file_end)
                    self._save_sometimes()
            except CutOff as error:
                raise self._cut_off(*error.args) from error
        if last.ends_within or self.so_far.brackets == "[":
            raise self._cut_off("it ends before its last line does", self.so_far.place)
        self._advance(Stage.SIFTING)

    def _sift_aside(self) -> None:
        classes = closure(self.spool.connection)
        sifter = Sifter(self.plan.only, self.edition.days_of, classes, self.spool.referred)
        slabs = Slabs(self.plan.slabs)
        with Crew[Piece, Batch](self.plan.workers, Sifting(sifter, slabs, packed=True)) as crew:
            for piece, batch in crew.in_order(self.spool.frames(self.so_far.frame, slabs)):
                self._file(batch)
                slabs.free.append(piece.slab)
                self.so_far = replace(self.so_far, frame=piece.end)
                self._save_sometimes()
        if not self.spool.entities:
            raise BadSnapshot(f"{self.dump} holds no entity in Wikibase JSON, one a line, that a snapshot keeps")

    def _cut_off(self, reason: str, place: int) -> BadSnapshot:
        return BadSnapshot(
            f"{self.dump} cannot be read after line {self.so_far.lines:,} (byte {place:,} of what it unpacks to): "
            f"{reason}; is it whole?"
        )

    def _take(self, batch: Batch) -> None:
        """Lay down what a piece came to."""
        so_far = self.so_far
        for number, text in batch.malformed[: max(0, NAMED - so_far.malformed)]:
            _log.warning("line %d is no entity and is left out: %s", so_far.lines + number, text)
        self.spool.set_aside(batch.aside, batch.above)
        self._file(batch)
        self.so_far = replace(
            self.so_far, lines=so_far.lines + batch.lines, malformed=so_far.malformed + len(batch.malformed),
            brackets=(so_far.brackets + batch.brackets)[:2],
        )  # fmt: skip

    def _file(self, batch: Batch) -> None:
        for filed in batch.filed:
            self.spool.add(filed)
        newest = max(self.so_far.newest, batch.newest)
        self.so_far = replace(self.so_far, kept=self.spool.entities, newest=newest)

    def _save_sometimes(self) -> None:
        self.so_far = replace(self.so_far, pieces=self.so_far.pieces + 1)
        if self.so_far.pieces % SAVE_EVERY == 0:
            self.spool.save(progress=self.so_far.written())
        self.tell(self.so_far)

    def _advance(self, stage: Stage) -> None:
        self.so_far = replace(self.so_far, stage=stage)
        self.spool.save(progress=self.so_far.written())
        self.tell(self.so_far)
