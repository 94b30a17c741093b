"""What a tagger takes for a person and is none: families, bodies, outlets, laws, ships, prizes and places."""

from shared.lexicon.listing import words_of
from shared.lexicon.names import folded
from shared.lexicon.organisations import BELONGINGS
from shared.lexicon.parties import is_party
from shared.lexicon.speech import PLATFORMS
from shared.lexicon.titles import SHORT_TITLES
from shared.lexicon.vocabulary import cities, given_names, nations
from shared.reading.names.states import begins_country
from shared.reading.text.kinds import Kind
from shared.reading.text.page import Sentence
from shared.reading.text.propers import is_outlet

LEADING = frozenset({Kind.TITLE, Kind.HONORIFIC})
"""What stands before a name and is no part of it."""

# How likely a name in small letters must be one where others have capitals, as in a forum's signature, and a word for a
# field that opens a sentence.
_SURE = 0.8
_ARTICLES = frozenset({"the", "a", "an"})
_NOBODY = words_of(
    """
    rear god allah consort outside inside reps dalit grand democrat republican liberal tory yankee kansan rino hansard
    ch ald const sr rtd retd ret mtra mtro lic m.d m.sc b.sc b.v.sc ph.d mbe obe cbe
    """
)
_PEERS = frozenset({"lord", "lady"})  # "Lord Burnett of Maldon"
_NOBLES = words_of(
    "duke duchess earl countess count marquess marquis marchioness viscount baron baroness prince princess"
)


def is_thing(sentence: Sentence, first: int, last: int, chance: float, *, named: bool = False) -> bool:
    """Whether the words in a name or beside it make it a family, an organisation, a law, a ship, a prize or a place.

    Where somebody of that surname is `named` in whole it may be a word of places and things by itself.
    """
    tokens, kinds = sentence.tokens, sentence.kinds
    single = last - first == 1
    if (single and not named and _is_place(sentence, first)) or begins_country(sentence, first, last):
        return True
    if single and first and tokens[first - 1].lower in _ARTICLES and tokens[first].lower.endswith("s"):
        return True
    if first > 1 and tokens[first - 1].text == "The" and tokens[first - 2].text != ".":
        return True  # "to Reuters and The Washington Pots": nobody's name begins so within a sentence
    words = sentence.text_between(first, last)
    if (not named and all(kind is Kind.BODY for kind in kinds[first:last])) or is_party(words) or is_outlet(words):
        return True
    if single and first and tokens[first].lower in PLATFORMS and tokens[first - 1].lower in ("on", "via"):
        return True  # "in a post on Bluesky"
    if single and first and kinds[first - 1] is kinds[first] is Kind.TITLE:
        return True  # "Lord Speaker"
    if single and (tokens[first].lower in SHORT_TITLES or is_nobody(sentence, first)):
        return True
    if single and first == 0 and kinds[0] is Kind.FIELD and chance < _SURE:
        return True  # "Power went to the generals": any word has a capital there
    if ((single or chance < _SURE) and _is_small(sentence, first, last)) or after_forerunner(sentence, first):
        return True
    if last == len(tokens):
        return False
    return tokens[last].lower in BELONGINGS or (kinds[last] is Kind.BODY and tokens[last].is_capital)


def is_nobody(sentence: Sentence, place: int) -> bool:
    """Whether a word alone is a title or the land of a noble one: "the Dean of", "Ireland's Taoiseach", "of Wessex"."""
    tokens, kinds = sentence.tokens, sentence.kinds
    if tokens[place].lower in _NOBODY:
        return True
    before = tokens[place - 1].lower if place else ""
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if before == "of" and place > 1:
        return any(token.lower in _NOBLES | _PEERS for token in tokens[max(0, place - 3) : place - 1])
    if tokens[place].lower == "senior":
        return after is not None and after.is_capital and kinds[place + 1] in LEADING
    if kinds[place] not in LEADING:
        return False
    return before in _ARTICLES or (after is not None and after.lower == "of") or sentence.is_owner_at(place - 1)


def _is_place(sentence: Sentence, place: int) -> bool:
    """Whether a word alone is a country, its people or a city, with no title before it."""
    word = folded(sentence.tokens[place].text)
    leads = sentence.kinds[place + 1 : place + 2] == (Kind.TITLE,) and sentence.tokens[place + 1].is_capital
    titled = place > 0 and sentence.kinds[place - 1] in LEADING and not leads  # "Deputy Kremlin Chief of Staff"
    if titled or not (word in nations() or word in cities()):
        return False
    owns = sentence.is_owner_at(place + 1) and sentence.kinds[place + 2 : place + 3] == (Kind.TITLE,)
    return word not in given_names() or (owns and word in nations())  # "Jordan's King Hussein"


def _is_small(sentence: Sentence, first: int, last: int) -> bool:
    """Whether no word has a capital in a sentence that has some."""
    tokens = sentence.tokens
    return not any(t.is_capital for t in tokens[first:last]) and any(t.is_capital for t in tokens)


def after_forerunner(sentence: Sentence, first: int) -> bool:
    """Whether a word before it makes it a ship, a storm or a mountain: "USS", "Hurricane"."""
    before = first - 1
    return before >= 0 and sentence.kinds[before] is Kind.FORERUNNER and sentence.tokens[before].is_capital
