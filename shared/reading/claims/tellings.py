"""How a role is told: of now, of days to come, in commas, with words behind it that may say when it was held."""

from shared.lexicon.listing import words_of
from shared.reading.claims.said import Said
from shared.reading.claims.sites import Site
from shared.reading.claims.verbs import VerbGroup
from shared.reading.roles.rolephrase import RolePhrase

# What may lead to the time of a post that stands before it: all of it is the past to a reader, if any of it is.
_TELLING_WHEN = words_of(
    """
    for under in on at between after before until till when as while from during with to then who whom whose that which
    where by through throughout most turned convicted jailed sentenced ousted deposed impeached overthrown
    """
)
_BEGINNING = frozenset({"becomes", "become", "joins", "takes", "assumes", "starts", "succeeds", "replaces"})
_NOW = frozenset({"is", "are", "'s", "’s", "remains", "remain", "stays", "stay"})


def is_told_of_now(site: Site, phrase: RolePhrase) -> bool:
    """Whether a verb in the present says the role: "is", "remains"."""
    words = [token.lower for token in site.sentence.tokens[max(0, phrase.begin - 3) : phrase.begin]]
    return bool(_NOW.intersection(words))


def is_apposed(site: Site, phrase: RolePhrase) -> bool:
    """Whether a role stands in commas right behind the name: "X, mayor in 2020, declined"."""
    tokens = site.sentence.tokens
    begin = phrase.begin - (tokens[phrase.begin - 1].lower in ("a", "an", "the"))
    return begin == site.behind + 1 and tokens[site.behind].text == ","


def is_told_further(site: Site, said: Said) -> bool:
    """Whether words behind a post may say when it was held: "for ten years", "under X", "who let him go", "at 34"."""
    tokens, end = site.sentence.tokens, said.phrase.end
    return not said.before and end < len(tokens) and tokens[end].lower in _TELLING_WHEN


def is_told_now(site: Site, phrase: RolePhrase) -> bool:
    """Whether a verb in the present lets somebody begin to be something."""
    return any(token.lower in _BEGINNING for token in site.sentence.tokens[site.last : phrase.begin])


def in_own_clause(site: Site, group: VerbGroup) -> bool:
    """Whether a verb says it in a clause with "who", or behind a name in commas: "Her husband, X, drives"."""
    tokens = site.sentence.tokens
    before = tokens[group.begin - 1].lower if group.begin else ""
    aside = before == "," and site.first > 1 and tokens[site.first - 1].text == "," and group.verb.noun != "keeper"
    return before == "who" or aside
