"""Each way in which an article says on whose word it rests."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from shared.lexicon.listing import words_of
from shared.lexicon.names import folded
from shared.lexicon.speech import AGENT_PHRASES, DOCUMENTS, PLATFORMS, POSTING, SPEAKING_FOR
from shared.lexicon.verbs import STATING, TELLING, forms
from shared.models.reading import Citing
from shared.models.text import Span
from shared.reading.quotations.cues import Attribution, Order
from shared.reading.quotations.nouns import Form
from shared.reading.quotations.scene import Scene
from shared.reading.quotations.stage import Stage
from shared.reading.sources.bodies import body_at, body_within, is_press, listener_at
from shared.reading.sources.listed import listed_in
from shared.reading.text.propers import is_outlet

_AGENTS = {phrase: tuple(phrase.split()) for phrase in AGENT_PHRASES}
_AGENT_BEGINNINGS = frozenset(words[0] for words in _AGENTS.values())
# Kinds of outlets: "state TV" names none.
_WHOSE = words_of("the state local government")
_KINDS = _WHOSE | words_of("tv television radio media press news newspaper online")
_TOLD = words_of("interview conversation comments remarks speaking spoke talking podcast email")
_PUBLISHED = words_of(
    "published report reported wrote writing writes appeared appearing op-ed column essay article paper"
)
_POSTED_WITHIN = 14


@dataclass(frozen=True, slots=True)
class Citation:
    """One place where a body is cited, by its name as written."""

    span: Span
    how: Citing


def citations_in(stage: Stage) -> Iterator[Citation]:
    """Every citation on a page; people are no sources of this kind, and no surname of theirs is."""
    surnames = {word for person in stage.cast.people.values() for word in folded(person.name).split()}
    found = (one for one in _citations(stage) if folded(one.span.text) not in surnames)
    return (one for one in found if is_outlet(one.span.text) or not _is_kind(one.span.text))


def _is_kind(name: str) -> bool:
    """Whether all words are those for kinds of outlets; two of a name with capitals may be one ("Press TV")."""
    words = folded(name).split()
    return _KINDS.issuperset(words) and not (len(words) > 1 and words[0] not in _WHOSE)


def _citations(stage: Stage) -> Iterator[Citation]:
    yield from (Citation(span, Citing.LISTED) for span in listed_in(stage))
    for index in range(len(stage.page.sentences)):
        scene = stage.scene(index)
        words = ((place, word) for place, word in enumerate(scene.low) if not scene.quoted[place])
        said = chain.from_iterable(_by_attribution(scene, one) for one in stage.attributions(index))
        for one in chain(said, chain.from_iterable(_by_word(scene, place, word) for place, word in words)):
            yield one
            yield from _joined(scene, one)


def _joined(scene: Scene, one: Citation) -> Iterator[Citation]:
    """The outlets that commas and "and" join to one: "according to Reuters, the BBC and the Daily Nation"."""
    behind, joined, closed = scene.sentence.index_at(one.span.end), [], False
    while one.how is not Citing.STATED and not closed and scene.word(behind) in (",", "and"):
        closed = scene.word(behind) == "and" or scene.word(behind + 1) == "and"
        found = body_at(scene, behind + 1 + (scene.word(behind) == "," and closed))
        if found is None or not is_press(scene, found):
            return
        joined.append(Citation(found, one.how))
        behind = scene.sentence.index_at(found.end)
    yield from joined if closed else ()


def _by_attribution(scene: Scene, one: Attribution) -> Iterator[Citation]:
    """ "Told Reuters", "Reuters reported", "the Foreign Ministry said"; people who are named speak for themselves."""
    verb = forms().get(scene.low[one.verb], "")
    told = listener_at(scene, one.verb + 1) if verb in TELLING and one.order is not Order.AGENT else None
    if told and (is_press(scene, told) or verb == "tell"):
        yield Citation(told, Citing.TOLD)
    subject = one.subject
    if subject.form is not Form.NOUN or one.order is Order.GOING_ON:
        return
    found = body_within(scene, subject.first, subject.last) or _stood_for(scene, subject.last)
    if found is None:
        return
    if one.order is Order.SOURCE or is_press(scene, found) or verb in ("report", "write"):
        yield Citation(found, Citing.REPORTED)
    elif verb in STATING - {"hear"}:
        yield Citation(found, Citing.STATED)


def _stood_for(scene: Scene, last: int) -> Span | None:
    """ "A spokeswoman for X", "a team from X", "his club, X": the body that somebody without a name speaks for."""
    if scene.word(last) in ("for", "of", "at", "from", "with") and scene.low[last - 1] in SPEAKING_FOR:
        return body_at(scene, last + 1)
    found = body_at(scene, last + 1) if scene.word(last) == "," else None
    return found if found and scene.word(scene.sentence.index_at(found.end)) == "," else None


def _by_word(scene: Scene, place: int, word: str) -> Iterator[Citation]:
    if word in _AGENT_BEGINNINGS:
        yield from _by_agent(scene, place)
    if word in DOCUMENTS and scene.word(place + 1) in ("by", "from") and (found := body_at(scene, place + 2)):
        yield Citation(found, Citing.STATED if word in ("statement", "release") else Citing.REPORTED)
    if word in _TOLD and scene.word(place + 1) in ("with", "to") and (told := listener_at(scene, place + 2)):
        yield Citation(told, Citing.TOLD)
    if word in _PUBLISHED and scene.word(place + 1) == "in" and (found := body_at(scene, place + 2)):
        yield Citation(found, Citing.REPORTED)
    if word == "on" and scene.word(place + 1) in PLATFORMS:
        yield from _on_platform(scene, place)


def _by_agent(scene: Scene, place: int) -> Iterator[Citation]:
    """ "Citing Reuters", "first reported by", "obtained by"."""
    for phrase, words in _AGENTS.items():
        end = place + len(words)
        if tuple(scene.low[place:end]) == words and (found := body_at(scene, end)):
            yield Citation(found, Citing.STATED if "statement" in phrase else Citing.REPORTED)
            return


def _on_platform(scene: Scene, place: int) -> Iterator[Citation]:
    """ "Wrote on X", "in a post on Telegram": the name alone."""
    long = scene.word(place + 1) == "truth"
    named = scene.tokens[place + 1].is_capital and (not long or scene.word(place + 2) == "social")
    posted = any(word in POSTING for word in scene.low[max(0, place - _POSTED_WITHIN) : place])
    if named and posted:
        yield Citation(scene.span(place + 1, place + 2 + long), Citing.REPORTED)
