"""Mentions joined into people."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from shared.lexicon.names import folded, skeleton, sounds, words, written
from shared.lexicon.nicknames import other_forms
from shared.lexicon.vocabulary import FAMILY_FIRST
from shared.lexicon.words import PARTICLES
from shared.models.reading import Person
from shared.models.text import Span

# A family name borne by more than this many people of one article is not looked through for middle names.
_MANY = 20


@dataclass
class _Group:
    """The mentions of one human; `words` are the folded words of the fullest one, particles left out.

    `generation` is what tells a father from a son of one name ("jr"), None where no mention says it.
    """

    words: tuple[str, ...]
    generation: str | None = None
    mentions: list[Span] = field(default_factory=list)

    def is_known_before(self, mention: Span) -> bool:
        """Whether the text has named them in whole before this mention."""
        return any(whole.start < mention.start for whole in self.mentions if len(_words(whole)) > 1)


def people_of(names: Sequence[Span]) -> tuple[Person, ...]:
    """Everybody that these mentions name, in the order of their first mention.

    Spellings of one whole name are one person. A part of a name goes to the only one who can be meant: by family
    name first, then by any other part. Where several can be meant it goes to the only one named in whole before it,
    else to nobody.
    """
    groups = _whole_names([name for name in names if len(_words(name)) > 1])
    by_family, by_other = _index(groups)
    alone: dict[str, _Group] = {}
    for name in names:
        if len(_words(name)) != 1:
            continue
        word = _words(name)[0]
        bearers = by_family.get(word) or by_other.get(word) or by_family.get(skeleton(word))
        if bearers is None:
            alone.setdefault(word, _Group((word,))).mentions.append(name)
        elif meant := _meant(bearers, name):
            meant.mentions.append(name)
    return tuple(sorted((_person(group) for group in (*groups, *alone.values())), key=lambda p: p.mentions[0]))


def _meant(bearers: Sequence[_Group], mention: Span) -> _Group | None:
    if len(bearers) > 1:
        bearers = [bearer for bearer in bearers if bearer.is_known_before(mention)]
    return bearers[0] if len(bearers) == 1 else None


def _words(name: Span) -> tuple[str, ...]:
    """The folded words of a name without particles and suffixes; with them if it has no others."""
    kept = tuple(word for word in words(name.text) if word not in PARTICLES)
    return kept or words(name.text) or (folded(name.text),)


def _whole_names(names: Iterable[Span]) -> list[_Group]:
    groups: list[_Group] = []
    by_key: dict[tuple[str, ...], list[_Group]] = defaultdict(list)
    by_word: dict[str, list[_Group]] = defaultdict(list)
    for name in sorted(names, key=lambda n: (-sum(len(word) > 1 for word in _words(n)), -len(_words(n)))):
        ours, generation = _words(name), written(name.text).generation
        found = _same(ours, generation, by_key) or _shortened(ours, by_word)
        if found is None:
            found = _Group(ours, generation)
            groups.append(found)
            for key in _keys(ours):
                by_key[key].append(found)
            for word in set(ours):
                by_word[word].append(found)
        found.generation = found.generation or generation
        found.mentions.append(name)
    return groups


def _keys(ours: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """What two spellings of one name share: letters, sounds in any order, first and last word, family name."""
    joined = "".join(ours)
    return (("letters", joined), ("sounds", sounds(" ".join(ours))), ("ends", ours[0], ours[-1]), ("family", ours[-1]))


def _same(ours: tuple[str, ...], generation: str | None, by_key: dict[tuple[str, ...], list[_Group]]) -> _Group | None:
    letters, heard, ends, family = (
        [group for group in by_key.get(key, [])[:_MANY] if generation in (None, group.generation or generation)]
        for key in _keys(ours)
    )
    if letters or heard:
        return (letters or heard)[0]
    middles = next((group for group in ends if _middles_agree(ours, group.words)), None)
    if middles is not None:
        return middles
    fits = [group for group in family if _firsts_agree(ours[0], group.words[0])]
    return fits[0] if len(fits) == 1 else None


def _firsts_agree(one: str, other: str) -> bool:
    """Whether one given name is the initial of the other ("J. Smith") or short for it ("Joe", "Joseph")."""
    if 1 in (len(one), len(other)):
        return one[0] == other[0] and len(one) != len(other)
    return one in other_forms(other)


def _middles_agree(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether the words between first and last are the same, initials of the same, or missing on one side."""
    shorter, longer = sorted((ours[1:-1], theirs[1:-1]), key=len)
    rest = iter(longer)
    return all(
        any(word[0] == other[0] and (word == other or 1 in (len(word), len(other))) for other in rest)
        for word in shorter
    )


def _shortened(ours: tuple[str, ...], by_word: dict[str, list[_Group]]) -> _Group | None:
    """The only longer name that holds all these words and ends with the last of them or begins with the first."""
    fits = [
        group
        for group in by_word.get(ours[-1], [])[:_MANY]
        if set(ours) < set(group.words) and (group.words[-1] == ours[-1] or group.words[: len(ours)] == ours)
    ]
    return fits[0] if len(fits) == 1 else None


def _index(groups: Iterable[_Group]) -> tuple[dict[str, list[_Group]], dict[str, list[_Group]]]:
    """The people by the family name they go by, and by the other words of their names."""
    by_family: dict[str, list[_Group]] = defaultdict(list)
    by_other: dict[str, list[_Group]] = defaultdict(list)
    for group in groups:
        spellings = {_words(mention) for mention in group.mentions}
        families = {ours[0] if ours[0] in FAMILY_FIRST else ours[-1] for ours in spellings}
        for family in families | {skeleton(family) for family in families}:
            by_family[family].append(group)
        for word in {word for ours in spellings for word in ours} - families:
            by_other[word].append(group)
    return by_family, by_other


def _fullness(mention: Span) -> tuple[int, int, bool, int]:
    """Whole words count more than initials, small letters more than capitals, the first more than the later."""
    ours = words(mention.text)
    return sum(len(word) > 1 for word in ours), len(ours), not mention.text.isupper(), -mention.start


def _person(group: _Group) -> Person:
    mentions = tuple(sorted(group.mentions))
    fullest = max(mentions, key=_fullness)
    name = " ".join(fullest.text.split())
    return Person(f"{folded(name).replace(' ', '-') or 'x'}-{mentions[0].start}", name, mentions)
