"""What verbs say of their subject: "was appointed foreign minister in May", "works for the bank", "is Kenyan"."""

from collections.abc import Iterator
from dataclasses import replace

from shared.lexicon.ages import age_of
from shared.lexicon.predicates import Act
from shared.models.reading import ClaimKind, When
from shared.reading.claims.belonging import as_what, is_quitting, joined
from shared.reading.claims.chains import roles_from
from shared.reading.claims.contests import beats, won_at
from shared.reading.claims.doing import done, working
from shared.reading.claims.memberships import plain_at
from shared.reading.claims.said import Anything, Detail, Gone, Said
from shared.reading.claims.sites import Site
from shared.reading.claims.timing import timed
from shared.reading.claims.verbs import VerbGroup, verb_group_at
from shared.reading.roles.rolephrase import RolePhrase

_AHEAD = 16
_CHARGES = (("in", "charge"), ("at", "the", "helm"))
_JOINTS = frozenset({"and", "but", ","})
_STOPS = frozenset(
    {";", ":", "who", "whose", "which", "that", "while", "when", "whom", "where", "he", "she", "they", "—"}
)
_LEADS = (("to", "be"), ("to", "the", "post", "of"), ("to", "the", "role", "of"), ("as",), ("to", "serve", "as"))
_FOLLOWING = frozenset({"succeed", "replace", "follow", "succeeding", "replacing", "succeeded", "replaced", "succeeds",
                        "replaces", "following"})  # fmt: skip
_WHEN = frozenset({"on", "in", "at", "earlier", "last", "this", "late", "yesterday", "today", "again", "by"})
_CLOCK = frozenset({"p.m", "a.m", "pm", "am", "o'clock"})
_OF_HOURS = frozenset({"on", "in", "past", "this", "yesterday", "today", "to"})  # "died at four on Saturday"
_HOURS = 12


def predicates_of(site: Site, place: int, *, reduced: bool = False) -> Iterator[Anything]:
    """Everything the verbs from token `place` on say of their subject, in one clause."""
    tokens = site.sentence.tokens
    limit = min(len(tokens), place + _AHEAD)
    here, may_begin = place, True
    while here < limit:
        group = verb_group_at(site.sentence, here, reduced=reduced) if may_begin else None
        if group:
            yield from _complements(site, replace(group, doubtful=group.doubtful or _is_wished(site, group)))
            here = max(group.end, here + 1)
            limit = min(len(tokens), here + _AHEAD)
        verb = here - 1 if group else here
        won = won_at(site.sentence, verb, site.inside) if verb < len(tokens) and beats(site.sentence, verb) else None
        if won is not None:
            yield from _won(site, won)
            return
        word = tokens[here].lower if here < len(tokens) else ";"
        if word in _STOPS or (here > place and site.names_somebody(here)):
            return
        may_begin, reduced = word in _JOINTS, False
        here += 1


def _is_wished(site: Site, group: VerbGroup) -> bool:
    """Whether "to become" hangs on what somebody else does or wants, and is no headline: "Y wants X to become"."""
    tokens = site.sentence.tokens
    ahead = tokens[: site.first]
    return tokens[group.begin].lower == "to" and any(t.is_word and not t.is_capital for t in ahead)


def _won(site: Site, place: int) -> Iterator[Anything]:
    """What somebody became by getting the better of another, or will: an election is won before the office begins."""
    group = verb_group_at(site.sentence, place)
    if group:
        when = When.CURRENT if site.sentence.tokens[place].lower == "to" else group.when
        yield from _complements(site, replace(group, when=when, doubtful=True))


