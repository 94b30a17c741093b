"""What an article claims of each person it names."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from shared.lexicon.names import folded
from shared.lexicon.occupations import VAGUE
from shared.lexicon.places import place_key
from shared.lexicon.roles import canonical_title
from shared.models.reading import Capacity, Claim, ClaimKind, Person, Role, Sureness, When
from shared.reading.after import roles_after
from shared.reading.before import role_before
from shared.reading.details import details_of
from shared.reading.moments import moment_at
from shared.reading.page import Page
from shared.reading.roles import RolePhrase
from shared.reading.sites import Site, sites_of

_HYPOTHETICAL = frozenset({"if", "would", "could", "might", "should", "reportedly", "allegedly", "rumoured", "rumored",
                           "possibly", "potentially", "whether", "not", "never", "deny", "denied", "unless", "fake",
                           "imposter", "impostor", "fictional", "falsely"})  # fmt: skip

_NEARBY = 6


def claims_of(page: Page, people: tuple[Person, ...], published: date | None) -> tuple[Person, ...]:
    """The people with everything the article claims of them; a claim made twice is kept once, where it first stands."""
    found: dict[str, list[Claim]] = {person.id: [] for person in people}
    for person, site in sites_of(page, people):
        found[person.id].extend(_claims_at(site, published))
    return tuple(replace(person, claims=distinct(found[person.id])) for person in people)


def _claims_at(site: Site, published: date | None) -> Iterator[Claim]:
    if phrase := role_before(site):
        yield from _from_phrase(site, phrase, published, before=True)
    for said in roles_after(site):
        yield from _from_phrase(site, said.phrase, published, past=said.past)
    yield from details_of(site)


def _from_phrase(
    site: Site, phrase: RolePhrase, published: date | None, *, before: bool = False, past: bool = False
) -> Iterator[Claim]:
    """The claims of one phrase: the office or occupation, and what its words say besides."""
    moment = moment_at(site.page, site.sentence, (site.first, max(site.last, phrase.end)), published)
    attached = phrase.organisation is not None and phrase.kind is ClaimKind.OCCUPATION
    end = phrase.title_end if attached and phrase.attached else phrase.end
    main = Claim(
        kind=phrase.kind,
        span=site.sentence.span_between(phrase.begin, end),
        role=_role(site, phrase),
        when=phrase.when,
        capacity=phrase.capacity,
        as_of=moment.as_of,
        narrative=moment.as_of is None and (moment.narrative or past),
        courtesy=before and _is_courtesy(phrase),
        sureness=_sureness(site, phrase),
    )
    if phrase.title.lower().split()[-1] not in VAGUE:
        yield main
    yield from _besides(site, phrase, main)


def _role(site: Site, phrase: RolePhrase) -> Role:
    organisation = site.sentence.text_between(*phrase.organisation) if phrase.organisation else None
    return Role(phrase.title, phrase.place, organisation)


def _is_courtesy(phrase: RolePhrase) -> bool:
    plain = phrase.when is When.CURRENT and phrase.capacity is Capacity.FULL
    return plain and phrase.place is None and phrase.organisation is None and not phrase.definite


def _sureness(site: Site, phrase: RolePhrase) -> Sureness:
    """Only plain words are sure: no quotation, question, condition, negation or joint title."""
    tokens = site.sentence.tokens
    first, last = min(site.first, phrase.begin), max(site.last, phrase.end)
    around = tokens[max(0, first - _NEARBY) : last] if phrase.begin < site.first else tokens[site.first : last + 2]
    joint = phrase.end < len(tokens) and phrase.end > site.last and tokens[phrase.end].lower == "and"
    quoted = site.page.quoted_at(tokens[site.first].start) is not None
    hedged = any(t.lower in _HYPOTHETICAL and (quoted or not site.page.quoted_at(t.start)) for t in around)
    doubtful = phrase.doubtful or joint or quoted or hedged or site.sentence.is_question or site.sentence.is_heading
    return Sureness.DOUBTFUL if doubtful else Sureness.SURE


def _besides(site: Site, phrase: RolePhrase, main: Claim) -> Iterator[Claim]:
    """The employer, country, party or death that the words of a role say as well."""
    if phrase.organisation and (phrase.kind is ClaimKind.OCCUPATION or phrase.attached):
        span = site.sentence.span_between(*phrase.organisation)
        yield replace(main, kind=ClaimKind.AFFILIATION, span=span, role=Role(phrase.title, None, span.text))
    if phrase.place and phrase.is_adjective and phrase.kind is ClaimKind.OCCUPATION:
        yield replace(main, kind=ClaimKind.NATIONALITY, role=None, value=phrase.place, sureness=Sureness.DOUBTFUL)
    if phrase.party:
        yield replace(main, kind=ClaimKind.PARTY, role=None, value=phrase.party, courtesy=False)
    if phrase.late:
        yield replace(main, kind=ClaimKind.ALIVE, role=None, value="dead", when=When.CURRENT, courtesy=False)


def distinct(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims without repetitions, in the order of the text; a bare title adds nothing to the same one in full."""
    first: dict[tuple[object, ...], Claim] = {}
    for claim in sorted(claims, key=lambda c: (c.span, c.kind)):
        first.setdefault(_meaning(claim), claim)
    kept = list(first.values())
    full = {_bare_meaning(claim) for claim in kept if claim.role and not claim.courtesy}
    return tuple(claim for claim in kept if not (claim.courtesy and _bare_meaning(claim) in full))


def _bare_meaning(claim: Claim) -> tuple[object, ...]:
    return (claim.kind, canonical_title(claim.role.title if claim.role else ""), claim.when, claim.as_of)


def _meaning(claim: Claim) -> tuple[object, ...]:
    role = claim.role or Role("")
    about = (canonical_title(role.title), place_key(role.place), folded(role.organisation or ""), claim.value)
    return (claim.kind, about, claim.when, claim.capacity, claim.as_of, claim.courtesy)
