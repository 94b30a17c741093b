"""Whose office a bare title means, by whoever bears it: a minister of one country is not given another's post by it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from shared.dates import PartialDate
from shared.lexicon.roles import TOP_TITLES, office_key
from shared.models.reading import Claim, Role
from shared.models.text import Article
from shared.models.world import Facts, OfficeChain, Tenure
from shared.resolution.candidates import Resolved
from shared.resolution.governments import SECRETARY_OF_STATE, country_of_office
from shared.resolution.moment import Moment, moment_of
from shared.resolution.offices import Meant
from shared.resolution.tenures import Held, held

# Posts that are their own in every government: who has one of them has no other, as a rule. Fields such as energy or
# trade go together in ever new ways, and news calls who answers for several by any of them.
_APART = TOP_TITLES | {
    f"minister of {each}" for each in ("foreign affairs", "defence", "finance", "interior", "justice")
}
_SECOND = "vice president"
# Where the head of government is officially a president: of the government, or of the council of ministers.
_PRESIDENTS_TOO = frozenset({"es", "it", "hr", "si"})


def of_their_government(
    named: tuple[Meant, ...], claim: Claim, who: Resolved, article: Article, facts: Facts
) -> tuple[Meant, ...]:
    """Of the offices that bare words can mean, those of the country in whose government somebody served then.

    These are meant for certain: "Defense Secretary X" of whoever was another American secretary. All of them, as they
    are, where the words say whose the office is, or nothing known of the person does.
    """
    assert claim.role
    country = _governed(who, moment_of(claim, article), facts)
    listed = article.text.startswith(":", claim.span.end)  # "Secretary of state: X, Y or Z"
    if country is None or listed or not _is_bare(claim.role) or _is_called_president(claim.role, country):
        return named
    theirs = [each for each in named if country_of_office(each.chain.office, facts) == country]
    sure = (each for each in theirs if _is_apart(each.chain) and _reaches_back(each.chain, who))
    return tuple(replace(each, inferred=False) for each in sure) or named


def _governed(who: Resolved, moment: Moment, facts: Facts) -> str | None:
    """The one country in whose government somebody certainly had such a post; None where there is none, or several."""
    tenures = who.identity.tenures if who.identity and moment.when else ()
    then = {t.office for t in tenures if held((t,), Moment(moment.when)) is Held.THEN and not t.acting}
    posts = [chain.office for chain in map(facts.chains.__getitem__, then) if _is_apart(chain) or _is_second(chain)]
    countries = {country_of_office(post, facts) for post in posts}
    return countries.pop() if len(countries) == 1 else None


def _is_apart(chain: OfficeChain) -> bool:
    key = office_key(chain.office.label, None)
    return key.title in _APART or key == SECRETARY_OF_STATE


def _is_second(chain: OfficeChain) -> bool:
    return office_key(chain.office.label, None).title == _SECOND


def _reaches_back(chain: OfficeChain, who: Resolved) -> bool:
    """Whether who held an office is known from before somebody's career: else they may have held it, and lost it."""
    known, career = (_begun(tenures) for tenures in (chain.tenures, who.identity.tenures if who.identity else ()))
    return known is not None and career is not None and known <= career


def _begun(tenures: Iterable[Tenure]) -> date | None:
    return min((t.start.first for t in tenures if isinstance(t.start, PartialDate)), default=None)


def _is_bare(role: Role) -> bool:
    return not role.place and not role.organisation


def _is_called_president(role: Role, country: str) -> bool:
    return role.title.lower() == "president" and country in _PRESIDENTS_TOO
