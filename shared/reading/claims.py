"""What an article claims of each person it names."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from shared.lexicon.ages import age_of, number_in
from shared.lexicon.occupations import VAGUE, VAGUE_ALONE
from shared.lexicon.parties import is_party
from shared.lexicon.peoples import is_origin, nationalities
from shared.lexicon.places import place_key
from shared.lexicon.roles import part_named
from shared.models.reading import Capacity, Claim, ClaimKind, Person, Role, Sureness, When
from shared.models.text import Span
from shared.reading.after import said_after
from shared.reading.before import begins_before, roles_before
from shared.reading.changes import changes_of
from shared.reading.details import details_of
from shared.reading.hedges import sureness_of
from shared.reading.kin import kinship_of
from shared.reading.mentions import Mentions
from shared.reading.moments import begins_at, dated_at, ended_at, moment_at
from shared.reading.page import Page
from shared.reading.roles import RolePhrase
from shared.reading.rolewords import stem
from shared.reading.said import Anything, Detail, Gone, Said
from shared.reading.sameness import distinct
from shared.reading.sites import Site, sites_of
from shared.reading.standins import Called, standins_of

# A name behind one of these is no subject: "the friends of X are ...".
_BEGINNING = frozenset({"becomes", "become", "joins", "takes", "assumes", "starts", "succeeds", "replaces"})
_ASKED = frozenset({"if", "whether", "unless"})
_NO_SUBJECT = frozenset({"of", "by", "with", "to", "for", "from", "about", "against", "on", "like", "over", "than"})


def claims_of(page: Page, people: tuple[Person, ...], published: date | None) -> tuple[Person, ...]:
    """The people with everything the article claims of them; a claim made twice is kept once, where it first stands."""
    found: dict[str, list[Claim]] = {person.id: [] for person in people}
    mentions = Mentions(page, people)
    for person, site in sites_of(page, people):
        found[person.id].extend(_Reading(site, published).claims(mentions))
    for one in standins_of(page, mentions, {key: _called(claims) for key, claims in found.items()}):
        found[one.person].extend(_Reading(one.site, published).of_standin(one.said))
    names = {person.id: person.name for person in people}
    return tuple(replace(person, claims=_named(distinct(found[person.id]), names)) for person in people)


def _named(claims: tuple[Claim, ...], names: dict[str, str]) -> tuple[Claim, ...]:
    """The claims with every relative by name."""
    return tuple(
        replace(claim, value=names.get(claim.value or "")) if claim.kind is ClaimKind.KINSHIP else claim
        for claim in claims
    )


@dataclass(frozen=True, slots=True)
class _Reading:
    """One place where somebody is named or meant, read on the article's day."""

    site: Site
    published: date | None

    def claims(self, mentions: Mentions) -> Iterator[Claim]:
        """Everything said of the person named here."""
        begin = begins_before(self.site)
        said: list[Anything] = [Said(phrase, before=True) for phrase in roles_before(self.site)]
        said += said_after(self.site, subject=self._is_subject(begin))
        said += changes_of(self.site, begin)
        gone = any(isinstance(one, Gone) for one in said)
        for one in said:
            for claim in self._claims(one):
                left = gone and claim.kind is ClaimKind.OFFICE and claim.when is When.CURRENT
                left = left and not claim.span.text.lower().startswith("outgoing")
                yield replace(claim, when=When.FORMER) if left else claim
        yield from details_of(self.site)
        yield from kinship_of(self.site, mentions)

    def of_standin(self, said: tuple[Anything, ...]) -> Iterator[Claim]:
        """Everything said of the person meant here without a name; `said` is what the words that mean them say."""
        for one in (*said, *said_after(self.site)):
            for claim in self._claims(one):
                yield replace(claim, sureness=Sureness.DOUBTFUL)
        yield from (claim for claim in details_of(self.site) if claim.kind in (ClaimKind.AGE, ClaimKind.ALIVE))

    def _is_subject(self, begin: int) -> bool:
        tokens = self.site.sentence.tokens
        while begin and tokens[begin - 1].lower in ("the", "a", "an"):
            begin -= 1
        words = {token.lower for token in tokens[max(0, begin - 2) : begin]}
        return begin == 0 or (tokens[begin - 1].lower not in _NO_SUBJECT and not words & _ASKED)

    def _claims(self, one: Anything) -> Iterator[Claim]:
        if isinstance(one, Said):
            yield from self._of_role(one)
        elif isinstance(one, Detail):
            yield from self._of_detail(one)

    def _of_detail(self, one: Detail) -> Iterator[Claim]:
        span = self.site.sentence.span_between(one.begin, one.end)
        if one.kind is ClaimKind.AGE:
            span = _number_in(span)
        employer = one.kind is ClaimKind.AFFILIATION
        yield Claim(
            kind=one.kind,
            span=span,
            role=Role("", None, span.text) if employer else None,
            value=None if employer else one.value,
            when=one.when,
            sureness=Sureness.DOUBTFUL if one.doubtful or employer else sureness_of(self.site, one.begin, one.end),
        )

    def _of_role(self, said: Said) -> Iterator[Claim]:
        """The claims of one phrase: the office or occupation, and what its words say besides."""
        site, phrase = self.site, said.phrase
        moment = moment_at(site.page, site.sentence, (site.first, max(site.last, phrase.end)), self.published)
        behind = site.sentence.tokens[phrase.end - 1].end
        when, as_of = phrase.when, dated_at(site.page, behind, self.published) or moment.as_of
        if when is not When.FUTURE and (over := ended_at(site.page, behind, self.published)):
            when, as_of = When.FORMER, over.as_of
        elif not said.before and when is When.CURRENT:
            coming = begins_at(site.page, behind, self.published, told_now=_is_told_now(site, phrase))
            when, as_of = (When.FUTURE, coming) if coming else (when, as_of)
        attached = phrase.organisation is not None and phrase.kind is ClaimKind.OCCUPATION and phrase.attached
        main = Claim(
            kind=phrase.kind,
            span=site.sentence.span_between(phrase.begin, phrase.title_end if attached else phrase.end),
            role=_role(site, phrase),
            when=when,
            capacity=phrase.capacity,
            as_of=as_of,
            narrative=as_of is None and (moment.narrative or said.past),
            courtesy=said.before and _is_courtesy(phrase),
            sureness=_sureness(site, said),
        )
        if phrase.kind is ClaimKind.OFFICE or not _is_vague(phrase.title.lower()):
            yield main
        elif phrase.title.lower().split()[-1] != "member":
            return
        yield from _besides(site, phrase, main)


