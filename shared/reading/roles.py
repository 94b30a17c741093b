"""Phrases that say what somebody is: "Ukraine's Defense Minister", "a senior strategist at the Council on X"."""

from dataclasses import dataclass, replace

from shared.lexicon.places import named
from shared.models.reading import Capacity, ClaimKind, When
from shared.reading.complements import Complement, complement_at, portfolio_at
from shared.reading.fronts import Front, begin_title, read_front
from shared.reading.kinds import Kind
from shared.reading.loose import loose_end
from shared.reading.outer import outer_place
from shared.reading.page import Sentence
from shared.reading.rolewords import (
    capacity_within,
    colours,
    ending_at,
    is_plural_title,
    kind_of,
    singular,
    time_of,
    time_within,
    title_ahead,
    title_at,
    written_out,
)

_LONGEST_FRONT = 12
# Words that are titles by themselves and ranks of another one.
_RANKING = frozenset({"deputy", "chief", "head", "lead", "general"})
# Who is elected somewhere is said to be "from" there.
_ELECTED = frozenset({"senator", "congressman", "congresswoman", "representative", "lawmaker", "mp", "governor"})
# Who has a portfolio.
MINISTERS = ("minister", "secretary of state", "minister of state", "secretary")
# Whoever is sent to somebody: the host belongs to the title, for one state has an ambassador to each other.
_SENT = frozenset({"ambassador", "envoy", "commissioner", "representative", "consul", "nuncio", "delegate"})
_ADVISING = frozenset({"counselor", "counsellor", "adviser", "advisor", "aide", "assistant"})
# Links that lead from an office to what it is the office of; "at" and "in" may only say where.
_HEADS = frozenset({"head", "director", "chief", "president", "manager"})
_WITHIN_NAMES = frozenset({"of", "for", "the", "and"})
_OFFICE_LINKS = frozenset({"of", "for", "to"})


