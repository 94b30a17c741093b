"""Where a sentence gives words to somebody: its verbs of saying, and phrases such as "according to"."""

from shared.lexicon.ages import age_of
from shared.lexicon.clauses import (
    AUXILIARIES,
    BEING,
    COURTS,
    DETERMINERS,
    DOUBTFUL_MODALS,
    HOLDINGS,
    NEGATIONS,
    PREPOSITIONS,
    VIEWS,
)
from shared.lexicon.verbs import NEVER_BEHIND, NOUNS_TOO, QUOTED_BY, forms, is_base
from shared.reading.quotations.cues import (
    Attribution,
    Order,
    agent,
    holding,
    is_by_agent,
    is_passive,
    object_of,
    quoted_as,
    source,
    speech_floor,
    view,
)
from shared.reading.quotations.nouns import Form, Phrase
from shared.reading.quotations.parting import before_auxiliaries
from shared.reading.quotations.scene import Scene
from shared.reading.quotations.subjects import clause_subject, subject_ahead, subject_behind
from shared.reading.text.kinds import Kind

_SAYING = frozenset(forms())
_CUES = _SAYING | {"according"} | HOLDINGS | VIEWS
_HEARING = frozenset({"heard", "hear", "hears", "hearing"})  # "X heard Y say"
_WHAT_IS_ASKED = frozenset({"about", "why", "whether", "if", "how", "what", "that", "to", "by", "for", "when"})
_OPENING = frozenset({"that", ":", ",", "him", "them", "it"})  # what stands behind a verb and behind no noun
_BEFORE_NOUNS = (DETERMINERS - {"that", "both", "each", "some", "many", "several", "other", "another", "one"}) | (
    PREPOSITIONS - {"to", "by", "in", "after", "before", "on"}
)


def attributions_in(scene: Scene) -> list[Attribution]:
    """Every attribution of a sentence in the order of its verbs."""
    found: list[Attribution] = []
    if _CUES.isdisjoint(scene.low):
        return found
    for place, word in enumerate(scene.low):
        if word not in _CUES or scene.quoted[place]:
            continue
        one = _at(scene, place, found)
        if one is not None:
            found.append(one)
    return found


def _at(scene: Scene, place: int, earlier: list[Attribution]) -> Attribution | None:
    word = scene.low[place]
    if word == "according":
        return source(scene, place)
    if word in HOLDINGS and (found := holding(scene, place)):
        return found
    if word in VIEWS and (found := view(scene, place)):
        return found
    if word not in _SAYING or not _is_verb(scene, place):
        return None
    if word.endswith("ing") and not _is_progressive(scene, place):
        return _going_on(scene, place, earlier)
    if is_by_agent(scene, place) or is_passive(scene, place) or _is_asked(scene, place):
        return agent(scene, place)
    if forms()[word] in QUOTED_BY:
        return object_of(scene, place)
    return _plain(scene, speech_floor(scene, place), place)


def _is_verb(scene: Scene, place: int) -> bool:
    """Whether a form of a verb is none of a noun, an adjective or a name here."""
    if scene.tokens[place].is_capital and place and not scene.is_mark(place - 1) and not scene.quoted[place - 1]:
        return False
    if scene.kinds[place] in (Kind.BODY, Kind.NAME) and place:
        return False
    before = scene.word(place - 1)
    counted = age_of(before) is not None and scene.low[place] not in NOUNS_TOO  # "the mother of three said"
    if (before in _BEFORE_NOUNS and not counted) or (place > 0 and scene.tokens[place - 1].is_owner):
        return False
    return scene.low[place + 1 : place + 3] not in (["to", "be"], ["to", "have"])


def _is_progressive(scene: Scene, place: int) -> bool:
    return any(word in BEING for word in scene.low[before_auxiliaries(scene, 0, place) : place])


def _is_asked(scene: Scene, place: int) -> bool:
    """Whether "asked" says of somebody that they were: "X, asked about the plan, said"."""
    opens = place == 0 or scene.low[place - 1] == ","
    return scene.low[place] in ("asked", "told", "questioned") and opens and scene.word(place + 1) in _WHAT_IS_ASKED


