"""Which stretches of a text stand between quotation marks."""

from collections.abc import Iterator
from dataclasses import dataclass

# What closes each opening mark; keyboards mix curly and straight ones, and "``" is closed by two apostrophes.
_PAIRS = {"“": '”"', "„": '“”"', "«": "»", "»": "«", "‘": "’'", "‹": "›", "›": "‹", "「": "」", "『": "』",
          '"': '"”', "'": "'’", "`": "'\""}  # fmt: skip
_SINGLE = frozenset("‘'")
_STRAIGHT = frozenset("\"'")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch between quotation marks, the marks left out of it: `start` and `end` of what is quoted.

    `closed` is false where its paragraph ends without a closing mark, as the first paragraphs of a long
    quotation do.
    """

    start: int
    end: int
    mark: str
    closed: bool = True


def quoted_in(text: str) -> tuple[Quoted, ...]:
    """The outermost quoted stretches of a text, in order; none reaches over the end of a line.

    Single marks count only where they cannot be apostrophes; a mark that never closes counts only if it is a
    double one.
    """
    found: list[Quoted] = []
    offset = 0
    for line in text.splitlines(keepends=True):
        found.extend(_quoted_in_line(line.rstrip(), offset))
        offset += len(line)
    return tuple(found)


def _quoted_in_line(line: str, offset: int) -> Iterator[Quoted]:
    opened: tuple[int, str] | None = None
    for place, mark in enumerate(line):
        if opened and mark in _PAIRS[opened[1]] and _closes(line, place, mark, opened):
            yield Quoted(offset + opened[0] + 1, offset + place, opened[1])
            opened = None
        elif mark in _PAIRS and _opens(line, place, mark) and (opened is None or opened[1] in _SINGLE - {mark}):
            opened = (place, mark)
    if opened and opened[1] not in _SINGLE:
        yield Quoted(offset + opened[0] + 1, offset + len(line), opened[1], closed=False)


def _opens(line: str, place: int, mark: str) -> bool:
    """A mark opens at the beginning of a word; a backtick only after another one."""
    before = line[place - 1] if place else " "
    if mark == "`":
        return before == "`" and place + 1 < len(line) and not line[place + 1].isspace()
    after = line[place + 1] if place + 1 < len(line) else " "
    free = before.isspace() or before in "([{—–-/:;,\"“‘'"
    return free and not after.isspace()


def _closes(line: str, place: int, mark: str, opened: tuple[int, str]) -> bool:
    """A closing mark ends a word; an apostrophe within one, or after a plural, closes nothing."""
    before = line[place - 1]
    after = line[place + 1] if place + 1 < len(line) else " "
    if place == opened[0] + 1 or after.isalnum():
        return False
    if opened[1] == "`":
        return mark == '"' or after == "'"
    if opened[1] in _SINGLE:
        return before in ",.!?…;:)" or (before not in "s " and not before.isspace() and after in " ,.;:!?)—–")
    return mark not in _STRAIGHT or not before.isspace() or after in " .,;:!?"
