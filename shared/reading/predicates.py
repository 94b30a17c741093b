"""What verbs say of their subject: "was appointed foreign minister in May", "works for the bank", "is Kenyan"."""

from collections.abc import Iterator
from dataclasses import replace

from shared.lexicon.organisations import BODIES, SORTS
from shared.lexicon.parties import MEMBERS, is_party
from shared.lexicon.peoples import nationalities
from shared.lexicon.predicates import Act
from shared.models.reading import Capacity, ClaimKind, When
from shared.reading.kinds import Kind
from shared.reading.propers import is_place, proper_at
from shared.reading.roles import RolePhrase, role_at
from shared.reading.said import Anything, Detail, Said
from shared.reading.sites import Site
from shared.reading.verbs import VerbGroup, verb_group_at

_AHEAD = 16
_JOINTS = frozenset({"and", "but", ","})
_STOPS = frozenset({";", ":", "who", "whose", "which", "that", "while", "when", "whom", "where", "he", "she", "they", "—"})
_LEADS = (("to", "be"), ("to", "the", "post", "of"), ("to", "the", "role", "of"), ("as",), ("to", "serve", "as"))
_FOLLOWING = frozenset({"succeed", "replace", "follow", "succeeding", "replacing", "succeeded", "replaced", "succeeds",
                        "replaces", "following"})  # fmt: skip
_NOMINATED = frozenset({"nominated", "designated", "nominates"})
_WORKS = frozenset({"founder", "owner", "coach", "presenter", "conductor", "editor"})
_ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "their"})
# Nouns of bodies that somebody leads, runs or owns, besides those that are parts of names.
_LED = BODIES | SORTS | frozenset({"country", "city", "ministry", "delegation", "mission", "campaign", "business", "farm",
                                   "shop", "state", "region", "family", "opposition", "portfolio", "friends"})  # fmt: skip


def predicates_of(site: Site, place: int, *, reduced: bool = False) -> Iterator[Anything]:
    """Everything the verbs from token `place` on say of their subject, in one clause."""
    tokens = site.sentence.tokens
    limit = min(len(tokens), place + _AHEAD)
    here, may_begin = place, True
    while here < limit:
        group = verb_group_at(site.sentence, here, reduced=reduced) if may_begin else None
        if group:
            yield from _complements(site, group)
            here = max(group.end, here + 1)
            limit = min(len(tokens), here + _AHEAD)
        word = tokens[here].lower if here < len(tokens) else ";"
        if word in _STOPS or (here > place and site.names_somebody(here)):
            return
        may_begin, reduced = word in _JOINTS, False
        here += 1


def _complements(site: Site, group: VerbGroup) -> Iterator[Anything]:
    act = group.verb.act
    if act is Act.DO:
        yield from _done(site, group)
    elif act in (Act.JOIN, Act.LEAVE, Act.BELONG):
        yield from _belonging(site, group)
    elif act is not Act.STAND:
        yield from _being(site, group)


def _being(site: Site, group: VerbGroup) -> Iterator[Anything]:
    place = _past_leads(site, group)
    plain = group.verb.act is Act.BE and place < len(site.sentence.tokens)
    found = tuple(roles_from(site, place, strict=False))
    for phrase in found:
        yield Said(_timed(site, group, phrase), group.past, group.doubtful)
    if plain and not found:
        yield from _plain(site, group, place)


def _timed(site: Site, group: VerbGroup, phrase: RolePhrase) -> RolePhrase:
    """The phrase with the time its verb sets, unless its own words set another."""
    verb = site.sentence.tokens[group.end - 1].lower
    if verb in _NOMINATED and phrase.capacity is Capacity.FULL:
        phrase = replace(phrase, capacity=Capacity.NOMINEE)
    return replace(phrase, when=group.when) if phrase.when is When.CURRENT else phrase


def roles_from(site: Site, place: int, *, strict: bool = True) -> Iterator[RolePhrase]:
    """The role at `place` and those joined to it by "and" or a comma; with `strict` the last must end its clause."""
    sentence, tokens, shared = site.sentence, site.sentence.tokens, When.CURRENT
    while place < len(tokens):
        phrase = role_at(sentence, place, len(tokens))
        if phrase is None or not site.ends_there(phrase.end, strict=strict):
            return
        fresh = phrase.indefinite or phrase.definite or tokens[place].lower == "now"
        if phrase.when is When.CURRENT and not fresh and shared is When.FORMER:
            phrase = replace(phrase, when=shared)
        shared = phrase.when
        yield phrase
        if phrase.end + 1 >= len(tokens) or tokens[phrase.end].lower not in ("and", ",", "turned"):
            return
        strict = strict or tokens[phrase.end].text == ","
        place = phrase.end + 1 + (tokens[phrase.end + 1].lower == "and")


