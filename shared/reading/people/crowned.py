"""Mentions by a throne and one name, joined into people: "King Charles III", later "Charles"."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from shared.models.text import Span
from shared.reading.names.crowns import Crown, may_bear
from shared.reading.people.groups import MANY, Group, name_words


class Crowned:
    """Who is named by a crown and one name, and by that name alone later."""

    def __init__(self, crowns: Mapping[int, Crown], wholes: Sequence[Group]) -> None:
        self._crowns = crowns
        self._wholes: dict[str, list[Group]] = defaultdict(list)
        for group in wholes:
            for word in {group.words[0], group.words[-1]}:
                self._wholes[word].append(group)
        self.groups: list[Group] = []

    def without_crown(self, names: Iterable[Span]) -> list[Span]:
        """The single names without a crown; each of the others is given to whoever bears it, or to somebody new."""
        return [name for name in names if not self._takes(name)]

    def _takes(self, name: Span) -> bool:
        crown, word = self._crowns.get(name.start), name_words(name)[0]
        if crown is None:
            return False
        known = [group for group in self._wholes[word][:MANY] if self._may_bear(group, crown, word)]
        known += [group for group in self.groups if group.words == (word,) and self._may_be(group, crown)]
        if not known:
            known = [Group((word,), crown.number)]
            self.groups += known
        known.sort(key=lambda group: any(one.title == crown.title for one in self._crowns_of(group)))
        known[-1].mentions.append(name)
        return True

    def called(self, word: str) -> list[Group] | None:
        """The crowned whom one word can mean."""
        return [group for group in self.groups if group.words == (word,)] or None

    def _may_bear(self, group: Group, crown: Crown, word: str) -> bool:
        spellings = (mention.text for mention in group.mentions)
        return may_bear(crown, word, group.words, spellings, self._crowns_of(group)) and self._may_be(group, crown)

    def _may_be(self, group: Group, crown: Crown) -> bool:
        return all(crown.may_be(one) for one in self._crowns_of(group))

    def _crowns_of(self, group: Group) -> list[Crown]:
        return [self._crowns[mention.start] for mention in group.mentions if mention.start in self._crowns]
