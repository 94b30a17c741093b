"""Who is named by a throne and one name: "King Charles III", "Prince Harry", "Prince Abdullah of Saudi Arabia"."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from shared.lexicon.names import folded, written
from shared.lexicon.places import place_key
from shared.lexicon.thrones import THRONES
from shared.lexicon.vocabulary import given_names
from shared.models.text import Span
from shared.reading.text.page import Page, Sentence

_OF_FAMILIES = frozenset({"bin", "ibn", "bint", "al", "al-", "el"})


@dataclass(frozen=True, slots=True)
class Crown:
    """The title before a name, of which realm if that is said behind it, and which of that name they are ("iii")."""

    title: str | None
    realm: str | None = None
    number: str | None = None

    def may_be(self, other: "Crown") -> bool:
        """Whether both can be one: princes become kings, but not of another realm nor with another number."""
        realms = None in (self.realm, other.realm) or self.realm == other.realm
        return realms and (None in (self.number, other.number) or self.number == other.number)


def crowns_of(page: Page, names: Iterable[Span]) -> Mapping[int, Crown]:
    """The crowns of all names that have one, by the offset at which the name begins."""
    found: dict[int, Crown] = {}
    for name in names:
        sentence = page.sentences[page.sentence_at(name.start)]
        title, number = _title(sentence, name), written(name.text).generation
        alone = len([word for word in folded(name.text).split() if word != number]) == 1
        if title or (number and alone):
            found[name.start] = Crown(title, _realm(sentence, name), number)
    return found


def _title(sentence: Sentence, name: Span) -> str | None:
    place = sentence.index_at(name.start) - 1
    token = sentence.tokens[place] if place >= 0 else None
    return token.lower if token and token.is_capital and token.lower in THRONES else None


def _realm(sentence: Sentence, name: Span) -> str | None:
    tokens, last = sentence.tokens, sentence.index_at(name.end)
    if last + 1 >= len(tokens) or tokens[last].lower != "of":
        return None
    ends = range(min(len(tokens), last + 4), last + 1, -1)
    return next((key for end in ends if (key := place_key(sentence.text_between(last + 1, end)))), None)


def may_bear(crown: Crown, word: str, whole: tuple[str, ...], spellings: Iterable[str], own: Iterable[Crown]) -> bool:
    """Whether somebody of a whole name, with `own` crowns, can be who is named by a crown and `word`.

    They are by the first word of a name that has a title itself or is built as those of Arab houses are, or by a
    family name that is no given one. So "Prince Harry" is not Harry Kane, nor "King Salman" his son.
    """
    if word not in given_names() and crown.number is None and whole[-1] == word:
        return True
    house = any(_OF_FAMILIES & set(folded(spelling).split()) for spelling in spellings)
    return whole[0] == word and (any(one.title for one in own) or house)
