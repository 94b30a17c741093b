"""Where a title ends and a name begins: "Governor of Perm Krai | Dmitry Makhonin"."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from shared.lexicon.listing import words_of
from shared.lexicon.organisations import BODIES
from shared.lexicon.titles import PORTFOLIOS
from shared.lexicon.vocabulary import is_place, nations
from shared.reading.tagging.tagger import Tagged
from shared.reading.text.kinds import Kind
from shared.reading.text.page import Sentence
from shared.reading.text.tokens import Token

KEPT = frozenset({Kind.NAME, Kind.GIVEN, Kind.INITIAL, Kind.PARTICLE, Kind.SUFFIX, Kind.CITY})
"""What the words of somebody's name may be behind a title."""
AREAS = words_of(
    "oblast krai province provinces prefecture region republic territory islands island state county city governorate"
)
"""What an area is, as it stands beside its name."""

# Posts that are "of" or "for" something that is no person.
_HEADS = words_of(
    """
    governor president premier minister mayor speaker chancellor chairman chairwoman director commander general king
    queen emir sultan head ambassador representative commissioner prosecutor secretary state justice
    chief administrator
    """
)
_JOINTS = words_of("of for the and to at &")
_FIELDS = words_of(
    """
    resources services affairs rights communities families children veterans people logistics highways control policies
    land organizations organisations rada
    """
)
_SIDES = words_of("north south east west new upper lower northern southern eastern western central")
# Whose portfolio may be a list with commas.
_MINISTERS = frozenset({"minister", "secretary", "state"})
# Posts of parts of a country, beside whose place no other stands but a country's.
_REGIONAL = words_of("governor premier president minister head ambassador")
_LONGEST = 16
_SHORTEST_NAME = 2


@dataclass(frozen=True, slots=True)
class Border:
    """A title from token `head`, its last capitals from `first`, those of a name from `name` up to `end`, if any.

    `told` says that a known place, area or field, or what a tagger takes for a place, ends the title; `of_place` that
    it is a place, and the title no minister's, whose fields are of any words.
    """

    head: int
    first: int
    name: int
    end: int
    told: bool = False
    of_place: bool = False


def borders_of(sentence: Sentence, places: Sequence[Tagged] = (), people: Sequence[Tagged] = ()) -> Iterator[Border]:
    """Every place where a title with what it is the title of runs up to a name in the same capitals.

    `places` are those that a tagger sees, `people` those whose whole names it is sure of.
    """
    if sentence.is_heading:
        return
    named = frozenset(sentence.index_at(person.end) for person in people)
    tokens, kinds, place = sentence.tokens, sentence.kinds, 0
    while place + 2 < len(tokens):
        heads = kinds[place] is Kind.TITLE and tokens[place].lower in _HEADS
        if not heads or tokens[place + 1].lower not in ("of", "for", "to") or tokens[place + 1].text == "To":
            place += 1
            continue
        end = _end_of_run(sentence, place + 1, named, lists=tokens[place].lower in _MINISTERS)
        first = max((at for at in range(place + 1, end) if tokens[at].lower in _JOINTS), default=end) + 1
        if first < end:
            name = min(end, _end_of_title(sentence, first, end))
            if tokens[name - 1].lower not in AREAS:
                name = max(name, _end_of_tagged(sentence, first, end, places))
            seen = _is_tagged(sentence, first, name, places)
            told = seen or _is_told(sentence, first, name) or name == _end_of_tagged(sentence, first, end, places)
            yield Border(place, first, name, end, told, told and tokens[place].lower not in _MINISTERS)
            if name == end and tokens[place].lower in _REGIONAL:
                yield from _behind_comma(sentence, place, first, end, seen=seen)
        place = max(end, place + 1)


def _end_of_tagged(sentence: Sentence, first: int, end: int, places: Sequence[Tagged]) -> int:
    """One past what a tagger takes for the place that begins at token `first`, one tag or more of them in a row.

    0 where it sees none, or one that leaves less than two words before `end` or ends with an initial: it may hold a
    part of the name as well.
    """
    tokens, reached = sentence.tokens, first
    for place in places:
        if first <= reached < end and tokens[first].start <= place.start <= tokens[reached].start:
            reached = max(reached, sentence.index_at(place.end))
    whole = first < reached <= end - _SHORTEST_NAME and len(tokens[reached - 1].text) > 1
    return reached if whole else 0


def _is_tagged(sentence: Sentence, first: int, end: int, places: Sequence[Tagged]) -> bool:
    """Whether a tagger sees a place there, or one that begins there with a side ("West Bengal Jagdeep") and runs on."""
    span, runs = sentence.span_between(first, end), sentence.tokens[first].lower in _SIDES
    return any(place.start == span.start and (runs or place.end == span.end) for place in places)


def _is_told(sentence: Sentence, first: int, name: int) -> bool:
    return _is_of_area(sentence, first, name) or _is_field(sentence.tokens[name - 1].lower)


def _is_of_area(sentence: Sentence, first: int, end: int) -> bool:
    if sentence.tokens[end - 1].lower in AREAS or is_area_of(sentence, first):
        return True
    return is_place(sentence.text_between(first, end))


