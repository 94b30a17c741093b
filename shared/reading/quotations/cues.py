"""Attributions other than by a verb and its subject: "according to", "quoted as", "in X's view", "X's claim"."""

from dataclasses import dataclass
from enum import Enum, auto

from shared.lexicon.clauses import BEING, MEANS
from shared.lexicon.verbs import QUOTED_BY, forms
from shared.reading.quotations.expressions import is_title
from shared.reading.quotations.nouns import Phrase, named, pronoun_at
from shared.reading.quotations.parting import before_auxiliaries, clause_start
from shared.reading.quotations.phrases import phrase_ending_at, phrase_from
from shared.reading.quotations.scene import Scene
from shared.reading.quotations.subjects import subject_ahead

_MARKS_OF_SPEECH = (",", "!", "?", ".", "…", "—", "–")
_EXPRESSION = 2
_AGENT_WITHIN = 3
_QUOTED_WITHIN = 14
_FURTHEST = 150


class Order(Enum):
    """How an attribution is put together."""

    AHEAD = auto()  # X said
    BEHIND = auto()  # said X
    GOING_ON = auto()  # …, adding
    AGENT = auto()  # as told by X
    SOURCE = auto()  # according to X
    NOUN = auto()  # X's claim that


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words given to `subject` by token `verb`; the attribution itself reaches from `begin` up to `end`, left out."""

    subject: Phrase
    verb: int
    begin: int
    end: int
    order: Order


def speech_floor(scene: Scene, verb: int) -> int:
    """Where to stop looking for a subject: behind the last colon or semicolon, or a quotation set off by a mark."""
    lowest = max(scene.start, verb - _FURTHEST)
    for place in range(verb - 1, lowest - 1, -1):
        if scene.tokens[place].text in (";", ":") and not scene.quoted[place]:
            return place + 1
        if scene.quoted[place] and _closes_speech(scene, place):
            return place + 1
    return lowest


def _closes_speech(scene: Scene, place: int) -> bool:
    """Whether a quotation that ends at token `place` is set off by a mark: “…,” · “…”, · “…?”"""
    if place + 1 < len(scene.low) and scene.quoted[place + 1]:
        return False
    inner = place - 1 - (scene.word(place - 1) in ("'", "’", '"', "”"))  # “He said, ‘I know,’” said X
    if scene.word(inner)[-1:] in _MARKS_OF_SPEECH:
        return True
    if scene.word(place + 1) == ",":
        return _is_speech_before(scene, place)
    return place + 1 < len(scene.low) and scene.is_dash(place + 1)


def _is_speech_before(scene: Scene, mark: int) -> bool:
    """Whether what is quoted up to a mark is said, and no title or expression within a clause: "who made “X”, said"."""
    first = mark
    while first > 0 and scene.quoted[first - 1]:
        first -= 1
    words = mark - first - 1
    return first <= scene.start or (words > _EXPRESSION and not is_title(scene.sentence.text_between(first + 1, mark)))


def is_passive(scene: Scene, place: int) -> bool:
    """Whether a form of "be" makes the verb at `place` a passive."""
    if scene.low[place].endswith("ing"):
        return False
    start = before_auxiliaries(scene, 0, place)
    return any(word in BEING for word in scene.low[start:place])


def is_by_agent(scene: Scene, verb: int) -> bool:
    """Whether "by" and somebody follow the verb: "described by X", not "said by telephone"."""
    return scene.word(verb + 1) == "by" and scene.word(verb + 2) not in MEANS


def quoted_as(scene: Scene, verb: int) -> Attribution | None:
    """ "X was quoted by Y as saying", "Y quoted X as saying"."""
    for place in range(verb - 2, max(-1, verb - _QUOTED_WITHIN), -1):
        if forms().get(scene.low[place]) in QUOTED_BY:
            passive = is_passive(scene, place)
            subject = subject_ahead(scene, speech_floor(scene, place), place) if passive else None
            subject = subject or phrase_from(scene, place + 1, verb - 1, verb_follows=False)
            return Attribution(subject, verb, min(subject.first, place), verb + 1, Order.AHEAD) if subject else None
    return None


def object_of(scene: Scene, verb: int) -> Attribution | None:
    """ "Y quoted X: “…”"; "as saying" is read at its own verb."""
    within = range(verb + 1, min(verb + _QUOTED_WITHIN, len(scene.low)))
    if any(scene.low[i] == "as" and scene.word(i + 1) in forms() for i in within):
        return None
    subject = phrase_from(scene, verb + 1, len(scene.low), verb_follows=False)
    if subject is None or subject.person is None:
        return None
    return Attribution(subject, verb, verb, subject.last, Order.BEHIND)


def agent(scene: Scene, verb: int) -> Attribution | None:
    """Whoever something is told by; who is told something says nothing."""
    for place in range(verb + 1, min(verb + 1 + _AGENT_WITHIN, len(scene.low))):
        if is_by_agent(scene, place - 1) and forms()[scene.low[verb]] not in QUOTED_BY:
            subject = phrase_from(scene, place + 1, len(scene.low), verb_follows=False)
            return Attribution(subject, verb, verb, subject.last, Order.AGENT) if subject else None
    return None


def source(scene: Scene, place: int) -> Attribution | None:
    """ "According to X"."""
    if scene.word(place + 1) != "to":
        return None
    subject = phrase_from(scene, place + 2, len(scene.low), verb_follows=False, noun=True)
    return Attribution(subject, place, place, subject.last, Order.SOURCE) if subject else None


def holding(scene: Scene, place: int) -> Attribution | None:
    """ "X's claim that", "a warning by X that"."""
    after = scene.word(place + 1)
    if after == "that":
        owner = _owner(scene, place)
        return Attribution(owner, place, owner.first, place + 1, Order.NOUN) if owner else None
    if after in ("by", "from"):
        subject = phrase_from(scene, place + 2, len(scene.low), verb_follows=False)
        if subject and scene.word(subject.last) == "that":
            return Attribution(subject, place, place, subject.last, Order.NOUN)
    return None


def _owner(scene: Scene, place: int) -> Phrase | None:
    """Whose the noun at `place` is: "X's claim", "her claim"; adjectives may stand between."""
    for before in range(place - 1, max(-1, place - 4), -1):
        if scene.tokens[before].is_owner or scene.sentence.is_owner_at(before):
            name = scene.by_last.get(before)
            return named(name) if name else phrase_ending_at(scene, clause_start(scene, 0, before - 1), before)
        if scene.low[before] in ("his", "her"):
            return pronoun_at(before)
    return None


def view(scene: Scene, place: int) -> Attribution | None:
    """ "In X's view, …", "in the words of X"."""
    if scene.word(place + 1) == "of" and scene.word(place - 1) == "the" and scene.word(place - 2) in ("in", "to"):
        subject = phrase_from(scene, place + 2, len(scene.low), verb_follows=False)
        return Attribution(subject, place, place - 2, subject.last, Order.SOURCE) if subject else None
    owner = _owner(scene, place)
    if owner is None or owner.first == 0 or scene.word(owner.first - 1) not in ("in", "by", "to"):
        return None
    return Attribution(owner, place, owner.first - 1, place + 1, Order.SOURCE)
