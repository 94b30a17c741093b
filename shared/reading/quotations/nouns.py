"""Noun phrases that may be a subject: what they are, and which words may stand within one."""

from dataclasses import dataclass
from enum import Enum, auto

from shared.lexicon.clauses import (
    AUXILIARIES,
    COORDINATORS,
    OTHER_PRONOUNS,
    PAST_TENSES,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
)
from shared.lexicon.occupations import MODIFIERS
from shared.lexicon.verbs import forms
from shared.reading.quotations.scene import Name, Scene
from shared.reading.text.kinds import Kind


class Form(Enum):
    """What a subject is."""

    NAMED = auto()
    PRONOUN = auto()
    NOUN = auto()  # a role, a body, people without a name
    SEVERAL = auto()  # joined by "and": nobody's words alone


@dataclass(frozen=True, slots=True)
class Phrase:
    """A subject as tokens `first` up to `last`, left out; `person` is the id of whom it names.

    A name is preceded by titles from `begin` on.
    """

    form: Form
    first: int
    last: int
    begin: int
    person: str | None = None


def named(name: Name, begin: int | None = None) -> Phrase:
    """The phrase that is a name, with what stands before it from token `begin` on."""
    return Phrase(Form.NAMED, name.first, name.last, name.first if begin is None else begin, name.person)


def pronoun_at(place: int) -> Phrase:
    """The phrase that is a pronoun at token `place`."""
    return Phrase(Form.PRONOUN, place, place + 1, place)


def is_inner(scene: Scene, place: int) -> bool:
    """Whether token `place` may stand within a noun phrase."""
    if scene.quoted[place] or scene.is_mark(place):
        return False
    word = scene.low[place]
    if scene.tokens[place].is_owner:
        return True
    if scene.kinds[place] in (Kind.TITLE, Kind.BODY) and (word in PREPOSITIONS or word in COORDINATORS):
        return True
    return not (
        word in PREPOSITIONS or word in COORDINATORS or word in RELATIVES or word in SUBORDINATORS
        or word in SUBJECT_PRONOUNS or word in OTHER_PRONOUNS - {"people", "others", "both"} or word in AUXILIARIES
    )  # fmt: skip


def may_be_verb(scene: Scene, place: int) -> bool:
    """Whether a small word can be a verb in the past, or one of saying."""
    word = scene.low[place]
    if scene.tokens[place].is_capital or scene.kinds[place] is Kind.TITLE or word in MODIFIERS:
        return False
    return word in PAST_TENSES or word in forms() or (word.endswith("ed") and "-" not in word)
