"""Titles that are borne with one name, as a surname would be: "Queen Camilla", "Pope Francis"."""

from shared.lexicon.listing import words_of
from shared.models.reading import Person

THRONES = words_of("king queen prince princess pope emperor empress sultan emir tsar")
"""What stands before a name alone."""

BY_MARRIAGE = words_of("queen princess empress tsarina sultana")
"""Titles that their bearers' spouses have too: who reigns says nothing of who bears one."""

_BACK = 12  # characters before a name in which a throne's title has its place


def throne_name(person: Person, text: str) -> str | None:
    """How an article calls somebody by a throne and their name, "Pope Francis"; None where it never does."""
    for mention in person.mentions:
        title = text[max(0, mention.start - _BACK) : mention.start].split()[-1:]
        if title and title[0].lower() in THRONES:
            return f"{title[0]} {mention.text}"
    return None
