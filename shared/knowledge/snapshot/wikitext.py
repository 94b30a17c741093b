"""The lead of a page: what comes before its first heading, with the markup taken off."""

import re

from shared.knowledge.limits import LONGEST_LEAD

_HEADING = re.compile(r"^=+[^=\n].*=+\s*$", re.MULTILINE)
_REDIRECT = re.compile(r"\s*#\w+\s*:?\s*\[\[", re.IGNORECASE)
_UNSEEN = ("ref", "gallery", "table", "math", "timeline", "score", "imagemap")  # tags whose content is no prose
_FILES = re.compile(r"(?i)^\s*:?(file|image|category)\s*:")


def is_redirect(wikitext: str) -> bool:
    """Whether a page only points to another."""
    return bool(_REDIRECT.match(wikitext))


def before_heading(wikitext: str) -> str:
    """The lead of a page, still in wikitext."""
    found = _HEADING.search(wikitext)
    return wikitext[: found.start()] if found else wikitext


def plain(wikitext: str) -> str:
    """A lead in plain text, its paragraphs separated by an empty line.

    Templates, notes, tables and pictures are left out, links keep the words they show.
    """
    import mwparserfromhell

    code = mwparserfromhell.parse(wikitext)
    for tag in code.filter_tags(matches=lambda node: str(node.tag).strip().lower() in _UNSEEN):
        _remove(code, tag)
    for link in code.filter_wikilinks(matches=lambda node: bool(_FILES.match(str(node.title)))):
        _remove(code, link)
    text = code.strip_code(normalize=True, collapse=True)
    lines = (re.sub(r"[ \t\xa0]+", " ", line).strip() for line in text.splitlines())
    prose = re.sub(r"\(\s*[;,:]?\s*", "(", "\n".join(lines)).replace("()", "")
    prose = re.sub(r" +([,.;:)])", r"\1", re.sub(r" {2,}", " ", prose))
    return re.sub(r"\n{3,}", "\n\n", prose).strip()[:LONGEST_LEAD]


def _remove(code: object, node: object) -> None:
    try:
        code.remove(node)  # type: ignore[attr-defined]
    except ValueError:
        return  # it went with something around it
