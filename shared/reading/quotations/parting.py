"""Where the clauses of a sentence part: what opens one, what stands in commas, what has a verb of its own."""

from shared.lexicon.clauses import (
    ADVERBS,
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    FINITE,
    OPENINGS,
    PAST_TENSES,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    TIMES,
)
from shared.reading.quotations.scene import Scene
from shared.reading.text.kinds import Kind

# Adverbs that end in "ly" stand between a subject and its verb, names and bodies that do so do not.
_NO_ADVERBS = frozenset({"family", "ally", "italy", "assembly", "reply", "daily", "weekly", "monthly", "july", "bully"})
_THEMSELVES = frozenset({"himself", "herself", "themselves"})  # "X himself said"
_OBJECTS = frozenset({"him", "them", "it", "me", "us"})
_FURTHEST = 60
_CLAUSE_ENDS = SUBORDINATORS | RELATIVES | {"but"}
_WHERE = frozenset({"to", "in", "at", "on", "from", "with"})  # behind what somebody does: "Speaking in Kyiv"


def is_adverb(word: str) -> bool:
    """Whether a word in small letters may stand between a subject and its verb, or beside the verb."""
    return word in ADVERBS or (word.endswith("ly") and len(word) > 4 and word not in _NO_ADVERBS)


def before_auxiliaries(scene: Scene, floor: int, verb: int) -> int:
    """One past the subject of `verb`: auxiliaries, adverbs and days before the verb left out."""
    end = verb
    while end > floor:
        word = scene.low[end - 1]
        if (
            word in AUXILIARIES
            or (word in _THEMSELVES and end - 1 > floor)
            or (is_adverb(word) and end not in scene.by_last)
        ):
            end -= 1
        elif word in TIMES and end not in scene.by_last and end - 1 > floor:
            end -= 2 if scene.low[end - 2] in ("this", "last", "on", "late", "early", "that", "in") else 1
        else:
            break
    return max(end, floor)


def clause_start(scene: Scene, floor: int, place: int) -> int:
    """Where the clause of token `place` begins: behind the last mark, quotation or joining word before it."""
    start = place
    while start > floor and place - start < _FURTHEST:
        before = start - 1
        if scene.low[before] in _CLAUSE_ENDS or scene.quoted[before] or scene.is_mark(before):
            break
        start = before
    return start


def is_clause(scene: Scene, begin: int, end: int) -> bool:
    """Whether a stretch between commas has a verb of its own, so that no subject before it reaches behind it."""
    first = past_joints(scene, begin, end)
    if (
        first >= end
        or scene.low[first] in RELATIVES
        or scene.low[first] in ("whose", "whom")
        or is_opening(scene, first)
    ):
        return False
    if scene.low[first].endswith("ed") and _has_object(scene, first + 1):
        return True  # "thanked him for his work"
    return any(
        scene.low[i] in FINITE or (scene.low[i] in PAST_TENSES and i > first and scene.word(i + 1) not in PREPOSITIONS)
        for i in range(first, end)
        if not scene.quoted[i]
    )


def _has_object(scene: Scene, place: int) -> bool:
    """Whether a pronoun stands here that a verb has for its object; "her" may be whose something is."""
    after = scene.word(place + 1)
    return scene.word(place) in _OBJECTS or (scene.word(place) == "her" and (after in PREPOSITIONS or after == ","))


def parting(scene: Scene, floor: int, comma: int) -> list[int]:
    """The commas and dashes before `comma`, those in brackets and quotations left out."""
    found, depth = [], 0
    for place in range(comma - 1, max(floor, comma - _FURTHEST) - 1, -1):
        text = scene.tokens[place].text
        depth = max(0, depth + (text == ")") - (text == "("))
        parts = text == "," or scene.is_dash(place)
        if parts and depth == 0 and not scene.quoted[place] and not _in_name(scene, place):
            found.append(place)
    return found[::-1]


def _in_name(scene: Scene, place: int) -> bool:
    return any(name.first < place < name.last for name in scene.names)


def is_opening(scene: Scene, first: int) -> bool:
    """Whether a stretch that begins at `first` only opens the sentence: "On Tuesday", "Speaking in Kyiv"."""
    first = past_joints(scene, first, len(scene.low))
    if first >= len(scene.low) or first in scene.by_first:
        return False
    word = scene.low[first]
    doing = word.endswith("ing") and len(word) > 5 and scene.kinds[first] in (Kind.NAME, Kind.PLAIN)
    return word in OPENINGS or (doing and scene.word(first + 1) in DETERMINERS | _WHERE)


def past_joints(scene: Scene, first: int, end: int) -> int:
    """The first token that is no joining word or mark."""
    while first < end and (scene.low[first] in COORDINATORS or (scene.is_mark(first) and not scene.quoted[first])):
        first += 1
    return first
