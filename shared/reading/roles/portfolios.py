"""The portfolio of a minister, in capitals: "of Transport and Road Safety", "for Europe, Trade and Oceans"."""

from shared.lexicon.titles import PORTFOLIOS
from shared.reading.text.kinds import Kind
from shared.reading.text.page import Sentence
from shared.reading.text.rolewords import title_at

_FIELD_KINDS = (Kind.FIELD, Kind.NAME, Kind.BODY, Kind.PLAIN, Kind.OPENER)


def portfolio_at(sentence: Sentence, place: int, limit: int) -> int:
    """The end of a minister's portfolio in capitals from `place`, "of" or "for", on; 0 where there is none.

    "of Transport and Road Safety", "for Europe, Trade and Oceans" as long as no country, given name or title comes.
    """
    tokens = sentence.tokens
    if place + 1 >= limit or tokens[place].lower not in ("of", "for"):
        return 0
    begin = end = place + 1 + (tokens[place + 1].lower == "the")
    while end < limit and _is_capital_field(sentence, end):
        end += 1
        joined = end + 1 < limit and tokens[end].lower == "and" and _is_capital_field(sentence, end + 1)
        joined = joined and title_at(sentence, end + 1) <= (tokens[end + 1].lower in PORTFOLIOS)
        listed = end + 1 < limit and tokens[end].text == "," and tokens[end + 1].lower in PORTFOLIOS
        listed = listed and _is_capital_field(sentence, end + 1)
        end += joined or listed
    return end if end > begin else 0


def _is_capital_field(sentence: Sentence, place: int) -> bool:
    token = sentence.tokens[place]
    return token.is_word and token.is_capital and sentence.kinds[place] in _FIELD_KINDS
