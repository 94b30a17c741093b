"""What is said of somebody in commas, brackets or dashes behind their name: roles, bodies, a clause with "who"."""

from collections.abc import Iterator
from dataclasses import replace

from shared.lexicon.ages import age_of
from shared.lexicon.listing import words_of
from shared.lexicon.occupations import KIN
from shared.lexicon.predicates import EARLIER, FINITE_FRONTS, Act
from shared.lexicon.speech import SAYING
from shared.lexicon.words import FUNCTION_WORDS
from shared.models.reading import ClaimKind, When
from shared.reading.claims.between import Whose, whose
from shared.reading.claims.chains import roles_from
from shared.reading.claims.crafts import craft_at
from shared.reading.claims.memberships import body_at, plain_at
from shared.reading.claims.predicates import predicates_of
from shared.reading.claims.said import Anything, Detail, Said
from shared.reading.claims.sites import Site
from shared.reading.claims.verbs import verb_group_at
from shared.reading.roles.rolephrase import RolePhrase
from shared.reading.roles.roles import role_at
from shared.reading.roles.verblike import may_be_verb
from shared.reading.text.kinds import Kind
from shared.reading.text.rolewords import time_of

LINKS = frozenset({"of", "from", "at", "with"})
_PASSED = frozenset({"last", "this", "early", "late", "recently", "week", "month", "year"})
_ARTICLES = frozenset({"a", "an", "the"})
_CAPACITIES = frozenset({"office", "role", "capacity", "post", "job", "position", "work"})
_FINITE = frozenset({Act.DIE, Act.BECOME, Act.CEASE})  # their past tenses are said of a subject only
_FRONTS = words_of(
    "now currently also himself herself both all once formerly previously then latterly long until recently"
)


def apposed_at(site: Site, place: int) -> Iterator[Anything]:
    """What stands between the marks: a relative clause, a participle, roles, where somebody is from."""
    tokens = site.sentence.tokens
    word = tokens[place].lower
    if word == "who":
        yield from predicates_of(site, place + 1)
        return
    if word == "whose":
        yield from _owned(site, place + 1)
        return
    if behind := _past_capacity(site, place):
        yield from (Said(phrase) for phrase in roles_from(site, behind))
        return
    if word in LINKS:
        yield from (one for one in bodies_behind(site, place) if _is_body(site, one))
        return
    is_role = role_at(site.sentence, place, len(tokens)) is not None
    if word not in _FRONTS and not is_role and _is_participle(site, place):
        yield from predicates_of(site, place, reduced=True)
        return
    yield from _named_after(site, place)


def _is_participle(site: Site, place: int) -> bool:
    """Whether a verb here may be said in commas: "X, appointed in May,", but "the wife of X, was elected", ", died"."""
    if site.sentence.tokens[place].lower in FINITE_FRONTS:
        return False
    group = verb_group_at(site.sentence, place, reduced=True)
    return group is not None and not (group.verb.past and group.verb.act in _FINITE)


def _past_capacity(site: Site, place: int) -> int:
    """Past "in office as", "in her role as", "in his capacity as"; 0 where that does not stand here."""
    words = [token.lower for token in site.sentence.tokens[place : place + 4]]
    if words[:1] != ["in"] or "as" not in words[2:]:
        return 0
    end = words.index("as")
    return place + end + 1 if words[end - 1] in _CAPACITIES and place + end + 1 < len(site.sentence.tokens) else 0


def _named_after(site: Site, place: int) -> Iterator[Anything]:
    """The roles, parties or countries behind words such as "now", "formerly", "until 2018" or "both"."""
    tokens, word, when = site.sentence.tokens, site.sentence.tokens[place].lower, When.CURRENT
    while place < len(tokens) and tokens[place].lower in _FRONTS:
        when = When.FORMER if tokens[place].lower in EARLIER | {"until"} else when
        place += 1
    if word == "until":
        when, place = When.FORMER, _past_moment(site, place)
    often = _past_times(site, place)
    if often:
        when, place = When.FORMER, often
    if place >= len(tokens):
        return
    if tokens[place].lower in LINKS:
        yield from (replace(one, when=when) for one in bodies_behind(site, place))
        return
    both = tokens[place - 1].lower in ("both", "all")
    found = tuple(roles_from(site, place, plural=both)) or _coloured(site, place)
    shared = whose(site, found[-1]) if found else None
    for phrase in found[:-1] if shared in (Whose.SECOND, Whose.PERHAPS_SECOND) else found:
        fresh = when is When.CURRENT or _is_of_now(site, phrase.begin)
        phrase = phrase if fresh else replace(phrase, when=when)
        yield Said(phrase, doubtful=shared is Whose.EITHER or often > 0)
    if found and found[-1].end < len(tokens) and tokens[found[-1].end].lower == "who":
        yield from predicates_of(site, found[-1].end + 1)
    if not found and (crafted := craft_at(site, place)):
        yield Said(crafted, doubtful=True)
    elif not found and (begin := _past_colours(site, place)) < len(tokens):
        former = any(time_of(token.lower) is When.FORMER for token in tokens[place:begin])
        yield from plain_at(site, begin, When.FORMER if former else when)
        if relative := _relative_behind(site, place):
            yield from predicates_of(site, relative + 1)


