"""Words that may be the verb of a clause where a noun was looked for: "the 54-year-old | beat X"."""

from shared.lexicon.clauses import FINITE, PAST_TENSES
from shared.lexicon.contests import BEATING
from shared.lexicon.listing import words_of
from shared.lexicon.speech import SAYING, TELLING
from shared.lexicon.titles import PORTFOLIOS
from shared.reading.text.tokens import Token

LIKE_ADJECTIVES = words_of(
    """
    retired presiding controlling directing opening elected appointed disgraced convicted jailed exiled trained
    accomplished celebrated acclaimed decorated seasoned gifted distinguished respected renowned leading outgoing
    incoming serving sitting rising aspiring budding practising practicing visiting founding acting training family
    elderly early daily weekly banned married divorced self-employed unemployed disabled mining fishing farming
    banking trading marketing accounting engineering nursing teaching dancing skating racing rowing cycling sailing
    boxing wrestling gaming computing publishing shipping broadcasting housing planning recording advertising
    manufacturing wedding evening morning bowling swimming skiing wealthy lonely friendly kindly costly
    unnamed unidentified injured wounded suspected accused alleged
    """
)
"""Words that end as verbs do and colour a noun."""

_VERBS = FINITE | PAST_TENSES | SAYING | TELLING | BEATING


def may_be_verb(token: Token) -> bool:
    """Whether a small word can be a verb that is said of what stands before it."""
    word = token.lower
    if token.is_capital or word in LIKE_ADJECTIVES or "-" in word:
        return False
    return word in _VERBS or word.endswith("ed")


def is_deed(token: Token) -> bool:
    """Whether a word behind "for" says why and no field: "resigned as minister for misleading X"."""
    return token.lower.endswith("ing") and token.lower not in LIKE_ADJECTIVES and token.lower not in PORTFOLIOS
