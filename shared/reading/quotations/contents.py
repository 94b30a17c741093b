"""Which words of a sentence an attribution gives to somebody: the clause behind it, ahead of it or around it."""

from collections.abc import Sequence
from dataclasses import dataclass

from shared.lexicon.clauses import (
    COORDINATORS,
    DETERMINERS,
    FINITE,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
)
from shared.lexicon.verbs import ASKING, STATING, THINKING, forms
from shared.reading.quotations.cues import Attribution, Order
from shared.reading.quotations.openings import past_occasion, start_behind
from shared.reading.quotations.parting import is_adverb, is_opening
from shared.reading.quotations.scene import Scene

# Fewer words than this are no statement.
FEWEST_WORDS = 3
CONTRASTS = frozenset({"but", "while", "and", "whereas", "though", "although", "yet"})
# Marks that belong to what stands beside them.
_KEPT_AT_START = frozenset({"(", "$", "€", "£"})
_KEPT_AT_END = frozenset({")", "%", "€", "$", "”", '"', "’", "."})


@dataclass(frozen=True, slots=True)
class Content:
    """Words given to somebody, as tokens `first` up to `last`, left out."""

    first: int
    last: int


def content_of(scene: Scene, attributions: Sequence[Attribution], place: int) -> Content | None:
    """The clause that the attribution at `place` among those of a sentence gives; None where it gives none."""
    one = attributions[place]
    if one.order is Order.SOURCE:
        return _of_source(scene, one)
    if one.order is Order.NOUN:
        return _rest(scene, attributions, place, one.end + 1)
    verb = forms().get(scene.low[one.verb], "")
    if verb not in STATING - ASKING - THINKING and one.order is not Order.AGENT:
        return None
    if found := _around(scene, one):
        return found
    start = start_behind(scene, one, verb)
    if start is not None:
        found = _rest(scene, attributions, place, start)
        if found:
            return found
    return _ahead(scene, one)


def _rest(scene: Scene, attributions: Sequence[Attribution], place: int, start: int) -> Content | None:
    """The clause from `start` to the end of the sentence, or to where somebody else or a new verb of saying begins."""
    end = len(scene.low)
    for later in attributions[place + 1 :]:
        begin = min(later.begin, later.verb)
        if begin <= start:
            continue
        if later.order is Order.GOING_ON or _contrasts(scene, begin) or _coordinated(scene, attributions[place], later):
            end = min(end, begin)
            break
    end = next((i for i in range(start, end) if scene.low[i] == ";" and not scene.quoted[i]), end)
    end = next((i for i in range(start, end - 1) if scene.low[i] == "," and scene.low[i + 1] == "only"), end)
    return trimmed(scene, start, end)


def _contrasts(scene: Scene, begin: int) -> bool:
    """Whether an attribution begins a clause of its own: ", but Y said", "; Y said"."""
    return begin > 0 and (
        scene.low[begin - 1] == ";"
        or (scene.low[begin - 1] in CONTRASTS and begin > 1 and scene.low[begin - 2] == ",")
        or scene.low[begin - 1] in ("while", "whereas")
    )


def _coordinated(scene: Scene, one: Attribution, later: Attribution) -> bool:
    """Whether the same speaker goes on: "X said … and added that"."""
    return later.subject == one.subject and later.verb > 0 and scene.low[later.verb - 1] in COORDINATORS


def trimmed(scene: Scene, start: int, end: int) -> Content | None:
    """A stretch without the marks and joining words at its ends."""
    while end > start and (
        not (scene.tokens[end - 1].is_word or scene.tokens[end - 1].text in _KEPT_AT_END)
        or scene.low[end - 1] in COORDINATORS | {"by", "while"}
        or (scene.tokens[end - 1].text == "." and end == len(scene.low))
    ):
        end -= 1
    while (
        start < end
        and not scene.tokens[start].is_word
        and not scene.quoted[start]
        and scene.tokens[start].text not in _KEPT_AT_START
    ):
        start += 1
    return Content(start, end) if end > start else None


