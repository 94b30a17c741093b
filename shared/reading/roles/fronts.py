"""What stands before the noun of a title: articles, times, owners, and words that colour it."""

from dataclasses import dataclass

from shared.lexicon.ages import is_aged
from shared.lexicon.listing import words_of
from shared.lexicon.occupations import FIELDS
from shared.lexicon.parties import MEMBER_PHRASES, PARTY_WORDS, is_party
from shared.lexicon.peoples import nationalities
from shared.lexicon.titles import DOUBTS, PORTFOLIOS, RECENT
from shared.lexicon.words import FUNCTION_WORDS
from shared.models.reading import Capacity, When
from shared.reading.roles.origins import says_whence
from shared.reading.roles.series import ORDINALS, says_which
from shared.reading.roles.verblike import LIKE_ADJECTIVES, may_be_verb
from shared.reading.text.kinds import Kind
from shared.reading.text.page import Sentence
from shared.reading.text.propers import is_adjective, is_place, proper_at
from shared.reading.text.rolewords import capacity_of, colours, time_of, title_at

_ARTICLES = frozenset({"a", "an", "the"})
_DETERMINERS = _ARTICLES | words_of("his her its their our another one this that now also both then-")
_ACRONYMS = words_of("ai a.i. it pr hr tv un u.n. eu us u.s. uk ict hiv covid-19 lgbt dna ceo")
_TO_SOMEBODY = words_of("counterpart colleague ally friend rival foe predecessor successor")  # "his ally | President X"
_OFTEN_VERBS = ("ing", "ed", "ly")
_LONGEST_PLACE = 7  # words: "Saint Vincent and the Grenadines", and marks


@dataclass
class Front:
    """What was read before the noun of a title.

    `anchored` says that an article, owner, country or age shows that a noun must follow, whatever words colour it;
    `nation` is the country's adjective as tokens, `party` the words that say a party.
    """

    begin: int
    title_begin: int | None = None
    when: When = When.CURRENT
    capacity: Capacity = Capacity.FULL
    place: str | None = None
    is_adjective: bool = False
    nation: tuple[int, int] | None = None
    organisation: tuple[int, int] | None = None
    definite: bool = False
    indefinite: bool = False
    anchored: bool = False
    doubtful: bool = False
    party: tuple[int, int] | None = None
    age: int | None = None


def begin_title(front: Front, place: int) -> bool:
    """Let the title begin here, if it has not begun; always true."""
    front.title_begin = place if front.title_begin is None else front.title_begin
    return True


def read_front(sentence: Sentence, front: Front, place: int) -> int:
    """Read what stands before the noun of a title; how many tokens that took, 0 where it can be no such phrase."""
    token = sentence.tokens[place]
    if place == front.begin and sentence.is_owner_at(place - 1):
        front.anchored = front.definite = True  # somebody's
    if taken := _read_determiner(front, token.lower, place):
        return taken
    if not _begins_place(sentence, place) and (taken := _read_time(front, token.lower)):
        return taken
    if is_aged(token.lower):
        front.anchored, front.age = True, place
        return 1
    if says_whence(sentence, place):
        front.anchored = True
        return 1
    if token.is_capital and _is_party_word(sentence, place):
        end = place + 1
        end += end < len(sentence.tokens) and sentence.tokens[end].is_capital and _is_party_word(sentence, end)
        front.party = front.party or (place, end)  # "Liberal Democrat"
        owns = sentence.is_owner_at(end)
        front.definite, front.anchored = front.definite or owns, front.anchored or owns
        return end - place + owns
    if sentence.is_owner_at(place + 1) and not token.is_capital:
        front.definite = front.anchored = True  # "the country's"
        front.title_begin = None
        return 2
    if front.title_begin is None and front.anchored and says_which(sentence, place):
        return 1
    if front.title_begin is not None and (joined := _joined_fields(sentence, place)):
        return joined
    if sentence.kinds[place] in (Kind.NATION, Kind.CITY) or (token.is_capital and _names_body(sentence, place)):
        return _read_owner(sentence, front, place)
    if colours(token):
        return int(begin_title(front, place))
    joins = token.lower in ("and", "&", ",") and sentence.tokens[place - 1].lower in PORTFOLIOS
    if joins and front.title_begin is not None and token.lower != ",":
        return 1
    if front.age == place - 1 and may_be_verb(token):
        return 0  # "the 54-year-old defeated former champion X"
    bare = front.place is not None and not front.is_adjective and not front.definite  # "France | thanked President X"
    fits = front.anchored and _may_colour(sentence, place, first=front.title_begin is None and not bare)
    return int((fits or _opens_with_trade(sentence, place)) and begin_title(front, place))


def _begins_place(sentence: Sentence, place: int) -> bool:
    """Whether a word that may be a time begins a place instead: "New | York", "Old | Trafford"."""
    kinds = sentence.kinds[place : place + 2]
    named = (
        len(kinds) == 2 and kinds[1] in (Kind.NATION, Kind.CITY, Kind.NAME) and sentence.tokens[place + 1].is_capital
    )
    known = named and is_place(sentence.text_between(place, place + 2))
    return sentence.tokens[place].is_capital and (kinds[0] in (Kind.NATION, Kind.CITY) or known)


