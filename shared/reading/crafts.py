"""What somebody is by a noun of no list, whose ending says that it is one who does something: "an army signaller"."""

from shared.lexicon.listing import words_of
from shared.lexicon.occupations import KIN, VAGUE, VAGUE_ALONE
from shared.lexicon.words import FUNCTION_WORDS
from shared.models.reading import ClaimKind
from shared.reading.kinds import Kind
from shared.reading.rolephrase import RolePhrase
from shared.reading.sites import Site

_LONGEST = 5
_DOERS = ("er", "or", "ist", "ian", "eer", "man", "woman", "smith", "ant", "person")
# Nouns that end so and are nobody's trade.
_OTHERS = words_of(
    """
    year number matter corner letter order winter summer week-er quarter chapter paper master computer centre center
    error factor sector tour door floor honor honour favour favor colour color human woman man person german roman
    christian important distant constant instant significant relevant giant elephant restaurant grant plant quadrant
    newcomer loner foreigner stranger teenager youngster pensioner prisoner supporter follower believer drinker smoker
    survivor sufferer caller owner-er speaker other another former never ever however later older younger longer rather
    better power shower tower flower weather leather feather water daughter brother sister mother father remainder
    reminder danger anger finger hunger trigger answer cancer river silver fever lover cover
    """
)
_CLOSED = frozenset({",", ".", ";", ")", "—", "–", "who", "whose", "from", "at", "in", "with", "for", "of", "and"})


def craft_at(site: Site, place: int) -> RolePhrase | None:
    """The occupation in an apposition with an article, by the ending of its noun; None where it is none."""
    tokens = site.sentence.tokens
    if tokens[place].lower not in ("a", "an", "the"):
        return None
    end = place + 1
    while end < min(len(tokens), place + _LONGEST) and _is_inner(site, end):
        end += 1
    noun = tokens[end - 1].lower
    closed = end >= len(tokens) or tokens[end].text.lower() in _CLOSED
    if end == place + 1 or not closed or not noun.endswith(_DOERS) or tokens[end - 1].is_capital:
        return None
    if noun in _OTHERS or noun in KIN or noun in VAGUE or noun in VAGUE_ALONE or len(noun) < _LONGEST:
        return None
    title = site.sentence.text_between(place + 1, end)
    return RolePhrase(ClaimKind.OCCUPATION, title, place + 1, end, end)


def _is_inner(site: Site, place: int) -> bool:
    token = site.sentence.tokens[place]
    plain = token.is_word and token.lower not in FUNCTION_WORDS and not site.names_somebody(place)
    return plain and site.sentence.kinds[place] is not Kind.TIME
