"""Many articles to hand in: the files of a folder, or the lines of a file, one article each."""

import base64
import gzip
import hashlib
import json
import secrets
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bonafide.commands.inputs import HTML, STANDARD_INPUT, media_type
from shared.errors import BadArticle
from shared.models.text import FILES

LINE_FILES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
ARTICLE_FILES = frozenset({".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".pdf", ".docx", ".doc"})


@dataclass(frozen=True, slots=True)
class Source:
    """Articles as lines of JSON, in the same order each time. `key` tells one source from another, also when resumed.

    `total` is how many lines there are, None where nobody can know; `files` are those of a folder, one a line.
    """

    key: str
    total: int | None
    lines: Callable[[], Iterator[bytes]]
    files: tuple[Path, ...] = ()

    def named(self, line: int) -> str:
        """What a line is called to whoever handed it in: by its file in a folder."""
        return str(self.files[line - 1]) if 0 < line <= len(self.files) else f"line {line}"


def open_source(name: str) -> Source | None:
    """The articles of a folder or of a file of lines; None for what is one article. Raises `BadArticle`."""
    path = Path(name)
    if name != STANDARD_INPUT and path.is_dir():
        return _folder(path)
    return _file(path) if name.lower().endswith(LINE_FILES) else None


def standard_input() -> Source:
    """The lines of standard input; they come once, so that a cut that lasts ends it."""
    return Source(f"input-{secrets.token_hex(16)}", None, lambda: iter(sys.stdin.buffer))


def _folder(path: Path) -> Source:
    files = sorted(each for each in path.rglob("*") if each.suffix.lower() in ARTICLE_FILES and each.is_file())
    if not files:
        raise BadArticle(f"{path} holds no .txt, .html, .pdf or .docx file", "FILE")
    digest = hashlib.sha256()
    for each in files:
        about = each.stat()
        digest.update(json.dumps([str(each.relative_to(path)), about.st_size, about.st_mtime_ns]).encode())
    return Source(f"folder-{digest.hexdigest()}", len(files), lambda: map(_line, files), tuple(files))


def _line(path: Path) -> bytes:
    """A file as a line; one that is no UTF-8 is sent as it reads, and refused or not like any other."""
    kind, content = media_type(str(path)), path.read_bytes()
    if kind in FILES:
        said = {FILES[kind].value: base64.b64encode(content).decode()}
    else:
        said = {"html" if kind == HTML else "text": content.decode("utf-8-sig", errors="replace")}
    return json.dumps(said).encode() + b"\n"


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
