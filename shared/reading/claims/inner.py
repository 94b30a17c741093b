"""Names within what is said of somebody else: their clause ends where that of the other goes on.

"X, whose brother Jo is an MP, | is mayor", "X, son of a former minister, Yohei, | replaced Fumio".
"""

from shared.lexicon.occupations import KIN
from shared.reading.claims.bounds import goes_on
from shared.reading.claims.sites import Site
from shared.reading.claims.verbs import verb_group_at

_RELATIVES = frozenset({"who", "whose", "whom", "which"})
_PARTING = frozenset({",", "—", "–", "("})
_CLOSING = frozenset({",", "—", "–", ")"})
_ENDS = frozenset({";", ":", "."})
_LONGEST_TITLE = 6  # words between "of" and the name


def end_within(site: Site) -> int:
    """The token at which the clause about somebody named inside another's ends; the sentence's end for all others."""
    tokens = site.sentence.tokens
    if not (is_in_relative(site) or _is_in_apposition(site)):
        return len(tokens)
    places = range(site.last, len(tokens) - 1)
    return next((at for at in places if tokens[at].text in _CLOSING and goes_on(site, at + 1)), len(tokens))


def is_in_relative(site: Site) -> bool:
    """Whether somebody is named in a clause with "who" or "whose" about somebody else."""
    tokens = site.sentence.tokens
    for at in range(site.first - 1, 0, -1):
        if tokens[at].lower in _RELATIVES:
            opened = tokens[at - 1].text in _PARTING or tokens[at - 2].text in _PARTING
            return opened and any(tokens[k].start in site.inside for k in range(at))
        if tokens[at].text in _PARTING or tokens[at].text in _ENDS:
            return False
    return False


def _is_in_apposition(site: Site) -> bool:
    """Whether a name in commas stands in what is said in commas of the name before it."""
    tokens, first = site.sentence.tokens, site.first
    if site.last >= len(tokens) or tokens[site.last].text != "," or not first or tokens[first - 1].text != ",":
        return False
    begin = max((at for at in range(first) if tokens[at].start in site.starts), default=None)
    if begin is None:
        return False
    end = begin
    while tokens[end].start in site.inside and (end == begin or tokens[end].start not in site.starts):
        end += 1
    verbs = any(verb_group_at(site.sentence, at) for at in range(end, first))
    return tokens[end].text == "," and first > end + 1 and not verbs


def is_whose_kin(site: Site) -> bool:
    """Whether the name, with its title, only tells whose relative another is: ", brother of Prime Minister X,"."""
    tokens, place = site.sentence.tokens, site.first - 1
    while place > 0 and site.first - place < _LONGEST_TITLE and tokens[place].lower != "of":
        place -= 1
    return place > 0 and tokens[place].lower == "of" and tokens[place - 1].lower in KIN
