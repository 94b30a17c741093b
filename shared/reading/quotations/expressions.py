"""What stands between quotation marks and is nobody's words: titles of works, names of things, words meant as words."""

from shared.lexicon.clauses import COORDINATORS, DETERMINERS, PREPOSITIONS
from shared.lexicon.listing import words_of
from shared.reading.quotations.scene import Scene

_NAMING = words_of(
    """
    titled entitled headlined called named nicknamed dubbed known so-called codenamed code-named termed labelled labeled
    film movie song album novel book series show play podcast documentary essay paper single track painting sculpture
    poem musical opera sitcom drama episode exhibition memoir magazine game programme program ballet sequel
    word term phrase hashtag nickname codename slogan expression acronym tagged marked
    """
)
_SMALL = DETERMINERS | PREPOSITIONS | COORDINATORS | frozenset({"is", "it", "are"})


def is_title(text: str) -> bool:
    """Whether all its longer words have capitals and it does not end as speech does: "The Old Man and the Sea"."""
    words = [word.strip("’'“”\"") for word in text.split()]
    if not words or text.rstrip()[-1:] in ",.…" or not words[0][:1].isupper():
        return False
    longer = [word for word in words if word.lower() not in _SMALL and word[:1].isalpha()]
    return bool(longer) and all(word[0].isupper() for word in longer) and (len(longer) > 1 or len(words) == 2)


def names_something(scene: Scene, first: int) -> bool:
    """Whether the words before a quoted stretch say that it is a title, a name or a word: "the song “…”"."""
    mark = first - 1
    before = scene.low[mark - 1] if mark >= 1 else ""
    before = scene.low[mark - 2] if before in (",", "as") and mark >= 2 else before
    return before in _NAMING
