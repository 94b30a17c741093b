"""What is said of a person right before the name: "South Korean President", "Reuters correspondent"."""

from dataclasses import replace

from shared.lexicon.occupations import KIN, MODIFIERS
from shared.lexicon.parties import PARTY_WORDS
from shared.lexicon.predicates import BEING, Act
from shared.lexicon.roles import CAPACITIES, TIMES
from shared.lexicon.speech import PERSONAL, SAYING
from shared.lexicon.titles import DOUBTS, HONORIFICS, PORTFOLIOS, RECENT, SHORT_TITLES
from shared.lexicon.words import FUNCTION_WORDS
from shared.models.reading import ClaimKind, When
from shared.reading.kinds import Kind
from shared.reading.roles import RolePhrase, role_at
from shared.reading.rolewords import colours, is_plural_title, stem
from shared.reading.sites import Site
from shared.reading.verbs import verb_group_at

_FURTHEST = 14
_MOST_JOINED = 3
_WITHIN = MODIFIERS | PORTFOLIOS | DOUBTS | RECENT | PARTY_WORDS | frozenset(CAPACITIES) | frozenset(TIMES)
_LESSER = frozenset({"vice", "deputy", "assistant", "under", "shadow"})
_JOINTS = frozenset({"of", "for", "the", "and", "on", "a", "an", "at", "to", "in"})
_LINKS = frozenset({"will", "to", "now", "still", "currently", "later", "then", "has", "had", "remains", "remained"})
_LISTED = PORTFOLIOS | {",", "and", "(", ")"}
_OWNERS = frozenset({"his", "her", "its", "their", "our", "my", "your", "now"})


def roles_before(site: Site) -> tuple[RolePhrase, ...]:
    """Every role said right before the name, in order: "former minister and now commissioner X"."""
    end = _without_honorific(site)
    found = _ending_at(site, end) or _before_comma(site, end) or _said_of_later(site) or _of_several(site)
    phrases: list[RolePhrase] = []
    while found and len(phrases) < _MOST_JOINED:
        if found.title.lower() in KIN:
            break
        phrases.insert(0, found)
        found = _joined_before(site, found)
    shared = phrases and phrases[0].when is When.FORMER
    return tuple(replace(p, when=When.FORMER) if shared and not _is_fresh(site, p) else p for p in phrases)


def _is_fresh(site: Site, phrase: RolePhrase) -> bool:
    """Whether a role has an article or time of its own, so that a "former" before another does not reach it."""
    before = site.sentence.tokens[phrase.begin - 1].lower if phrase.begin else ""
    return phrase.when is not When.CURRENT or before in ("now", "a", "an", "the") or phrase.definite


def _joined_before(site: Site, later: RolePhrase) -> RolePhrase | None:
    """A role joined by "and" or a comma to one behind it: "author and activist"."""
    tokens, begin = site.sentence.tokens, later.begin
    while begin and tokens[begin - 1].lower in ("now", "the", "a", "an"):
        begin -= 1
    joint = begin - 1
    if joint < 1 or tokens[joint].lower not in ("and", ",", "turned"):
        return None
    if tokens[joint - 1].text == ",":
        joint -= 1
    found = _ending_at(site, joint)
    ranked = found and tokens[joint].text == "," and found.definite and not later.definite
    if ranked and tokens[site.behind : site.behind + 1] and tokens[site.behind].text in (",", ".", ";"):
        return found  # "the Pentagon's press secretary, Gen. X, said"
    is_other = found is not None and found.definite and found.kind is ClaimKind.OFFICE
    return None if is_other or (found and tokens[joint].text == "," and found.definite) else found


def begins_before(site: Site) -> int:
    """The first token of the name with the roles and forms of address before it."""
    phrases = roles_before(site)
    return phrases[0].begin if phrases else _without_honorific(site)


def _before_comma(site: Site, end: int) -> RolePhrase | None:
    """ "Japan's prime minister, X, said": a role that only one holds, with the name in commas behind it.

    A sentence that opens with what somebody is says it of the name behind the comma ("A former judge, X said").
    """
    tokens = site.sentence.tokens
    if end < 2 or tokens[end - 1].text != ",":
        return None
    found = _ending_at(site, end - 1)
    if found is None:
        return None
    before = tokens[found.begin - 1].lower if found.begin else ""
    opens = found.begin - (before in ("a", "an", "the", "as")) <= 1 and not site.sentence.is_heading
    if opens and (found.indefinite or before == "as" or tokens[0].lower == "as"):
        as_such = before == "as" or tokens[0].lower == "as"
        return replace(found, doubtful=found.doubtful or as_such)
    behind = tokens[site.behind] if site.behind < len(tokens) else None
    if before in _OWNERS or (found.begin and site.sentence.is_owner_at(found.begin - 1)):
        return found if behind is None or behind.lower not in SAYING else None
    closed = behind is not None and behind.text in (",", ".", ";", ")", "”")
    return found if closed and (found.definite or found.place or found.organisation) else None