def _past_leads(site: Site, group: VerbGroup) -> int:
    """Past "as", "to be", and whom somebody follows in a post: "to succeed X as"."""
    tokens, place = site.sentence.tokens, group.end
    follow = place + (place < len(tokens) and tokens[place].lower == "to")
    if follow < len(tokens) and tokens[follow].lower in _FOLLOWING:
        behind = next((i for i in range(follow, min(follow + 7, len(tokens))) if tokens[i].lower == "as"), None)
        return behind + 1 if behind else len(tokens)
    for lead in _LEADS:
        if tuple(token.lower for token in tokens[place : place + len(lead)]) == lead:
            return place + len(lead)
    return place


def _plain(site: Site, group: VerbGroup, place: int) -> Iterator[Detail]:
    """A country or a party said with "is" alone: "is Kenyan", "is a Republican"."""
    tokens = site.sentence.tokens
    begin = place + (tokens[place].lower in ("a", "an"))
    if begin < len(tokens):
        yield from plain_at(site, begin, group.when, doubtful=group.doubtful)


def plain_at(site: Site, place: int, when: When = When.CURRENT, *, doubtful: bool = False) -> Iterator[Detail]:
    """A nationality, party or membership said by its word alone: "a Briton", "a Republican", "member of the SPD"."""
    tokens = site.sentence.tokens
    word, end = tokens[place], place + 1
    if word.is_capital and word.lower in MEMBERS and site.ends_there(end, strict=False):
        yield Detail(ClaimKind.PARTY, place, end, word.text, when, doubtful)
    elif found := nationalities(word.text):
        national = end < len(tokens) and tokens[end].lower in ("national", "citizen", "native", "and")
        if national or site.ends_there(end, strict=False):
            for value in found:
                yield Detail(ClaimKind.NATIONALITY, place, end, value, when, doubtful)
    elif word.lower in ("member", "members") and end < len(tokens) and tokens[end].lower in ("of", "with"):
        yield from body_at(site, end + 1, when, doubtful=doubtful)


def body_at(site: Site, place: int, when: When, *, doubtful: bool = False) -> Iterator[Detail]:
    """The party or other body whose name begins at `place`, behind an article and what sort of body it is."""
    sentence, tokens = site.sentence, site.sentence.tokens
    limit = min(len(tokens), place + 5)
    while place < limit and not tokens[place].is_capital:
        small = tokens[place].lower
        if small not in _ARTICLES and small not in SORTS and not tokens[place].lower.endswith(("-wing", "-left", "al",
                                                                                               "-right", "ive")):
            return
        place += 1
    if place >= limit:
        return
    while place + 1 < len(tokens) and sentence.kinds[place] is Kind.NATION and tokens[place + 1].lower in SORTS:
        place += 2
    end = proper_at(sentence, place) if place < len(tokens) else place
    if end == place or site.names_somebody(place):
        return
    words = sentence.text_between(place, end)
    if is_party(words):
        yield Detail(ClaimKind.PARTY, place, end, words, when, doubtful)
    elif not is_place(words):
        yield Detail(ClaimKind.AFFILIATION, place, end, words, when, doubtful)


def _belonging(site: Site, group: VerbGroup) -> Iterator[Anything]:
    yield from body_at(site, group.end, group.when, doubtful=group.doubtful)


def _done(site: Site, group: VerbGroup) -> Iterator[Anything]:
    """A role said by its verb: "leads the Labour group" makes a leader, "owns a laboratory" an owner."""
    sentence, tokens, begin = site.sentence, site.sentence.tokens, group.end
    if begin >= len(tokens):
        return
    begin += tokens[begin].lower in _ARTICLES
    proper = proper_at(sentence, begin) if begin < len(tokens) else begin
    end = _object_end(site, begin, proper)
    if end == begin:
        return
    noun, kind = group.verb.noun, ClaimKind.OCCUPATION if group.verb.noun in _WORKS else ClaimKind.OFFICE
    named = (begin, proper) if proper > begin and not is_place(sentence.text_between(begin, proper)) else None
    phrase = RolePhrase(kind, noun, _verb_begin(site, group), end, end, group.when, organisation=named)
    yield Said(phrase, group.past, doubtful=True)


def _verb_begin(site: Site, group: VerbGroup) -> int:
    return group.end - 1


def _object_end(site: Site, begin: int, proper: int) -> int:
    """One past the object of a verb of leading; `begin` where that is no body: nobody leads "a race"."""
    sentence, tokens, end = site.sentence, site.sentence.tokens, begin
    while end < min(len(tokens), begin + 7) and tokens[end].is_word and (end < proper or not tokens[end].is_capital):
        end += 1
        if end >= proper and tokens[end - 1].lower in _LED:
            return end
    return proper if proper > begin and not site.names_somebody(begin) and Kind.TIME not in sentence.kinds[begin:proper] else begin
