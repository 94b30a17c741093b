"""Roles that a verb says by itself: "leads the Labour group", "teaches media ethics at the university"."""

from collections.abc import Iterator

from shared.lexicon.listing import words_of
from shared.lexicon.organisations import BODIES, SORTS
from shared.lexicon.words import FUNCTION_WORDS
from shared.models.reading import ClaimKind
from shared.reading.claims.memberships import body_at
from shared.reading.claims.said import Anything, Said
from shared.reading.claims.seated import sitting
from shared.reading.claims.sites import Site
from shared.reading.claims.tellings import in_own_clause
from shared.reading.claims.verbs import VerbGroup
from shared.reading.roles.rolephrase import RolePhrase
from shared.reading.text.kinds import Kind
from shared.reading.text.propers import is_place, proper_at
from shared.reading.text.rolewords import title_at

_AT = frozenset({"at", "for", "with"})
_TEACHING = frozenset({"teaches", "taught", "lectures", "lectured"})
_LEADING = frozenset({"director", "leader", "head", "manager", "coordinator", "overseer"})
_HELD = frozenset({"portfolio", "post", "title", "brief"})
_WORKS = frozenset({"founder", "owner", "coach", "presenter", "conductor", "editor"})
# What many do, and "who" does for a living: "who drives a taxi".
_TRADES = words_of(
    """
    driver seller farmer breeder dancer singer painter cook baker cleaner builder grower pilot packer fitter repairer
    courier sweeper weaver designer translator tailor keeper maker
    """
)
_TOLD = frozenset({"that", "how", "him", "her", "them", "me", "us", "you", "himself", "herself", "to"})
_LONGEST_LIST = 40
_TO_VERBS = frozenset({"over", "for"})  # of "presides over" and "speaks for"
_APART = 8
_FOLLOWING = frozenset({",", ".", ";", "and", "in", "for", "at", "with", "from", "on"})
_LASTING = frozenset({"the", "its", "his", "her", "their"})
_SPANS = frozenset({"from", "until", "since", "between", "for"})
# What somebody leads, runs or heads for a moment.
_FLEETING = words_of(
    """
    race way field list charge polls standings marathon mile risk errand pack attack chase crowd march rally queue
    charts rankings league table prayers singing procession vote count home team-mates
    """
)
_ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "their"})
# Nouns of bodies that somebody leads, runs or owns, besides those that are parts of names.
_LED = (
    BODIES
    | SORTS
    | words_of(
        """
        country city ministry delegation mission campaign business farm shop state region family opposition portfolio
        friends jury panel squad expedition court board committee cabinet bench
        """
    )
)


def working(site: Site, group: VerbGroup) -> Iterator[Anything]:
    """The employer behind a verb of work and what is done ("covers carmakers for the bank"); teaching is a role."""
    tokens, here = site.sentence.tokens, group.end
    limit = min(len(tokens), group.end + 6)
    while here < limit and tokens[here].is_word and not tokens[here].is_capital and tokens[here].lower not in _AT:
        here += 1
    verb = tokens[group.end - 1].lower
    to_somebody = any(token.lower in _TOLD for token in tokens[group.end : here])
    if verb in _TEACHING and not to_somebody:
        phrase = RolePhrase(ClaimKind.OCCUPATION, "teacher", group.end - 1, here, here, group.when)
        yield Said(phrase, group.past, doubtful=True)
    if here < limit and tokens[here].lower in _AT:
        yield from _employers(site, here, group)


def _employers(site: Site, place: int, group: VerbGroup) -> Iterator[Anything]:
    """The body behind "at", and those joined to it: "taught at Leeds, at York and, until 2007, at Hull"."""
    sentence, tokens = site.sentence, site.sentence.tokens
    limit = min(len(tokens), place + _LONGEST_LIST)
    while place < limit:
        if tokens[group.end - 1].lower == "studied" and group.past:
            return  # a school one went to is none one belongs to
        found = [d for d in body_at(site, place + 1, group.when) if sentence.kinds[d.begin] is not Kind.TIME]
        yield from found
        if not found:
            return
        here = found[-1].end
        ahead = range(here, min(limit, here + _APART))
        place = next((i for i in ahead if tokens[i].lower == tokens[place].lower), limit)
        if here >= len(tokens) or tokens[here].lower not in (",", "and"):
            return


