"""Who is said to speak around a quotation."""

from dataclasses import dataclass

from shared.lexicon.speech import NEAR_DAYS, SAYING, SPEAKING_BODIES, SUBJECTS, TELLING
from shared.models.text import Span
from shared.reading.kinds import Kind
from shared.reading.mentions import Mentions
from shared.reading.page import Page, Sentence
from shared.reading.propers import is_place, proper_at
from shared.reading.quotes import Quoted

# How far from a quotation, in words, the verb that gives it to somebody may stand, behind it and ahead of it.
_REACH_BEHIND = 14
_REACH_AHEAD = 40
_JOINTS = frozenset({"but", "while", "when", "that", "as", "after", "before", "because"})
_ADDRESSEES = frozenset({"reporters", "journalists", "lawmakers", "parliament", "supporters"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks, as written; `person` is the id of the person meant, None where that stays open.

    `anchored` says that the words around the quotation place it within the article's days.
    """

    span: Span
    person: str | None
    verb: str | None = None
    addressee: str | None = None
    anchored: bool = False


@dataclass(frozen=True, slots=True)
class _Scene:
    """A sentence in which somebody may speak."""

    page: Page
    mentions: Mentions
    sentence: Sentence

    def is_quoted(self, place: int) -> bool:
        return self.page.quoted_at(self.sentence.tokens[place].start) is not None


def speaker_around(page: Page, mentions: Mentions, quoted: Quoted) -> Speaker | None:
    """The speaker that the words right behind a quotation name, else those ahead of it in its sentence."""
    sentence = page.sentences[page.sentence_at(quoted.start)]
    scene = _Scene(page, mentions, sentence)
    return _behind(scene, sentence.index_at(quoted.end)) or _ahead(scene, sentence.index_at(quoted.start))


def speaker_at(page: Page, mentions: Mentions, sentence: Sentence, verb: int) -> Speaker | None:
    """The subject of a verb of saying that stands behind it, in a sentence without quotation marks."""
    scene = _Scene(page, mentions, sentence)
    begin = max((i + 1 for i in range(verb) if sentence.tokens[i].text in (";", ":", "—")), default=0)
    return _between(scene, begin, verb, verb)


def speaker_from(page: Page, mentions: Mentions, sentence: Sentence, place: int) -> Speaker | None:
    """Whom the words from token `place` name, as after "according to"."""
    end = next(
        (i for i in range(place, len(sentence.tokens)) if sentence.tokens[i].text in (",", ".")), len(sentence.tokens)
    )
    return _named_from(_Scene(page, mentions, sentence), place, end + 1, None)


def _behind(scene: _Scene, place: int) -> Speaker | None:
    """ "…," said X · "…," X said · "…," he said."""
    tokens = scene.sentence.tokens
    while place < len(tokens) and not tokens[place].is_word:
        place += 1
    end = next((i for i in range(place, len(tokens)) if scene.is_quoted(i)), len(tokens))
    verb = next((i for i in range(place, min(place + _REACH_BEHIND, end)) if tokens[i].lower in SAYING), None)
    if verb is None:
        return None
    return _named_from(scene, verb + 1, end, verb) if verb == place else _between(scene, place, verb, verb)


def _ahead(scene: _Scene, place: int) -> Speaker | None:
    """X said: "…" · X, a farmer, told Reuters that "…" · according to X, "…" · X: "…"."""
    tokens = scene.sentence.tokens
    begin = next((i + 1 for i in range(place - 1, -1, -1) if scene.is_quoted(i)), 0)
    begin = max(begin, place - _REACH_AHEAD)
    for here in range(place - 1, begin - 1, -1):
        if tokens[here].lower in SAYING:
            return _between(scene, begin, here, here) or _named_from(scene, here + 1, place, here)
        if tokens[here].lower == "according":
            return _named_from(scene, here + 2, place, here)
    has_colon = any(token.text == ":" for token in tokens[max(0, place - 2) : place])
    return _between(scene, begin, place, None) if has_colon else None


def _named_from(scene: _Scene, place: int, end: int, verb: int | None) -> Speaker | None:
    """The subject behind its verb: the first one named, titles before the name skipped; else a body."""
    end = min(end, place + _REACH_BEHIND, len(scene.sentence.tokens))
    named = scene.mentions.subject(scene.sentence, place, end)
    if named:
        return _speaker(scene, named[0], named[1], verb)
    if place < end and scene.sentence.tokens[place].lower in SUBJECTS:
        return _pronoun(scene, place, verb)
    return _body(scene, place, end, verb)


def _between(scene: _Scene, begin: int, end: int, verb: int | None) -> Speaker | None:
    """The subject ahead of its verb, in the last clause before that."""
    tokens = scene.sentence.tokens
    begin = max([begin, *(i + 1 for i in range(begin, end) if tokens[i].lower in _JOINTS)])
    named = scene.mentions.subject(scene.sentence, begin, end)
    pronoun = next((i for i in range(begin, end) if tokens[i].lower in SUBJECTS), None)
    if pronoun is not None and (named is None or tokens[pronoun].start > named[0].start):
        return _pronoun(scene, pronoun, verb)
    if named:
        return _speaker(scene, named[0], named[1], verb)
    return _body(scene, begin, end, verb)


def _pronoun(scene: _Scene, place: int, verb: int | None) -> Speaker:
    span = scene.sentence.span_between(place, place + 1)
    return _speaker(scene, span, scene.mentions.stood_for(scene.sentence, span), verb)


def _body(scene: _Scene, begin: int, end: int, verb: int | None) -> Speaker | None:
    """A ministry, company or other body that speaks; places by themselves and people unnamed are none."""
    sentence = scene.sentence
    for place in range(begin, min(end, begin + _REACH_BEHIND)):
        token = sentence.tokens[place]
        if token.lower in SPEAKING_BODIES:
            return _speaker(scene, sentence.span_between(place, place + 1), None, verb)
        last = min(proper_at(sentence, place), end)
        is_name = last > place and sentence.kinds[place] is not Kind.OPENER
        if is_name and not is_place(sentence.text_between(place, last)):
            return _speaker(scene, sentence.span_between(place, last), None, verb)
    return None


def _speaker(scene: _Scene, span: Span, person: str | None, verb: int | None) -> Speaker:
    tokens, place = scene.sentence.tokens, scene.sentence.index_at(span.start)
    around = range(max(0, place - _REACH_AHEAD), min(len(tokens), place + _REACH_AHEAD))
    near = any(tokens[i].lower in NEAR_DAYS and not scene.is_quoted(i) for i in around)
    word = tokens[verb].lower if verb is not None and tokens[verb].lower != "according" else None
    return Speaker(span, person, word, _addressee(scene.sentence, verb), near)


def _addressee(sentence: Sentence, verb: int | None) -> str | None:
    """Whom something is told: "told Reuters", "told the BBC"."""
    if verb is None or sentence.tokens[verb].lower not in TELLING or verb + 1 >= len(sentence.tokens):
        return None
    begin = verb + 1 + (sentence.tokens[verb + 1].lower == "the")
    end = proper_at(sentence, begin)
    if end > begin:
        return sentence.text_between(begin, end)
    following = sentence.tokens[begin].lower if begin < len(sentence.tokens) else ""
    return following if following in _ADDRESSEES else None