def is_area_of(sentence: Sentence, first: int) -> bool:
    """Whether the words before token `first` are "Province of" or the like."""
    before = [token.lower for token in sentence.tokens[first - 2 : first]]
    return before[-1:] == ["of"] and before[0] in AREAS


def _behind_comma(sentence: Sentence, head: int, first: int, comma: int, *, seen: bool) -> Iterator[Border]:
    """The name in commas behind a post of an area: "the Governor of Fukuoka Prefecture, | Seitaro Hattori,".

    Or behind the country that a comma parts from the post. What is an area is known, or `seen` by a tagger.
    """
    tokens, kinds = sentence.tokens, sentence.kinds
    end = _end_of_run(sentence, comma + 1) if comma < len(tokens) and tokens[comma].text == "," else comma
    if end <= comma + 1:
        return
    begin = _past_country(sentence, comma + 1, end)
    closed = end < len(tokens) and tokens[end].text == ","
    named = all(kinds[at] in KEPT or tokens[at].text == "." for at in range(begin, end))
    whose = begin > comma + 1 or (closed and (seen or _is_of_area(sentence, first, comma)))
    told = whose or (closed and kinds[begin] is Kind.INITIAL)
    whole = kinds[begin] is not Kind.CITY and tokens[begin].lower not in _SIDES and tokens[end - 1].lower not in AREAS
    if told and named and whole and not is_place(sentence.text_between(begin, end)):
        yield Border(head, first, begin, end, told=True)


def _past_country(sentence: Sentence, begin: int, end: int) -> int:
    """Past a country before a name of two words or more: "Minister of Foreign Affairs, Turkey | Ali Babacan"."""
    ends = range(end - _SHORTEST_NAME, begin, -1)
    return next((at for at in ends if sentence.text_between(begin, at).lower() in nations()), begin)


def _end_of_run(sentence: Sentence, place: int, named: AbstractSet[int] = frozenset(), *, lists: bool = False) -> int:
    """One past the capitals from `place` on, with the small words between them and initials' full stops.

    Where it `lists` fields, commas between them belong to it ("of Health, Labour and Welfare"). No "and" behind
    somebody's name does; `named` are the tokens behind those that are known.
    """
    tokens, end = sentence.tokens, place
    while end < len(tokens) and end - place < _LONGEST:
        token = tokens[end]
        stops = token.text == "." and sentence.kinds[end - 1] is Kind.INITIAL and end + 1 < len(tokens)
        small = token.lower in _JOINTS or sentence.kinds[end] is Kind.PARTICLE or (lists and _parts_fields(tokens, end))
        if not stops and not small and not (token.is_word and token.is_capital):
            break
        behind_name = end in named or (end - place > _SHORTEST_NAME and _ends_name(sentence, end))
        if token.lower in ("and", "&") and behind_name:
            break
        end += 1
    while end > place and not tokens[end - 1].is_capital:
        end -= 1
    return end


def _ends_name(sentence: Sentence, end: int) -> bool:
    """Whether somebody's name of two words ends here: "Secretary of State Ana Ruiz | and President Jo Lee"."""
    given, family = sentence.kinds[end - _SHORTEST_NAME : end]
    return given is Kind.GIVEN and family in KEPT and not _is_field(sentence.tokens[end - 1].lower)


def _parts_fields(tokens: Sequence[Token], place: int) -> bool:
    beside = (*tokens[place - 1 : place], *tokens[place + 1 : place + 2])
    return tokens[place].text == "," and all(
        token.is_capital and (token.lower in PORTFOLIOS or token.lower in _FIELDS) for token in beside
    )


def _end_of_title(sentence: Sentence, first: int, end: int) -> int:
    """Past what a title is the title of: the longest known place, else one word, and what says of what sort it is."""
    tokens, kinds = sentence.tokens, sentence.kinds
    places = [at for at in range(end, first, -1) if is_place(sentence.text_between(first, at))]
    if tokens[first].lower in _SIDES and first + 1 < end:  # "West | Bengal" is no place and a name
        places = [at for at in places if at > first + 1] or [first + 2]
    initial = next((at for at in range(first + 1, end) if kinds[at] is Kind.INITIAL), None)
    if initial is not None and kinds[initial - 1] is not Kind.GIVEN and not (places and places[0] < initial):
        staff = initial - first == 2 and (kinds[first] is Kind.TITLE or _is_field(tokens[first].lower))
        return initial - staff  # "Andhra Pradesh | Y. S. Reddy", "Joint Chiefs of Staff | Jmes A. Winnefeld"
    here = places[0] if places else first + 1
    while here < end and _belongs(sentence, here):
        here += 1
    return here


def _belongs(sentence: Sentence, place: int) -> bool:
    """Whether a word behind the first of what a title is the title of belongs to it; "State Duma" does whole."""
    word, kinds = sentence.tokens[place].lower, sentence.kinds
    named = kinds[place] is Kind.GIVEN and not (word in BODIES and kinds[place - 1] is Kind.FIELD)
    return word in AREAS or (not named and _is_field(word))


def _is_field(word: str) -> bool:
    return word in PORTFOLIOS or word in BODIES or word in _FIELDS
