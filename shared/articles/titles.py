"""The headline with which a plain text begins, where whoever sent it gave none."""

import re

_FEWEST_WORDS, _MOST_WORDS, _LONGEST = 3, 30, 200
_LABEL = re.compile(r"(?:#{1,3}\s+|(?:title|headline)\s*:\s*)", re.I)
_INITIALS = re.compile(r"(?:\b[A-Z]\.){2,}$")
_MARKED = re.compile(r"^(\*{1,2}|_{1,2})(.+)\1$")
# Lines at the head of a text that are no headline: who wrote it and when, what it is from, what the page says.
_OTHER = re.compile(
    r"(?:by|from|published|updated|posted|photo|image|source|sources|correction|editor['’]s\snote|note|https?:|www\.|dear|re:"
    r"|subject:|date:|\d{1,2}[./ ]|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|for\simmediate\srelease)",
    re.I,
)
_DATELINE = re.compile(r"[^\W\d_a-z][^\Wa-z\n]+(?:[\s.'’-]+[^\Wa-z]+)*(?:[,/(][^\n]{0,60}?)?\s?(?:[—–]|-{1,2}\s)")
_BYLINE = re.compile(r"(?:By|BY)\s+[^\W\d_a-z]")
_SENTENCES = re.compile(r"[^\W\d_]{4}[.]\s+[^\W\d_a-z]")


def title_in(text: str) -> str | None:
    """The first line of a stored text where it is short, ends in no full stop, and stands apart from what follows."""
    first, _, rest = text.partition("\n")
    words = _bare(first)
    apart = rest.startswith("\n") or _BYLINE.match(rest) or _DATELINE.match(rest)
    if not apart or not rest.strip() or not _is_headline(words):
        return None
    return words


def _bare(line: str) -> str:
    """A line without what only marks it as a headline."""
    marked = _MARKED.match(line.strip())
    return _LABEL.sub("", marked.group(2) if marked else line.strip(), count=1).strip()


def _is_headline(words: str) -> bool:
    if len(words) > _LONGEST or not _FEWEST_WORDS <= len(words.split()) <= _MOST_WORDS or _OTHER.match(words):
        return False
    if _DATELINE.match(words) or _SENTENCES.search(words):
        return False
    closed = words.rstrip("\"”’'»)")
    return not closed.endswith((".", ",", ":", ";", "…", "-", "–", "—")) or _INITIALS.search(closed) is not None
