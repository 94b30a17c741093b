"""Mentions joined into people."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from shared.lexicon.genders import given_name_genders, of_word
from shared.lexicon.names import folded, skeleton, sounds, words, written
from shared.lexicon.nicknames import other_forms
from shared.lexicon.vocabulary import FAMILY_FIRST
from shared.models.reading import Person
from shared.models.text import Span
from shared.reading.names.crowns import Crown
from shared.reading.people.couples import alone_as, both_addressed, is_other
from shared.reading.people.crowned import Crowned
from shared.reading.people.groups import MANY, Group, name_words


def people_of(
    names: Sequence[Span],
    crowns: Mapping[int, Crown] | None = None,
    kinsmen: Mapping[int, int] | None = None,
    addressed: Mapping[int, str] | None = None,
    couples: Mapping[int, str] | None = None,
) -> tuple[Person, ...]:
    """Everybody that these mentions name, in the order of their first mention.

    `crowns`, `kinsmen` (where the sentence begins that says whose relative somebody is), `addressed` ("ms", "judge")
    and `couples` (the family name that a given name shares) go by the offsets of names.

    Spellings of one whole name are one person. A part of a name goes to the only one who can be meant: by family
    name first, then by any other part. Where several can be meant it goes to the only one named in whole before it
    whose given name agrees with how it is addressed, or who is addressed so there, else to nobody.
    """
    kinsmen, addressed, couples = kinsmen or {}, addressed or {}, couples or {}
    groups = _whole_names([name for name in names if len(name_words(name)) > 1], kinsmen)
    by_family, by_other = _index(groups)
    crowned = Crowned(crowns or {}, groups)
    alone: dict[str, Group] = {}
    both = both_addressed(names, addressed)
    for name in crowned.without_crown([name for name in names if len(name_words(name)) == 1]):
        word = name_words(name)[0]
        bearers = by_family.get(word) or crowned.called(word) or by_other.get(word) or by_family.get(skeleton(word))
        bearers = [bearer for bearer in bearers or () if not _is_kin(bearer, name, kinsmen)]
        if name.start in kinsmen:
            bearers = [bearer for bearer in bearers if _is_of_family(bearer, word, groups)]
        if word in both and len(bearers) == 1 and is_other(bearers[0], name, addressed):
            by_family[word] = [*bearers, Group((addressed[name.start], word), mentions=[name])]
            groups.append(by_family[word][-1])
        elif not bearers:
            alone.setdefault(word, alone_as(word, couples.get(name.start), by_family)).mentions.append(name)
        elif meant := _meant(bearers, name, addressed):
            meant.mentions.append(name)
    every = (*groups, *crowned.groups, *alone.values())
    return tuple(sorted((_person(group) for group in every), key=lambda p: p.mentions[0]))


def _is_kin(bearer: Group, mention: Span, kinsmen: Mapping[int, int]) -> bool:
    """Whether a mention stands for a relative of this bearer of its name, who is named in the same sentence."""
    begin = kinsmen.get(mention.start)
    return begin is not None and bearer.is_named_between(begin, mention.start)


def _is_of_family(bearer: Group, word: str, groups: Sequence[Group]) -> bool:
    """Whether a relative named by a given name alone can be this bearer: somebody else has the same family name.

    "Joe Biden … his son Hunter … Hunter Biden", but no "his son Patrick" is Deval Patrick.
    """
    family = bearer.words[-1]
    return word != family and any(other is not bearer and other.words[-1] == family for other in groups)


def _meant(bearers: Sequence[Group], mention: Span, addressed: Mapping[int, str]) -> Group | None:
    if len(bearers) > 1:
        bearers = [bearer for bearer in bearers if bearer.is_known_before(mention)]
    address = addressed.get(mention.start)
    if len(bearers) > 1 and address and (gender := of_word(address)):
        genders = [given_name_genders().get(bearer.words[0]) for bearer in bearers]
        bearers = [bearer for bearer, known in zip(bearers, genders, strict=True) if known in (None, gender)]
    elif len(bearers) > 1 and address:
        bearers = [b for b in bearers if any(addressed.get(whole.start) == address for whole in b.mentions)]
    return bearers[0] if len(bearers) == 1 else None


def _whole_names(names: Iterable[Span], kinsmen: Mapping[int, int]) -> list[Group]:
    groups: list[Group] = []
    by_key: dict[tuple[str, ...], list[Group]] = defaultdict(list)
    by_word: dict[str, list[Group]] = defaultdict(list)
    for name in sorted(names, key=lambda n: (-sum(len(word) > 1 for word in name_words(n)), -len(name_words(n)))):
        ours, generation = name_words(name), written(name.text).generation
        found = _same(ours, generation, by_key, name)
        found = found or (None if name.start in kinsmen else _shortened(ours, by_word))
        if found is None:
            found = Group(ours, generation)
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


def _same(
    ours: tuple[str, ...], generation: str | None, by_key: dict[tuple[str, ...], list[Group]], name: Span
) -> Group | None:
    letters, heard, ends, family = (
        [group for group in by_key.get(key, [])[:MANY] if _is_of_one_generation(group, generation, name)]
        for key in _keys(ours)
    )
    if letters or heard:
        return (letters or heard)[0]
    middles = next((group for group in ends if _middles_agree(ours, group.words)), None)
    if middles is not None:
        return middles
    fits = [group for group in family if _firsts_agree(ours[0], group.words[0])]
    return fits[0] if len(fits) == 1 else None


def _is_of_one_generation(group: Group, generation: str | None, name: Span) -> bool:
    """Whether a name with or without "Jr." may be that of a group: the "Jr." is left out later, and not added later.

    "Donald Trump … Donald Trump Jr." are two, "Martin Luther King Jr. … Martin Luther King" is one.
    """
    first = min(mention.start for mention in group.mentions)
    if generation and not group.generation:
        return name.start < first
    if group.generation and not generation:
        return first < name.start
    return generation == group.generation


def _firsts_agree(one: str, other: str) -> bool:
    """Whether one given name is the initial of the other ("J. Smith") or short for it ("Joe", "Joseph")."""
    if 1 in (len(one), len(other)):
        return one[0] == other[0] and len(one) != len(other)
    return one in other_forms(other)


def _middles_agree(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether the words between first and last are the same, initials of the same, or missing on one side.

    Where both have initials they have as many: "George H. W. Bush" is not "George W. Bush".
    """
    shorter, longer = sorted((ours[1:-1], theirs[1:-1]), key=len)
    if shorter and len(shorter) != len(longer) and all(len(word) == 1 for word in longer):
        return False
    rest = iter(longer)
    return all(
        any(word[0] == other[0] and (word == other or 1 in (len(word), len(other))) for other in rest)
        for word in shorter
    )


