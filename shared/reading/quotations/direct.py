"""Whose words stand between quotation marks: by the attributions of their sentence, or by what is said around it."""

from collections.abc import Sequence
from dataclasses import dataclass

from shared.lexicon.clauses import ADVERBS, DETERMINERS, LISTENERS, PREPOSITIONS, TIMES, UTTERANCES
from shared.reading.quotations.cues import Attribution, Order
from shared.reading.quotations.nouns import Form, Phrase, named, pronoun_at
from shared.reading.quotations.parting import is_opening
from shared.reading.quotations.phrases import phrase_from
from shared.reading.quotations.scene import Name, Scene
from shared.reading.quotations.subjects import clause_subject

_SPOKEN_ENDS = (",", ".", "!", "?", "…", "—", "–", "-")
_INTRODUCING = frozenset({",", ":", "that", "as", "and", "simply", "only", "just", "is", "was", "then"})
_BETWEEN = ADVERBS | TIMES | {"as", "on", "so", "of", "was", "is", "how", "the", "way"}
_LONGEST_OPENING = 6
_LABEL = 2


@dataclass(frozen=True, slots=True)
class Piece:
    """A quoted stretch as tokens `first` up to `last`, left out, of its sentence; the marks are not among them."""

    scene: Scene
    first: int
    last: int
    text: str

    @property
    def is_alone(self) -> bool:
        """Whether nothing but marks, or the letter of an answer ("A: …"), stands beside it in its sentence."""
        beside = (*range(_LABEL * self.is_labelled, self.first), *range(self.last, len(self.scene.low)))
        return not any(self.scene.tokens[i].is_word for i in beside)

    @property
    def is_labelled(self) -> bool:
        """Whether its sentence begins with the letter of an answer."""
        return self.scene.low[:_LABEL] == ["a", ":"]

    @property
    def ends_inside(self) -> bool:
        """Whether the mark that ends it stands within the quotation, or within one that it ends with: “…,” · "'…,'" """
        return self.text.rstrip().rstrip("'’\"”").endswith(_SPOKEN_ENDS)

    @property
    def ends_as_speech(self) -> bool:
        """Whether a mark sets it off from the words behind it: “…,” he said."""
        after = self.last + 1
        comma = after < len(self.scene.low) and (self.scene.low[after] == "," or self.scene.is_dash(after))
        return self.ends_inside or comma


def behind(piece: Piece, attributions: Sequence[Attribution]) -> Attribution | None:
    """The attribution right behind a quotation: "…," said X · "…," X said."""
    scene = piece.scene
    for one in attributions:
        if one.verb < piece.last or one.order is Order.NOUN:
            continue
        start = min(one.begin, one.verb)
        if start < piece.last or any(scene.quoted[i] for i in range(piece.last + 1, start)):
            return None
        between = [scene.low[i] for i in range(piece.last, start) if scene.tokens[i].is_word and not scene.quoted[i]]
        if one.order is Order.GOING_ON or "and" in between or "but" in between:
            return None
        if all(word in _BETWEEN for word in between):
            return one if piece.ends_as_speech or one.order is not Order.AHEAD or not between else None
        opening = len(between) <= _LONGEST_OPENING and scene.low[start - 1] == "," and is_opening(scene, piece.last + 1)
        return one if piece.ends_as_speech and opening else None
    return None


def ahead(piece: Piece, attributions: Sequence[Attribution]) -> Attribution | None:
    """The nearest attribution ahead of a quotation in its sentence."""
    for one in reversed(attributions):
        if one.verb < piece.first and one.subject.last <= piece.first:
            inverted = one.order in (Order.BEHIND, Order.SOURCE) and one.begin > 0
            if not inverted or leads_in(piece, one) or piece.scene.low[piece.first - 2] in (",", ":", "and", "but"):
                return one
    return None


def told_within(piece: Piece, attributions: Sequence[Attribution]) -> Attribution | None:
    """Who says the quoted words in what somebody else tells: "X told them he had been “just talking,” Y said"."""
    inner = ahead(piece, attributions)
    known = inner is not None and inner.subject.form in (Form.NAMED, Form.PRONOUN)
    if inner is None or not known or piece.is_alone or not piece.text[:1].islower():
        return None
    parted = any(piece.scene.is_mark(i) for i in range(inner.verb + 1, piece.first - 1))
    return inner if inner.order is Order.AHEAD and not parted else None


def leads_in(piece: Piece, one: Attribution) -> bool:
    """Whether an attribution leads right into a quotation: "said: “…”", "told Reuters, “…”", "calling it “…”"."""
    mark = piece.first - 1
    gap = range(max(one.verb + 1, one.subject.last if one.order is Order.BEHIND else 0), mark)
    words = [piece.scene.low[i] for i in gap if piece.scene.tokens[i].is_word]
    before = piece.scene.low[mark - 1] if mark else ""
    return not words or before in _INTRODUCING or all(w in LISTENERS | PREPOSITIONS | DETERMINERS for w in words)


def introduced(piece: Piece) -> Phrase | None:
    """Whom a colon right before a quotation gives it to: "X was blunt: “…”", "Her answer: “…”"."""
    scene, mark = piece.scene, piece.first - 1
    if mark < 1 or scene.low[mark - 1] != ":" or piece.is_labelled:
        return None
    return of_colon(scene, mark - 1)


def of_colon(scene: Scene, colon: int) -> Phrase | None:
    """The subject or owner of the clause that ends in a colon."""
    for place in range(colon - 1, -1, -1):
        if scene.low[place] in UTTERANCES:
            return _owner(scene, place) or clause_subject(scene, 0, colon)
    return clause_subject(scene, 0, colon)


def _owner(scene: Scene, noun: int) -> Phrase | None:
    for place in range(noun - 1, max(-1, noun - 5), -1):
        if scene.low[place] in ("his", "her"):
            return pronoun_at(place)
        name = scene.by_last.get(place)
        if name and (scene.tokens[place].is_owner or scene.sentence.is_owner_at(place)):
            return named(name)
    if scene.low[noun + 1 : noun + 2] and scene.low[noun + 1] in ("from", "by", "of"):
        return phrase_from(scene, noun + 2, len(scene.low), verb_follows=True)
    return None


def labelled(piece: Piece) -> Name | None:
    """Who is named behind a quotation as on a poster: “…” — X, mayor."""
    scene, place = piece.scene, piece.last + 1
    if place + 1 >= len(scene.low) or not (scene.is_dash(place) or scene.low[place] == ":"):
        return None
    return next((n for n in scene.names_within(place + 1, place + 5)), None)
