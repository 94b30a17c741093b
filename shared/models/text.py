"""What was handed in: an article, and stretches of its text."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Self


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the stored text, counted in Unicode characters; `end` is exclusive."""

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Self:
        """The stretch of `text` from `start` to `end`."""
        return cls(start, end, text[start:end])

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies wholly within it."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the page the article came from; `text` is what the reader sees of it."""

    text: str
    url: str


class DraftKind(StrEnum):
    """What a draft has to be read from."""

    PAGE = "page"
    PDF = "pdf"
    WORD = "word"

    @property
    def in_words(self) -> str:
        """What to call it before its sender."""
        return {"page": "page", "pdf": "PDF", "word": "Word file (.docx)"}[self.value]


FILES = {
    "application/pdf": DraftKind.PDF,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": DraftKind.WORD,
}
"""Media types of files that are taken apart before they are read."""


PLAIN, HTML = "text/plain", "text/html"
_PDF, _WORD = FILES
ENDINGS = {
    **dict.fromkeys((".txt", ".text", ".md"), PLAIN),
    **dict.fromkeys((".html", ".htm", ".xhtml"), HTML),
    **{".pdf": _PDF, ".docx": _WORD, ".doc": _WORD},
}
"""The files that can be handed in, wherever that is; of an old Word's the refusal says what to do."""

TAKEN = ".txt, .md, .html, .pdf or .docx"
"""The same to whoever chooses one."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What an article is to be read from whose text is not known yet: the page at its address, or a file."""

    kind: DraftKind
    data: bytes | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """A news article to check. `text` is the stored text, which every offset points into; empty as long as a draft."""

    id: str
    text: str
    title: str | None = None
    published_on: date | None = None
    url: str | None = None
    language: str = "en"
    author: str | None = None
    outlet: str | None = None
    links: tuple[Link, ...] = ()
    draft: Draft | None = None
