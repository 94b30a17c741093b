"""Phrases that say what somebody is: "Ukraine's Defense Minister", "a senior strategist at the Council on X"."""

from dataclasses import dataclass, replace

from shared.lexicon.occupations import PARTIES
from shared.lexicon.titles import DOUBTS, PORTFOLIOS, RECENT, SHORT_TITLES
from shared.models.reading import Capacity, ClaimKind, When
from shared.reading.complements import Complement, complement_at
from shared.reading.kinds import Kind
from shared.reading.page import Sentence
from shared.reading.propers import is_adjective, is_place, proper_at
from shared.reading.rolewords import (
    capacity_of,
    capacity_within,
    colours,
    ending_at,
    kind_of,
    stem,
    time_of,
    time_within,
    title_at,
)

_DETERMINERS = frozenset({"a", "an", "the", "his", "her", "its", "their", "our", "another"})
_LONGEST_FRONT = 12
# Words that are titles by themselves and ranks of another one.
_RANKING = frozenset({"deputy", "chief", "head", "lead", "general"})
# Who is elected somewhere is said to be "from" there.
_ELECTED = frozenset({"senator", "congressman", "congresswoman", "representative", "lawmaker", "mp", "governor"})
# Links that lead from an office to what it is the office of; "at" and "in" may only say where.
_OFFICE_LINKS = frozenset({"of", "for", "to"})


@dataclass(frozen=True)
class RolePhrase:
    """What somebody is said to be. `begin`, `title_end` and `end` index tokens; ends are left out.

    `begin` is the first word that counts, articles left out, `title_end` follows the title's own words. `organisation`
    is the body's name as tokens; `attached` says that it stands behind the title with "at", "with" or the like.
    `definite` says that "the" or an owner makes it one of a kind.
    """

    kind: ClaimKind
    title: str
    begin: int
    title_end: int
    end: int
    when: When = When.CURRENT
    capacity: Capacity = Capacity.FULL
    place: str | None = None
    is_adjective: bool = False
    organisation: tuple[int, int] | None = None
    attached: bool = False
    definite: bool = False
    indefinite: bool = False
    doubtful: bool = False
    late: bool = False
    party: str | None = None


@dataclass
class _Front:
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


def role_at(sentence: Sentence, kinds: list[Kind], place: int, limit: int) -> RolePhrase | None:
    """The phrase for a role that begins at token `place` and ends before token `limit`; None where there is none."""
    front = _Front(begin=place)
    here = place
    while here < limit and here - place < _LONGEST_FRONT:
        length = title_at(sentence, here)
        if length and not (here + length < limit and _goes_on(sentence, here, length)):
            return _completed(sentence, kinds, front, (here, here + length), limit)
        step = length if length and _begin_title(front, here) else _read_front(sentence, kinds, front, here)
        if not step:
            return None
        here += step
    return None


def _goes_on(sentence: Sentence, place: int, length: int) -> bool:
    """Whether a title only colours another that follows: "police chief", "deputy defence minister"."""
    after = sentence.tokens[place + length]
    if after.is_word and title_at(sentence, place + length) > 0:
        return True
    return sentence.tokens[place].lower in _RANKING and length == 1 and colours(after)


def _begin_title(front: _Front, place: int) -> bool:
    front.title_begin = place if front.title_begin is None else front.title_begin
    return True


def _read_front(sentence: Sentence, kinds: list[Kind], front: _Front, place: int) -> int:
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
    if place + 1 < len(kinds) and sentence.tokens[place + 1].is_owner and not token.is_capital:
        front.definite, front.begin = True, place + 2  # "the country's"
        return 2
    if kinds[place] in (Kind.NATION, Kind.CITY) or (token.is_capital and _names_body(sentence, kinds, place)):
        return _read_owner(sentence, kinds, front, place)
    if colours(token):
        return int(_begin_title(front, place))
    joins = token.lower in ("and", "&", ",") and sentence.tokens[place - 1].lower in PORTFOLIOS
    return int(joins and front.title_begin is not None and token.lower != ",")


def _names_body(sentence: Sentence, kinds: list[Kind], place: int) -> bool:
    """Whether a capitalised word begins the name of a body, and not the title itself ("Defense Minister")."""
    return not colours(sentence.tokens[place]) or Kind.BODY in kinds[place : proper_at(sentence, kinds, place)]


