"""What is said of a person right before the name: "South Korean President", "Reuters correspondent"."""

from collections.abc import Sequence
from dataclasses import replace

from shared.lexicon.occupations import KIN
from shared.lexicon.places import named
from shared.lexicon.predicates import BEING, Act
from shared.lexicon.roles import TOP_TITLES
from shared.lexicon.speech import SAYING
from shared.lexicon.titles import CLERGY, HONORIFICS, PORTFOLIOS, SHORT_TITLES
from shared.lexicon.vocabulary import is_place
from shared.models.reading import ClaimKind, When
from shared.reading.claims.between import Whose, whose
from shared.reading.claims.crafts import craft_before
from shared.reading.claims.endings import OWNERS, role_ending_at
from shared.reading.claims.running import run_on_before
from shared.reading.claims.sites import Site
from shared.reading.claims.verbs import verb_group_at
from shared.reading.roles.rolephrase import RolePhrase
from shared.reading.text.kinds import Kind
from shared.reading.text.rolewords import is_plural_title

_MOST_JOINED = 3
_LINKS = frozenset({"will", "to", "now", "still", "currently", "later", "then", "has", "had", "remains", "remained"})
_LISTED = PORTFOLIOS | {",", "and", "(", ")"}


def roles_before(site: Site) -> tuple[RolePhrase, ...]:
    """Every role said right before the name, in order: "former minister and now commissioner X"."""
    end = _without_honorific(site)
    found = role_ending_at(site, end) or _before_comma(site, end) or _said_of_later(site) or _of_several(site)
    found = found or craft_before(site, end)
    phrases: list[RolePhrase] = []
    if cleric := _ordained(site, end):
        phrases, found = [cleric], found or _joined_before(site, cleric)
    while found and len(phrases) < _MOST_JOINED:
        if found.title.lower() in KIN:
            break
        phrases.insert(0, found)
        found = _joined_before(site, found)
    if phrases and (state := _state_behind(site, phrases[-1])):
        # Said in courtesy, and in histories, as often as in news.
        phrases[-1] = replace(phrases[-1], place=state, doubtful=True)
    shared = phrases and phrases[0].when is When.FORMER
    return tuple(replace(p, when=When.FORMER) if shared and not _is_fresh(site, p) else p for p in phrases)


def _state_behind(site: Site, phrase: RolePhrase) -> str | None:
    """The state or country behind the name of who governs it: "Gov. X of Texas", "President X of Peru"."""
    tokens, first = site.sentence.tokens, site.behind + 1
    title = phrase.title.lower()
    governs = title in ("gov", "gov.", "governor")
    if not (governs or title in TOP_TITLES) or phrase.place or phrase.organisation:
        return None
    if first >= len(tokens) or tokens[first - 1].lower != "of":
        return None
    last = first
    while last < len(tokens) and tokens[last].is_capital:
        last += 1
    words = site.sentence.text_between(first, last) if last > first else ""
    fits = is_place(words) if governs else named(words) is not None
    return words if fits else None


def _ordained(site: Site, end: int) -> RolePhrase | None:
    """The cleric that a form of address from token `end` on says: "Father X", "the Rev. X", but not "her brother X"."""
    tokens = site.sentence.tokens
    if end >= site.first or tokens[end].lower not in CLERGY or not tokens[end].is_capital:
        return None
    before = tokens[end - 1].lower if end else ""
    if before in OWNERS | {"whose"} or (end and site.sentence.is_owner_at(end - 1)):
        return None
    return RolePhrase(ClaimKind.OCCUPATION, tokens[end].text, end, end + 1, end + 1, doubtful=True)


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
    found = role_ending_at(site, joint)
    if found and _is_of_another(site, found):
        return None
    ranked = found and tokens[joint].text == "," and found.definite and not later.definite
    if ranked and tokens[site.behind : site.behind + 1] and tokens[site.behind].text in (",", ".", ";"):
        return found  # "the Pentagon's press secretary, Gen. X, said"
    is_other = found is not None and found.definite and found.kind is ClaimKind.OFFICE
    return None if is_other or (found and tokens[joint].text == "," and found.definite) else found


def _is_of_another(site: Site, phrase: RolePhrase) -> bool:
    """Whether a role is said of somebody named before it: "Ann Quill, chair of the council, and Professor X"."""
    tokens, begin = site.sentence.tokens, phrase.begin
    while begin and tokens[begin - 1].lower in ("now", "the", "a", "an", *OWNERS):
        begin -= 1
    behind_comma = begin > 1 and tokens[begin - 1].text == ","
    return behind_comma and tokens[begin - 2].start in site.inside | site.starts


