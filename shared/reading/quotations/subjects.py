"""Whose words a verb of saying gives: its subject, ahead of it or behind it."""

from shared.lexicon.clauses import (
    COORDINATORS,
    FINITE,
    OTHER_PRONOUNS,
    PAST_TENSES,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)
from shared.lexicon.listing import words_of
from shared.reading.quotations.nouns import Form, Phrase, may_be_verb, named, pronoun_at
from shared.reading.quotations.parting import (
    before_auxiliaries,
    clause_start,
    is_adverb,
    is_clause,
    is_opening,
    parting,
    past_joints,
)
from shared.reading.quotations.phrases import phrase_ending_at, phrase_from
from shared.reading.quotations.scene import Scene
from shared.reading.text.kinds import Kind

# Who goes on to say, or is quick to, says it; who wants to does not.
_DOING = words_of(
    "liked likes used loved loves continued continues began on quick keen eager careful hastened proceeded rushed"
)
_PERSONAL = frozenset({"he", "she", "they"})


def subject_ahead(scene: Scene, floor: int, verb: int) -> Phrase | None:
    """The subject that stands ahead of `verb`, within the clause that begins at `floor` at the earliest."""
    end = before_auxiliaries(scene, floor, verb)
    if end <= floor:
        return None
    place = end - 1
    word = scene.low[place]
    if scene.tokens[place].text == ")":
        return _across_brackets(scene, floor, place)
    if scene.low[place] == "," or scene.is_dash(place):
        return across_comma(scene, floor, place)
    if word in RELATIVES:
        return antecedent(scene, floor, place)
    if word in COORDINATORS:
        return clause_subject(scene, floor, place)
    if word == "to":
        return subject_of_doing(scene, floor, place)
    if scene.quoted[place] or scene.is_mark(place):
        return None
    start = clause_start(scene, floor, place)
    found = phrase_ending_at(scene, start, end)
    has_verb = found is None or any(may_be_verb(scene, i) for i in range(start, found.first))
    if start > floor and scene.low[start - 1] in RELATIVES and has_verb:
        return antecedent(scene, floor, start - 1) or found  # "the man who met X said"
    return found


def _across_brackets(scene: Scene, floor: int, place: int) -> Phrase | None:
    opening = next((i for i in range(place, floor - 1, -1) if scene.tokens[i].text == "("), None)
    if opening is None or opening <= floor:
        return None
    if scene.low[opening - 1] == ",":
        return across_comma(scene, floor, opening - 1)
    return phrase_ending_at(scene, clause_start(scene, floor, opening - 1), opening)


def subject_of_doing(scene: Scene, floor: int, place: int) -> Phrase | None:
    """The subject of "went on to say"; none of "declined to say"."""
    return clause_subject(scene, floor, place) if place > floor and scene.low[place - 1] in _DOING else None


def antecedent(scene: Scene, floor: int, relative: int) -> Phrase | None:
    """Whom "who" stands for: the noun phrase right before it, or whoever that explains ("X, a man who")."""
    end = relative
    if end > floor and scene.low[end - 1] == ",":
        end -= 1
    elif end > floor and scene.tokens[end - 1].text == ")":
        end = next((i for i in range(end - 1, floor - 1, -1) if scene.tokens[i].text == "("), end)
    found = phrase_ending_at(scene, clause_start(scene, floor, end - 1) if end > floor else floor, end)
    if found is None or found.form is not Form.NOUN:
        return found
    before = found.first - 1
    explained = scene.by_last.get(before) if before > floor and scene.low[before] == "," else None
    return named(explained) if explained else found


def across_comma(scene: Scene, floor: int, comma: int) -> Phrase | None:
    """The subject before an apposition that ends at `comma`, right before the verb: "X, a farmer from Y, said"."""
    ends = parting(scene, floor, comma)
    begins = [floor, *(end + 1 for end in ends)]
    if len(begins) > 1 and scene.low[begins[-1]] in FINITE:
        return None  # "X, a farmer, is ill, said Y"
    chunks = list(zip(begins, ends, strict=False))
    clause = max((i for i, (begin, end) in enumerate(chunks) if is_clause(scene, begin, end)), default=-1)
    for begin, end in chunks[clause + 1 :]:
        if is_opening(scene, begin):
            if found := _behind_opening(scene, begin, end):
                return found
        else:
            found = phrase_from(scene, past_joints(scene, begin, comma), comma, verb_follows=False)
            if found and (found.last >= end or _only_hangs(scene, found.last, end)):
                return found
    return None


def _behind_opening(scene: Scene, begin: int, end: int) -> Phrase | None:
    """The name with which an opening without a comma of its own ends: "Outside court Mr X, who …".

    Where a pronoun stands before the name it is the subject: "On Sunday she beat X, the champion".
    """
    name = scene.by_last.get(end)
    if name is None or name.first <= begin:
        return None
    pronoun = next((i for i in range(begin, name.first) if scene.low[i] in _PERSONAL), None)
    if pronoun is not None:
        opens_clause = any(scene.low[i] in SUBORDINATORS for i in range(begin, pronoun))
        return None if opens_clause else pronoun_at(pronoun)
    before = name.first - 1
    while before > begin and (scene.kinds[before] in (Kind.HONORIFIC, Kind.TITLE) or scene.low[before] == "."):
        before -= 1
    return None if scene.low[before] in PREPOSITIONS or scene.is_mark(before) else named(name, before + 1)


def _only_hangs(scene: Scene, place: int, end: int) -> bool:
    """Whether what follows a name up to its comma is tied to it: "of Yale University", "(D-Ohio)"."""
    if place >= end:
        return False
    participle = scene.low[place] in PAST_TENSES or scene.low[place].endswith(("ed", "ing"))
    participle = participle and scene.low[place + 1] in PREPOSITIONS
    return participle or scene.low[place] in PREPOSITIONS or scene.tokens[place].text == "("


def clause_subject(scene: Scene, floor: int, end: int) -> Phrase | None:
    """The subject with which the clause between `floor` and `end` begins, what opens it left out."""
    commas = [*parting(scene, floor, end), end]
    begin = floor
    for comma in commas:
        first = past_joints(scene, begin, end)
        if not is_opening(scene, first):
            return phrase_from(scene, first, end, verb_follows=True)
        if comma < end and (found := _behind_opening(scene, begin, comma)):
            return found
        begin = comma + 1
    return _named_in_opening(scene, floor, end) if len(commas) == 1 else None


def _named_in_opening(scene: Scene, floor: int, end: int) -> Phrase | None:
    """The subject of an opening without a comma: "On Tuesday X said"."""
    first = next((i for i in range(floor, end) if scene.low[i] in _PERSONAL), None)
    if first is not None:
        return pronoun_at(first)
    within = list(scene.names_within(floor, end))
    return named(within[0]) if len({name.person for name in within}) == 1 else None


def subject_behind(scene: Scene, place: int, end: int) -> Phrase | None:
    """The subject that stands behind its verb: "said X", "said the minister"."""
    while place < end and is_adverb(scene.low[place]):
        place += 1
    if place >= end or scene.is_mark(place):
        return None
    if scene.low[place] in OTHER_PRONOUNS | RELATIVES | PREPOSITIONS | SUBORDINATORS and place not in scene.by_first:
        return None
    return phrase_from(scene, place, end, verb_follows=False)