def done(site: Site, group: VerbGroup) -> Iterator[Anything]:
    """A role said by its verb: "leads the Labour group" makes a leader, "owns a laboratory" an owner."""
    sentence, tokens, begin = site.sentence, site.sentence.tokens, group.end
    if begin >= len(tokens):
        return
    if group.verb.noun in _TRADES:
        yield from _trade(site, group)
        return
    begin = _past_adjectives(site, begin + (tokens[begin].lower in _ARTICLES))
    proper = proper_at(sentence, begin) if begin < len(tokens) else begin
    end, noun = _object_end(site, begin, proper), group.verb.noun
    if noun == "member":
        yield from sitting(site, group, begin, end)
        return
    if end == begin and noun in _LEADING:
        end = _field_end(site, begin)
        yield from body_at(site, end + 1, group.when) if end > begin else ()
    if end == begin and noun != "holder":
        end = _loose_object(site, group)
        loose = end > begin
    else:
        loose = False
    if end <= begin or (noun == "holder" and tokens[end - 1].lower not in _HELD):
        return
    if end < len(tokens) and tokens[end].is_capital and (title_at(sentence, end) or site.names_somebody(end)):
        return  # "hosted Russian Foreign | Minister X"
    trade = noun in _WORKS or (loose and noun == "manager") or (noun == "representative" and _is_client(site, group))
    kind = ClaimKind.OCCUPATION if trade else ClaimKind.OFFICE
    named = (begin, proper) if proper > begin and not is_place(sentence.text_between(begin, proper)) else None
    verb = group.end - 1 - (tokens[group.end - 1].lower in _TO_VERBS)
    phrase = RolePhrase(kind, noun, verb, end, end, group.when, organisation=named)
    yield Said(phrase, group.past, doubtful=True)


def _trade(site: Site, group: VerbGroup) -> Iterator[Said]:
    """What somebody is who drives, sells or grows something, where a clause of its own says so: "who breeds corgis"."""
    end = _loose_object(site, group) if in_own_clause(site, group) else group.end
    if end > group.end:
        phrase = RolePhrase(ClaimKind.OCCUPATION, group.verb.noun, group.end - 1, end, end, group.when)
        yield Said(phrase, group.past, doubtful=True)


def _loose_object(site: Site, group: VerbGroup) -> int:
    """One past whatever else somebody who leads, chairs or runs it does so to: "the judges", "performance".

    Only behind "who" in the present, or where it is somebody's or a thing known and lasts ("headed its workshop from
    1974"): whoever "led the race" held no post.
    """
    tokens, begin = site.sentence.tokens, group.end
    if group.verb.noun == "representative" and site.names_somebody(begin):
        return begin + 1
    owned = tokens[begin].lower in _LASTING
    here = begin + (tokens[begin].lower in _ARTICLES)
    while here < min(len(tokens), begin + 6) and (tokens[here].is_word or site.sentence.is_owner_at(here)):
        if tokens[here].lower in FUNCTION_WORDS or tokens[here].text[0].isdigit() or site.names_somebody(here):
            break
        here += 1
    if here <= begin + owned or tokens[here - 1].lower in _FLEETING or here >= len(tokens):
        return begin
    follows = tokens[here].lower
    if follows in _SPANS and owned:
        return here
    return here if in_own_clause(site, group) and follows in _FOLLOWING else begin


def _is_client(site: Site, group: VerbGroup) -> bool:
    """Whether whom somebody represents is a person, as a lawyer does, and no constituency."""
    tokens = site.sentence.tokens
    return site.names_somebody(group.end) or not tokens[group.end].is_capital


def _field_end(site: Site, begin: int) -> int:
    """One past the small words between a verb of leading and "at": "directs vaccine research at the university"."""
    tokens, here = site.sentence.tokens, begin
    while here < min(len(tokens), begin + 4) and tokens[here].is_word and not tokens[here].is_capital:
        if tokens[here].lower == "at":
            return here if here + 1 < len(tokens) else begin
        here += 1
    return here if begin < here < len(tokens) - 1 and tokens[here].lower == "at" else begin


def _past_adjectives(site: Site, begin: int) -> int:
    """Past small words to the name behind them ("the nationalist AUR"); `begin` where they lead to none."""
    tokens, here = site.sentence.tokens, begin
    while here < min(len(tokens), begin + 4) and tokens[here].is_word and not tokens[here].is_capital:
        if tokens[here].lower in FUNCTION_WORDS:
            return begin
        here += 1
    named = here < len(tokens) and tokens[here].is_capital and not site.names_somebody(here)
    return here if named and proper_at(site.sentence, here) > here else begin


def _object_end(site: Site, begin: int, proper: int) -> int:
    """One past the object of a verb of leading; `begin` where that is no body: nobody leads "a race"."""
    sentence, tokens, end = site.sentence, site.sentence.tokens, begin
    reach = min(len(tokens), begin + 9)
    if proper > begin and sentence.is_owner_at(proper) and proper + 1 < len(tokens):
        further = proper_at(sentence, proper + 1)
        proper = further if further > proper + 1 else proper
        end = proper + (not further > proper)
    while end < reach and (tokens[end].is_word or sentence.is_owner_at(end)):
        if end >= proper and tokens[end].is_capital:
            break
        end += 1
        if end >= proper and tokens[end - 1].lower in _LED and not sentence.is_owner_at(end):
            return end
    is_name = proper > begin and not site.names_somebody(begin)
    return proper if is_name and Kind.TIME not in sentence.kinds[begin:proper] else begin