def _said_of_later(site: Site) -> RolePhrase | None:
    """ "Her deputy will be X", "its chief executive is Y", "has a new mayor: Z": a role that its verb gives."""
    tokens, here = site.sentence.tokens, site.first - 1
    colon = here > 0 and tokens[here].text == ":"
    begin = here
    while here >= 0 and site.first - here < 5 and (tokens[here].lower in BEING or tokens[here].lower in _LINKS):
        here -= 1
    group = verb_group_at(site.sentence, here + 1) if here + 1 < site.first else None
    if not colon and (group is None or group.end != site.first or group.verb.act not in (Act.BE, Act.SERVE)):
        return None
    found = _ending_at(site, begin if colon else here + 1)
    if found is None or (found.indefinite and not colon):
        return None
    time = group.when if group and found.when is When.CURRENT else found.when
    return replace(found, when=time)


def _of_several(site: Site) -> RolePhrase | None:
    """The role said of a list of names in the plural: "ministers X and Y"."""
    tokens, here = site.sentence.tokens, site.first
    while here > 0 and site.first - here < 24:
        before = tokens[here - 1]
        if is_plural_title(before) and before.start not in site.inside:
            return _ending_at(site, here, plural=True)
        if before.start in site.starts or before.lower in _LISTED or before.is_capital:
            here -= 1
        elif before.is_word and here < site.first and tokens[here].text == ")":
            return None
        else:
            return None
    return None


def _ending_at(site: Site, end: int, *, plural: bool = False) -> RolePhrase | None:
    for start in range(_earliest(site, end, plural=plural), end):
        word = site.sentence.tokens[start].lower
        if (word in _JOINTS and word not in ("the", "a", "an")) or site.sentence.is_owner_at(start):
            continue
        if _is_cut(site, start):
            continue
        found = role_at(site.sentence, start, end, plural=plural)
        if found and found.end == end:
            return found
    return None


def _is_cut(site: Site, start: int) -> bool:
    """Whether a phrase that begins here would leave out that it is a deputy's."""
    return start > 0 and stem(site.sentence.tokens[start - 1].lower) in _LESSER


def _without_honorific(site: Site) -> int:
    tokens, end = site.sentence.tokens, site.first
    while end > 0:
        dotted = tokens[end - 1].text == "." and end > 1 and tokens[end - 2].lower in HONORIFICS
        word = tokens[end - 2].lower if dotted else tokens[end - 1].lower
        places = range(max(0, end - 3), max(0, end - 1))
        owner = any(tokens[p].lower in _OWNERS | {"whose"} or site.sentence.is_owner_at(p) for p in places)
        if word not in HONORIFICS or word in SHORT_TITLES or (word in KIN and owner):
            return end
        end -= 2 if dotted else 1
    return end


def _earliest(site: Site, end: int, *, plural: bool = False) -> int:
    start = end
    while start > 0 and end - start < _FURTHEST and _may_stand_within(site, start - 1, plural=plural):
        start -= 1
    return start + (start < end and site.sentence.is_owner_at(start))


def _may_stand_within(site: Site, place: int, *, plural: bool) -> bool:
    token, kind = site.sentence.tokens[place], site.sentence.kinds[place]
    word = stem(token.lower)
    if token.start in site.inside or kind is Kind.TIME or word in PERSONAL - {"says"}:
        return False
    if word in _WITHIN or word in _JOINTS or site.sentence.is_owner_at(place) or kind in (Kind.TITLE, Kind.HONORIFIC):
        return True
    if token.text == ".":
        return place > 0 and site.sentence.tokens[place - 1].lower in SHORT_TITLES
    if not token.is_word:
        return False
    if token.is_capital or colours(token) or token.text[0].isdigit():
        return kind is not Kind.OPENER or word in _OWNERS
    if word in _OWNERS or (plural and is_plural_title(token)):
        return True
    return word not in FUNCTION_WORDS and word not in SAYING and word not in BEING
