"""What follows the noun of a title: "of Ukraine", "of defence", "at the Council on Foreign Relations"."""

from dataclasses import dataclass

from shared.lexicon.listing import words_of
from shared.lexicon.organisations import BODIES, SITES, SORTS
from shared.lexicon.parties import is_party
from shared.lexicon.places import named
from shared.lexicon.speech import SAYING
from shared.lexicon.titles import PORTFOLIOS
from shared.lexicon.words import FUNCTION_WORDS
from shared.reading.roles.holders_bodies import holders_body
from shared.reading.roles.spells import says_how_long
from shared.reading.roles.verblike import is_deed
from shared.reading.text.kinds import Kind
from shared.reading.text.page import Sentence
from shared.reading.text.propers import is_place, proper_at
from shared.reading.text.rolewords import title_at
from shared.reading.text.tokens import Token

_LINKS = frozenset({"of", "for", "at", "with", "to", "in", "from", "on"})
_LONGEST_DESCRIPTION = 5
_LONGEST_FIELD = 5
_LONGEST_COUNTRY = 7
_FIELD_NOUNS = words_of(
    """
    programme program project department division section desk office branch team unit studies policy affairs initiative
    centre center
    """
)

_AREAS = words_of("province state region county district territory municipality republic oblast prefecture canton")
_SEATED = frozenset({"mp", "msp", "ms", "mla", "td", "member", "parliament", "candidate"})
_SCHOLARS = words_of("professor lecturer reader researcher fellow specialist expert consultant tutor")
_SORTS = (BODIES | SITES | SORTS) - _FIELD_NOUNS - {"city", "club"}


@dataclass(frozen=True, slots=True)
class Complement:
    """Words after a title, from token `first` up to `end`: the link, and what it leads to from `begin`.

    One of three: a place, a body, or the field of the title ("of defence"), which belongs to the title.
    """

    first: int
    begin: int
    end: int
    link: str
    is_place: bool
    is_field: bool


def complement_at(sentence: Sentence, place: int, limit: int) -> Complement | None:
    """What the words from `place` up to `limit` add to the title before them, or None where something else begins."""
    tokens = sentence.tokens
    if place + 1 >= len(tokens) or tokens[place].lower not in _LINKS:
        return None
    link = tokens[place].lower
    if link == "for" and says_how_long(sentence, place + 1):
        return None
    begin = place + 1 + (tokens[place + 1].lower in ("the", "its", "a", "an"))
    if begin >= len(tokens):
        return None
    described = _past_description(sentence, begin)
    begin = described if described < limit else begin  # "minister for reforms | Ana Ruiz"
    if begin >= limit:
        return None
    if end := min(limit, holders_body(sentence, begin)):
        return Complement(place, begin, end, link, is_place=False, is_field=False)
    end = max(_proper_end(sentence, begin), _country_end(sentence, begin))
    end = min(limit, _past_area(sentence, _with_nouns(sentence, begin, end)))
    is_body = Kind.BODY in sentence.kinds[begin:end] and not named(sentence.text_between(begin, end))
    is_body = is_body and not all(token.lower in PORTFOLIOS for token in tokens[begin:end])
    is_body = is_body or is_party(sentence.text_between(begin, end))
    is_field = tokens[begin].lower in PORTFOLIOS and not is_body and sentence.kinds[begin] is not Kind.NATION
    if link in ("of", "for") and is_field:
        end = min(limit, _end_of_field(sentence, begin))
        return Complement(place, begin, end, link, is_place=False, is_field=True)
    if link in ("of", "for") and begin < end < len(tokens) and _is_noun(sentence, end):
        end = min(limit, _end_of_field(sentence, end))
        return Complement(place, begin, end, link, is_place=False, is_field=True)
    if end > begin:
        area_of = tokens[begin].lower in _AREAS and tokens[begin + 1].lower == "of"
        place_named = area_of or is_place(sentence.text_between(begin, end)) or tokens[end - 1].lower in _AREAS
        end = min(limit, _past_seat(sentence, place, end))
        return Complement(place, begin, end, link, is_place=place_named, is_field=False)
    studied = link == "in" and place > 0 and tokens[place - 1].lower in _SCHOLARS  # "a lecturer in public law at"
    if not studied and (link not in ("of", "for") or (link == "for" and is_deed(tokens[begin]))):
        return None
    end = min(limit, _end_of_field(sentence, begin))
    return Complement(place, begin, end, link, is_place=False, is_field=True) if end > begin else None


