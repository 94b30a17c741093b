"""Where the clause begins that a verb of saying gives: behind "that", or past whom, when and where it is said."""

from itertools import takewhile

from shared.lexicon.clauses import (
    DETERMINERS,
    FINITE,
    LISTENERS,
    OCCASIONS,
    OTHER_PRONOUNS,
    PAST_TENSES,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIMES,
)
from shared.lexicon.verbs import BARE, TELLING
from shared.reading.quotations.cues import Attribution, Order
from shared.reading.quotations.parting import is_adverb
from shared.reading.quotations.scene import Scene
from shared.reading.text.propers import proper_at

_THAT_WITHIN = 16
_VERB_WITHIN = 16
# What is said without saying that something is so.
_OBJECTS = frozenset({"less", "more", "nothing", "little", "much", "anything", "something", "everything", "goodbye",
                      "farewell", "yes", "no", "hello", "sorry", "mass", "grace", "prayers", "thanks",
                      "enough"})  # fmt: skip
_BEGINNINGS = DETERMINERS | SUBJECT_PRONOUNS | OTHER_PRONOUNS
_NO_CLAUSE = frozenset({"to", "so", "as", "of", "about", "whether"})


def start_behind(scene: Scene, one: Attribution, verb: str) -> int | None:
    """Where the clause behind a verb begins: behind "that", or where a clause can begin without it."""
    begin = max(one.end, one.verb + 1)
    limit = min(len(scene.low), begin + _THAT_WITHIN)
    for place in range(begin, limit):
        if scene.quoted[place] or scene.tokens[place].text in (";", ":"):
            break
        if scene.low[place] == "that" and not _is_clause_between(scene, begin, place):
            return place if scene.word(place + 1) in FINITE else place + 1
    if one.order in (Order.BEHIND, Order.AGENT):
        return None
    start = past_occasion(scene, begin, verb)
    return start if start < len(scene.low) and _begins_clause(scene, start, verb) else None


def _is_clause_between(scene: Scene, begin: int, that: int) -> bool:
    between = scene.low[begin:that]
    return any(word in FINITE or word in SUBJECT_PRONOUNS or word in RELATIVES for word in between)


def past_occasion(scene: Scene, place: int, verb: str) -> int:
    """Past whom it is told, when and where: "told Reuters on Tuesday", "said in a statement"."""
    if verb in TELLING:
        place = _past_listener(scene, place)
    end = len(scene.low)
    while place < end:
        word = scene.low[place]
        if word in TIMES or (is_adverb(word) and word not in ("only", "just", "even", "still", "no", "not")):
            place += 1
        elif word in ("early", "late", "last", "this", "earlier") and place + 1 < end and scene.low[place + 1] in TIMES:
            place += 2
        elif word in PREPOSITIONS and (after := _past_preposition(scene, place)):
            place = after
        elif word == "," and place + 1 < end and _closes_aside(scene, place):
            place = _closes_aside(scene, place)
        else:
            break
    return place


def _past_preposition(scene: Scene, place: int) -> int:
    """One past "on Tuesday", "in a written statement to Reuters", "in Kyiv"; 0 where something else follows."""
    end = min(len(scene.low), place + 8)
    if place + 1 < end and scene.low[place + 1] in TIMES:
        after = place + 2
        while after < end and (scene.tokens[after].text.isdigit() or scene.low[after] in TIMES):
            after += 1
        return after
    for here in range(place + 1, end):
        if scene.low[here] in OCCASIONS and scene.tokens[here].is_word:
            following = here + 1
            while following < len(scene.low) and scene.low[following] in OCCASIONS:
                following += 1
            return following
        if scene.is_mark(here) or scene.low[here] in FINITE or scene.low[here] in SUBJECT_PRONOUNS:
            return 0
    named = place + 1 + (place + 1 < end and scene.low[place + 1] in DETERMINERS)
    after = proper_at(scene.sentence, named) if named < end and scene.tokens[named].is_capital else 0
    return after if after > named and named not in scene.by_first else 0


def _closes_aside(scene: Scene, comma: int) -> int:
    """One past the comma that ends an aside of a few words: "said, for the first time, that"; 0 for none."""
    for here in range(comma + 1, min(len(scene.low), comma + 9)):
        if scene.low[here] == ",":
            return here + 1
    return 0


def _past_listener(scene: Scene, place: int) -> int:
    if place < len(scene.low) and scene.low[place] in ("me", "us", "him", "her", "them", "you"):
        return place + 1
    if place in scene.by_first:
        return scene.by_first[place].last
    here = place + (place < len(scene.low) and scene.low[place] in DETERMINERS)
    end = proper_at(scene.sentence, here) if here < len(scene.low) else here
    listening = next((i for i in range(end, min(len(scene.low), end + 4)) if scene.low[i] in LISTENERS), None)
    if listening is None:
        return max(end, here)
    while listening + 1 < len(scene.low) and scene.low[listening + 1] in LISTENERS:
        listening += 1
    return listening + 1


def _begins_clause(scene: Scene, start: int, verb: str) -> bool:
    """Whether a clause without "that" begins here: somebody or something, and a verb."""
    word = scene.low[start]
    if scene.quoted[start] or scene.is_mark(start) or word in _NO_CLAUSE or word in RELATIVES:
        return False
    window = scene.low[start + 1 : start + _VERB_WITHIN]
    if verb not in BARE | TELLING:
        window = list(takewhile(lambda w: w not in SUBORDINATORS | RELATIVES | {","}, window))
    if any(w in FINITE or w.endswith(("'s", "'re", "'ll", "'d", "'ve")) for w in window):
        return True
    bare = verb in BARE - TELLING and word not in _OBJECTS
    if verb != "say" and not scene.tokens[start].is_capital and word not in _BEGINNINGS and not word.endswith("s"):
        return False
    if verb != "say" and not any(w.endswith(("s", "ed")) or w in PAST_TENSES for w in window[1:]):
        bare = False
    return bare or (verb in TELLING and word in SUBJECT_PRONOUNS | OTHER_PRONOUNS)
