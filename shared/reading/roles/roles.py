"""Phrases that say what somebody is: "Ukraine's Defense Minister", "a senior strategist at the Council on X"."""

from dataclasses import replace

from shared.models.reading import Capacity, ClaimKind, When
from shared.reading.roles.fields import with_complements
from shared.reading.roles.fronts import Front, begin_title, read_front
from shared.reading.roles.rolephrase import RolePhrase
from shared.reading.text.kinds import Kind
from shared.reading.text.page import Sentence
from shared.reading.text.rolewords import (
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
# Ranks that are the name of a post too, where something is said that they are the rank of.
_RANKS_OF_POSTS = frozenset({"commander", "superintendent"})
# Words that are titles by themselves and ranks of another one.
_RANKING = frozenset({"deputy", "chief", "head", "lead", "general"})


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
        if length and _is_owners(sentence, here, length):
            front.doubtful, front.definite, front.anchored, front.title_begin = True, True, True, None
            here += length + 1
            continue
        if length and not (here + length < limit and _goes_on(sentence, here, length, plural)):
            return _completed(sentence, front, (here, here + length), limit)
        step = length if length and begin_title(front, here) else read_front(sentence, front, here)
        if not step:
            return None
        here += step
    return None


def _is_owners(sentence: Sentence, place: int, length: int) -> bool:
    """Whether a title is that of somebody whose another is: "the president's chief of staff"."""
    end = place + length
    return end + 1 < len(sentence.tokens) and sentence.is_owner_at(end) and not sentence.tokens[place].is_capital


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
    return _as_post(with_complements(sentence, phrase, begin, limit))


def _as_post(phrase: RolePhrase) -> RolePhrase:
    """A rank that is the rank of something is a post: "the commander of the national police"."""
    words = phrase.title.lower()
    told_of_one = phrase.indefinite or (phrase.nation and not phrase.organisation)  # "a director", "Iranian director X"
    if words == "director" and told_of_one and phrase.end == phrase.title_end:
        return replace(phrase, kind=ClaimKind.OCCUPATION)  # of films
    of_what = phrase.end > phrase.title_end or words.split()[1:2] == ["of"]
    is_post = words.split()[0] in _RANKS_OF_POSTS and of_what
    return replace(phrase, kind=ClaimKind.OFFICE) if is_post else phrase
