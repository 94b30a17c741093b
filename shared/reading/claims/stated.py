"""What a phrase for a role claims: the office or occupation, and the employer, country, party or age in its words."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from shared.lexicon.ages import age_of, number_in
from shared.lexicon.occupations import VAGUE, VAGUE_ALONE
from shared.lexicon.parties import is_party
from shared.lexicon.peoples import is_origin, nationalities
from shared.lexicon.places import adjective
from shared.lexicon.roles import DIPLOMATS, LEADERS, part_named
from shared.lexicon.titles import PORTFOLIOS
from shared.models.reading import Capacity, Claim, ClaimKind, Role, Sureness, When
from shared.models.text import Span
from shared.reading.claims.hedges import sureness_of
from shared.reading.claims.said import Said
from shared.reading.claims.sites import Site
from shared.reading.claims.tellings import is_apposed, is_told_further, is_told_now, is_told_of_now
from shared.reading.roles.rolephrase import RolePhrase
from shared.reading.roles.terms import begins_at, dated_at, ended_at
from shared.reading.text.clause_times import moment_at
from shared.reading.text.scenes import is_near

_WHICH = frozenset({"new", "first", "next", "former", "outgoing", "incoming", "current"})
_OWN = frozenset({"its", "their", "whose", "our"})
_CHAMBERS = ("house ", "senate ")
_TURNS = re.compile(r"\bsuccessively\b|\bin the space of\b")  # one office after the other
_WAITING = re.compile(r"[\s-]in[\s-]waiting\b")


def claims_of_role(site: Site, said: Said, published: date | None) -> Iterator[Claim]:
    """The claims of one phrase: the office or occupation, and what its words say besides."""
    phrase = said.phrase
    own = (phrase.begin, phrase.end) if phrase.begin >= site.last else (site.first, max(site.last, phrase.end))
    moment = moment_at(site.page, site.sentence, own, published, subject=site.first)
    behind = site.sentence.tokens[phrase.end - 1].end
    when, as_of = phrase.when, dated_at(site.page, behind, published) or moment.as_of
    if _WAITING.match(site.page.text, behind):
        when = When.FUTURE
    elif when is not When.FUTURE and (over := ended_at(site.page, behind, published)):
        stays = over.as_of is None and is_told_of_now(site, phrase)  # "remains acting president until the vote"
        when, as_of = (when, as_of) if stays else (When.FORMER, over.as_of)
    elif not said.before and when is When.CURRENT:
        coming = begins_at(site.page, behind, published, told_now=is_told_now(site, phrase))
        when, as_of = (When.FUTURE, coming) if coming else (when, as_of)
        if as_of and published and as_of.year < published.year and dated_at(site.page, behind, published) == as_of:
            when = When.FORMER if is_apposed(site, phrase) else when
    attached = phrase.organisation is not None and phrase.kind is ClaimKind.OCCUPATION and phrase.attached
    main = Claim(
        kind=phrase.kind,
        span=site.sentence.span_between(phrase.begin, phrase.title_end if attached else phrase.end),
        role=_role(site, phrase),
        when=when,
        capacity=phrase.capacity,
        as_of=as_of,
        narrative=as_of is None and (moment.narrative or said.past or is_told_further(site, said)),
        courtesy=said.before and (_is_courtesy(phrase) or (said.aside and not is_near(site.sentence))),
        sureness=_sureness(site, said),
    )
    if phrase.kind is ClaimKind.OFFICE or not _is_vague(phrase.title.lower()):
        yield main
    elif phrase.title.lower().split()[-1] != "member":
        return
    yield from _besides(site, phrase, main)


def _is_vague(title: str) -> bool:
    """Whether a title says too little to be a claim."""
    noun = title.partition(" of ")[0]
    return noun.split()[-1] in VAGUE or title in VAGUE_ALONE


def _role(site: Site, phrase: RolePhrase) -> Role:
    organisation = site.sentence.text_between(*phrase.organisation) if phrase.organisation else None
    if phrase.party and phrase.title.lower() in LEADERS:
        return Role(phrase.title, None, organisation or site.sentence.text_between(*phrase.party))  # of no country
    return Role(phrase.title, phrase.place, organisation)


def _is_courtesy(phrase: RolePhrase) -> bool:
    """Whether a title is a form of address and no more: "Speaker X", but neither "House Speaker X" nor "of Goa".

    Nor is a minister's title with the field of the ministry: nobody goes on being called "Foreign Secretary X".
    """
    plain = phrase.when is When.CURRENT and phrase.capacity is Capacity.FULL
    whose = phrase.place or phrase.organisation or part_named(phrase.title) or _heads_ministry(phrase.title)
    of_chamber = phrase.title.lower().startswith(_CHAMBERS)
    return plain and not whose and not of_chamber and not phrase.definite


def _heads_ministry(title: str) -> bool:
    words = title.lower().split()
    fields = PORTFOLIOS.intersection(words[:-1]) - {"prime", "first", "chief"}
    named = bool(fields) and words[-1] in ("minister", "secretary")
    return named or title.lower() in ("secretary of state", "chancellor of the exchequer")


def _sureness(site: Site, said: Said) -> Sureness:
    phrase = said.phrase
    if (
        said.doubtful
        or phrase.doubtful
        or _TURNS.search(site.sentence.span.text)
        or phrase.title.lower() in DIPLOMATS
        or _is_somebodys(site, phrase)
        or _is_where_from(site, phrase)
    ):
        return Sureness.DOUBTFUL
    return sureness_of(site, phrase.begin, phrase.end, post=phrase.kind is ClaimKind.OFFICE)


def _is_somebodys(site: Site, phrase: RolePhrase) -> bool:
    """Whether a post is that under somebody, in whose own days it was held: "Johnson's home secretary", "his"."""
    tokens = site.sentence.tokens
    if phrase.kind is not ClaimKind.OFFICE:
        return False
    around = range(max(1, phrase.begin - 1), phrase.end)
    named = any(site.sentence.is_owner_at(at) and tokens[at - 1].start in site.inside for at in around)
    named = named or _is_under(site, phrase.end)
    return named or (phrase.begin > 0 and tokens[phrase.begin - 1].lower in ("his", "her"))


def _is_where_from(site: Site, phrase: RolePhrase) -> bool:
    """Whether a country before a title may be the person's own: "the central bank's Italian president", "its"."""
    tokens = site.sentence.tokens
    nations = [at for at in range(max(1, phrase.begin), phrase.title_end) if adjective(tokens[at].text)]
    before = (at - 1 - (at > 1 and tokens[at - 1].lower in _WHICH) for at in nations)
    return any(site.sentence.is_owner_at(at) or tokens[at].lower in _OWN for at in before)


def _is_under(site: Site, behind: int) -> bool:
    """Whether a post is told to be of somebody's days: "under Theresa May", "in Theresa May's government"."""
    tokens = site.sentence.tokens
    if behind + 1 >= len(tokens) or tokens[behind].lower not in ("under", "in"):
        return False
    if tokens[behind].lower == "under":
        return site.names_somebody(behind + 1)
    end = behind + 1
    while end < len(tokens) and tokens[end].start in site.inside:
        end += 1
    return end > behind + 1 and site.sentence.is_owner_at(end)


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
        span = number_span(sentence.span_between(phrase.age, phrase.age + 1))
        years = str(age_of(span.text))
        yield replace(main, kind=ClaimKind.AGE, span=span, role=None, value=years, when=When.CURRENT, courtesy=False)
    if phrase.party and (phrase.organisation != phrase.party):
        span = sentence.span_between(*phrase.party)
        yield replace(main, kind=ClaimKind.PARTY, span=span, role=None, value=span.text, courtesy=False)


def number_span(span: Span) -> Span:
    """The number with which a stretch begins: "54" of "54-year-old"."""
    number = number_in(span.text)
    return Span(span.start, span.start + len(number), number)
