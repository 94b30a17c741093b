"""Offices that by their kind one person holds at a time, whatever a source knows of them."""

import re

from shared.lexicon.names import folded
from shared.lexicon.roles import TOP_TITLES, office_key

_OF_ONE = re.compile(
    r"governor of (?:the )?(?:[\w ]+ )?(?:bank|banca|banco|banque)\b.*"
    r"|(?:.* )?(?:vice )?chief of (?:the )?(?:[\w ]+ )?staff\b.*"
    r"|chief justice of .+"
    r"|(?:.* )?(?:national|homeland) security advis[eo]r\b.*"
)
_OF_MANY = re.compile(r"\b(?:deputy|assistant|associate|former|honorary)\b")


def is_of_one(label: str) -> bool:
    """Whether an office is of a kind that one holds at a time.

    The head of a state or its government, the governor of a central bank, a chief of staff, a chief justice, a
    security advisor.
    """
    key, title = office_key(label, None), folded(label)
    if key.place and key.title in TOP_TITLES:
        return True
    return bool(_OF_ONE.fullmatch(title)) and not _OF_MANY.search(title)