def _read_time(front: _Front, word: str) -> bool:
    when, capacity = time_of(word), capacity_of(word)
    front.when = when or front.when
    front.late = front.late or word == "late"
    front.capacity = capacity or front.capacity
    front.doubtful = front.doubtful or word in DOUBTS or word == "ousted"
    return bool(when or capacity) or word in RECENT or word in DOUBTS or word == "ousted"


def _read_owner(sentence: Sentence, kinds: list[Kind], front: _Front, place: int) -> int:
    """A country, city or body before the title, with or without "'s"."""
    end = _end_of_owner(sentence, kinds, place)
    if end == place or front.title_begin is not None:
        return 0
    words = sentence.text_between(place, end)
    if is_place(words):
        front.place, front.is_adjective = words, is_adjective(words)
    else:
        front.organisation = (place, end)
    if end < len(sentence.tokens) and sentence.tokens[end].is_owner:
        front.definite, end = True, end + 1
    return end - place


def _end_of_owner(sentence: Sentence, kinds: list[Kind], place: int) -> int:
    for end in range(min(place + 4, len(kinds)), place, -1):
        if set(kinds[place:end]) <= {Kind.NATION, Kind.CITY} and is_place(sentence.text_between(place, end)):
            return end
    end = proper_at(sentence, kinds, place)
    while end > place and colours(sentence.tokens[end - 1]) and sentence.tokens[end - 1].lower in PORTFOLIOS:
        end -= 1
    return end


def _completed(sentence: Sentence, kinds: list[Kind], front: _Front, noun: tuple[int, int], limit: int) -> RolePhrase:
    begin = noun[0] if front.title_begin is None else front.title_begin
    own_words = sentence.text_between(begin, noun[1]).lower()
    end, capacity = noun[1], front.capacity
    if end < limit and ending_at(sentence.tokens[end]):
        capacity, end = ending_at(sentence.tokens[end]) or capacity, end + 1
    inner = capacity_within(own_words)
    phrase = RolePhrase(
        kind=kind_of(own_words), title=_written_out(sentence.text_between(begin, noun[1])), begin=front.begin, title_end=end, end=end,
        when=front.when if front.when is not When.CURRENT else time_within(own_words),
        capacity=capacity if inner is Capacity.FULL else inner,
        place=front.place, is_adjective=front.is_adjective, organisation=front.organisation,
        definite=front.definite, indefinite=front.indefinite, doubtful=front.doubtful, late=front.late,
        party=front.party,
    )  # fmt: skip
    return _with_complements(sentence, kinds, phrase, begin, limit)


def _written_out(title: str) -> str:
    """The title without "ex-" and "-elect", and not shortened."""
    bare = stem(title.lower())
    place = title.lower().find(bare)
    return SHORT_TITLES.get(bare.rstrip("."), title[place : place + len(bare)])


def _with_complements(sentence: Sentence, kinds: list[Kind], phrase: RolePhrase, begin: int, limit: int) -> RolePhrase:
    """The phrase with what follows its noun, at most three times: field, body, place."""
    for _ in range(3):
        found = complement_at(sentence, kinds, phrase.end)
        if found is None or found.end > limit:
            break
        further = _extended(sentence, phrase, begin, found)
        if further is None:
            break
        phrase = further
    return phrase


def _leads(phrase: RolePhrase, link: str) -> bool:
    is_elected = link == "from" and phrase.title.lower().split()[-1] in _ELECTED
    return link in _OFFICE_LINKS or is_elected or (phrase.kind is ClaimKind.OCCUPATION and link != "in")


def _extended(sentence: Sentence, phrase: RolePhrase, begin: int, found: Complement) -> RolePhrase | None:
    """The phrase with one complement more; None where that does not belong to it."""
    if found.is_field:
        if phrase.organisation or phrase.end != phrase.title_end:
            return None
        title = sentence.text_between(begin, found.end)
        return replace(phrase, title=title, title_end=found.end, end=found.end)
    words = sentence.text_between(found.begin, found.end)
    if found.is_place:
        belongs = phrase.place is None and _leads(phrase, found.link)
        return replace(phrase, place=words, end=found.end, definite=True) if belongs else None
    if phrase.organisation is not None:
        return None
    return replace(phrase, organisation=(found.begin, found.end), attached=True, end=found.end)
