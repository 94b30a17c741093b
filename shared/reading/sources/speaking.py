"""Which of those without a name say something: whose word an article takes, and who asked not to be named."""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from shared.lexicon.listing import words_of
from shared.lexicon.verbs import forms
from shared.models.text import Span
from shared.reading.quotations.nouns import Form
from shared.reading.quotations.scene import Scene
from shared.reading.quotations.stage import Stage
from shared.reading.sources.anonymity import UNNAMED, Stated, stated_in
from shared.reading.sources.described import Described, described_in, with_belonging
from shared.reading.text.lists import listed_lines
from shared.reading.text.rolewords import singular

_CITING = words_of("citing cites cited quoting quotes quoted")
_TALKS = words_of("interview interviews conversation conversations discussions")
_NAMING = words_of("such including like named called")
_PRONOUNS = words_of("he she they both all neither none")
_INDEFINITE = words_of("a an one two three four five six seven eight nine ten several some another many")


@dataclass(frozen=True, slots=True)
class Speaking:
    """One place where somebody without a name says something, in sentence `index`.

    Where `one` has no calling, its sentence only adds of the one before that they asked not to be named.
    """

    one: Described
    span: Span
    index: int
    anonymous: bool


def speaking_in(stage: Stage, index: int, taken: Iterable[Span], speakers: Iterable[Span]) -> Iterator[Speaking]:
    """Whoever speaks in a sentence and is none of those `taken`; `speakers` are the words for whom quotations have."""
    scene, listed = stage.scene(index), index in listed_lines(stage.page)
    if scene.sentence.is_heading and not listed:
        return
    found = [one for one in described_in(scene) if not _is_taken(scene, one, taken)]
    stated = stated_in(scene.sentence.span.text)
    if stated and not found:
        found = [*_whoever_speaks(stage, index, taken)]
    unnamed = {one for mark in stated if (one := _meant(scene, found, mark))}
    yield from _said(stage, index, found, unnamed, speakers)
    if stated and not unnamed and scene.word(scene.start) in _PRONOUNS and not scene.names:
        start = scene.start
        nobody = Described(start, start + 1, start, "", knowing=False, definite=True, several=False)
        yield Speaking(nobody, scene.span(start, start + 1), index, anonymous=True)


def _said(
    stage: Stage, index: int, found: Sequence[Described], unnamed: Set[Described], speakers: Iterable[Span]
) -> Sequence[Speaking]:
    """Whoever of those found speaks, and who is joined to them: "two officials and a diplomat said"."""
    scene, listed, said = stage.scene(index), index in listed_lines(stage.page), list[Speaking]()
    for one in reversed(found):
        span = scene.span(one.first, one.last)
        anonymous = one in unnamed or not UNNAMED.isdisjoint(scene.low[one.first : one.last])
        quoted = any(span.start < speaker.end and speaker.start < span.end for speaker in speakers)
        joined = bool(said) and one.last + 1 == said[-1].one.first and scene.low[one.last] in ("and", ",")
        if one in unnamed or quoted or joined or (listed and _is_entry(one)) or _speaks(stage, index, one):
            said.append(Speaking(one, span, index, anonymous))
    return said[::-1]


def _is_entry(one: Described) -> bool:
    """Whether a list of sources may name it: "a Baltic diplomat", and not what says "Sources:" above it."""
    return not one.definite and (one.calling != "source" or one.first < one.head or one.last > one.head + 1)


def _is_taken(scene: Scene, one: Described, taken: Iterable[Span]) -> bool:
    """Whether it is what somebody is called who has a name here, or a role that is resolved by itself."""
    head = scene.tokens[one.head]
    if any(span.start <= head.start < span.end for span in taken):
        return True
    behind = one.last + (scene.word(one.last) in (",", "(", ":"))
    ahead = one.first - (scene.word(one.first - 1) in (",", "("))
    if behind in scene.by_first or (ahead < one.first and ahead in scene.by_last):
        return True
    return scene.word(behind) in _NAMING or bool(any(scene.names_within(one.head, one.head + 2)))


def _speaks(stage: Stage, index: int, one: Described) -> bool:
    scene = stage.scene(index)
    for each in stage.attributions(index):
        subject = each.subject
        if subject.form is Form.NOUN and subject.first < one.last and one.first < subject.last:
            return True
    before = scene.word(one.first - 1)
    talked = before == "with" and not _TALKS.isdisjoint(scene.low[max(0, one.first - 3) : one.first])
    return before in _CITING or talked or (one.knowing and scene.word(one.last) in forms())


def _whoever_speaks(stage: Stage, index: int, taken: Iterable[Span]) -> Iterator[Described]:
    """Anybody else without a name who says something and is said not to be named: "A neighbour, who asked …, said"."""
    scene = stage.scene(index)
    for each in stage.attributions(index):
        subject = each.subject
        head = subject.last - 1
        if subject.form is Form.NOUN and subject.first < head + 1 and scene.low[subject.first] in _INDEFINITE:
            last = with_belonging(scene, subject.last, "")
            one = Described(
                subject.first, last, head, singular(scene.low[head]), knowing=False, definite=False,
                several=singular(scene.low[head]) != scene.low[head],
            )  # fmt: skip
            if not _is_taken(scene, one, taken):
                yield one
                return


def _meant(scene: Scene, found: Sequence[Described], mark: Stated) -> Described | None:
    """Of whom it is said: the nearest before it, else, where it opens the sentence, the first behind it."""
    place = scene.sentence.index_at(scene.sentence.span.start + mark.start)
    before = [one for one in found if one.last <= place]
    if not before:
        opening = [one for one in found if one.first > place]
        named = any(True for _ in scene.names_within(0, len(scene.low)))
        return opening[0] if opening and not mark.bound and not named else None
    one = before[-1]
    others = any(scene.word(name.last + 1) == "who" for name in scene.names_within(one.last, place))
    told = mark.bound and any(word in forms() for word in scene.low[one.last : place])
    return None if others or told else one
