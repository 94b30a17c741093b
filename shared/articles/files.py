"""PDF and Word files: known by how they begin, and read in a process of their own with little memory and time."""

import json
import os
import signal
import subprocess
import sys
import unicodedata
from dataclasses import replace
from datetime import date

from shared.articles.fields import LONGEST_LINE, Given, Limits
from shared.articles.intake import STANDARD, from_text
from shared.errors import BadArticle, CutOff, TooLarge
from shared.models.text import Article, DraftKind

PATIENCE = 30.0
"""Seconds for one file: an article is out in one or two, a whole report of 200 pages may need twenty."""

_OLD_WORD = b"\xd0\xcf\x11\xe0"
_BEGINNINGS = {DraftKind.PDF: b"%PDF-", DraftKind.WORD: b"PK\x03\x04"}
_LIGATURES = str.maketrans({sign: unicodedata.normalize("NFKC", sign) for sign in map(chr, range(0xFB00, 0xFB07))})
"""The joined letters that typesetting leaves in a file: "Hoﬀmann" would be somebody else than "Hoffmann"."""

_WITHIN = 1024  # PDF readers look for the beginning that far into a file


def check_file(kind: DraftKind, data: bytes, limits: Limits = STANDARD) -> None:
    """Raise `BadArticle` for what cannot be such a file, without reading it."""
    if len(data) > limits.html:
        raise TooLarge(f"at most {limits.html:,} bytes; save it smaller, or paste its text", "file")
    if kind is DraftKind.WORD and data.startswith(_OLD_WORD):
        raise BadArticle("this is locked with a password or from an old Word; save it as .docx without one", "file")
    if _BEGINNINGS[kind] not in data[:_WITHIN]:
        raise BadArticle(f"this is no {kind.in_words}", "file")


def from_file(kind: DraftKind, data: bytes, given: Given, today: date, limits: Limits = STANDARD) -> Article:
    """The article of a PDF or Word file. Raises `BadArticle` with what is wrong with the file, `CutOff` if need be.

    Takes a process, up to half a gigabyte and half a minute: never call it where requests are answered.
    """
    check_file(kind, data, limits)
    found = _extracted(kind, data)
    text, title = found["text"].translate(_LIGATURES), given.title or found["title"]
    return from_text(text, replace(given, title=title[:LONGEST_LINE] if title else None), today, limits)


def _extracted(kind: DraftKind, data: bytes) -> dict[str, str]:
    """What the process tells. It is given no setting and no password of ours."""
    command = (sys.executable, "-m", "shared.articles.extract", kind.value)
    environment = {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "LC_ALL": "C.UTF-8"}
    try:
        done = subprocess.run(  # noqa: S603  # nosec B603
            command, input=data, capture_output=True, timeout=PATIENCE, env=environment, check=True
        )
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError) as error:
        raise _unread(error) from None
    found: dict[str, str] = json.loads(done.stdout)
    if "error" in found:
        raise (TooLarge if found["too_large"] else BadArticle)(found["error"], "file")
    return found


def _unread(error: subprocess.TimeoutExpired | subprocess.CalledProcessError) -> BadArticle | CutOff:
    """Whose fault it is: the file's own where the process came to a bound of its own, else the machine's."""
    if isinstance(error, subprocess.TimeoutExpired):
        return CutOff(f"reading this file took longer than {PATIENCE:g} seconds")
    if error.returncode == -signal.SIGKILL:
        return CutOff("whoever read this file was killed, which happens where memory is short")
    return BadArticle("reading this file takes more time or memory than an article may; paste its text", "file")
