"""How an article says that somebody speaks without their name."""

import re
from dataclasses import dataclass

from shared.lexicon.listing import words_of

UNNAMED = words_of("unnamed unidentified anonymous unspecified")
"""Adjectives that say of whom they colour that no name is given."""

_NAMED = r"(?:named|identified|(?:quoted|cited|identified)\sby\s(?:\w+\s){0,2}name)"
_WANTED = r"(?:ask|declin|wish|want|request|refus|prefer|insist|agree|begg|demand|lik)(?:e?s|e?d|ing|ed|es|red|ring|e)?"
# Said of whoever speaks in the sentence.
_FREE = re.compile(
    r"\b(?:on|under)\s(?:the\s)?conditions?\s(?:of\s(?:strict\s)?anonymity"
    rf"|(?:that\s)?(?:he|she|they)\s(?:\w+\s){{0,3}}(?:anonymous|{_NAMED}))"
    rf"|\b(?:asking|declining|wishing|wanting|requesting|refusing|preferring|insisting)\s(?:not\s)?(?:to\s)?be\s{_NAMED}"
    r"|\b(?:granted|given|promised|requesting|asking|seeking|demanding|citing)\s(?:for\s)?anonymity"
    r"|\bnot\s(?:\w+\s)?(?:authori[sz]ed|permitted|allowed|cleared)\sto\s(?:\w+\s){0,2}(?:speak|talk|discuss|comment|brief)"
    r"|\b(?:spoke|speaks?|speaking|talk(?:ed|ing))\s(?:to\s\S+\s)?anonymously\b",
    re.I,
)
# Said of whoever stands right before it, or of whom its pronoun means.
_BOUND = re.compile(
    rf"\b{_WANTED}(?:\sonly)?\s(?:that\s\w+\s)?(?:not\s)?(?:to\s)?(?:not\s)?be(?:ing)?\s{_NAMED}"
    r"|\b(?:request|ask|insist|demand|s[eo]+[kug]+h?t?|were\sgrant|was\sgrant|were\spromis|was\spromis)(?:ed|s)?\s(?:for\s|on\s)?anonymity"
    r"|\b(?:to\s(?:remain|stay)|remain(?:s|ed)|stay(?:s|ed))\sanonymous\b"
    rf"|\b(?:can\s?not|could\snot|can['’]t|couldn['’]t|may\snot)\sbe\s{_NAMED}",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Stated:
    """Where a text says that somebody is not named; `bound` to whoever stands right before it."""

    start: int
    bound: bool


def stated_in(text: str) -> list[Stated]:
    """Each place where a text says of somebody that they speak without their name."""
    free = [Stated(found.start(), bound=False) for found in _FREE.finditer(text)]
    bound = [Stated(found.start(), bound=True) for found in _BOUND.finditer(text)]
    return free + [one for one in bound if all(one.start != other.start for other in free)]
