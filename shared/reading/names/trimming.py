"""Where the name of a tag begins and ends: whole words, without titles and marks around them."""

from shared.lexicon.parties import MEMBERS
from shared.lexicon.places import adjective
from shared.lexicon.vocabulary import FAMILY_FIRST
from shared.reading.names.things import LEADING
from shared.reading.tagging.tagger import Tagged
from shared.reading.text.datelines import end_of_dateline
from shared.reading.text.kinds import Kind
from shared.reading.text.page import Sentence

_DASHES = frozenset({"—", "–", "--"})
_NAMES_TOO = frozenset({"don", "dean", "earl"})  # forms of address that are given names as well


def within(sentence: Sentence, tag: Tagged) -> tuple[int, int]:
    """The tag as whole words, without titles and marks around them."""
    first, last = sentence.index_at(tag.start), sentence.index_at(tag.end)
    if first and (sentence.tokens[first - 1].end > tag.start or _is_without_family(sentence, first)):
        first -= 1
    while first and sentence.kinds[first - 1] is Kind.INITIAL and sentence.tokens[first - 1].end < tag.start:
        first -= 1  # "A K | Antony"
    return _trimmed(sentence, first, last)


def _is_without_family(sentence: Sentence, first: int) -> bool:
    """Whether a name begins with a Korean given one behind its family's: "the Army's Rim | Kwang-il"."""
    before, kinds = sentence.tokens[first - 1], sentence.kinds
    given = first < len(kinds) and kinds[first] is Kind.GIVEN and "-" in sentence.tokens[first].text
    return given and kinds[first - 1] is Kind.NAME and before.is_capital and before.lower in FAMILY_FIRST


def _trimmed(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    tokens, kinds = sentence.tokens, sentence.kinds
    while first < last and not tokens[last - 1].is_word and not _is_stop(sentence, last - 1):
        last -= 1
    dashes = [place for place in range(first, last) if tokens[place].text in _DASHES]
    first = max(first, dashes[-1] + 1 if dashes else 0, end_of_dateline(tokens))  # "LIMA — Ana Ruiz"
    last = max(first, last)
    while first < last - 1 and "-of-" in tokens[first].lower:
        first += 1  # "Mother-of-two"
    while first < last and (not tokens[first].is_word or (kinds[first] in LEADING and _leads(sentence, first, last))):
        first += 1
    if last - first > 2 and _says_what(tokens[first].text):
        first += 1  # "Dane Lars Berg"
    while last - first > 2 and kinds[last - 1] is Kind.ACRONYM and not tokens[last - 2].is_all_capitals:
        last -= 1  # "KC", "MP" behind a name
    return first, last


def _leads(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a title stands before a name, and is not the name or the first of two words of it, as in "Judge"."""
    word = sentence.tokens[first].lower
    if word in _NAMES_TOO and (last - first == 2 or (word != "don" and sentence.kinds[first + 1] is Kind.GIVEN)):
        return False
    return last - first > 1 or sentence.tokens[first].lower.endswith(".")


def _says_what(word: str) -> bool:
    """Whether a word before a whole name says of which people or party somebody is."""
    return word.lower() in MEMBERS or adjective(word) is not None


def _is_stop(sentence: Sentence, place: int) -> bool:
    """Whether a full stop is that of an initial or of "Jr." inside a sentence."""
    follows = place + 1 < len(sentence.tokens)
    return sentence.tokens[place].text == "." and sentence.kinds[place - 1] in (Kind.INITIAL, Kind.SUFFIX) and follows
