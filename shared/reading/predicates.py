"""What verbs say of their subject: "was appointed foreign minister in May", "works for the bank", "is Kenyan"."""

from collections.abc import Iterator
from dataclasses import replace

from shared.lexicon.listing import words_of
from shared.lexicon.organisations import BODIES, SORTS
from shared.lexicon.parties import MEMBERS, is_party
from shared.lexicon.peoples import nationalities
from shared.lexicon.places import country
from shared.lexicon.predicates import Act
from shared.lexicon.speech import SAYING
from shared.lexicon.words import FUNCTION_WORDS
from shared.models.reading import Capacity, ClaimKind, When
from shared.reading.kinds import Kind
from shared.reading.propers import is_place, proper_at
from shared.reading.roles import RolePhrase, role_at
from shared.reading.said import Anything, Detail, Gone, Said
from shared.reading.sites import Site
from shared.reading.verbs import VerbGroup, verb_group_at

_AHEAD = 16
_JOINTS = frozenset({"and", "but", ","})
_STOPS = frozenset(
    {";", ":", "who", "whose", "which", "that", "while", "when", "whom", "where", "he", "she", "they", "—"}
)
_LEADS = (("to", "be"), ("to", "the", "post", "of"), ("to", "the", "role", "of"), ("as",), ("to", "serve", "as"))
_FOLLOWING = frozenset({"succeed", "replace", "follow", "succeeding", "replacing", "succeeded", "replaced", "succeeds",
                        "replaces", "following"})  # fmt: skip
_WHEN = frozenset({"on", "in", "at", "earlier", "last", "this", "late", "yesterday", "today", "again", "by"})
_CLOCK = frozenset({"p.m", "a.m", "pm", "am", "o'clock"})
_AT = frozenset({"at", "for", "with"})
_TEACHING = frozenset({"teaches", "taught", "lectures", "lectured"})
_NOMINATED = frozenset({"nominated", "designated", "nominates"})
_LEADING = frozenset({"director", "leader", "head", "manager", "coordinator", "overseer"})
_TAILS = frozenset({"in", "since", "from", "until", "a", "last", "this", "for", "between"})
_HELD = frozenset({"portfolio", "post", "title", "brief"})
_WORKS = frozenset({"founder", "owner", "coach", "presenter", "conductor", "editor"})
_ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "their"})
# Nouns of bodies that somebody leads, runs or owns, besides those that are parts of names.
_LED = (
    BODIES
    | SORTS
    | words_of(
        """
        country city ministry delegation mission campaign business farm shop state region family opposition portfolio
        friends jury panel squad expedition court
        """
    )
)


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
    if act in (Act.DIE, Act.KILLED):
        yield from _dying(site, group)
    elif act is Act.DO:
        yield from _done(site, group)
    elif act is Act.WORK:
        yield from _working(site, group)
    elif act in (Act.JOIN, Act.LEAVE, Act.BELONG):
        yield from _belonging(site, group)
    elif act is Act.GONE:
        yield from (Gone(group.end),) if group.when is When.FORMER else ()
        if (place := _past_leads(site, group)) > group.end:
            yield from (Said(_timed(site, group, phrase)) for phrase in roles_from(site, place, strict=False))
    elif act is not Act.STAND:
        yield from _being(site, group)


def _being(site: Site, group: VerbGroup) -> Iterator[Anything]:
    place = _past_leads(site, group)
    plain = group.verb.act is Act.BE and place < len(site.sentence.tokens)
    found = tuple(roles_from(site, place, strict=False, anchored=True))
    for phrase in found:
        yield Said(_timed(site, group, phrase), group.past, group.doubtful)
    if plain and not found:
        yield from _plain(site, group, place)
    if group.verb.act is Act.SACKED and not found and group.when is When.FORMER:
        yield Gone(group.end)


def _timed(site: Site, group: VerbGroup, phrase: RolePhrase) -> RolePhrase:
    """The phrase with the time its verb sets, unless its own words set another."""
    verb = site.sentence.tokens[group.end - 1].lower
    if verb in _NOMINATED and phrase.capacity is Capacity.FULL:
        phrase = replace(phrase, capacity=Capacity.NOMINEE)
    return replace(phrase, when=group.when) if phrase.when is When.CURRENT else phrase


def roles_from(
    site: Site, place: int, *, strict: bool = True, anchored: bool = False, plural: bool = False
) -> Iterator[RolePhrase]:
    """The role at `place` and those joined to it by "and" or a comma; with `strict` the last must end its clause."""
    sentence, tokens, shared = site.sentence, site.sentence.tokens, When.CURRENT
    while place < len(tokens):
        phrase = role_at(sentence, place, len(tokens), anchored=anchored, plural=plural)
        if phrase is None or _is_of_somebody(site, phrase) or not site.ends_there(phrase.end, strict=strict):
            return
        fresh = phrase.indefinite or phrase.definite or tokens[place].lower == "now"
        if phrase.when is When.CURRENT and not fresh and shared is When.FORMER:
            phrase = replace(phrase, when=shared)
        shared = phrase.when
        yield phrase
        joint = _past_tail(site, phrase.end)
        if joint + 1 >= len(tokens) or tokens[joint].lower not in ("and", ",", "turned"):
            return
        strict = strict or tokens[joint].text == ","
        place = joint + 1 + (tokens[joint + 1].lower == "and")


def _past_tail(site: Site, place: int) -> int:
    """Past when or where a role was held, to a further one: "minister in 1995, speaker a year later"."""
    tokens, here = site.sentence.tokens, place
    if here < len(tokens) and tokens[here].lower in _TAILS:
        limit = min(len(tokens), here + 6)
        while here < limit and tokens[here].text not in (",", "and", ".", ";") and not site.names_somebody(here):
            here += 1
        return here if here < limit else place
    return place


