"""What an article claims of each person it names."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date

from shared.lexicon.listing import words_of
from shared.lexicon.parties import members
from shared.lexicon.places import place_key
from shared.lexicon.speech import REPORTING, SAYING, TELLING
from shared.lexicon.titles import CLERGY
from shared.models.reading import Claim, ClaimKind, Person, Role, Sureness, When
from shared.reading.claims.after import said_after
from shared.reading.claims.before import begins_before, roles_before
from shared.reading.claims.changes import changes_of, is_sacked
from shared.reading.claims.contests import beaten_at
from shared.reading.claims.details import details_of
from shared.reading.claims.hedges import sureness_of
from shared.reading.claims.kin import kinship_of
from shared.reading.claims.leads import leads_of
from shared.reading.claims.said import Anything, Detail, Gone, Said
from shared.reading.claims.sameness import distinct
from shared.reading.claims.sites import Site, sites_of
from shared.reading.claims.standins import Called, standins_of
from shared.reading.claims.stated import claims_of_role, number_span
from shared.reading.people.mentions import Mentions
from shared.reading.quotations.antecedents import Antecedents
from shared.reading.quotations.cast import Cast
from shared.reading.quotations.stage import Stage
from shared.reading.roles.verblike import may_be_verb
from shared.reading.text.page import Page
from shared.reading.text.rolewords import stem

# A name behind one of these is no subject: "the friends of X are ...".
_ASKED = frozenset({"if", "whether", "unless"})
# Verbs before a name that may begin a clause: "said X was ill", "knew X had left"; of others a name is the object.
_CLAUSAL = (
    SAYING
    | TELLING
    | frozenset(REPORTING)
    | words_of(
        """
    found saw knew forgot meant let got taught ruled bet felt heard read thought learned learnt realised realized
    believed hoped feared wished assumed supposed suspected imagined dreamed guessed concluded decided agreed noticed
    discovered remembered understood expected wanted has have had do does did will would can could may might must
    should
    """
    )
)
_DEATH = re.compile(r"\b(?:died|dies|dead|death)\b")
_NO_SUBJECT = words_of(
    """
    of by with to for from about against on like over than under beside alongside between among behind into at in near
    without via versus towards toward during despite including unlike besides beneath
    """
)


def claims_of(page: Page, people: tuple[Person, ...], published: date | None) -> tuple[Person, ...]:
    """The people with everything the article claims of them; a claim made twice is kept once, where it first stands."""
    found: dict[str, list[Claim]] = {person.id: [] for person in people}
    mentions = Mentions(page, people)
    for person, site in sites_of(page, people):
        found[person.id].extend(_Reading(site, published).claims(mentions))
    cast = Cast(page, tuple(replace(person, claims=tuple(found[person.id])) for person in people))
    stage = Stage(page, mentions, cast)
    antecedents = Antecedents(cast, stage.scene, stage.told_by)
    is_obituary = _DEATH.search(page.text) is not None
    for one in standins_of(page, mentions, {key: _called(claims) for key, claims in found.items()}, antecedents):
        claims = _Reading(one.site, published).of_standin(one.said)
        told = any(claim.kind is ClaimKind.ALIVE for claim in found[one.person])
        found[one.person].extend(_in_doubt(claim) if is_obituary and not told else claim for claim in claims)
    for one in leads_of(page, mentions):
        claims = _Reading(one.site, published).of_standin(one.said)
        found[one.person].extend(claim for claim in claims if claim.role and claim.kind is not ClaimKind.AFFILIATION)
    names = {person.id: person.name for person in people}
    return tuple(
        replace(person, claims=_known_by(person.name, _named(distinct(found[person.id]), names))) for person in people
    )


def _in_doubt(claim: Claim) -> Claim:
    """An age in doubt: beside a death it may be that of the dead: "X died. Y will speak. He was 92."."""
    return replace(claim, sureness=Sureness.DOUBTFUL) if claim.kind is ClaimKind.AGE else claim


def _known_by(name: str, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The claims, in doubt where one name alone is told by whose relative it is: "his brother Shahbaz, the mayor"."""
    if " " in name or not any(claim.kind is ClaimKind.KINSHIP for claim in claims):
        return claims
    return tuple(
        replace(claim, sureness=Sureness.DOUBTFUL)
        if claim.kind is ClaimKind.OFFICE and claim.sureness is Sureness.SURE
        else claim
        for claim in claims
    )


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
        roles = roles_before(self.site)
        begin = begins_before(self.site, roles)
        subject = self._is_subject(begin)
        aside = (not subject or self._is_done_to(begin)) and not self._is_spoken_for(begin)
        said: list[Anything] = [Said(phrase, before=True, aside=aside) for phrase in roles]
        said += said_after(self.site, subject=subject)
        said += changes_of(self.site, begin)
        gone, sacked = any(isinstance(one, Gone) for one in said), is_sacked(self.site, begin)
        for one in said:
            for claim in self._claims(one):
                left = gone and claim.kind is ClaimKind.OFFICE
                left = left or (sacked and isinstance(one, Said) and one.before)
                left = left and claim.when is When.CURRENT and claim.role is not None
                left = left and not claim.span.text.lower().startswith("outgoing")
                yield replace(claim, when=When.FORMER) if left else claim
        yield from details_of(self.site)
        yield from kinship_of(self.site, mentions, begin)

    def of_standin(self, said: tuple[Anything, ...]) -> Iterator[Claim]:
        """Everything said of the person meant here without a name; `said` is what the words that mean them say."""
        for one in (*said, *said_after(self.site)):
            for claim in self._claims(one):
                yield replace(claim, sureness=Sureness.DOUBTFUL)
        for claim in details_of(self.site):
            if claim.kind is ClaimKind.AGE:
                yield replace(claim, sureness=Sureness.DOUBTFUL)  # "He was 95" may be of somebody named further back
            elif claim.kind is ClaimKind.ALIVE:
                yield claim

    def _is_done_to(self, begin: int) -> bool:
        """Whether somebody is what an infinitive is done to, or what "since" counts from: "to kill President X"."""
        words = [token.lower for token in self.site.sentence.tokens[max(0, begin - 2) : begin]]
        return words[:1] == ["to"] or words[-1:] == ["since"]

    def _is_spoken_for(self, begin: int) -> bool:
        """Whether somebody speaks for them, or they are a source: "a spokesman for President X", "according to"."""
        words = [token.lower for token in self.site.sentence.tokens[max(0, begin - 3) : begin]]
        return any(word.startswith(("spokes", "according")) for word in words)

    def _is_subject(self, begin: int) -> bool:
        tokens = self.site.sentence.tokens
        if beaten_at(self.site.sentence, begin, self.site.inside) is not None:
            return False
        while begin and tokens[begin - 1].lower in ("the", "a", "an"):
            begin -= 1
        words = {token.lower for token in tokens[max(0, begin - 2) : begin]}
        if begin == 0:
            return True
        is_object = may_be_verb(tokens[begin - 1]) and tokens[begin - 1].lower not in _CLAUSAL
        return tokens[begin - 1].lower not in _NO_SUBJECT and not is_object and not words & _ASKED

    def _claims(self, one: Anything) -> Iterator[Claim]:
        if isinstance(one, Said):
            yield from claims_of_role(self.site, one, self.published)
        elif isinstance(one, Detail):
            yield from self._of_detail(one)

    def _of_detail(self, one: Detail) -> Iterator[Claim]:
        span = self.site.sentence.span_between(one.begin, one.end)
        if one.kind is ClaimKind.AGE:
            span = number_span(span)
        employer = one.kind is ClaimKind.AFFILIATION
        yield Claim(
            kind=one.kind,
            span=span,
            role=Role("", None, span.text) if employer else None,
            value=None if employer else one.value,
            when=one.when,
            sureness=Sureness.DOUBTFUL if one.doubtful or employer else sureness_of(self.site, one.begin, one.end),
        )


def _called(claims: Collection[Claim]) -> Called:
    """The nouns by which somebody is called, with the places named with them; members of their party among these."""
    parties = (claim.value or "" for claim in claims if claim.kind is ClaimKind.PARTY)
    roles = [claim.role for claim in claims if claim.role and claim.role.title.lower() not in CLERGY | {""}]
    called = {(stem(role.title.lower().split()[-1]), place_key(role.place)) for role in roles}
    return frozenset(called | {(noun, None) for party in parties for noun in members(party)})
