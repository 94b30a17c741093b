"""Bodies named after who is at their head: "the Prime Minister's military cabinet", "the Queen's Privy Council"."""

from shared.lexicon.organisations import BODIES
from shared.lexicon.words import FUNCTION_WORDS
from shared.reading.text.kinds import Kind
from shared.reading.text.page import Sentence
from shared.reading.text.propers import proper_at

_LONGEST_OFFICE = 4
_LONGEST = 4


def holders_body(sentence: Sentence, begin: int) -> int:
    """One past a body that token `begin` names as some office-holder's; 0 where none is."""
    owner = _end_of_office(sentence, begin)
    if not owner:
        return 0
    tokens, first = sentence.tokens, owner + 1
    proper = proper_at(sentence, first)
    if Kind.BODY in sentence.kinds[first:proper]:
        return _past_country(sentence, proper)
    for end in range(first, min(first + _LONGEST, len(tokens))):
        if not tokens[end].is_word or tokens[end].lower in FUNCTION_WORDS:
            return 0
        if tokens[end].lower in BODIES:
            return end + 1
    return 0


def _end_of_office(sentence: Sentence, begin: int) -> int:
    """The "'s" behind the title of one who has a body; 0 where no title or none of them stands here."""
    kinds = sentence.kinds
    if begin >= len(kinds) or kinds[begin] is not Kind.TITLE or not sentence.tokens[begin].is_capital:
        return 0
    ends = range(begin + 1, min(begin + 1 + _LONGEST_OFFICE, len(kinds)))
    return next((end for end in ends if sentence.is_owner_at(end)), 0)


def _past_country(sentence: Sentence, end: int) -> int:
    """Past "for Canada" behind a council's name."""
    here = sentence.tokens[end : end + 2]
    of_it = len(here) == 2 and here[0].lower in ("of", "for") and sentence.kinds[end + 1] is Kind.NATION
    return end + 2 if of_it else end
