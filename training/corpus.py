"""Sentences with the names in them marked: the open sets, and those of our own."""

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from training.settings import OWN

_MARKED = re.compile(r"\[(?P<kind>PER|ORG|LOC) (?P<name>[^\[\]]+)\]")
_WORDS = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words with one label each (BIO); `document` is the same for those that follow each other in one text."""

    document: str
    words: tuple[str, ...]
    labels: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Whether it names nothing."""
        return all(label == "O" for label in self.labels)


def open_set(folder: Path, name: str) -> list[Sentence]:
    """The sentences of `folder`/`name`.jsonl.gz, in their order."""
    with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [Sentence(f"{name}/{row['doc']}", tuple(row["tokens"]), tuple(row["tags"])) for row in rows]


def own_sentences(folder: Path = OWN) -> list[Sentence]:
    """Those written for this program, a line each, names marked like [PER Ama Boateng]; a blank line ends a text."""
    return [sentence for path in sorted(folder.glob("*.txt")) for sentence in _of_file(path)]


def _of_file(path: Path) -> Iterator[Sentence]:
    for number, text in enumerate(path.read_text(encoding="utf-8").split("\n\n")):
        for line in text.splitlines():
            if line.strip() and not line.startswith("#"):
                yield parsed(line, f"{path.name}/{number}")


def parsed(line: str, document: str = "") -> Sentence:
    """A marked line as words with labels; raises ValueError for brackets that mark nothing."""
    words: list[str] = []
    labels: list[str] = []
    end = 0
    for mark in _MARKED.finditer(line):
        _take(line[end : mark.start()], "", words, labels)
        _take(mark["name"], mark["kind"], words, labels)
        end = mark.end()
    _take(line[end:], "", words, labels)
    if any(word in "[]" for word in words):
        raise ValueError(f"a bracket that marks no name: {line}")
    return Sentence(document, tuple(words), tuple(labels))


def _take(text: str, kind: str, words: list[str], labels: list[str]) -> None:
    found = _WORDS.findall(text)
    words.extend(found)
    labels.extend(f"{'I' if place else 'B'}-{kind}" if kind else "O" for place in range(len(found)))
