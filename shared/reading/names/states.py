"""Where a text writes the longer name of a country, no word of which names anybody."""

from functools import cache

from shared.lexicon.names import folded
from shared.lexicon.vocabulary import nations
from shared.reading.text.page import Sentence


def begins_country(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the words from `first` to `last` begin a longer name of a country, as in "People's Republic of China"."""
    names = _by_word().get(folded(sentence.tokens[first].text).partition(" ")[0], ())
    longer = [name for name in names if len(name.split()) > last - first]
    if not longer:
        return False
    end = first + max(len(name.split()) for name in longer)
    ahead = folded(sentence.text_between(first, min(end, len(sentence.tokens))))
    return any(f"{ahead} ".startswith(f"{name} ") for name in longer)


@cache
def _by_word() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name in nations():
        if " " in name:
            found.setdefault(name.partition(" ")[0], []).append(name)
    return found
