"""The nouns of titles within a sentence, and the small words that say how and when a title is held."""

from collections.abc import Sequence
from functools import lru_cache

from shared.lexicon.capacities import CAPACITIES, ENDINGS, TIMES, without_ending
from shared.lexicon.occupations import MODIFIERS, NAMES_TOO, OCCUPATION_PHRASES, OCCUPATIONS, RANKS
from shared.lexicon.titles import OFFICE_PHRASES, OFFICES, PORTFOLIOS, SHORT_TITLES
from shared.models.reading import Capacity, ClaimKind, When
from shared.reading.text.page import Sentence
from shared.reading.text.tokens import Token

_LONGEST_TITLE = 6
_SHORTEST_CRAFT = 8
# Endings of words for those who study, make or sell something.
_CRAFTS = ("ologist", "ographer", "iatrist", "iatrician", "keeper", "maker", "smith", "monger", "wright", "onomist")
_PHRASE_BEGINNINGS = frozenset(phrase.split()[0] for phrase in OFFICE_PHRASES | OCCUPATION_PHRASES)
_FRONTS = ("ex", "then")
_SECONDS = frozenset({"vice", "deputy", "sub", "pro"})
_ADJECTIVE_ENDINGS = ("al", "ic", "ary", "ive", "ine", "ist")


def title_at(sentence: Sentence, place: int) -> int:
    """How many tokens the noun of a title takes at `place`; 0 if there is none, as past the end. Longer titles win."""
    lengths = _titles(sentence)[0]
    return lengths[place] if place < len(lengths) else 0


def title_ahead(sentence: Sentence, place: int) -> int:
    """The first token from `place` on at which the noun of a title begins; past the end where none does."""
    return _titles(sentence)[1][place]


@lru_cache(maxsize=64)
def _titles(sentence: Sentence) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """For every token how long a title begins there, and where the next one begins."""
    lengths = tuple(_title_at(sentence.tokens, place) for place in range(len(sentence.tokens)))
    ahead, following = [0] * len(lengths), len(lengths)
    for place in range(len(lengths) - 1, -1, -1):
        following = place if lengths[place] else following
        ahead[place] = following
    return lengths, tuple(ahead)


def _title_at(tokens: Sequence[Token], place: int) -> int:
    word = stem(tokens[place].lower)
    longest = min(_LONGEST_TITLE, len(tokens) - place) if word in _PHRASE_BEGINNINGS else 1
    for length in range(longest, 1, -1):
        phrase = stem(" ".join(token.lower for token in tokens[place : place + length]))
        if phrase in OFFICE_PHRASES or phrase in OCCUPATION_PHRASES:
            return length
    if word in SHORT_TITLES and place + 1 < len(tokens):
        if tokens[place + 1].text == "." and SHORT_TITLES[word].lower() != word:
            return 2
        if tokens[place].is_capital and tokens[place + 1].is_capital:
            return 1
    if place and tokens[place].is_capital and word in NAMES_TOO:
        return 0
    shared = word.removeprefix("co-")
    if shared != word and place + 1 < len(tokens) and f"{shared} {tokens[place + 1].lower}" in OFFICE_PHRASES:
        return 2  # "co-chief executive"
    known = shared in OFFICES or word in OCCUPATIONS or word in RANKS or word in OFFICE_PHRASES or _is_hyphened(word)
    return int(known or (len(word) > _SHORTEST_CRAFT and word.endswith(_CRAFTS) and not tokens[place].is_capital))


def _is_hyphened(word: str) -> bool:
    """Whether a word is an office that others write in two: "attorney-general", "vice-rector"."""
    first, dash, rest = word.partition("-")
    return bool(dash) and (word.replace("-", " ") in OFFICE_PHRASES or (first in _SECONDS and rest in OFFICES))


def stem(title: str) -> str:
    """A title in small letters without "-elect" behind it or "ex-" before it."""
    if "-" not in title:
        return title
    front, dash, rest = title.partition("-")
    return without_ending(rest if dash and front in _FRONTS else title)


def is_plural_title(token: Token) -> bool:
    """Whether a word is the noun of a title in the plural: "analysts", "MPs", "secretaries"."""
    one = singular(token.lower.removeprefix("co-"))
    return one != token.lower.removeprefix("co-") and (one in OFFICES or one in OCCUPATIONS or one in RANKS)


def singular(word: str) -> str:
    """The singular of a plural that ends regularly or in "-men"; any other word as it is."""
    for ending, instead in (("ies", "y"), ("women", "woman"), ("men", "man"), ("ches", "ch"), ("sses", "ss")):
        if word.endswith(ending):
            return word.removesuffix(ending) + instead
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us")) and len(word) > 2 else word


def kind_of(title: str) -> ClaimKind:
    """Whether a title in small letters is an office or an occupation; its last word decides."""
    whole = stem(title).rstrip(".").removeprefix("co-")
    whole = SHORT_TITLES.get(whole, whole).lower()
    last = whole.split()[-1] if whole else ""
    last = SHORT_TITLES.get(last, last).lower()
    if whole in OFFICE_PHRASES:
        return ClaimKind.OFFICE
    if whole in OCCUPATION_PHRASES:
        return ClaimKind.OCCUPATION
    words = whole.split()
    if words[:1] == ["chief"] and last == "officer":
        return ClaimKind.OFFICE
    if last in OFFICES or _is_hyphened(last) or any(" ".join(words[at:]) in OFFICE_PHRASES for at in range(len(words))):
        return ClaimKind.OFFICE
    return ClaimKind.OCCUPATION


def capacity_within(title: str) -> Capacity:
    """The capacity that a title in small letters says by itself: "deputy minister", "president-elect"."""
    for ending, capacity in ENDINGS.items():
        if title.endswith((f"-{ending}", f" {ending}")):
            return capacity
    return (
        Capacity.DEPUTY
        if title.startswith(("deputy ", "deputy-", "assistant ")) and "professor" not in title
        else Capacity.FULL
    )


def time_within(title: str) -> When:
    """The time that a title in small letters says by itself: "ex-president", "then-Chancellor"."""
    front, dash, _ = title.partition("-")
    gone = (dash and front in _FRONTS) or title == "predecessor"
    return When.FORMER if gone else When.CURRENT


def time_of(word: str) -> When | None:
    """The time a word before a title sets."""
    return TIMES.get(word.rstrip("-"))


def capacity_of(word: str) -> Capacity | None:
    """The capacity a word before a title sets; deputies are part of their title."""
    return CAPACITIES.get(word) if word not in ("deputy", "vice", "assistant") else None


def ending_at(token: Token) -> Capacity | None:
    """The capacity a word after a title sets: "ambassador designate"."""
    return ENDINGS.get(token.lower)


def colours(token: Token) -> bool:
    """Whether a word may stand before the noun of a title as part of it: "senior geopolitical", "Defense"."""
    word = token.lower
    if word in PORTFOLIOS or word in MODIFIERS or word in ("deputy", "vice", "assistant"):
        return True
    return token.is_word and not token.is_capital and word.endswith(_ADJECTIVE_ENDINGS)


def written_out(title: str) -> str:
    """The title without "ex-" and "-elect", and not shortened."""
    bare = stem(title.lower())
    place = title.lower().find(bare)
    return SHORT_TITLES.get(bare.rstrip("."), title[place : place + len(bare)])
