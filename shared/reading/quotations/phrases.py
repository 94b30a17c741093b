"""Noun phrases that may be the subject of a verb of saying, read from either end."""

from shared.lexicon.ages import is_aged
from shared.lexicon.clauses import (
    AUXILIARIES,
    DETERMINERS,
    PAST_TENSES,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    UTTERANCES,
)
from shared.lexicon.occupations import MODIFIERS
from shared.reading.quotations.explained import explained
from shared.reading.quotations.nouns import Form, Phrase, is_inner, may_be_verb, named, pronoun_at
from shared.reading.quotations.scene import Name, Scene
from shared.reading.text.kinds import Kind
from shared.reading.text.rolewords import is_plural_title

_TITLING = frozenset({Kind.TITLE, Kind.HONORIFIC, Kind.NATION, Kind.CITY, Kind.BODY, Kind.ACRONYM, Kind.FIELD,
                      Kind.NAME, Kind.GIVEN, Kind.INITIAL, Kind.PARTICLE, Kind.SUFFIX, Kind.FORERUNNER})  # fmt: skip
_PERSONAL = frozenset({Kind.TITLE, Kind.HONORIFIC})
# In small letters at the head of a phrase without an article.
_BEGINNINGS = frozenset({"police", "people", "senior", "local", "top", "many", "several", "state", "one"})
_BEFORE_NAMES = frozenset({".", "the", "'s"})
# Longer phrases than this are no subject.
_LONGEST = 14


def phrase_ending_at(scene: Scene, floor: int, end: int) -> Phrase | None:
    """The noun phrase that ends before token `end` and begins at `floor` at the earliest, with what hangs on it.

    "A spokesman for X" is the spokesman, "X of Yale" is X, "X and Y" are several.
    """
    if end <= floor:
        return None
    name = scene.by_last.get(end)
    if name is not None and name.first >= floor:
        return _from_name(scene, floor, name)
    if scene.low[end - 1] in SUBJECT_PRONOUNS:
        return pronoun_at(end - 1)
    first = _first_inner(scene, floor, end)
    if first == end:
        return None
    if _hangs(scene, floor, first):
        head = phrase_ending_at(scene, floor, first - 1)
        if head is not None:
            return head
    return Phrase(Form.NOUN, first, end, first)


def _from_name(scene: Scene, floor: int, name: Name) -> Phrase | None:
    first = _first_inner(scene, floor, name.first)
    before = scene.low[first - 1] if first > floor else ""
    if before in ("and", "&", "or") and _is_simple(scene, phrase_ending_at(scene, floor, first - 1), floor):
        return Phrase(Form.SEVERAL, name.first, name.last, floor)
    if not _hangs(scene, floor, first):
        return named(name, first)
    head = phrase_ending_at(scene, floor, first - 1)
    if head is None or scene.low[head.last - 1] in UTTERANCES:
        return named(name, head.begin if head else first)
    titled = scene.kinds[head.last - 1] is Kind.TITLE
    between = range(first, name.first)
    return named(name, head.begin) if titled and any(scene.kinds[i] not in _PERSONAL for i in between) else head


def _hangs(scene: Scene, floor: int, first: int) -> bool:
    """Whether a preposition stands right before token `first` that ties it to a noun; none that opens the clause."""
    before = first - 1
    return before > floor and scene.low[before] in PREPOSITIONS and scene.low[floor] not in PREPOSITIONS


def _is_simple(scene: Scene, phrase: Phrase | None, floor: int) -> bool:
    """Whether a phrase before "and" is only a noun phrase: no verb is in it, and it begins the clause."""
    if phrase is None:
        return False
    small = [scene.low[i] for i in range(phrase.first, phrase.last) if not scene.tokens[i].is_capital]
    if any(word in PAST_TENSES or word.endswith("ed") for word in small):
        return False
    start = _first_inner(scene, floor, phrase.first)
    return start == floor or scene.is_mark(start - 1) or scene.low[start - 1] in SUBORDINATORS


def _first_inner(scene: Scene, floor: int, end: int) -> int:
    """The first token of the phrase that ends before `end`: back to its article, or to what cannot be part of it."""
    first = end
    while first > floor and end - first < _LONGEST and is_inner(scene, first - 1):
        first -= 1
        before = first - 1
        goes_on = first > floor and (scene.tokens[before].is_owner or scene.low[before] == "number")  # "number three"
        if scene.low[first] in DETERMINERS and not goes_on:
            break
    return first


