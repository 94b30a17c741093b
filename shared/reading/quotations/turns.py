"""Who is likely to speak next by what a sentence tells: whoever is asked answers, whoever attacks a plan says why."""

from shared.lexicon.listing import words_of
from shared.reading.quotations.scene import Name, Scene
from shared.reading.quotations.subjects import clause_subject

ASKING = words_of("asked questioned pressed challenged quizzed prompted confronted interviewed pushed grilled reminded")
_JUDGING = words_of(
    """
    attacked criticised criticized condemned praised welcomed dismissed rejected denounced mocked defended described
    backed opposed hailed slammed disputed
    """
)
_QUOTES = frozenset("“”\"'’‘«»")
_JOINING = frozenset({"and", "but", "while"})
_REACH = 6  # tokens from "by" on, titles before the name among them


def asked_at(scene: Scene, end: int) -> int | None:
    """The token before `end` where whom a sentence has asked stands: "X asked him", "X asked Y", "X put it to Y"."""
    for verb in range(1, end - 1):
        put = scene.low[verb - 1 : verb + 2] in (["put", "it", "to"], ["puts", "it", "to"]) and verb + 2 < end
        if put and (verb + 2 in scene.by_first or scene.low[verb + 2] in ("him", "her")):
            return verb + 2
        told = scene.low[verb] in ASKING and not scene.quoted[verb] and scene.tokens[verb - 1].is_word
        if told and (verb + 1 in scene.by_first or scene.low[verb + 1] in ("him", "her")):
            return verb + 1
    return None


def judge(scene: Scene, end: int) -> Name | None:
    """Who is named as having judged something: "the plan was attacked by X"."""
    for verb in range(1, end - 2):
        if scene.low[verb] in _JUDGING and not scene.quoted[verb] and scene.low[verb - 1] in ("was", "were", "been"):
            return _agent(scene, verb + 1, end)
    return None


def asker(scene: Scene, end: int) -> Name | None:
    """Who is named as asking in what opens a sentence, and is not who answers in it: "Asked by X, he said"."""
    if scene.start >= end or scene.low[scene.start] not in ASKING:
        return None
    return _agent(scene, scene.start + 1, end)


def asks_last(scene: Scene) -> bool:
    """Whether what a sentence quotes last is a question."""
    quoted = [i for i in range(len(scene.low)) if scene.quoted[i]]
    words = [scene.low[i] for i in quoted if scene.tokens[i].text not in _QUOTES]
    return bool(words) and words[-1] == "?"


def later_actor(scene: Scene) -> Name | None:
    """Who acts behind what a sentence quotes: "X called it “…”, and Y walked out"."""
    last = max((i for i in range(len(scene.low)) if scene.quoted[i]), default=len(scene.low))
    for place in range(last + 1, len(scene.low) - 1):
        if scene.low[place] in _JOINING and scene.low[place - 1] in (",", ";"):
            subject = clause_subject(scene, place + 1, len(scene.low))
            return next(scene.names_within(subject.first, subject.last), None) if subject and subject.person else None
    return None


def _agent(scene: Scene, place: int, end: int) -> Name | None:
    if place >= end or scene.low[place] != "by":
        return None
    return next(iter(scene.names_within(place, min(end, place + _REACH))), None)
