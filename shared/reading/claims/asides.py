"""What may stand right behind a name before more is said of the person: a party in brackets, an age, other names."""

import re

from shared.lexicon.ages import age_of
from shared.lexicon.occupations import KIN
from shared.reading.claims.sites import Site
from shared.reading.roles.roles import role_at

CLOSING = frozenset({",", ")", "—", "–", "-"})
_LONGEST_KIN = 7
_PARTY = re.compile(r"[DRI][-–][A-Z]")


def past_party(site: Site, place: int) -> int:
    """Past what stands in brackets, and a party and state in commas: "(R-Calif.)", ", D-N.Y.,"."""
    tokens = site.sentence.tokens
    if place < len(tokens) and tokens[place].text == "(":
        limit = min(len(tokens), place + 9)
        closed = next((here for here in range(place, limit) if tokens[here].text == ")"), None)
        role = role_at(site.sentence, place + 1, len(tokens)) if place + 1 < len(tokens) else None
        return place if closed is None or role or tokens[place + 1].text.isdigit() else closed + 1
    if place + 1 < len(tokens) and tokens[place].text == "," and _PARTY.match(tokens[place + 1].text):
        here = place + 2
        while here < len(tokens) and tokens[here].text != "," and here < place + 7:
            here += 1
        return here if here < len(tokens) and tokens[here].text == "," else place
    return place


def past_others(site: Site, place: int) -> int:
    """To the comma behind a list of names of which all the same is said: "X and Y, both of the SPD"."""
    tokens, here = site.sentence.tokens, place
    while here + 1 < len(tokens) and (tokens[here].text in (",", "and") or tokens[here].start in site.inside):
        if tokens[here].text == "," and tokens[here + 1].lower in ("both", "all"):
            return here
        here += 1
    return place


def past_age(site: Site, place: int) -> int:
    """Past an age in commas: ", 54, a farmer", ", aged 54, of"."""
    tokens = site.sentence.tokens
    here = place + (tokens[place].lower in ("aged", "age", "now"))
    if here + 1 < len(tokens) and age_of(tokens[here].lower) and tokens[here + 1].text in (",", ")", ";"):
        return here + 2 if tokens[here + 1].text != ")" else here + 1
    return place


def says_whose(site: Site, place: int) -> bool:
    """Whether what is apposed at `place` only says whose relative somebody is: "Amos's widow," "the son of Amos,"."""
    tokens = site.sentence.tokens
    kin = place + (tokens[place].lower in ("a", "the")) if place < len(tokens) else place
    if kin + 1 < len(tokens) and tokens[kin].lower in KIN and tokens[kin + 1].lower == "of":
        return True
    marks = (here for here in range(place, min(place + _LONGEST_KIN, len(tokens))) if tokens[here].text in CLOSING)
    end = next(marks, place)
    return end > place and tokens[end - 1].lower in KIN
