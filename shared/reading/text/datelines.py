"""Where an article is said to come from, before its first words: "KYIV, Ukraine (Reuters) - "."""

from collections.abc import Sequence

from shared.reading.text.tokens import Token

_LONGEST = 14
_ENDS_TOWN = frozenset({",", "(", "/"})
_DASHES = frozenset({"—", "–", "-", "--"})


def is_dash(tokens: Sequence[Token], place: int) -> bool:
    """Whether token `place` is a dash that parts clauses, and no hyphen within a word."""
    token = tokens[place]
    if token.text not in _DASHES:
        return False
    return token.text != "-" or (place > 0 and token.start > tokens[place - 1].end)


def end_of_dateline(tokens: Sequence[Token]) -> int:
    """One past the dash of the dateline that a sentence begins with; 0 where it has none.

    The town is in capitals throughout ("JD Vance — …" is none); what follows it has capitals or is a number.
    """
    if not tokens or not tokens[0].is_all_capitals:
        return 0
    is_town = True
    for place, token in enumerate(tokens[:_LONGEST]):
        if is_dash(tokens, place):
            return place + 1
        is_town = is_town and token.text not in _ENDS_TOWN
        small = token.is_word and not (token.is_capital or token.text[0].isdigit())
        if small or (is_town and token.is_word and not token.text.isupper()):
            return 0
    return 0