def _shortened(ours: tuple[str, ...], by_word: dict[str, list[Group]]) -> Group | None:
    """The only longer name that holds all these words and ends with the last of them or begins with the first."""
    fits = [
        group
        for group in by_word.get(ours[-1], [])[:MANY]
        if set(ours) < set(group.words) and (group.words[-1] == ours[-1] or group.words[: len(ours)] == ours)
    ]
    return fits[0] if len(fits) == 1 else None


def _index(groups: Iterable[Group]) -> tuple[dict[str, list[Group]], dict[str, list[Group]]]:
    """The people by the family name they go by, and by the other words of their names."""
    by_family: dict[str, list[Group]] = defaultdict(list)
    by_other: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        spellings = {name_words(mention) for mention in group.mentions}
        families = {ours[0] if ours[0] in FAMILY_FIRST else ours[-1] for ours in spellings}
        for family in families | {skeleton(family) for family in families}:
            by_family[family].append(group)
        for word in {word for ours in spellings for word in ours} - families:
            by_other[word].append(group)
    return by_family, by_other


def _fullness(mention: Span) -> tuple[int, int, bool, bool, int]:
    """Whole words count more than initials, then a number ("III"), small letters, and what stands first."""
    ours, numbered = words(mention.text), written(mention.text).generation is not None
    return sum(len(word) > 1 for word in ours), len(ours), numbered, not mention.text.isupper(), -mention.start


def _person(group: Group) -> Person:
    mentions = tuple(sorted(group.mentions))
    fullest = max(mentions, key=_fullness)
    name = " ".join(fullest.text.split())
    return Person(f"{folded(name).replace(' ', '-') or 'x'}-{mentions[0].start}", name, mentions)
