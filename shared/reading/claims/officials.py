"""Roles with nobody named: "North Korea's Foreign Minister arrived"."""

from collections.abc import Iterator, Sequence
from datetime import date

from shared.lexicon.names import folded
from shared.lexicon.places import place_key
from shared.lexicon.roles import canonical_title
from shared.models.reading import Capacity, ClaimKind, Official, Person, Role, When
from shared.models.text import Span
from shared.reading.roles.rolephrase import RolePhrase
from shared.reading.roles.roles import role_at
from shared.reading.text.clause_times import moment_at
from shared.reading.text.kinds import Kind
from shared.reading.text.page import Page, Sentence

# Posts that one holds at a time, so that the words mean somebody. Spokespeople, envoys and members do not count.
_SINGLE_POSTS = frozenset(
    {"president", "premier", "minister", "chancellor", "king", "queen", "emperor", "pope", "secretary", "general",
     "governor", "mayor", "leader", "speaker", "chief", "prince", "state", "chair", "taoiseach", "defense", "defence"}
)  # fmt: skip

_Key = tuple[str, str | None, str]


def officials_of(page: Page, people: Sequence[Person], published: date | None) -> tuple[Official, ...]:
    """Every office mentioned without a name, once each; those that somebody named in the article holds are left out."""
    taken = {_key(c.role) for p in people for c in p.claims if c.role and c.kind is ClaimKind.OFFICE}
    covered = [c.span for p in people for c in p.claims] + [m for p in people for m in p.mentions]
    starts, found = {span.start for span in covered}, dict[_Key, Official]()
    covered_tokens = {offset for span in covered for offset in range(span.start, span.end)}
    for sentence in page.sentences:
        for phrase in _phrases(sentence, starts):
            span, role = _official(sentence, phrase)
            if _key(role) not in taken and span.start not in covered_tokens:
                when = moment_at(page, sentence, (phrase.begin, phrase.end), published)
                found.setdefault(_key(role), Official(span, role, phrase.when, when.as_of))
    return tuple(found.values())


def _key(role: Role) -> _Key:
    return canonical_title(role.title), place_key(role.place), folded(role.organisation or "")


def _official(sentence: Sentence, phrase: RolePhrase) -> tuple[Span, Role]:
    organisation = sentence.text_between(*phrase.organisation) if phrase.organisation else None
    return sentence.span_between(phrase.begin, phrase.end), Role(phrase.title, phrase.place, organisation)


def _phrases(sentence: Sentence, starts: set[int]) -> Iterator[RolePhrase]:
    if sentence.is_heading:
        return
    place = 0
    while place < len(sentence.kinds):
        phrase = role_at(sentence, place, len(sentence.kinds)) if _may_begin(sentence, place) else None
        if phrase and _means_one(sentence, phrase, starts):
            yield phrase
        place = phrase.end if phrase else place + 1


def _may_begin(sentence: Sentence, place: int) -> bool:
    if sentence.tokens[place].lower in ("the", "a", "an"):
        return True
    before = sentence.tokens[place - 1] if place else None
    if before and (before.is_capital or before.lower in ("the", "a", "an", "and")):
        return False
    return sentence.kinds[place] in (Kind.NATION, Kind.CITY, Kind.ACRONYM, Kind.TITLE)


def _means_one(sentence: Sentence, phrase: RolePhrase, starts: set[int]) -> bool:
    """Whether the phrase points at one holder, and no name follows whose title it is."""
    of_somewhere = phrase.place is not None or phrase.organisation is not None
    plain = phrase.capacity in (Capacity.FULL, Capacity.ACTING) and phrase.when is not When.FUTURE
    if phrase.kind is not ClaimKind.OFFICE or not of_somewhere or not plain or phrase.indefinite or phrase.doubtful:
        return False
    if phrase.title.lower().split()[-1] not in _SINGLE_POSTS and " of " not in phrase.title.lower():
        return False
    if not phrase.definite and not phrase.is_adjective:
        return False
    if phrase.end >= len(sentence.tokens):
        return True
    after = sentence.tokens[phrase.end]
    named = after.start in starts or sentence.kinds[phrase.end] in (Kind.NAME, Kind.GIVEN, Kind.HONORIFIC)
    return not named and not after.is_owner and not (after.is_word and after.is_capital)
