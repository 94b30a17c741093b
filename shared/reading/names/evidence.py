"""What speaks for a capitalised stretch being a person, and what against.

Each piece is a small function; the table at the end is the whole rule. Weights are set by hand: two points make a
person, and no single weak hint does.
"""

import re
from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass

from shared.lexicon.organisations import BELONGINGS, SURNAMES_TOO
from shared.lexicon.speech import PERSONAL
from shared.lexicon.vocabulary import FAMILY_FIRST
from shared.reading.names.segments import LONGEST_NAME, Segment
from shared.reading.text.kinds import Kind

ENOUGH = 2.0
_SYLLABLES = re.compile(r"(?:[bcdfghjklmnpqrstwxyz]{0,2}[aeiouwy]{1,3}(?:ng|n|k|l|m|p|b|t|r|h)?-?){1,2}", re.IGNORECASE)
_DOUBLE_NAME = re.compile(r"[A-Z]\w+-[A-Z]\w+")
_LOOK_AHEAD = 12
_AT_A_PLACE = frozenset({"in", "at", "from", "near", "across", "outside", "inside", "into", "towards"})
# Titles that stand as often before the name of a thing as before one of a person.
_VAGUE_TITLES = frozenset(
    {
        "star",
        "host",
        "model",
        "member",
        "head",
        "boss",
        "owner",
        "player",
        "champion",
        "student",
        "chief",
        "chair",
        "leader",
    }
)


@dataclass(frozen=True)
class Company:
    """How the words of a segment are used in the rest of the text.

    `alone` says how often each word in small letters stands alone with a capital, `addressed` are those that do so
    after a title or beside a verb of people.
    """

    alone: Counter[str]
    addressed: Collection[str]


def _titled(segment: Segment, company: Company) -> float:
    tokens, first = segment.sentence.tokens, segment.first
    if not segment.titled:
        behind_comma = first > 1 and tokens[first - 1].text == "," and segment.kinds[first - 2] is Kind.TITLE
        return 1.5 if behind_comma and not segment.is_single else 0
    before = tokens[first - 1]
    return 0.5 if segment.is_single and before.lower in _VAGUE_TITLES else 2


def _given_name(segment: Segment, company: Company) -> float:
    return 2 if not segment.is_single and segment.kinds[segment.first] is Kind.GIVEN else 0


def _family_name_first(segment: Segment, company: Company) -> float:
    words = segment.words
    if len(words) not in (2, 3) or words[0].lower() not in FAMILY_FIRST:
        return 0
    return 2 if all(_SYLLABLES.fullmatch(word) for word in words[1:]) else 0


def _inner_marks(segment: Segment, company: Company) -> float:
    """Initials, particles and suffixes are of people; "J.P." alone may be of a bank."""
    inner = segment.kinds[segment.first + 1 : segment.last]
    marks = (Kind.INITIAL, Kind.PARTICLE, Kind.SUFFIX)
    return 1 if any(kind in marks for kind in inner) or _DOUBLE_NAME.fullmatch(segment.words[-1]) else 0


def speaks(segment: Segment) -> bool:
    """Whether a verb of people stands right beside it."""
    tokens = segment.sentence.tokens
    beside = [tokens[place].lower for place in (segment.first - 1, segment.last) if 0 <= place < len(tokens)]
    return any(word in PERSONAL for word in beside)


def _speaks(segment: Segment, company: Company) -> float:
    return 1 if speaks(segment) else 0


def _apposition(segment: Segment, company: Company) -> float:
    """ ", 54," and ", who" and ", a senior analyst at" follow people."""
    tokens, place = segment.sentence.tokens, segment.last
    if place + 1 >= len(tokens) or tokens[place].text not in (",", "(", "—", "–"):
        return 0
    after = tokens[place + 1]
    if after.lower in ("who", "whose", "aged") or (after.text.isdigit() and 1 < len(after.text) <= 2):
        return 2
    return 2 if _leads_to_title(segment, place + 1) else 0


def _leads_to_title(segment: Segment, place: int) -> bool:
    """Whether a title comes before the next comma, with no other name after it: it is said of this one."""
    tokens, kinds = segment.sentence.tokens, segment.kinds
    for here in range(place, min(place + _LOOK_AHEAD, len(tokens))):
        if kinds[here] is Kind.TITLE:
            after = here + 1
            while after < len(kinds) and kinds[after] is Kind.TITLE:
                after += 1
            return after >= len(kinds) or kinds[after] not in (Kind.NAME, Kind.GIVEN)
        if not tokens[here].is_word and not tokens[here].is_owner:
            return False
        if tokens[here].lower in ("and", "said", "is", "was", "that", "which", "but"):
            return False
    return False


def _named_again(segment: Segment, company: Company) -> float:
    """The last word alone elsewhere: people are named by their surnames after the first time."""
    last = segment.words[-1].lower()
    if segment.is_single:
        return 0
    return 2 if last in company.addressed else min(1.5, company.alone[last])


def _thing(segment: Segment, company: Company) -> float:
    """Words of bodies, places and things, but for surnames such as Woods after a given name."""
    kinds = segment.kinds[segment.first : segment.last]
    if Kind.FORERUNNER in kinds[:-1] or Kind.FIELD in kinds:
        return -9
    if kinds[0] is Kind.NATION and not segment.titled:
        return -3
    if Kind.BODY not in kinds and not all(kind in (Kind.NATION, Kind.CITY) for kind in kinds):
        return 0
    is_surname = segment.words[-1].lower() in SURNAMES_TOO and Kind.BODY not in kinds[:-1]
    return -1 if is_surname and len(kinds) > 1 and kinds[0] in (Kind.GIVEN, Kind.NAME) else -9


def _place_alone(segment: Segment, company: Company) -> float:
    kind = segment.kinds[segment.first]
    if not segment.is_single or kind not in (Kind.NATION, Kind.CITY, Kind.INITIAL, Kind.SUFFIX):
        return 0
    before = segment.sentence.tokens[segment.first - 1] if segment.first else None
    return 0 if kind is Kind.CITY and segment.titled and before and before.is_capital else -9


def _article(segment: Segment, company: Company) -> float:
    tokens, first = segment.sentence.tokens, segment.first
    before = tokens[first - 1].lower if first else ""
    if before == "from" and first > 1 and tokens[first - 2].lower == "over":
        return 0  # "took over from Ana Ruiz"
    return -3 if before in ("the", "a", "an") else -1.5 if before in _AT_A_PLACE else 0


def _belonging(segment: Segment, company: Company) -> float:
    """ "Trump administration" is a thing, and so is what a hyphen ties to a name."""
    tokens, place = segment.sentence.tokens, segment.last
    after = tokens[place].lower if place < len(tokens) else ""
    return -9 if after in BELONGINGS else -1 if after == "&" else 0


def _length(segment: Segment, company: Company) -> float:
    return -9 if len(segment.words) > LONGEST_NAME else 0


EVIDENCE: tuple[Callable[[Segment, Company], float], ...] = (
    _titled,
    _given_name,
    _family_name_first,
    _inner_marks,
    _speaks,
    _apposition,
    _named_again,
    _thing,
    _place_alone,
    _article,
    _belonging,
    _length,
)


def is_person(segment: Segment, company: Company) -> bool:
    """Whether the evidence makes a segment a person."""
    return sum(weigh(segment, company) for weigh in EVIDENCE) >= ENOUGH
