"""Reading the article that a command was given."""

import sys
from pathlib import Path

from shared.errors import BadArticle

STANDARD_INPUT = "-"
_HTML_ENDINGS = frozenset({".html", ".htm", ".xhtml"})


def read_text(source: str) -> str:
    """The text of a file, or of standard input for `-`. Raises `BadArticle` where it is missing, empty or no UTF-8."""
    try:
        content = sys.stdin.buffer.read() if source == STANDARD_INPUT else Path(source).read_bytes()
    except OSError as error:
        raise BadArticle(f"cannot read {source}: {error.strerror}", "FILE") from error
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadArticle(
            f"{_name(source)} is not UTF-8 text (byte {error.start}); convert it first, say with iconv", "FILE"
        ) from error
    if not text.strip():
        raise BadArticle(f"{_name(source)} holds no text", "FILE")
    return text


def media_type(source: str) -> str:
    """What kind of text a file holds, by its ending; standard input is plain text."""
    return "text/html" if Path(source).suffix.lower() in _HTML_ENDINGS else "text/plain"


def _name(source: str) -> str:
    return "standard input" if source == STANDARD_INPUT else source