def phrase_from(scene: Scene, first: int, end: int, *, verb_follows: bool, noun: bool = False) -> Phrase | None:
    """The noun phrase that begins at token `first`, with whom an apposition right behind it names.

    `verb_follows` says that a verb comes somewhere behind it, so that small words may be that verb; `noun` that a noun
    stands here whatever it looks like.
    """
    if first >= end or scene.quoted[first]:
        return None
    if scene.low[first] in SUBJECT_PRONOUNS:
        return pronoun_at(first)
    last = _end_of_chunk(scene, first, end)
    name = _name_in(scene, first, last, verb_follows=verb_follows)
    if name is not None:
        return _joined(scene, name, end) or named(name, first)
    if not noun and not _may_begin(scene, first):
        return None
    head = _end_of_head(scene, first, last)
    while head > first + 1 and scene.low[head - 1] in PREPOSITIONS:
        head -= 1
    joined = head < last and (scene.low[head] in PREPOSITIONS or scene.low[head] == "and")
    whole = head == last or (joined and not any(scene.low[i] in SUBORDINATORS for i in range(head + 1, last)))
    apposed = explained(scene, last, end) if whole else None
    if apposed is not None:
        return named(apposed, first)
    return Phrase(Form.NOUN, first, head, first) if head > first else None


def _end_of_chunk(scene: Scene, first: int, end: int) -> int:
    stop = min(end, first + 2 * _LONGEST)
    inside = (
        i for i in range(first, stop)
        if (scene.is_mark(i) or scene.quoted[i] or scene.low[i] in RELATIVES) and not _covered(scene, i)
    )  # fmt: skip
    return next(inside, stop)


def _covered(scene: Scene, place: int) -> bool:
    """Whether a mark stands within somebody's name."""
    return any(name.first < place < name.last for name in scene.names) if scene.names else False


def _name_in(scene: Scene, first: int, last: int, *, verb_follows: bool) -> Name | None:
    """The name that the phrase from `first` comes to, behind titles and what else may stand before a name."""
    for name in scene.names_within(first, last):
        if name.last < len(scene.tokens) and scene.tokens[name.last].is_owner:
            continue
        return name if _leads_to(scene, first, name.first, verb_follows=verb_follows) else None
    return None


def _leads_to(scene: Scene, first: int, place: int, *, verb_follows: bool) -> bool:
    """Whether only titles and the like stand before the name at `place`."""
    if place == first:
        return True
    if place - first > _LONGEST or any(scene.low[i] in AUXILIARIES for i in range(first, place)):
        return False
    hanging = [i for i in range(first + 1, place) if not is_inner(scene, i)]
    titled = scene.kinds[place - 1] in _TITLING or scene.low[place - 1] in _BEFORE_NAMES
    if verb_follows and any(may_be_verb(scene, i) for i in range(first, place)):
        return False
    if verb_follows and not titled:
        owned = any(scene.tokens[i].is_owner for i in range(first, place - 1))  # "Osaka's hitting partner X"
        return scene.low[place - 1] in MODIFIERS or (owned and not hanging and not scene.low[place - 1].endswith("s"))
    if not hanging:
        return True
    tail = range(hanging[-1] + 1, place)
    if scene.low[hanging[-1]] not in PREPOSITIONS:
        return False
    if scene.low[hanging[0] - 1] in UTTERANCES:
        return True
    head_titled = scene.kinds[hanging[0] - 1] is Kind.TITLE
    return head_titled and any(scene.kinds[i] not in _PERSONAL and scene.low[i] != "the" for i in tail)


def _joined(scene: Scene, name: Name, end: int) -> Phrase | None:
    """The name and another one joined to it by "and"."""
    place = name.last
    if place + 1 >= end or scene.low[place] not in ("and", "&") or scene.quoted[place + 1]:
        return None
    other = scene.tokens[place + 1]
    follows = place + 1 in scene.by_first or other.is_capital or scene.low[place + 1] in DETERMINERS
    return Phrase(Form.SEVERAL, name.first, name.last, name.first) if follows else None


def _may_begin(scene: Scene, first: int) -> bool:
    word, token = scene.low[first], scene.tokens[first]
    if not token.is_word or not is_inner(scene, first):
        return False
    if word in DETERMINERS or token.is_capital or scene.kinds[first] is Kind.TITLE:
        return True
    return word.endswith("s") or word in _BEGINNINGS


def _acts(scene: Scene, place: int) -> bool:
    """Whether a small word behind a title, or somebody's age, is what they do: "the 41-year-old | takes over"."""
    token = scene.tokens[place]
    small = scene.low[place].endswith("s") and not (token.is_capital or token.is_owner) and "-" not in token.text
    called = scene.kinds[place - 1] is Kind.TITLE or is_aged(scene.low[place - 1])
    return small and called and scene.kinds[place] is not Kind.TITLE and not is_plural_title(scene.tokens[place])


def _end_of_head(scene: Scene, first: int, last: int) -> int:
    head = first
    while head < last and head - first < _LONGEST and is_inner(scene, head):
        if head > first and (may_be_verb(scene, head) or scene.low[head] in DETERMINERS or _acts(scene, head)):
            break
        head += 1
    return head
