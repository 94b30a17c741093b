"""Which offices the words of an article can mean."""

from collections.abc import Iterable
from dataclasses import dataclass

from shared.lexicon.listing import phrases_of
from shared.lexicon.names import folded
from shared.lexicon.places import country, country_of, may_be_part, place_key
from shared.lexicon.roles import LEADERS, TOP_TITLES, canonical_title, office_key, part_named
from shared.models.reading import Claim, ClaimKind, Role
from shared.models.text import Article
from shared.models.world import MEETING_RANK, Entity, Facts, Hit, Meeting, OfficeChain, Tenure
from shared.resolution.governments import country_of_office, place_of
from shared.resolution.other_words import is_shortened, is_top_of
from shared.resolution.seats import is_for_part, is_seat_of, may_be_of
from shared.resolution.wording import goes_on, is_written

# What heads a part of a country or a town; who is meant shows whose.
_OF_PARTS = frozenset({"governor", "lieutenant governor", "mayor", "premier", "chief minister", "first minister"})
# Bodies that every country has, and none by name alone.
_BODIES_OF_ANY = phrases_of(
    """
    supreme court, constitutional court, high court, court of appeal, court, parliament, national assembly, assembly,
    senate, house, central bank, army, navy, air force, police, church
    """
)


@dataclass(frozen=True, slots=True)
class Meant:
    """An office that words can mean; `inferred` where they do not say whose it is and the article suggested it."""

    chain: OfficeChain
    inferred: bool


def offices_meant(role: Role, facts: Facts) -> tuple[Meant, ...]:
    """Every office that a role's words can mean, with its chain; none where the words name no known office.

    What several countries call one of theirs ("Minister of Foreign Affairs") is never another one's than the
    country that the role names. An office of the very words, country and all, leaves no other in question; nor does
    one of that country an office of which nobody knows whose it is, nor one that is called so another by a synonym.
    """
    looked_up = facts.offices.get((role.title, role.place, role.organisation))
    hits = looked_up.hits if looked_up else ()
    known = [hit for hit in hits if hit.entity.id in facts.chains and not _is_elsewhere(role, hit.entity, facts)]
    if role.place:
        known = _closest(known, folded(role.title))
    return tuple(
        Meant(facts.chains[hit.entity.id], _is_inferred(role, hit, facts) or _is_part(role, hit.entity, facts))
        for hit in known
    )


def _closest(hits: list[Hit], title: str) -> list[Hit]:
    """Those that meet a title and its place best, and of them those of that very title where there are any."""
    best = min((MEETING_RANK[hit.meeting] for hit in hits), default=None)
    found = [hit for hit in hits if MEETING_RANK[hit.meeting] == best]
    if best == MEETING_RANK[Meeting.EXACT]:
        return found
    return [hit for hit in found if title in map(folded, hit.entity.names)] or found


def _is_inferred(role: Role, hit: Hit, facts: Facts) -> bool:
    """Whether the words leave open whose office it is; "Governor of Virginia" says it without the country.

    "The chief justice" and "the president of the supreme court" may be of any country, and of an office without one
    nobody knows whether it is theirs.
    """
    part = part_named(hit.spelling) if hit.meeting is Meeting.PARTIAL else None
    said = folded(" ".join(filter(None, (role.title, role.place, role.organisation))))
    if hit.meeting is not Meeting.PARTIAL:
        whose = folded(role.organisation or folded(role.title).partition(" of ")[2]).removeprefix("the ")
        if role.place or (whose and whose not in _BODIES_OF_ANY):
            return False
        return bool(whose) or country_of_office(hit.entity, facts) is None
    return not (part and part in said)


def _is_elsewhere(role: Role, office: Entity, facts: Facts) -> bool:
    """Whether an office belongs to another country than the role names."""
    said, its = country(role.place or ""), country_of(place_of(office, facts) or "")
    return said is not None and its is not None and said != its and not may_be_part(role.place or "", its.key)


def _is_part(role: Role, office: Entity, facts: Facts) -> bool:
    """Whether an office is of another country than the role names, a part of which is called so too."""
    said, its = country(role.place or ""), country_of_office(office, facts)
    return said is not None and its is not None and said.key != its


def failure(role: Role, facts: Facts) -> str | None:
    """Why the office of these words could not be looked up, if it could not."""
    looked_up = facts.offices.get((role.title, role.place, role.organisation))
    return looked_up.failure if looked_up else None


