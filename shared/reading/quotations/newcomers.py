"""Who comes in without a name, so that "he" or "she" behind it may be them: "a woman", "the judge", "another"."""

from shared.lexicon.clauses import OWNERS, PAST_TENSES
from shared.lexicon.genders import PRONOUNS, of_word
from shared.lexicon.listing import words_of
from shared.lexicon.occupations import KIN
from shared.reading.quotations.callings import OTHERS, is_calling
from shared.reading.quotations.nouns import Phrase
from shared.reading.quotations.scene import Scene
from shared.reading.text.rolewords import stem

_HIRED = words_of("doctor surgeon nurse lawyer barrister attorney solicitor aide")
_HUMANS = frozenset({"man", "woman", "boy", "girl"})
_BRINGING = frozenset({"by", "with", "to"})
_NAMING = frozenset({"as", "named", "called"})


def is_new(scene: Scene, subject: Phrase, gender: str, fitting: set[str], *, known: bool) -> bool:
    """Whether a subject is somebody without a name whom the pronoun may mean: "the judge", "her lawyer".

    `known` says that somebody of the article is said to be what its noun means.
    """
    head = stem(scene.low[subject.last - 1])
    alone = scene.start == subject.first == subject.last - 1
    if alone and head in ("one", "another") and not fitting:
        return True  # "Another, who asked for anonymity, said she had slept in her car"
    if known or of_word(head) not in (None, gender):
        return False
    first = scene.low[subject.first]
    if first in ("a", "an", "one", "another") and not fitting and not _is_fronted(scene, gender):
        return is_calling(scene, subject) or of_word(head) is not None
    owned = first in OWNERS or scene.sentence.is_owner_at(subject.first + 1)
    return head in OTHERS or (owned and (head in _HIRED or head in KIN))


def newcomer(scene: Scene, gender: str) -> bool:
    """Whether a sentence brings in a man or a woman without a name: "He was met by a woman", "There stood a man"."""
    for place in range(1, len(scene.low) - 1):
        human = scene.low[place + 1] in _HUMANS and of_word(scene.low[place + 1]) == gender
        if scene.low[place] in ("a", "another") and human and not scene.quoted[place]:
            before = scene.low[place - 1]
            return before in _BRINGING or before in PAST_TENSES
    return False


def introduced(scene: Scene, subject: Phrase, fitting: frozenset[str] | set[str]) -> str | None:
    """Who somebody new is by the name given behind: "One parent, who gave her name only as Shelley"."""
    if scene.low[subject.first] not in ("a", "an", "one", "another"):
        return None
    named = (n for n in scene.names_within(subject.last, len(scene.low)) if scene.low[n.first - 1] in _NAMING)
    name = next((n for n in named if not scene.quoted[n.first]), None)
    return name.person if name and {name.person} == set(fitting) else None


def _is_fronted(scene: Scene, gender: str) -> bool:
    """Whether what opens a sentence says who its pronoun is: "A vet from Leeds, she came"."""
    behind = zip(scene.low, scene.low[1:], strict=False)
    return any(mark == "," and word in ("he", "she") and PRONOUNS[word] == gender for mark, word in behind)