def _is_told_now(site: Site, phrase: RolePhrase) -> bool:
    """Whether a verb in the present lets somebody begin to be something."""
    return any(token.lower in _BEGINNING for token in site.sentence.tokens[site.last : phrase.begin])


def _called(claims: Iterable[Claim]) -> Called:
    """The nouns by which somebody is called, with the places named with them."""
    roles = [claim.role for claim in claims if claim.role and claim.role.title]
    return frozenset((stem(role.title.lower().split()[-1]), place_key(role.place)) for role in roles)


def _is_vague(title: str) -> bool:
    """Whether a title says too little to be a claim."""
    noun = title.partition(" of ")[0]
    return noun.split()[-1] in VAGUE or title in VAGUE_ALONE


def _role(site: Site, phrase: RolePhrase) -> Role:
    organisation = site.sentence.text_between(*phrase.organisation) if phrase.organisation else None
    return Role(phrase.title, phrase.place, organisation)


def _is_courtesy(phrase: RolePhrase) -> bool:
    """Whether a title is a form of address and no more: "Ambassador X", but not "Chief Minister of Goa X"."""
    plain = phrase.when is When.CURRENT and phrase.capacity is Capacity.FULL
    whose = phrase.place or phrase.organisation or part_named(phrase.title)
    return plain and not whose and not phrase.definite


def _sureness(site: Site, said: Said) -> Sureness:
    phrase = said.phrase
    if said.doubtful or phrase.doubtful:
        return Sureness.DOUBTFUL
    return sureness_of(site, phrase.begin, phrase.end, post=phrase.kind is ClaimKind.OFFICE)


def _besides(site: Site, phrase: RolePhrase, main: Claim) -> Iterator[Claim]:
    """The employer, country, party or death that the words of a role say as well."""
    sentence = site.sentence
    main = replace(main, capacity=Capacity.FULL)
    if phrase.organisation:
        span = sentence.span_between(*phrase.organisation)
        if is_party(span.text):
            yield replace(main, kind=ClaimKind.PARTY, span=span, role=None, value=span.text, courtesy=False)
        elif phrase.kind is ClaimKind.OCCUPATION or phrase.attached:
            yield replace(main, kind=ClaimKind.AFFILIATION, span=span, role=Role(phrase.title, None, span.text))
    if phrase.nation and phrase.kind is ClaimKind.OCCUPATION:
        span = sentence.span_between(*phrase.nation)
        for value in nationalities(span.text) if not is_origin(span.text) else ():
            yield replace(
                main, kind=ClaimKind.NATIONALITY, span=span, role=None, value=value, when=When.CURRENT,
                sureness=Sureness.DOUBTFUL,
            )  # fmt: skip
    if phrase.age is not None:
        span = _number_in(sentence.span_between(phrase.age, phrase.age + 1))
        years = str(age_of(span.text))
        yield replace(main, kind=ClaimKind.AGE, span=span, role=None, value=years, when=When.CURRENT, courtesy=False)
    if phrase.party and (phrase.organisation != phrase.party):
        span = sentence.span_between(*phrase.party)
        yield replace(main, kind=ClaimKind.PARTY, span=span, role=None, value=span.text, courtesy=False)


def _number_in(span: Span) -> Span:
    number = number_in(span.text)
    return Span(span.start, span.start + len(number), number)
