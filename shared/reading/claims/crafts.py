"""What somebody is by a noun of no list, whose ending says that it is one who does something: "an army signaller"."""

from shared.lexicon.listing import words_of
from shared.lexicon.occupations import KIN, VAGUE, VAGUE_ALONE
from shared.lexicon.words import FUNCTION_WORDS
from shared.models.reading import ClaimKind
from shared.reading.claims.endings import OWNERS
from shared.reading.claims.sites import Site
from shared.reading.roles.rolephrase import RolePhrase
from shared.reading.text.kinds import Kind

_LONGEST = 5
_ARTICLES = frozenset({"a", "an", "the"})
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
    reminder danger anger finger hunger trigger answer cancer river trawler offer silver fever lover cover
    """
)
_CLOSED = frozenset({",", ".", ";", ")", "—", "–", "who", "whose", "from", "at", "in", "with", "for", "of", "and"})


def craft_at(site: Site, place: int) -> RolePhrase | None:
    """The occupation in an apposition with an article, by the ending of its noun; None where it is none."""
    tokens = site.sentence.tokens
    if tokens[place].lower not in _ARTICLES:
        return None
    end = place + 1
    while end < min(len(tokens), place + _LONGEST) and _is_inner(site, end):
        end += 1
    closed = end >= len(tokens) or tokens[end].text.lower() in _CLOSED
    return _craft(site, place + 1, end) if end > place + 1 and closed else None


def craft_before(site: Site, end: int) -> RolePhrase | None:
    """The occupation that ends before token `end`, where a name or comma stands: "the astrologer X", "his tailor, X".

    None where no article or owner begins it, or it is none.
    """
    tokens, begin = site.sentence.tokens, end
    while begin > max(0, end - _LONGEST) and _is_inner(site, begin - 1) and not tokens[begin - 1].is_capital:
        begin -= 1
    owned = begin > 0 and (tokens[begin - 1].lower in _ARTICLES | OWNERS or site.sentence.is_owner_at(begin - 1))
    return _craft(site, begin, end) if begin < end and owned else None


def _craft(site: Site, begin: int, end: int) -> RolePhrase | None:
    """What somebody is by the words from `begin` to `end`, by the ending of the last."""
    token = site.sentence.tokens[end - 1]
    noun = token.lower
    if not noun.endswith(_DOERS) or token.is_capital or noun in _OTHERS or len(noun) < _LONGEST:
        return None
    if noun.rpartition("-")[2] in KIN or noun.startswith("great-grand") or "-turned-" in noun:
        return None
    if noun in VAGUE or noun in VAGUE_ALONE:
        return None
    return RolePhrase(ClaimKind.OCCUPATION, site.sentence.text_between(begin, end), begin, end, end, doubtful=True)


def _is_inner(site: Site, place: int) -> bool:
    token = site.sentence.tokens[place]
    plain = token.is_word and token.lower not in FUNCTION_WORDS and not site.names_somebody(place)
    return plain and site.sentence.kinds[place] is not Kind.TIME
