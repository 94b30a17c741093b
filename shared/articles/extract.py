"""The process that takes a file apart: `python -m shared.articles.extract pdf < FILE`, one JSON object out.

What it reads may be made to harm whoever reads it, so it is a process of its own that bounds itself before the first
byte, and holds neither a password nor a connection. `files` starts it.
"""

import json
import resource
import sys
from contextlib import suppress

from shared.errors import BadArticle, TooLarge

MEMORY = 512_000_000
"""Bytes of address space. An interpreter with the readers takes about 150 MB of them."""

SECONDS = 25


def main() -> None:
    """Read standard input as the kind that was named, and tell its text or what is wrong with it."""
    _bound()
    try:
        found = _text(sys.argv[1], sys.stdin.buffer.read())
    except BadArticle as error:
        found = {"error": str(error), "too_large": isinstance(error, TooLarge)}
    json.dump(found, sys.stdout)


def _bound() -> None:
    """No more memory, time, files or processes than an article needs, where the system can say so."""
    for limit, value, most in (
        (resource.RLIMIT_AS, MEMORY, MEMORY),
        (resource.RLIMIT_CPU, SECONDS, SECONDS + 2),  # at once it would be a kill like that of anybody else
        (resource.RLIMIT_FSIZE, 0, 0),
        (resource.RLIMIT_CORE, 0, 0),
    ):
        with suppress(ValueError, OSError):  # macOS has no limit of address space
            resource.setrlimit(limit, (value, most))


def _text(kind: str, data: bytes) -> dict[str, object]:
    if kind == "pdf":
        from shared.articles.pdf import read_pdf

        return {"text": read_pdf(data), "title": None}
    from shared.articles.word import read_word

    text, title = read_word(data)
    return {"text": text, "title": title}


if __name__ == "__main__":
    main()
