"""Names of bodies and places within a sentence: how far one reaches, and which of the two it is."""

from shared.lexicon.listing import words_of
from shared.lexicon.names import folded
from shared.lexicon.organisations import BODIES, SITES
from shared.lexicon.places import country
from shared.lexicon.titles import PORTFOLIOS
from shared.lexicon.vocabulary import cities, nations, outlets
from shared.reading.text.kinds import Kind
from shared.reading.text.page import Sentence
from shared.reading.text.rolewords import title_at

_JOINTS = frozenset({"of", "for", "on", "de", "des", "du", "del", "la", "le", "di", "der", "für"})
_ARTICLES = frozenset({"of", "for"})
_SHORT = frozenset({"st", "ste", "mt", "ft"})  # "the St. Louis Fed"
# Last words of names such as "Center for Strategic and International Studies".
_PAIRED = words_of(
    """
    studies affairs research policy security development cooperation technology trade culture prevention sciences arts
    economics peace education control services medicine health science engineering democracies democracy strategy
    industry commerce justice liberty rights resources fisheries food budget crime
    """
)
_UNITS = words_of("programme program institute centre center initiative project department unit lab school team desk")
_REGIONS = words_of(
    "eurasia asia europe africa america americas pacific caucasus balkans arctic gulf mediterranean climate technology"
)
_LONGEST = 12


def proper_at(sentence: Sentence, place: int) -> int:
    """One past the last token of the proper name that begins at `place`; `place` itself where none does.

    "Council on Foreign Relations" and "U.S. Department of State" are whole; a title ends the name before it.
    """
    tokens, end = sentence.tokens, place
    while end < len(tokens) and end - place < _LONGEST:
        if _is_part(sentence, end):
            end += 1
        elif (
            end > place
            and tokens[end].text == "."
            and tokens[end].start == tokens[end - 1].end
            and end + 1 < len(tokens)
        ):
            is_short = len(tokens[end - 1].text) == 1 or tokens[end - 1].lower in _SHORT
            if not is_short or not tokens[end + 1].is_capital:
                break
            end += 1
        else:
            step = _joined(sentence, place, end)
            if not step:
                break
            end += step
    return end


def _is_part(sentence: Sentence, place: int) -> bool:
    token = sentence.tokens[place]
    if sentence.kinds[place] is Kind.BODY:
        return True  # small words and marks are of this kind only within the name of a known body
    if not token.is_word or not token.is_capital:
        return False
    if token.lower == "general" and sentence.kinds[place + 1 : place + 2] == (Kind.BODY,):
        return True  # "the New Jersey General Assembly"
    return sentence.kinds[place] not in (Kind.TITLE, Kind.HONORIFIC, Kind.TIME) and not title_at(sentence, place)


def _joined(sentence: Sentence, first: int, place: int) -> int:
    """How many small words join the name so far to a capitalised word after them: "of", "for the", "and"."""
    tokens = sentence.tokens
    if place == first or place + 1 >= len(tokens):
        return 0
    word = tokens[place].lower
    if word in _JOINTS and _takes_joint(sentence, first, place):
        if _is_part(sentence, place + 1):
            return 1
        if word == "of" and tokens[place + 1].is_capital and tokens[place + 1].lower in PORTFOLIOS:
            return 2  # "Court of Justice"
        followed = tokens[place + 1].lower == "the" and place + 2 < len(tokens)
        return 2 if followed and word in _ARTICLES and _is_part(sentence, place + 2) else 0
    if word in ("and", "&") and _is_part(sentence, place + 1):
        return 1 if word == "&" or _is_pair(sentence, first, place) else 0
    return 0


def _takes_joint(sentence: Sentence, first: int, place: int) -> bool:
    """Only a word for a body takes "of" or "on": "Department of State", not "Kyiv on Tuesday"."""
    bodies = (
        token.lower in BODIES or token.lower == "endowment" or token.lower.rstrip("s") in BODIES
        for token in sentence.tokens[first:place]
    )
    return any(bodies)


def _is_pair(sentence: Sentence, first: int, place: int) -> bool:
    """Whether "and" stands within the name of one body."""
    small = any(token.lower in ("of", "for", "on") for token in sentence.tokens[first:place])
    after = sentence.tokens[place + 1 : place + 3]
    return (small and any(token.lower in _PAIRED for token in after)) or _pairs_subjects(sentence, place)


def _pairs_subjects(sentence: Sentence, place: int) -> bool:
    """Whether "and" joins two subjects of one programme: "the Chatham House Russia and Eurasia Programme"."""
    tokens, last = sentence.tokens, place + 1
    while last < min(len(tokens), place + 4) and tokens[last].is_capital and tokens[last].lower not in _UNITS:
        last += 1
    is_unit = last < len(tokens) and last > place + 1 and tokens[last].is_capital and tokens[last].lower in _UNITS
    return is_unit and all(_is_subject(sentence, i) for i in (place - 1, last - 1))


def _is_subject(sentence: Sentence, place: int) -> bool:
    """Whether a word names what a programme is about: a region or a field."""
    word = sentence.tokens[place].lower
    about = word in _PAIRED or word in PORTFOLIOS or word in SITES or word in _REGIONS
    return about or sentence.kinds[place] in (Kind.NATION, Kind.CITY, Kind.FIELD)


def is_place(words: str) -> bool:
    """Whether these words name a country, region or city, or stand for one."""
    bare = folded(words).removeprefix("the ")
    return bare in nations() or bare in cities() or country(words) is not None


def is_adjective(words: str) -> bool:
    """Whether these words are a country's adjective or people."""
    found = country(words)
    return found is not None and folded(words) in {folded(word) for word in found.demonyms}


def is_outlet(words: str) -> bool:
    """Whether these words are a newspaper, broadcaster or agency that is known."""
    return folded(words).removeprefix("the ") in outlets()