def _around(scene: Scene, one: Attribution) -> Content | None:
    """The clause that an attribution breaks: "The talks, X said, had failed"."""
    verb = forms().get(scene.low[one.verb], "")
    begin, end = min(one.begin, one.verb), past_occasion(scene, max(one.end, one.verb + 1), verb)
    if begin < 2 or end + FEWEST_WORDS > len(scene.low) or scene.low[begin - 1] != ",":
        return None
    if (
        scene.low[end] not in (",", ";")
        or scene.low[end + 1] in RELATIVES | SUBORDINATORS
        or scene.low[end + 1] == "to"
        or scene.low[end + 1].endswith("ing")
    ):
        return None
    if any(scene.low[i] in FINITE for i in range(end)) and scene.low[end] == "," and one.order is Order.BEHIND:
        return None
    start = _clause_start(scene, begin)
    finite = any(word in FINITE for word in scene.low[start : begin - 2])
    goes_on = scene.low[end] == ";" or any(word in FINITE for word in scene.low[end + 1 :]) or not finite
    if any(scene.quoted[start:]) or not goes_on:
        return None
    return trimmed(scene, start, len(scene.low))


def _clause_start(scene: Scene, end: int) -> int:
    """Where the clause before token `end` begins: behind a semicolon, a dateline, a joining word."""
    start = next((i + 1 for i in range(end - 1, -1, -1) if scene.low[i] in (";", ":") and not scene.quoted[i]), 0)
    dash = next((i for i in range(start, min(end, start + 10)) if scene.is_dash(i)), None)
    if dash is not None and start == 0 and scene.tokens[0].is_all_capitals:
        start = dash + 1
    while start < end and (
        scene.low[start] in ("but", "and", "yet") or (scene.is_mark(start) and not scene.quoted[start])
    ):
        start += 1
    return start


def _ahead(scene: Scene, one: Attribution) -> Content | None:
    """The clause before an attribution that follows it: "The talks had failed, X said", with what goes on behind it."""
    begin = min(one.begin, one.verb)
    if begin < 2 or (scene.low[begin - 1] not in (",",) and not scene.is_dash(begin - 1)):
        return None
    if one.order is Order.AHEAD and not _is_last(scene, past_occasion(scene, max(one.end, one.verb + 1), "tell")):
        return None
    start = _clause_start(scene, begin)
    if any(scene.quoted[i] for i in range(start, begin)) or (one.order is Order.BEHIND and any(scene.quoted[begin:])):
        return None
    before = scene.low[start : begin - 1]
    complete = any(word in FINITE for word in before)
    if not complete and ((is_opening(scene, start) and "," not in before) or any(scene.quoted[begin:])):
        return None
    return trimmed(scene, start, begin - 1)


def _is_last(scene: Scene, place: int) -> bool:
    """Whether nothing that the verb could be about follows from `place` on."""
    if place >= len(scene.low) or scene.is_mark(place) or scene.quoted[place]:
        return True
    word = scene.low[place]
    return (
        word in PREPOSITIONS or word in SUBORDINATORS or word in COORDINATORS or word.endswith("ing") or is_adverb(word)
    )


def _of_source(scene: Scene, one: Attribution) -> Content | None:
    """ "According to X, …" and "…, according to X"."""
    end = len(scene.low)
    before = [i for i in range(one.begin) if scene.tokens[i].is_word]
    if len(before) >= FEWEST_WORDS and not _opens_only(scene, one.begin):
        start = next((i + 1 for i in range(one.begin - 1, -1, -1) if scene.low[i] == ";"), 0)
        return trimmed(scene, start, one.begin)
    if scene.word(one.end) in DETERMINERS | SUBJECT_PRONOUNS | {"it", "there"}:
        return trimmed(scene, one.end, end)
    comma = next((i for i in range(one.end, end) if scene.low[i] == "," and not scene.quoted[i]), None)
    return trimmed(scene, _past_asides(scene, comma + 1), end) if comma is not None else None


def _opens_only(scene: Scene, begin: int) -> bool:
    return is_opening(scene, 0) and not any(word in FINITE for word in scene.low[:begin])


def _past_asides(scene: Scene, start: int) -> int:
    """Past what only says who the source is: "according to X, a farmer, …"."""
    while start < len(scene.low):
        comma = next((i for i in range(start, len(scene.low)) if scene.low[i] == ","), None)
        relative = scene.low[start] in ("who", "which", "whose")
        if comma is None or (not relative and any(word in FINITE for word in scene.low[start:comma])):
            break
        start = comma + 1
    return start
