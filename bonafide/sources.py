"""Many articles to hand in: the files of a folder, or the lines of a file, one article each."""

import base64
import gzip
import hashlib
import json
import re
import secrets
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from bonafide.commands.inputs import STANDARD_INPUT, media_type
from shared.errors import BadArticle, BadRequest
from shared.models.text import ENDINGS, FILES, HTML, TAKEN

LINE_FILES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")


@dataclass(frozen=True, slots=True)
class Said:
    """What a command says of all that it hands in."""

    title: str | None = None
    published_on: date | None = None
    embargo: bool = False

    def of_each_file(self) -> dict[str, Any]:
        """What goes with every file of a folder. Raises `BadRequest` for what can be said of one article only."""
        if self.title:
            raise BadRequest("a folder holds many articles: hand in the one file that it is of, or leave it", "--title")
        dated = {"published_on": self.published_on.isoformat()} if self.published_on else {}
        return dated | ({"embargo": True} if self.embargo else {})

    def of_no_line(self) -> None:
        """Raise `BadRequest` where anything is said: each line of a file has its own."""
        told = {"--title": ("title", self.title), "--published": ("published_on", self.published_on)}
        for option, (name, value) in (told | {"--embargo": ("embargo", self.embargo)}).items():
            if value:
                raise BadRequest(f"each line says its own: write it as “{name}” into the lines", option)


NOTHING_SAID = Said()


@dataclass(frozen=True, slots=True)
class Source:
    """Articles as lines of JSON, in the same order each time. `key` tells one source from another, also when resumed.

    `total` is how many lines there are, None where nobody can know; `files` are those of a folder, one a line, and
    `left_out` its others.
    """

    key: str
    total: int | None
    lines: Callable[[], Iterator[bytes]]
    files: tuple[Path, ...] = ()
    left_out: tuple[Path, ...] = ()

    def named(self, line: int) -> str:
        """What a line is called to whoever handed it in: by its file in a folder."""
        return str(self.files[line - 1]) if 0 < line <= len(self.files) else f"line {line}"


def open_source(name: str, said: Said = NOTHING_SAID) -> Source | None:
    """The articles of a folder or of a file of lines; None for what is one article. Raises `BadRequest`."""
    path = Path(name)
    if name != STANDARD_INPUT and path.is_dir():
        return _folder(path, said.of_each_file())
    if not name.lower().endswith(LINE_FILES):
        return None
    said.of_no_line()
    return _file(path)


def standard_input(said: Said = NOTHING_SAID) -> Source:
    """The lines of standard input; they come once, so that a cut that lasts ends it. Raises `BadRequest`."""
    said.of_no_line()
    return Source(f"input-{secrets.token_hex(16)}", None, lambda: iter(sys.stdin.buffer))


def _folder(path: Path, said: dict[str, Any]) -> Source:
    there = sorted(each for each in path.rglob("*") if each.is_file())
    files = tuple(each for each in there if each.suffix.lower() in ENDINGS)
    left_out = tuple(each for each in there if each.suffix.lower() not in ENDINGS and not each.name.startswith("."))
    if not files:
        raise BadArticle(f"{path} holds no {TAKEN} file, nor does a folder in it", "FILE")
    digest = hashlib.sha256()
    for each in files:
        about = each.stat()
        digest.update(json.dumps([str(each.relative_to(path)), about.st_size, about.st_mtime_ns]).encode())
    if said:  # the same files on another day are other articles
        digest.update(json.dumps(said).encode())
    key = f"{_called(path)}-{digest.hexdigest()[:32]}"
    return Source(key, len(files), lambda: map(partial(_line, said), files), files, left_out)


def _called(folder: Path) -> str:
    """The name of a folder as it may stand in a key: what a batch is listed by."""
    return "".join(re.findall(r"[\w.-]", folder.resolve().name, re.ASCII))[:80] or "folder"


def _line(said: dict[str, Any], path: Path) -> bytes:
    """A file as a line; one that is no UTF-8 is sent as it reads, and refused or not like any other."""
    kind, content = media_type(str(path)), path.read_bytes()
    if kind in FILES:
        held = {FILES[kind].value: base64.b64encode(content).decode()}
    else:
        held = {"html" if kind == HTML else "text": content.decode("utf-8-sig", errors="replace")}
    return json.dumps(said | held).encode() + b"\n"


def _file(path: Path) -> Source:
    digest, total = hashlib.sha256(), 0
    try:
        for line in _lines(path):
            digest.update(line)
            total += 1
    except (OSError, EOFError) as error:
        raise BadArticle(f"cannot read {path}: {error}", "FILE") from error
    if not total:
        raise BadArticle(f"{path} holds no line", "FILE")
    return Source(f"file-{digest.hexdigest()}", total, lambda: _lines(path))


def _lines(path: Path) -> Iterator[bytes]:
    if path.suffix == ".gz":
        with gzip.open(path, "rb") as packed:
            yield from packed
    else:
        with path.open("rb") as file:
            yield from file
