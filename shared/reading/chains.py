"""Roles that are said one behind another: "a lawyer and former mayor", "minister in 1995, speaker a year later"."""

from collections.abc import Iterator
from dataclasses import replace

from shared.models.reading import When
from shared.reading.roles import RolePhrase, role_at
from shared.reading.sites import Site

_TAILS = frozenset({"in", "since", "from", "until", "a", "last", "this", "for", "between"})


def roles_from(
    site: Site, place: int, *, strict: bool = True, anchored: bool = False, plural: bool = False
) -> Iterator[RolePhrase]:
    """The role at `place` and those joined to it by "and" or a comma; with `strict` the last must end its clause."""
    sentence, tokens, shared = site.sentence, site.sentence.tokens, When.CURRENT
    while place < len(tokens):
        phrase = role_at(sentence, place, len(tokens), anchored=anchored, plural=plural)
        if phrase is None or _is_of_somebody(site, phrase) or not site.ends_there(phrase.end, strict=strict):
            return
        fresh = phrase.indefinite or phrase.definite or tokens[place].lower == "now"
        if phrase.when is When.CURRENT and not fresh and shared is When.FORMER:
            phrase = replace(phrase, when=shared)
        shared = phrase.when
        yield phrase
        joint = _past_tail(site, phrase.end)
        if joint + 1 >= len(tokens) or tokens[joint].lower not in ("and", ",", "turned"):
            return
        strict = strict or tokens[joint].text == ","
        place = joint + 1 + (tokens[joint + 1].lower == "and")


def _past_tail(site: Site, place: int) -> int:
    """Past when or where a role was held, to a further one: "minister in 1995, speaker a year later"."""
    tokens, here = site.sentence.tokens, place
    if here < len(tokens) and tokens[here].lower in _TAILS:
        limit = min(len(tokens), here + 6)
        while here < limit and tokens[here].text not in (",", "and", ".", ";") and not site.names_somebody(here):
            here += 1
        return here if here < limit else place
    return place


def _is_of_somebody(site: Site, phrase: RolePhrase) -> bool:
    """Whether what would be the body of a role is a person: "declared Hichilema president"."""
    return phrase.organisation is not None and site.sentence.tokens[phrase.organisation[0]].start in site.inside
