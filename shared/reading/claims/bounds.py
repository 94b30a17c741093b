"""Where what is said in commas, brackets or dashes ends, and where the sentence goes on behind it."""

from shared.lexicon.predicates import EARLIER
from shared.reading.claims.asides import CLOSING
from shared.reading.claims.contests import beats
from shared.reading.claims.sites import Site
from shared.reading.claims.verbs import verb_group_at

OPENING = frozenset({",", "(", "—", "–", "-"})
_REACH = 25  # tokens within which a mark closes


def goes_on(site: Site, place: int) -> bool:
    """Whether the clause goes on behind a closing mark with its verb, rather than with more that is said in commas."""
    says = verb_group_at(site.sentence, place) is not None or beats(site.sentence, place)
    return site.sentence.tokens[place].lower not in EARLIER and says


def closed_at(site: Site, place: int, *, stepped: bool, named: bool = False) -> int | None:
    """The mark that closes an apposition, or the token behind it where a verb follows; None where nothing closes it.

    Nobody else may be named before it, unless `named` says that somebody is to be.
    """
    tokens = site.sentence.tokens
    if not stepped:
        return None
    limit = min(len(tokens), place + _REACH)
    while place < limit and tokens[place].text not in CLOSING and tokens[place].text not in (";", ":"):
        if not named and place > site.last and site.names_somebody(place):
            return None
        place += 1
    if place >= limit or tokens[place].text in (";", ":"):
        return None
    behind = place + 1
    if behind < len(tokens) and tokens[place].text == ")" and tokens[behind].text in OPENING:
        return behind
    if behind < len(tokens) and goes_on(site, behind):
        return behind
    return place if tokens[place].text in OPENING else behind


def past_clause(site: Site, place: int) -> int | None:
    """Where the sentence goes on with its verb behind "who …,", also where that names somebody; None if nowhere."""
    tokens = site.sentence.tokens
    marks = (at for at in range(place, min(len(tokens) - 1, place + _REACH)) if tokens[at].text in CLOSING)
    return next((at + 1 for at in marks if goes_on(site, at + 1)), None)


def is_anothers(site: Site, place: int, further: int) -> bool:
    """Whether an apposition from `place` on ends with somebody's name, so that more in commas is said of them.

    "X, the rival of Y, the prime minister, spoke", but "X, the rival of Y, is prime minister".
    """
    tokens = site.sentence.tokens
    if further >= len(tokens) or further <= place or tokens[further].text not in OPENING:
        return False
    ends = tokens[further - 1].start in site.inside
    return ends and not (further + 1 < len(tokens) and goes_on(site, further + 1))


def past_place(site: Site, place: int) -> int:
    """Past the names behind "of" or "from", where a verb follows them: "X of West Virginia | died"."""
    here = place + 1
    while here < len(site.sentence.tokens) and site.sentence.tokens[here].is_capital:
        here += 1
    named = here > place + 1 and here < len(site.sentence.tokens) and not site.names_somebody(place + 1)
    return here if named and goes_on(site, here) else place