def tenures_of_claim(claim: Claim, tenures: Iterable[Tenure], article: Article, facts: Facts) -> tuple[Tenure, ...]:
    """Those of one person's tenures that a claim's words can mean, or else may mean, as some words of their names."""
    known = tuple(tenures)
    meant = tenures_meant(claim, known, article, facts)
    return meant or tuple(t for t in known if _is_called_shortly(claim, facts.chains[t.office].office, facts))


def tenures_meant(claim: Claim, tenures: Iterable[Tenure], article: Article, facts: Facts) -> tuple[Tenure, ...]:
    """Those of one person's tenures that a claim's words mean: offices written out there, else what its role means.

    Where the words name a country, an office of another one is never meant.
    """
    role = claim.role
    if role is None:
        return ()
    known = tuple(tenures)
    said = country(role.place or "")
    written = tuple(
        t
        for t in known
        if is_written(facts.chains[t.office].office, claim.span, article.text)
        and (said is None or may_be_of(role, facts.chains[t.office].office, facts))
    )
    return written or _tenures_of_role(role, known, facts, whole=not goes_on(claim.span, article.text))


def _is_called_shortly(claim: Claim, office: Entity, facts: Facts) -> bool:
    """Whether a claim's words are some of an office's name, and of no other country than it: "Commission President".

    Or whether they say of what body it is the top.
    """
    if claim.kind is not ClaimKind.OFFICE or claim.role is None:
        return False
    if is_top_of(claim.role, office, facts):
        return True
    place = claim.role.place
    if place and country(place):
        return may_be_of(claim.role, office, facts) and is_shortened(claim.span.text.replace(place, ""), office)
    return is_shortened(claim.span.text, office)


def _tenures_of_role(role: Role, tenures: tuple[Tenure, ...], facts: Facts, whole: bool) -> tuple[Tenure, ...]:
    """Those of one person's tenures that a role's words can mean.

    Any office found for the words; any office of that title whose place, where both name one, is the same; for
    "leader", any office at the top of that place; for "MP" and the like, any seat in a parliament that fits. Where
    the very office was found, a seat of another parliament is not meant ("United States senator"), nor is just any
    where the title goes on after what was read of it (not the `whole`).
    """
    meant = {each.chain.office.id for each in offices_meant(role, facts)}
    body = folded(role.organisation) if role.organisation and not role.place else ""
    return tuple(
        t
        for t in tenures
        if t.office in meant
        or _fits_in(body, facts.chains[t.office].office, role, facts)
        or (
            is_seat_of(role, facts.chains[t.office].office, facts, any_body=whole and not meant)
            and is_for_part(role, t, facts)
        )
        or (whole and not meant and is_of_some_part(role, facts.chains[t.office].office))
    )


def is_of_some_part(role: Role, office: Entity) -> bool:
    """Whether an office is that of some state or town which a bare title leaves unsaid: "Gov. X", "the mayor, X"."""
    title = folded(role.title)
    if role.place or role.organisation or title not in _OF_PARTS:
        return False
    return any(folded(name).startswith(f"{title} of ") for name in office.names)


def _fits_in(body: str, office: Entity, role: Role, facts: Facts) -> bool:
    """Whether an office fits a title and place and, where a body alone is named with it, is of that body.

    "Who leads the Global Council" leads no state, and the representative of an assembly is not the United States'.
    """
    return (not body or body in folded(office.label)) and _fits(office, role, facts)


def _fits(office: Entity, role: Role, facts: Facts) -> bool:
    place, its = place_key(role.place), place_of(office, facts)
    # A bare "Foreign Secretary" is a minister in one country, and a civil servant in another.
    title = canonical_title(role.title, its) if its and not place else office_key(role.title, role.place).title
    its_titles = {office_key(name, None).title for name in office.names} | {canonical_title(office.label)}
    if title in LEADERS:
        return bool(its_titles & TOP_TITLES) and place in (None, its)
    if title not in its_titles:
        return False
    return (place is None or its in (None, place)) and (its is None or title in _titles_at(office, its))


def _titles_at(office: Entity, place: str) -> set[str]:
    """What an office is called where it is: "Foreign Secretary" is one country's minister, another's civil servant."""
    keys = ((name, office_key(name, None).place) for name in office.names)
    titles = {office_key(name, None if said else place).title for name, said in keys}
    return titles | {canonical_title(office.label, place)}