def begins_before(site: Site, roles: Sequence[RolePhrase]) -> int:
    """The first token of the name with these `roles` before it, or with its form of address where there are none."""
    return roles[0].begin if roles else _without_honorific(site)


def _before_comma(site: Site, end: int) -> RolePhrase | None:
    """ "Japan's prime minister, X, said": a role that only one holds, with the name in commas behind it.

    A sentence that opens with what somebody is says it of the name behind the comma ("A former judge, X said").
    """
    tokens = site.sentence.tokens
    if end < 2 or tokens[end - 1].text != ",":
        return None
    found = role_ending_at(site, end - 1) or craft_before(site, end - 1) or run_on_before(site, end - 1)
    shared = whose(site, found) if found else None
    if found is None or shared is Whose.FIRST:
        return None
    if shared in (Whose.EITHER, Whose.PERHAPS_SECOND):
        found = replace(found, doubtful=True)
    before = tokens[found.begin - 1].lower if found.begin else ""
    if before == "now" and found.begin > 1 and tokens[found.begin - 2].lower in BEING:
        return None  # "X is now the mayor, Y sits at home"
    if _speaks_as(site, found):
        return found
    opens = found.begin - (before in ("a", "an", "the", "as")) <= 1 and not site.sentence.is_heading
    if opens and (found.indefinite or before == "as" or tokens[0].lower == "as"):
        as_such = before == "as" or tokens[0].lower == "as"
        return replace(found, doubtful=found.doubtful or as_such)
    behind = tokens[site.behind] if site.behind < len(tokens) else None
    if before in OWNERS or (found.begin and site.sentence.is_owner_at(found.begin - 1)):
        return found if behind is None or behind.lower not in SAYING else None
    closed = behind is not None and behind.text in (",", ".", ";", ")", "”")
    if closed and found.indefinite and not _goes_on_in_list(site):
        return replace(found, doubtful=True)
    return found if closed and (found.definite or found.place or found.organisation) else None


def _goes_on_in_list(site: Site) -> bool:
    """Whether the mark behind the name leads to another of a list: "a nurse, X, and a driver"."""
    behind = site.sentence.tokens[site.behind : site.behind + 2]
    return len(behind) == 2 and (behind[1].lower in ("and", "or", "a", "an") or behind[1].is_capital)


def _speaks_as(site: Site, phrase: RolePhrase) -> bool:
    """Whether a sentence opens with in what office somebody speaks: "Speaking as Governor of Goa, X said"."""
    before = [token.lower for token in site.sentence.tokens[: phrase.begin]]
    before = before[:-1] if before[-1:] in (["the"], ["a"], ["an"]) else before
    told = before[:1] in (["speaking"], ["writing"]) or (
        before[:1] == ["in"] and before[-2:-1] in (["capacity"], ["role"])
    )
    return (
        (phrase.definite or bool(phrase.place or phrase.organisation))
        and told
        and before[-1:] == ["as"]
        and len(before) < 6
    )


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
    if colon and not _is_listed(site):
        return None
    found = role_ending_at(site, begin if colon else here + 1)
    if found is None or (found.indefinite and not colon):
        return None
    time = group.when if group and found.when is When.CURRENT else found.when
    return replace(found, when=time)


def _is_listed(site: Site) -> bool:
    """Whether nothing but marks or brackets follow a name: "Finance: X", but not "French president: X is wrong"."""
    tokens, place = site.sentence.tokens, site.behind
    return place >= len(tokens) or not (tokens[place].is_word or tokens[place].text in "'\"‘“")


def _of_several(site: Site) -> RolePhrase | None:
    """The role said of a list of names in the plural: "ministers X and Y"."""
    tokens, here = site.sentence.tokens, site.first
    while here > 0 and site.first - here < 24:
        before = tokens[here - 1]
        if is_plural_title(before) and before.start not in site.inside:
            return role_ending_at(site, here, plural=True)
        if before.start in site.starts or before.lower in _LISTED or before.is_capital:
            here -= 1
        elif before.is_word and here < site.first and tokens[here].text == ")":
            return None
        else:
            return None
    return None


def _without_honorific(site: Site) -> int:
    tokens, end = site.sentence.tokens, site.first
    while end > 0:
        dotted = tokens[end - 1].text == "." and end > 1 and tokens[end - 2].lower in HONORIFICS
        word = tokens[end - 2].lower if dotted else tokens[end - 1].lower
        places = range(max(0, end - 3), max(0, end - 1))
        owner = any(tokens[p].lower in OWNERS | {"whose"} or site.sentence.is_owner_at(p) for p in places)
        is_title = site.sentence.kinds[end - 1] is Kind.TITLE  # "First Lady"
        if word not in HONORIFICS or word in SHORT_TITLES or is_title or (word in KIN and owner):
            return end
        end -= 2 if dotted else 1
    return end