def _past_description(sentence: Sentence, begin: int) -> int:
    """Past what says of what sort a body is, to its name: "the Dutch bank ING", "the charity Shelter"."""
    tokens, place = sentence.tokens, begin
    while place < len(tokens) and place - begin < _LONGEST_DESCRIPTION:
        after = tokens[place + 1] if place + 1 < len(tokens) else tokens[place]
        if tokens[place].is_capital and (sentence.kinds[place] is not Kind.NATION or after.is_capital):
            break
        if not tokens[place].is_word or tokens[place].lower in FUNCTION_WORDS or tokens[place].lower in SAYING:
            return begin
        place += 1
    described = begin < place < len(tokens) and tokens[place - 1].lower not in PORTFOLIOS
    described = described and sentence.kinds[place] is not Kind.GIVEN  # "minister for reforms Umberto Bossi"
    return place if described and proper_at(sentence, place) > place else begin


def _with_nouns(sentence: Sentence, begin: int, end: int) -> int:
    """The end of a name that goes on in small words to a noun of its sort: "Gyeonggi province", "UN refugee agency"."""
    tokens = sentence.tokens
    if end == begin:
        return end
    for further in range(min(end + 3, len(tokens)), end, -1):
        small = all(t.is_word and not t.is_capital and t.lower not in FUNCTION_WORDS for t in tokens[end:further])
        if small and tokens[further - 1].lower in _SORTS:
            return further
    return end


def _past_area(sentence: Sentence, end: int) -> int:
    """The end of the name of an area that stands behind its sort: "the Province of Florence"."""
    tokens = sentence.tokens
    of_it = tokens[end - 1].lower in _AREAS and end + 1 < len(tokens) and tokens[end].lower == "of"
    return max(end, proper_at(sentence, end + 1)) if of_it else end


def _past_seat(sentence: Sentence, place: int, end: int) -> int:
    """The end of a seat of parliament that is called after two places: "MP for Richmond and Northallerton"."""
    tokens = sentence.tokens
    is_seat = place > 0 and tokens[place - 1].lower in _SEATED and tokens[place].lower == "for"
    if not is_seat or end + 1 >= len(tokens) or tokens[end].lower != "and":
        return end
    is_other = sentence.kinds[end + 1] is Kind.GIVEN or tokens[end + 1].lower in PORTFOLIOS  # person, or post
    further = end if is_other else proper_at(sentence, end + 1)
    return further if further > end + 1 else end


def _is_noun(sentence: Sentence, place: int) -> bool:
    """Whether a name goes on in a small word, as in "the East Asia programme"."""
    token = sentence.tokens[place]
    return token.is_word and not token.is_capital and token.lower in _FIELD_NOUNS


def _proper_end(sentence: Sentence, begin: int) -> int:
    """The end of the name of a body, with its owner ("Harvard's Kennedy School")."""
    end = proper_at(sentence, begin)
    tokens = sentence.tokens
    if end > begin and end + 1 < len(tokens) and tokens[end].is_owner:
        further = proper_at(sentence, end + 1)
        if further == end + 1:
            return begin if tokens[further].is_word else further  # "headteacher of St Cuthbert's,"
        return further
    return end


def _country_end(sentence: Sentence, begin: int) -> int:
    """The end of a country's full name with its small words ("the People's Republic of China")."""
    tokens = sentence.tokens
    ends = range(min(begin + _LONGEST_COUNTRY, len(tokens)), begin + 1, -1)
    words = (end for end in ends if tokens[end - 1].is_word and tokens[begin].is_capital)
    return next((end for end in words if named(sentence.text_between(begin, end))), begin)


def _end_of_field(sentence: Sentence, begin: int) -> int:
    """One past the small words of a field: "defence", "foreign affairs and trade", "children's services"."""
    tokens, end = sentence.tokens, begin
    while end < len(tokens) and end - begin < _LONGEST_FIELD:
        after = tokens[end + 1].lower if end + 1 < len(tokens) else ""
        if _is_field_word(tokens[end]) or (end > begin and after.isalpha() and sentence.is_owner_at(end)):
            end += 1
        elif (
            end > begin
            and tokens[end].lower in ("and", ",")
            and after in PORTFOLIOS
            and title_at(sentence, end + 1) < 2
        ):
            end += 2
        else:
            break
    return end


def _is_field_word(token: Token) -> bool:
    if token.lower in PORTFOLIOS:
        return True
    plain = token.is_word and token.text[0].isalpha() and not token.is_capital
    return plain and token.lower not in FUNCTION_WORDS and not token.lower.endswith(("ed", "ly"))
