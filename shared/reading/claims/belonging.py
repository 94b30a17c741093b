"""Which body somebody joins or leaves, and as what: "joined the bank as chairman", "quit on Wednesday"."""

from collections.abc import Iterator

from shared.models.reading import ClaimKind, When
from shared.reading.claims.chains import roles_from
from shared.reading.claims.memberships import body_at
from shared.reading.claims.said import Detail, Said
from shared.reading.claims.sites import Site
from shared.reading.claims.timing import timed
from shared.reading.claims.verbs import VerbGroup
from shared.reading.text.kinds import Kind

_AS_REACH = 8  # tokens from a verb to the "as" behind it


def joined(site: Site, group: VerbGroup) -> Iterator[Detail]:
    """The body behind a verb of joining or leaving; who "served in" a place belongs to none."""
    kinds, within = site.sentence.kinds, site.sentence.tokens[group.end - 1].lower == "in"
    for one in body_at(site, group.end, group.when, doubtful=group.doubtful):
        if one.kind is ClaimKind.PARTY or not within or Kind.BODY in kinds[one.begin : one.end]:
            yield one


def is_quitting(site: Site, group: VerbGroup) -> bool:
    """Whether "quit" says that somebody left whatever post they held: "quit on Wednesday", "has quit."."""
    tokens = site.sentence.tokens
    if tokens[group.end - 1].lower not in ("quit", "quits") or group.when is not When.FORMER:
        return False
    behind = tokens[group.end].text if group.end < len(tokens) else "."
    return behind in (",", ".", "on", "in", "last", "after", "over", "following", "amid")


def as_what(site: Site, group: VerbGroup) -> Iterator[Said]:
    """As what somebody works or joins: "joined the bank as chairman", "works for the city as a driver"."""
    tokens = site.sentence.tokens
    if tokens[group.end - 1].lower in ("trains", "trained"):
        return
    for here in range(group.end, min(len(tokens) - 1, group.end + _AS_REACH)):
        if not tokens[here].is_word or site.names_somebody(here) or tokens[here].text.isdigit():
            return
        if tokens[here].lower == "as":
            for phrase in roles_from(site, here + 1, strict=False, anchored=True):
                yield Said(timed(site, group, phrase), group.past, doubtful=True)
            return
