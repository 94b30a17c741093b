"""Reading the article that a command was given."""

import sys
from pathlib import Path

from shared.errors import BadArticle
from shared.models.text import ENDINGS, FILES, PLAIN

STANDARD_INPUT = "-"


def read_content(source: str) -> str | bytes:
    """The text of a file, or of standard input for `-`; a PDF or Word file as it is.

    Raises `BadArticle` where it is missing, empty or no UTF-8.
    """
    if is_address(source):
        raise BadArticle("only services fetch pages: save the page as .html, or use bonafide submit ADDRESS", "FILE")
    if source != STANDARD_INPUT and Path(source).is_dir():
        raise BadArticle("a folder is more than one article: name one file, or use bonafide submit FOLDER", "FILE")
    try:
        content = sys.stdin.buffer.read() if source == STANDARD_INPUT else Path(source).read_bytes()
    except OSError as error:
        raise BadArticle(f"cannot read {source}: {error.strerror}", "FILE") from error
    return content if media_type(source) in FILES else _text(content, source)


def _text(content: bytes, source: str) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadArticle(
            f"{_name(source)} is not UTF-8 text (byte {error.start}); convert it first, say with iconv", "FILE"
        ) from error
    if not text.strip():
        raise BadArticle(f"{_name(source)} holds no text", "FILE")
    return text


def is_address(source: str) -> bool:
    """Whether it is the address of a page, and no file."""
    return source.lower().startswith(("http://", "https://"))


def media_type(source: str) -> str:
    """What kind of article a file holds, by its ending; standard input is plain text."""
    return ENDINGS.get(Path(source).suffix.lower(), PLAIN)


def _name(source: str) -> str:
    return "standard input" if source == STANDARD_INPUT else source
