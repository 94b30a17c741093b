"""What stands before the noun of a title: articles, times, owners, and words that colour it."""

from dataclasses import dataclass

from shared.lexicon.occupations import PARTIES
from shared.lexicon.titles import DOUBTS, PORTFOLIOS, RECENT
from shared.models.reading import Capacity, When
from shared.reading.kinds import Kind
from shared.reading.page import Sentence
from shared.reading.propers import is_adjective, is_place, proper_at
from shared.reading.rolewords import capacity_of, colours, time_of

_DETERMINERS = frozenset({"a", "an", "the", "his", "her", "its", "their", "our", "another"})


@dataclass
class Front:
    """What was read before the noun of a title."""

    begin: int
    title_begin: int | None = None
    when: When = When.CURRENT
    capacity: Capacity = Capacity.FULL
    place: str | None = None
    is_adjective: bool = False
    organisation: tuple[int, int] | None = None
    definite: bool = False
    indefinite: bool = False
    doubtful: bool = False
    late: bool = False
    party: str | None = None


def begin_title(front: Front, place: int) -> bool:
    """Let the title begin here, if it has not begun; always true."""
    front.title_begin = place if front.title_begin is None else front.title_begin
    return True


def read_front(sentence: Sentence, front: Front, place: int) -> int:
    """Read what stands before the noun of a title; how many tokens that took, 0 where it can be no such phrase."""
    token = sentence.tokens[place]
    if token.lower in _DETERMINERS and place == front.begin:
        front.begin, front.definite, front.indefinite = place + 1, token.lower == "the", token.lower in ("a", "an")
        return 1
    if _read_time(front, token.lower):
        return 1
    if token.lower in PARTIES and token.is_capital and front.title_begin is None:
        front.party = token.text
        return 1
    if sentence.is_owner_at(place + 1) and not token.is_capital:
        front.definite, front.begin = True, place + 2  # "the country's"
        return 2
    if sentence.kinds[place] in (Kind.NATION, Kind.CITY) or (token.is_capital and _names_body(sentence, place)):
        return _read_owner(sentence, front, place)
    if colours(token):
        return int(begin_title(front, place))
    joins = token.lower in ("and", "&", ",") and sentence.tokens[place - 1].lower in PORTFOLIOS
    return int(joins and front.title_begin is not None and token.lower != ",")


def _names_body(sentence: Sentence, place: int) -> bool:
    """Whether a capitalised word begins the name of a body, and not the title itself ("Defense Minister")."""
    return not colours(sentence.tokens[place]) or Kind.BODY in sentence.kinds[place : proper_at(sentence, place)]


def _read_time(front: Front, word: str) -> bool:
    when, capacity = time_of(word), capacity_of(word)
    front.when = when or front.when
    front.late = front.late or word == "late"
    front.capacity = capacity or front.capacity
    front.doubtful = front.doubtful or word in DOUBTS or word == "ousted"
    return bool(when or capacity) or word in RECENT or word in DOUBTS or word == "ousted"


def _read_owner(sentence: Sentence, front: Front, place: int) -> int:
    """A country, city or body before the title, with or without "'s"."""
    end = _end_of_owner(sentence, place)
    if end == place or front.title_begin is not None:
        return 0
    words = sentence.text_between(place, end)
    if is_place(words):
        front.place, front.is_adjective = words, is_adjective(words)
    else:
        front.organisation = (place, end)
    if sentence.is_owner_at(end):
        front.definite, end = True, end + 1
    return end - place


def _end_of_owner(sentence: Sentence, place: int) -> int:
    for end in range(min(place + 4, len(sentence.kinds)), place, -1):
        if set(sentence.kinds[place:end]) <= {Kind.NATION, Kind.CITY} and is_place(sentence.text_between(place, end)):
            return end
    end = proper_at(sentence, place)
    while end > place and colours(sentence.tokens[end - 1]) and sentence.tokens[end - 1].lower in PORTFOLIOS:
        end -= 1
    return end