def _is_party_word(sentence: Sentence, place: int) -> bool:
    if sentence.kinds[place] is Kind.NATION:
        return False  # "the Democratic Republic of Congo"
    word, after = (token.lower for token in (*sentence.tokens, sentence.tokens[-1])[place : place + 2])
    return word in PARTY_WORDS or f"{word} {after}" in MEMBER_PHRASES


def _read_determiner(front: Front, word: str, place: int) -> int:
    if word not in _DETERMINERS or place != front.begin:
        return 0
    front.begin = place + 1
    front.definite = front.definite or word == "the"
    front.indefinite = front.indefinite or word in ("a", "an", "another", "one")
    front.anchored = front.anchored or word not in ("now", "also", "both")
    return 1


def _may_colour(sentence: Sentence, place: int, *, first: bool) -> bool:
    """Whether a word that is in no list may stand between an article and a noun: "a wheat farmer".

    Right behind the article a participle colours what follows; later it may be a verb.
    """
    token = sentence.tokens[place]
    word = token.lower
    if token.is_capital and word in _ACRONYMS and not first:
        return True
    if token.is_capital or not word[0].isalpha():
        return word[0].isdigit() and (word.endswith(("th", "st", "nd", "rd")) or "-" in word)
    if word in FUNCTION_WORDS and word not in ORDINALS:
        return False
    after = sentence.tokens[place + 1 : place + 2]
    parted = not first and word not in LIKE_ADJECTIVES  # "the delegates | met President X"
    if (parted or word in _TO_SOMEBODY) and after and after[0].is_capital:
        return False
    return first or "-" in word or word in LIKE_ADJECTIVES or not word.endswith(_OFTEN_VERBS)


def _opens_with_trade(sentence: Sentence, place: int) -> bool:
    """Whether a sentence begins with what somebody deals in ("Dairy farmer X"), so that its capital says nothing."""
    return sentence.tokens[place].lower in FIELDS


def _joined_fields(sentence: Sentence, place: int) -> int:
    """How many capitals go on with what "and" joins to a portfolio: "Health and | Human Services | Secretary"."""
    before = [token.lower for token in sentence.tokens[max(0, place - 2) : place]]
    if len(before) < 2 or before[1] not in ("and", "&") or before[0] not in PORTFOLIOS:
        return 0
    end = proper_at(sentence, place)
    return end - place if title_at(sentence, end) else 0


def _names_body(sentence: Sentence, place: int) -> bool:
    """Whether a capitalised word begins the name of a body, and not the title itself ("Defense Minister")."""
    token = sentence.tokens[place]
    if place == 0 and token.lower in FIELDS:
        return False
    end = proper_at(sentence, place)
    if sentence.is_owner_at(end) or is_party(sentence.text_between(place, end)):
        return True
    if all(map(colours, sentence.tokens[place:end])) and title_at(sentence, end):
        return False  # "Foreign Affairs Minister", "Government Spokesperson"
    return not colours(token) or Kind.BODY in sentence.kinds[place:end]


def _read_time(front: Front, word: str) -> int:
    when, capacity = time_of(word), capacity_of(word)
    front.when = when or front.when
    if when:
        front.title_begin = None  # "the billionaire former minister"
    front.capacity = capacity or front.capacity
    front.doubtful = front.doubtful or word in DOUBTS or word == "ousted"
    return int(bool(when or capacity) or word in RECENT or word in DOUBTS)


def _read_owner(sentence: Sentence, front: Front, place: int) -> int:
    """A country, city or body before the title, with or without "'s"."""
    end = _end_of_owner(sentence, place)
    words = sentence.text_between(place, end)
    found = nationalities(words) if end > place else ()
    town = front.anchored and end > place and sentence.kinds[place] is Kind.CITY
    if end == place or (front.title_begin is not None and not found and not town):
        return 0
    front.title_begin = None
    if found:
        front.nation = (place, end)
    if is_place(words):
        front.place, front.is_adjective = words, is_adjective(words)
    elif found:
        pass
    elif is_party(words):
        front.party = front.party or (place, end)
        front.organisation = (place, end)
    else:
        front.organisation = (place, end)
    front.anchored = True
    if sentence.is_owner_at(end):
        front.definite, end = True, end + 1
    return end - place


def _end_of_owner(sentence: Sentence, place: int) -> int:
    for end in range(min(place + _LONGEST_PLACE, len(sentence.kinds)), place, -1):
        if set(sentence.kinds[place:end]) <= {Kind.NATION, Kind.CITY} and is_place(sentence.text_between(place, end)):
            return _past_town(sentence, place, end)
    end = proper_at(sentence, place)
    while end > place and colours(sentence.tokens[end - 1]) and sentence.tokens[end - 1].lower in PORTFOLIOS:
        end -= 1
    return end


def _past_town(sentence: Sentence, place: int, end: int) -> int:
    """The end of a club or body that is named after its town: "Manchester City"; `end` where none goes on."""
    further = proper_at(sentence, end) if end < len(sentence.tokens) else end
    named = further > end and set(sentence.kinds[end:further]) <= {Kind.NAME, Kind.BODY, Kind.ACRONYM}
    return further if named and sentence.kinds[place] is Kind.CITY else end
