"""What a word can be once its neighbours are known: "Stephen King", "Jordan Peterson", "Park Geun-hye"."""

from collections.abc import Sequence

from shared.lexicon.names import folded
from shared.lexicon.organisations import SURNAMES_TOO
from shared.lexicon.places import adjective
from shared.lexicon.vocabulary import FAMILY_FIRST, given_names
from shared.reading.text.kinds import Kind
from shared.reading.text.tokens import Token


def settled(tokens: Sequence[Token], first_guess: Sequence[Kind]) -> tuple[Kind, ...]:
    """The kinds of a sentence's tokens, those corrected that the words beside them show to be parts of names."""
    kinds = list(first_guess)
    for place in range(1, len(kinds)):
        if kinds[place] is Kind.TITLE and _is_surname(tokens, kinds, place):
            kinds[place] = Kind.NAME
        if kinds[place - 1] is Kind.NATION and kinds[place] in (Kind.NAME, Kind.GIVEN) and _is_given(tokens[place - 1]):
            kinds[place - 1] = Kind.GIVEN
        if kinds[place] in (Kind.NAME, Kind.GIVEN) and _is_family_name(tokens[place - 1 : place + 1]):
            kinds[place - 1] = Kind.NAME
        if kinds[place] is Kind.OPENER and _ends_east_asian_name(tokens, place):
            kinds[place] = Kind.NAME
    return tuple(kinds)


def _is_family_name(pair: Sequence[Token]) -> bool:
    """Whether the first of two words is a family name for the second: "Park Geun-hye" is no park."""
    family, given = pair
    return family.is_capital and family.lower in FAMILY_FIRST and "-" in given.text and given.text[-1].islower()


def _ends_east_asian_name(tokens: Sequence[Token], place: int) -> bool:
    """Whether a small word with a capital is the last syllable of a name: "Moon Jae In", "Kim Jong So"."""
    if place < 2 or not tokens[place].is_capital or len(tokens[place].text) > 3:
        return False
    return tokens[place - 2].is_capital and tokens[place - 2].lower in FAMILY_FIRST and tokens[place - 1].is_capital


def _is_given(token: Token) -> bool:
    """Whether a country's name is also a common given name: "Jordan Peterson"."""
    return token.is_capital and folded(token.text) in given_names() and adjective(token.text) is None


def _is_surname(tokens: Sequence[Token], kinds: Sequence[Kind], place: int) -> bool:
    """Whether a title is a family name here: "Stephen King said", but not "Spain's King Felipe"."""
    follows = kinds[place + 1] if place + 1 < len(kinds) else Kind.PLAIN
    return (
        tokens[place].is_capital
        and tokens[place].lower in SURNAMES_TOO
        and kinds[place - 1] in (Kind.GIVEN, Kind.NAME, Kind.INITIAL)
        and follows not in (Kind.NAME, Kind.GIVEN)
    )