def _plain(scene: Scene, floor: int, verb: int) -> Attribution | None:
    start = before_auxiliaries(scene, floor, verb)
    between = scene.low[start:verb]
    if any(word in NEGATIONS or word in DOUBTFUL_MODALS for word in between) or _is_conditional(between):
        return None
    if start in (verb, floor) and (behind := _inverted(scene, floor, start, verb)):
        return behind
    subject = subject_ahead(scene, floor, verb)
    if subject is None:
        return None
    is_infinitive = start == verb and scene.word(start - 1) == "to"
    fits = is_infinitive or _fits(scene, subject, verb, between)
    return (
        Attribution(subject, verb, min(subject.begin, verb), _past_particle(scene, verb), Order.AHEAD) if fits else None
    )


def _is_conditional(between: list[str]) -> bool:
    """Whether "would" makes it what somebody might say; "would later say" is past."""
    return "would" in between and not any(word in ("later", "go", "soon", "often") for word in between)


def _fits(scene: Scene, subject: Phrase, verb: int, between: list[str]) -> bool:
    """Whether the form is a verb of this subject, and that is one of those who say so with it."""
    word = scene.low[verb]
    if word in NOUNS_TOO and not _is_surely_verb(scene, subject, verb):
        return False
    if forms()[word] == "hear" and scene.low[subject.last - 1] not in COURTS:
        return False
    return not is_base(word) or _takes_base(scene, subject, between) or scene.word(subject.first - 1) in _HEARING


def _past_particle(scene: Scene, verb: int) -> int:
    """One past the verb and its particle: "points out"."""
    return verb + 1 + (scene.word(verb + 1) in ("out", "back", "up", "aloud"))


def _is_surely_verb(scene: Scene, subject: Phrase, verb: int) -> bool:
    opens = scene.word(verb + 1) in _OPENING or (verb + 1 < len(scene.low) and scene.quoted[verb + 1])
    closes = subject.last == verb and subject.begin > 0 and scene.low[subject.begin - 1] == ","
    beside = subject.last == verb or scene.word(verb - 1) == ","
    return opens or closes or subject.form is Form.PRONOUN or (subject.form is Form.NAMED and beside)


def _takes_base(scene: Scene, subject: Phrase, between: list[str]) -> bool:
    """Whether the bare form fits: after an auxiliary, or of several."""
    if any(word in AUXILIARIES for word in between) or subject.form is Form.SEVERAL:
        return True
    head = scene.low[subject.last - 1]
    return head == "they" or (subject.form is Form.NOUN and (head.endswith("s") or head in ("police", "people")))


def _inverted(scene: Scene, floor: int, start: int, verb: int) -> Attribution | None:
    """ "…," said X · …, said X, a farmer."""
    is_free = start == floor or scene.low[verb - 1] == "," or scene.is_dash(verb - 1)
    if not is_free or forms()[scene.low[verb]] in NEVER_BEHIND:
        return None
    if verb > floor and _is_apposition(scene, floor, verb):
        return None
    subject = subject_behind(scene, verb + 1, len(scene.low))
    if subject is None or (
        subject.form is Form.PRONOUN and subject.last < len(scene.low) and not scene.is_mark(subject.last)
    ):
        return None
    return Attribution(subject, verb, verb, max(subject.last, verb + 1), Order.BEHIND)


def _is_apposition(scene: Scene, floor: int, verb: int) -> bool:
    """Whether the comma before the verb ends an apposition to its subject: "X, a farmer, said the mayor had"."""
    subject = subject_ahead(scene, floor, verb)
    return subject is not None and subject.form is not Form.SEVERAL


def _going_on(scene: Scene, verb: int, earlier: list[Attribution]) -> Attribution | None:
    """ "…, adding that": by whom the clause or the attribution before it is."""
    before = scene.word(verb - 1)
    if before == "as":
        return quoted_as(scene, verb)
    apart = verb > 0 and (scene.is_dash(verb - 1) or scene.quoted[verb - 1])
    if before not in (",", "by", "while", "and") and not apart:
        return None
    last = next((one for one in reversed(earlier) if one.order is not Order.NOUN), None)
    subject = last.subject if last else clause_subject(scene, speech_floor(scene, verb), verb - 1)
    return Attribution(subject, verb, verb, verb + 1, Order.GOING_ON) if subject else None
