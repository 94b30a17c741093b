"""Whom something is told."""

from shared.lexicon.clauses import LISTENERS, SUBJECT_PRONOUNS
from shared.lexicon.listing import words_of
from shared.lexicon.verbs import TELLING, forms
from shared.reading.quotations.cues import Attribution, Order
from shared.reading.quotations.scene import Scene
from shared.reading.text.propers import proper_at

REACH = 40
_TO_WHOM = words_of(
    """
    interview conversation comments remarks speaking statement podcast testified testimony spoke talking email briefing
    message letter
    """
)
_LEADING = frozenset({"with", "to", "for", "by", "before"})


def addressee(scene: Scene, attribution: Attribution) -> str | None:
    """Whom something is told: "told Reuters", "in an interview with the BBC"."""
    verb = attribution.verb
    if forms().get(scene.low[verb]) in TELLING and attribution.order is not Order.AGENT:
        return _listener(scene, verb + 1)
    for place in range(max(0, attribution.begin - REACH), min(len(scene.low) - 2, attribution.end + REACH)):
        if scene.low[place] in _TO_WHOM and scene.low[place + 1] in _LEADING and not scene.quoted[place]:
            return _listener(scene, place + 2)
    return None


def _listener(scene: Scene, place: int) -> str | None:
    if place < len(scene.low) and scene.low[place] in ("the", "a", "an", "his", "her", "their"):
        place += 1
    if place >= len(scene.low) or scene.low[place] in SUBJECT_PRONOUNS:
        return None
    end = proper_at(scene.sentence, place)
    if end > place:
        return scene.sentence.text_between(place, end)
    return next((word for word in scene.low[place : place + 3] if word in LISTENERS), None)