def _is_of_somebody(site: Site, phrase: RolePhrase) -> bool:
    """Whether what would be the body of a role is a person: "declared Hichilema president"."""
    return phrase.organisation is not None and site.sentence.tokens[phrase.organisation[0]].start in site.inside


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
        if not tokens[place].is_word or (small in FUNCTION_WORDS and small not in _ARTICLES) or small in SAYING:
            return
        place += 1
    if place >= limit:
        return
    while (
        place + 2 < len(tokens)
        and sentence.kinds[place] in (Kind.NATION, Kind.CITY)
        and not tokens[place + 1].is_capital
        and tokens[place + 1].lower in SORTS
    ):
        place += 2
    end = proper_at(sentence, place) if place < len(tokens) else place
    if end == place or site.names_somebody(place):
        return
    words = sentence.text_between(place, end)
    if is_party(words):
        yield Detail(ClaimKind.PARTY, place, end, words, when, doubtful)
    elif not is_place(words):
        yield Detail(ClaimKind.AFFILIATION, place, end, words, when, doubtful)
    elif country(words) and tokens[place - 1].lower in ("of", "for"):
        yield Detail(ClaimKind.NATIONALITY, place, end, words, when, doubtful=True)


def _belonging(site: Site, group: VerbGroup) -> Iterator[Anything]:
    yield from body_at(site, group.end, group.when, doubtful=group.doubtful)


def _dying(site: Site, group: VerbGroup) -> Iterator[Anything]:
    """That somebody is dead, and how old they were: "died on Sunday aged 92", "was killed at the age of 40"."""
    tokens = site.sentence.tokens
    if group.when is When.FUTURE or group.doubtful:
        return
    yield Detail(ClaimKind.ALIVE, group.begin, group.end, "dead")
    yield Gone(group.end)
    for here in range(group.end, min(len(tokens) - 1, group.end + 9)):
        if tokens[here].lower in ("aged", "at", "age", "of") and tokens[here + 1].text.isdigit():
            clock = here + 2 < len(tokens) and (tokens[here + 2].text == ":" or tokens[here + 2].lower in _CLOCK)
            if len(tokens[here + 1].text) <= 3 and not clock:
                yield Detail(ClaimKind.AGE, here + 1, here + 2, tokens[here + 1].text)
                return


def _working(site: Site, group: VerbGroup) -> Iterator[Anything]:
    """The employer behind a verb of work and what is done ("covers carmakers for the bank"); teaching is a role."""
    sentence, tokens, here = site.sentence, site.sentence.tokens, group.end
    limit = min(len(tokens), group.end + 6)
    while here < limit and tokens[here].is_word and not tokens[here].is_capital and tokens[here].lower not in _AT:
        here += 1
    verb = tokens[group.end - 1].lower
    if verb in _TEACHING:
        phrase = RolePhrase(ClaimKind.OCCUPATION, "teacher", group.end - 1, here, here, group.when)
        yield Said(phrase, group.past, doubtful=True)
    if here < limit and tokens[here].lower in _AT:
        for one in body_at(site, here + 1, group.when):
            if sentence.kinds[one.begin] is not Kind.TIME:
                yield one


def _done(site: Site, group: VerbGroup) -> Iterator[Anything]:
    """A role said by its verb: "leads the Labour group" makes a leader, "owns a laboratory" an owner."""
    sentence, tokens, begin = site.sentence, site.sentence.tokens, group.end
    if begin >= len(tokens):
        return
    begin += tokens[begin].lower in _ARTICLES
    begin = _past_adjectives(site, begin)
    proper = proper_at(sentence, begin) if begin < len(tokens) else begin
    end = _object_end(site, begin, proper)
    if end == begin and group.verb.noun in _LEADING:
        end = _field_end(site, begin)
        yield from body_at(site, end + 1, group.when) if end > begin else ()
    if end == begin or (group.verb.noun == "holder" and tokens[end - 1].lower not in _HELD):
        return
    noun, kind = group.verb.noun, ClaimKind.OCCUPATION if group.verb.noun in _WORKS else ClaimKind.OFFICE
    named = (begin, proper) if proper > begin and not is_place(sentence.text_between(begin, proper)) else None
    phrase = RolePhrase(kind, noun, _verb_begin(site, group), end, end, group.when, organisation=named)
    yield Said(phrase, group.past, doubtful=True)


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


def _verb_begin(site: Site, group: VerbGroup) -> int:
    return group.end - 1


def _object_end(site: Site, begin: int, proper: int) -> int:
    """One past the object of a verb of leading; `begin` where that is no body: nobody leads "a race"."""
    sentence, tokens, end = site.sentence, site.sentence.tokens, begin
    reach = min(len(tokens), begin + 9)
    if proper > begin and sentence.is_owner_at(proper) and proper + 1 < len(tokens):
        further = proper_at(sentence, proper + 1)
        proper = further if further > proper + 1 else proper
        end = proper + (not further > proper)
    while (
        end < reach
        and (tokens[end].is_word or sentence.is_owner_at(end))
        and (end < proper or not tokens[end].is_capital)
    ):
        end += 1
        if end >= proper and tokens[end - 1].lower in _LED and not sentence.is_owner_at(end):
            return end
    return (
        proper
        if proper > begin and not site.names_somebody(begin) and Kind.TIME not in sentence.kinds[begin:proper]
        else begin
    )
