"""What is said of a person right after the name: in commas, brackets and dashes, with a verb, with "who"."""

from collections.abc import Iterator
from dataclasses import replace

from shared.lexicon.words import FUNCTION_WORDS
from shared.reading.claims.apposed import LINKS, apposed_at, bodies_behind
from shared.reading.claims.asides import past_age, past_others, past_party, says_whose
from shared.reading.claims.bounds import OPENING, closed_at, goes_on, is_anothers, past_clause, past_place
from shared.reading.claims.endings import OWNERS
from shared.reading.claims.gapped import gapped, given_too
from shared.reading.claims.inner import end_within, is_in_relative, is_whose_kin
from shared.reading.claims.predicates import predicates_of
from shared.reading.claims.said import Anything, Gone, Said
from shared.reading.claims.sites import Site

_LONGEST_CHAIN = 6
_ARTICLES = frozenset({"a", "an", "the"})


def said_after(site: Site, *, subject: bool = True) -> Iterator[Anything]:
    """Everything said of the person between the name and the end of its clause.

    Where the name is no `subject` ("the friends of X are ..."), the verb behind it says nothing of it.
    """
    end, within, last = end_within(site), is_in_relative(site), len(site.sentence.tokens) - 1
    kin = is_whose_kin(site)
    yield from gapped(site)
    yield from given_too(site)
    for one in _said_behind(site, subject=subject):
        if _begin(one) >= end:
            continue
        if isinstance(one, Said) and within and not one.past and one.phrase.end >= last:
            yield Said(one.phrase, doubtful=True)  # "…, and Y, who beat X, the minister."
        elif isinstance(one, Said) and kin:
            yield replace(one, doubtful=True)  # "X, son of Y, the minister, said" may be said of X
        else:
            yield one


def _begin(one: Anything) -> int:
    return one.phrase.begin if isinstance(one, Said) else one.end - 1


def _said_behind(site: Site, *, subject: bool) -> Iterator[Anything]:
    tokens, place = site.sentence.tokens, past_party(site, site.behind)
    if place + 1 >= len(tokens) or site.sentence.is_owner_at(place):
        return  # "X's partner, a teacher, died" says nothing of X
    if subject and _is_apposed_itself(site, place):
        yield from (_doubted(one) for one in predicates_of(site, place + 1))
        return
    if tokens[place].lower in ("and", ","):
        place = past_others(site, place)
    for _ in range(_LONGEST_CHAIN):
        if place + 1 >= len(tokens) or tokens[place].text not in OPENING:
            break
        found, further = _one_apposition(site, place)
        yield from found
        if further is None or further <= place:
            return
        place = further
    if place < len(tokens):
        if tokens[place].lower in LINKS:
            yield from bodies_behind(site, place)
            place = past_place(site, place)
        if subject:
            yield from predicates_of(site, place)


def _is_apposed_itself(site: Site, place: int) -> bool:
    """Whether the name stands in commas behind whose relative or what it is, and a verb follows: "His wife, X, is"."""
    tokens, comma = site.sentence.tokens, site.first - 1
    if comma < 2 or tokens[comma].text != "," or tokens[place].text != "," or not goes_on(site, place + 1):
        return False
    noun = tokens[comma - 1]
    begin = comma - 1
    while begin > max(0, comma - 4) and tokens[begin - 1].is_word and tokens[begin - 1].lower not in FUNCTION_WORDS:
        begin -= 1
    owned = begin > 0 and (tokens[begin - 1].lower in OWNERS or site.sentence.is_owner_at(begin - 1))
    return owned and noun.is_word and not noun.is_capital and tokens[place + 1].lower not in ("are", "were", "who")


def _doubted(one: Anything) -> Anything:
    return one if isinstance(one, Gone) else replace(one, doubtful=True)


def _one_apposition(site: Site, place: int) -> tuple[tuple[Anything, ...], int | None]:
    """What stands behind the opening mark at `place`, and where the sentence goes on; None where it says no more."""
    tokens, inner = site.sentence.tokens, past_age(site, place + 1)
    found = tuple(apposed_at(site, inner)) if inner < len(tokens) else ()
    clause = inner < len(tokens) and tokens[inner].lower in ("who", "whose", "whom")
    aged = inner > place + 1
    kin = says_whose(site, inner)
    stepped = bool(found) or clause or aged or kin
    bare = inner - 1 if aged and not found and not clause else inner
    further = closed_at(site, max((_end(one) for one in found), default=bare), stepped=stepped, named=kin)
    if clause and further is None:
        further = past_clause(site, inner)
    if not stepped and inner < len(tokens) and tokens[inner].lower in _ARTICLES:
        over = closed_at(site, inner, stepped=True)  # past words that say nothing to us, if a verb follows
        further = over if over is not None and goes_on(site, over) else None
    if further is not None and is_anothers(site, place, further):
        return found, None
    return found, further


def _end(one: Anything) -> int:
    return one.phrase.end if isinstance(one, Said) else one.end