@dataclass(frozen=True)
class RolePhrase:
    """What somebody is said to be. `begin`, `title_end` and `end` index tokens; ends are left out.

    `begin` is the first word that counts, articles left out; the title's own words are those from `title_begin` up to
    `title_end`. `owner` is the place before the title, `place` that or the one behind it. `organisation`
    is the body's name as tokens; `attached` says that it stands behind the title with "at", "with" or the like.
    `definite` says that "the" or an owner makes it one of a kind; `nation` and `party` are words before the title that
    say a nationality or a party, as tokens.
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
    nation: tuple[int, int] | None = None
    party: tuple[int, int] | None = None
    age: int | None = None
    title_begin: int | None = None
    owner: str | None = None


def role_at(
    sentence: Sentence, place: int, limit: int, *, plural: bool = False, anchored: bool = False
) -> RolePhrase | None:
    """The phrase for a role that begins at token `place` and ends before token `limit`; None where there is none.

    With `plural` its noun may be in the plural ("Labour MPs"), and the title is given in the singular. With `anchored`
    words that are in no list may colour it, for what stands before `place` shows that a role must follow.
    """
    if not plural and title_ahead(sentence, place) - place >= _LONGEST_FRONT:
        return None
    front = Front(begin=place, anchored=anchored)
    here = place
    while here < limit and here - place < _LONGEST_FRONT:
        length = title_at(sentence, here) or int(plural and is_plural_title(sentence.tokens[here]))
        if length and not (here + length < limit and _goes_on(sentence, here, length, plural)):
            return _completed(sentence, front, (here, here + length), limit)
        step = length if length and begin_title(front, here) else read_front(sentence, front, here)
        if not step:
            return None
        here += step
    return None


def _goes_on(sentence: Sentence, place: int, length: int, plural: bool) -> bool:
    """Whether a title only colours another that follows: "police chief", "deputy defence minister"."""
    after = sentence.tokens[place + length]
    if after.is_word and (title_at(sentence, place + length) > 0 or (plural and is_plural_title(after))):
        return True
    following = place + length + 1
    if time_of(after.lower) and following < len(sentence.tokens) and title_at(sentence, following):
        return True  # "the fugitive former chairman"
    if sentence.kinds[place + length] is Kind.NATION and title_ahead(sentence, place + length) - place - length <= 2:
        return True  # "the veteran British actor"
    return sentence.tokens[place].lower in _RANKING and length == 1 and colours(after)


def _completed(sentence: Sentence, front: Front, noun: tuple[int, int], limit: int) -> RolePhrase:
    begin = noun[0] if front.title_begin is None else front.title_begin
    own_words = sentence.text_between(begin, noun[1]).lower()
    end, capacity = noun[1], front.capacity
    if end < limit and ending_at(sentence.tokens[end]):
        capacity, end = ending_at(sentence.tokens[end]) or capacity, end + 1
    inner = capacity_within(own_words)
    title = sentence.text_between(begin, noun[1])
    if noun[1] - noun[0] == 1 and not title_at(sentence, noun[0]):
        title, own_words = singular(title), singular(own_words)
    phrase = RolePhrase(
        kind=kind_of(own_words), title=written_out(title),
        begin=front.begin, title_begin=begin, title_end=end, end=end,
        when=front.when if front.when is not When.CURRENT else time_within(own_words),
        capacity=capacity if inner is Capacity.FULL else inner,
        owner=front.place, place=front.place, is_adjective=front.is_adjective, organisation=front.organisation,
        definite=front.definite, indefinite=front.indefinite, doubtful=front.doubtful,
        nation=front.nation, party=front.party, age=front.age,
    )  # fmt: skip
    return _as_post(_with_complements(sentence, phrase, begin, limit))


def _as_post(phrase: RolePhrase) -> RolePhrase:
    """A rank that is the rank of something is a post: "the commander of the national police"."""
    words = phrase.title.lower()
    if words == "director" and phrase.indefinite and phrase.end == phrase.title_end:
        return replace(phrase, kind=ClaimKind.OCCUPATION)  # of films
    is_post = words.split()[0] == "commander" and phrase.end > phrase.title_end
    is_post = is_post or words.startswith("commander of")
    return replace(phrase, kind=ClaimKind.OFFICE) if is_post else phrase


def _with_complements(sentence: Sentence, phrase: RolePhrase, begin: int, limit: int) -> RolePhrase:
    """The phrase with what follows its noun, at most three times: field, body, place."""
    ministry = _end_of_ministry(sentence, phrase, limit) or _end_of_advised(sentence, phrase, limit)
    if ministry:
        phrase = replace(phrase, title=sentence.text_between(begin, ministry), title_end=ministry, end=ministry)
    for _ in range(3):
        found = complement_at(sentence, phrase.end, limit)
        further = _extended(sentence, phrase, begin, found) if found else None
        if further is None:
            break
        phrase = further
    outer = outer_place(sentence, phrase.end, limit)
    if outer and phrase.kind is ClaimKind.OFFICE and " of " in sentence.text_between(begin, phrase.end):
        return _within(sentence, phrase, begin, outer)
    return _with_loose(sentence, phrase, begin, limit)


def _within(sentence: Sentence, phrase: RolePhrase, begin: int, outer: tuple[int, int]) -> RolePhrase:
    """The phrase with the country in commas behind it; itself where that is no country or it has one.

    What is told apart by it is called so: "Governor of Punjab, Pakistan" is the office's whole name.
    """
    words, end = sentence.text_between(*outer), outer[1]
    if not named(words) or phrase.owner or (phrase.place and named(phrase.place)):
        return phrase
    if phrase.place or phrase.organisation:
        title = sentence.text_between(begin, end)
        return replace(phrase, title=title, title_end=end, end=end, place=None, organisation=None, definite=True)
    return replace(phrase, end=end, place=words, definite=True)


def _end_of_ministry(sentence: Sentence, phrase: RolePhrase, limit: int) -> int:
    """The end of what a minister is minister of, "responsible for" it or not; 0 where that is not said in capitals."""
    if not phrase.title.lower().endswith(MINISTERS):
        return 0
    responsible = phrase.end < limit and sentence.tokens[phrase.end].lower == "responsible"
    return portfolio_at(sentence, phrase.end + responsible, limit)


def _end_of_advised(sentence: Sentence, phrase: RolePhrase, limit: int) -> int:
    """The end of whom somebody advises by their title, "Counselor to the President"; 0 where that is not said."""
    ahead = [token.lower for token in sentence.tokens[phrase.end : min(limit, phrase.end + 2)]]
    if phrase.title.lower().split()[-1] not in _ADVISING or ahead != ["to", "the"]:
        return 0
    length = title_at(sentence, phrase.end + 2) if phrase.end + 2 < limit else 0
    return phrase.end + 2 + length if length else 0


def _with_loose(sentence: Sentence, phrase: RolePhrase, begin: int, limit: int) -> RolePhrase:
    """The phrase with what it is the role of where that is said in words of no pattern: "of the center's board"."""
    owns = phrase.end == phrase.title_end and sentence.is_owner_at(phrase.end)
    end = loose_end(sentence, phrase.end, limit)
    if end == phrase.end or owns:
        return phrase
    title = sentence.text_between(begin, end) if phrase.end == phrase.title_end else phrase.title
    title_end = end if phrase.end == phrase.title_end else phrase.title_end
    plain = all(t.is_capital or t.lower in _WITHIN_NAMES for t in sentence.tokens[phrase.end : end])
    first, last = phrase.organisation or (0, 0)
    body = (first, end) if plain and first < last == phrase.end else phrase.organisation
    return replace(
        phrase, title=title, title_end=title_end, end=end, organisation=body, doubtful=phrase.doubtful or not plain
    )


def _is_field(sentence: Sentence, phrase: RolePhrase) -> bool:
    """Whether what a head is the head of is a field with a capital, and no body: "Head of Legal at Rhätia"."""
    first, last = phrase.organisation or (0, 0)
    if last != phrase.end or first < phrase.title_end or phrase.title.lower().split()[-1] not in _HEADS:
        return False
    return not {Kind.BODY, Kind.ACRONYM} & set(sentence.kinds[first:last])


def _leads(phrase: RolePhrase, link: str) -> bool:
    is_elected = link == "from" and phrase.title.lower().split()[-1] in _ELECTED
    return link in _OFFICE_LINKS or is_elected or (phrase.kind is ClaimKind.OCCUPATION and link != "in")


def _extended(sentence: Sentence, phrase: RolePhrase, begin: int, found: Complement) -> RolePhrase | None:
    """The phrase with one complement more; None where that does not belong to it."""
    if found.is_field:
        behind = phrase.organisation is not None and phrase.organisation[0] > begin
        if behind or phrase.end != phrase.title_end:
            return None
        title = sentence.text_between(begin, found.end)
        return replace(phrase, title=title, title_end=found.end, end=found.end)
    if found.link == "to" and phrase.end == phrase.title_end and phrase.title.lower().split()[-1] in _SENT:
        title = sentence.text_between(begin, found.end)
        return replace(phrase, title=title, title_end=found.end, end=found.end, definite=True)
    if found.link == "in" and found.is_place and phrase.title.lower().split()[-1] in _SENT:
        return replace(phrase, end=found.end)  # where an envoy sits says nothing of whom they represent
    if found.is_place:
        words = sentence.text_between(found.begin, found.end)
        if phrase.owner and phrase.end == phrase.title_end and found.link in ("of", "for"):
            title = sentence.text_between(begin, found.end)  # "India's Administrator of Chandigarh"
            return replace(phrase, title=title, title_end=found.end, end=found.end, definite=True)
        belongs = phrase.place is None and _leads(phrase, found.link)
        return replace(phrase, place=words, end=found.end, definite=True) if belongs else None
    if found.link in ("at", "for", "with") and _is_field(sentence, phrase):
        title = sentence.text_between(begin, phrase.end)
        phrase = replace(phrase, title=title, title_end=phrase.end, organisation=None)
    named = found.link != "from" or Kind.BODY in sentence.kinds[found.begin : found.end]
    if phrase.organisation is not None or not named:
        return None
    return replace(phrase, organisation=(found.begin, found.end), attached=found.link in ("at", "with"), end=found.end)