def _complements(site: Site, group: VerbGroup) -> Iterator[Anything]:
    act = group.verb.act
    if act in (Act.DIE, Act.KILLED):
        yield from _dying(site, group)
    elif act is Act.DO:
        yield from done(site, group)
    elif act is Act.WORK:
        yield from working(site, group)
        yield from as_what(site, group)
    elif act in (Act.JOIN, Act.LEAVE, Act.BELONG):
        found = tuple(joined(site, group))
        yield from found
        if not found and is_quitting(site, group):
            yield Gone(group.end)
        yield from as_what(site, group)
    elif act is Act.GONE:
        yield from (Gone(group.end),) if group.when is When.FORMER else ()
        if (place := _past_leads(site, group)) > group.end:
            yield from (Said(timed(site, group, phrase)) for phrase in roles_from(site, place, strict=False))
    elif act is not Act.STAND:
        yield from _being(site, group)


def _being(site: Site, group: VerbGroup) -> Iterator[Anything]:
    place = _past_leads(site, group)
    plain = group.verb.act is Act.BE and place < len(site.sentence.tokens)
    if group.verb.act is Act.NAMED and _is_to_follow(site, group):
        group = replace(group, when=When.FUTURE)
    found = tuple(roles_from(site, place, strict=False, anchored=True))
    for phrase in found:
        yield Said(timed(site, group, phrase), group.past, group.doubtful)
    if plain and not found:
        yield from _plain(site, group, place)
    if not found and group.verb.act in (Act.BE, Act.SERVE):
        yield from _in_charge(site, group, place)
    if group.verb.act is Act.SACKED and not found and group.when is When.FORMER:
        yield Gone(group.end)


def _in_charge(site: Site, group: VerbGroup, place: int) -> Iterator[Said]:
    """The post of whoever is "in charge" or "at the helm" of something."""
    for words in _CHARGES:
        if tuple(token.lower for token in site.sentence.tokens[place : place + len(words)]) == words:
            end = place + len(words)
            phrase = RolePhrase(ClaimKind.OFFICE, "head", place, end, end, group.when)
            yield Said(phrase, group.past, doubtful=True)


def _is_to_follow(site: Site, group: VerbGroup) -> bool:
    """Whether somebody is chosen for a post that another holds: "was picked to succeed X as minister"."""
    words = [token.lower for token in site.sentence.tokens[group.end : group.end + 2]]
    return words[:1] == ["to"] and words[-1] in _FOLLOWING


def _past_leads(site: Site, group: VerbGroup) -> int:
    """Past "as", "to be", and whom somebody follows in a post: "to succeed X as"."""
    tokens, place = site.sentence.tokens, group.end
    if group.verb.act is Act.FOLLOW:
        place -= 1
    follow = place + (place < len(tokens) and tokens[place].lower == "to")
    if follow < len(tokens) and tokens[follow].lower in _FOLLOWING:
        behind = next((i for i in range(follow, min(follow + 7, len(tokens))) if tokens[i].lower == "as"), None)
        return behind + 1 if behind else len(tokens)
    if place < len(tokens) and tokens[place].lower in _WHEN:
        near = range(place + 1, min(place + 6, len(tokens)))
        behind = next((i for i in near if tokens[i].lower == "as"), None)
        if behind and all(tokens[i].text != "," for i in range(place, behind)):
            return behind + 1
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


def _dying(site: Site, group: VerbGroup) -> Iterator[Anything]:
    """That somebody is dead, and how old they were: "died on Sunday aged 92", "was killed at the age of 40"."""
    tokens = site.sentence.tokens
    if group.when is When.FUTURE or group.doubtful:
        return
    yield Detail(ClaimKind.ALIVE, group.begin, group.end, "dead")
    yield Gone(group.end)
    for here in range(group.end, min(len(tokens) - 1, group.end + 9)):
        aged = tokens[here].lower in ("aged", "at", "age") or (
            tokens[here].lower == "of" and tokens[here - 1].lower == "age"
        )
        if aged and (years := age_of(tokens[here + 1].lower)):
            after = tokens[here + 2] if here + 2 < len(tokens) else None
            by_clock = tokens[here].lower == "at" and years <= _HOURS and after and after.lower in _OF_HOURS
            if after is None or not (by_clock or after.text == ":" or after.lower in _CLOCK or after.is_capital):
                yield Detail(ClaimKind.AGE, here + 1, here + 2, str(years))
                return