def _relative_behind(site: Site, place: int) -> int:
    """The "who" behind an article and a few words that are no role: "the Frenchman | who heads the UCI"; 0 for none."""
    tokens = site.sentence.tokens
    if tokens[place].lower not in _ARTICLES:
        return 0
    for here in range(place + 1, min(len(tokens) - 1, place + 5)):
        if tokens[here].lower == "who" and here > place + 1:
            return here
        if not tokens[here].is_word or tokens[here].lower in FUNCTION_WORDS or site.names_somebody(here):
            break
    return 0


def _past_times(site: Site, place: int) -> int:
    """Past how often somebody held a post: "twice", "four times"; 0 where that is not said."""
    words = [token.lower for token in site.sentence.tokens[place : place + 2]]
    if words[:1] in (["twice"], ["thrice"]):
        return place + 1
    return place + 2 if len(words) == 2 and words[1] == "times" and age_of(words[0]) else 0


def _coloured(site: Site, place: int) -> tuple[RolePhrase, ...]:
    """Roles whose first word is in no list, in doubt: "X, country director for the charity, said"."""
    token = site.sentence.tokens[place]
    plain = token.is_word and not token.is_capital and token.lower not in FUNCTION_WORDS | SAYING | KIN
    if not plain or may_be_verb(token) or token.lower.endswith(("ing", "ly", "wards")):
        return ()
    return tuple(replace(phrase, doubtful=True) for phrase in roles_from(site, place, anchored=True))


def _is_of_now(site: Site, begin: int) -> bool:
    """Whether "now" leads to a role, with or without an owner: "and now its mayor", but "until now the mayor"."""
    words = [token.lower for token in site.sentence.tokens[max(0, begin - 3) : begin]]
    words = words[:-1] if words[-1:] != ["now"] else words
    return words[-1:] == ["now"] and words[-2:-1] != ["until"]


def _past_moment(site: Site, place: int) -> int:
    """Past a year or a day behind "until": "until Friday | the head of the agency"."""
    tokens, here = site.sentence.tokens, place
    while here < min(len(tokens), place + 3) and (
        site.sentence.kinds[here] is Kind.TIME or tokens[here].text.isdigit() or tokens[here].lower in _PASSED
    ):
        here += 1
    return here


def _past_colours(site: Site, place: int) -> int:
    """Past an article and the small words behind it: to the people in "the lanky young Canadian"."""
    tokens, here = site.sentence.tokens, place + (site.sentence.tokens[place].lower in _ARTICLES)
    limit = min(len(tokens), here + 2)
    while place < here < limit and tokens[here].is_word and not tokens[here].is_capital:
        if tokens[here].lower in FUNCTION_WORDS or tokens[here].lower in ("member", "independent"):
            break
        here += 1
    return here


def _owned(site: Site, place: int) -> Iterator[Detail]:
    """The body or party that is said to be somebody's: "whose Ra'am is part of the coalition"."""
    yield from body_at(site, place, When.CURRENT, doubtful=True) if place < len(site.sentence.tokens) else ()


def _is_body(site: Site, one: Detail) -> bool:
    """Whether a name behind ", of" is a party or a body by its own words, and no street or town."""
    kinds = site.sentence.kinds[one.begin : one.end]
    return one.kind is ClaimKind.PARTY or Kind.BODY in kinds or Kind.ACRONYM in kinds


def bodies_behind(site: Site, place: int) -> Iterator[Detail]:
    """The employer or party behind "of", "from", "at" or "with"; a person is only "of" a place they come from."""
    for one in body_at(site, place + 1, When.CURRENT):
        if one.kind is ClaimKind.PARTY or site.ends_there(one.end, strict=False):
            yield one
