"""Roles that run on in words of no pattern up to the mark that closes them: "head of the union's East Asia desk,"."""

from dataclasses import replace

from shared.lexicon.listing import words_of
from shared.lexicon.occupations import KIN
from shared.lexicon.speech import SAYING, TELLING
from shared.lexicon.words import FUNCTION_WORDS
from shared.models.reading import ClaimKind
from shared.reading.claims.sites import Site
from shared.reading.roles.rolephrase import RolePhrase
from shared.reading.roles.roles import role_at
from shared.reading.roles.spells import says_how_long
from shared.reading.roles.verblike import may_be_verb
from shared.reading.text.kinds import Kind

_LINKS = frozenset({"of", "for", "at", "on"})
_INNER = _LINKS | words_of("in with to the a an its his her their that this some")
_CLOSING = frozenset({",", ".", ";", ")", "—", "–", "”"})
_CLOSING_WORDS = words_of("who whose when while since until but before after and")
_LONGEST = 14
_FURTHEST = 16  # tokens from the article of a role before a comma to that comma


def run_on(site: Site, phrase: RolePhrase) -> RolePhrase | None:
    """The phrase with all that it is the role of, in doubt; None where no mark closes it or somebody is named first."""
    tokens, here = site.sentence.tokens, phrase.end
    begun = phrase.end > phrase.title_end or bool(_LINKS.intersection(phrase.title.lower().split()))
    leads = here < len(tokens) and (tokens[here].lower in _LINKS or site.sentence.is_owner_at(here))
    if not begun and not leads:
        return None
    while here < len(tokens) and here - phrase.end < _LONGEST and _is_inner(site, here):
        here += 1
    closed = here >= len(tokens) or tokens[here].text in _CLOSING or tokens[here].lower in _CLOSING_WORDS
    hangs = tokens[here - 1].lower in _INNER | KIN
    if not closed or here == phrase.end or hangs or site.sentence.is_owner_at(here - 1):
        return None
    return _lengthened(site, phrase, here)


def run_on_before(site: Site, end: int) -> RolePhrase | None:
    """The role with "the" that runs on up to the comma at token `end`, with a name behind it."""
    for start in range(max(0, end - _FURTHEST), end):
        if site.sentence.tokens[start].lower != "the":
            continue
        found = role_at(site.sentence, start, end)
        whole = run_on(site, found) if found else None
        if whole and whole.end == end:
            return whole
    return None


def _is_inner(site: Site, place: int) -> bool:
    token = site.sentence.tokens[place]
    if site.names_somebody(place) or site.sentence.kinds[place] is Kind.TIME:
        return False
    if token.lower in ("for", "time") and (token.lower == "time" or says_how_long(site.sentence, place + 1)):
        return False
    if site.sentence.is_owner_at(place) or token.lower in _INNER:
        return True
    plain = token.is_word and token.text[0].isalpha() and token.lower not in FUNCTION_WORDS | SAYING | TELLING
    return plain and (token.is_capital or not may_be_verb(token))


def _lengthened(site: Site, phrase: RolePhrase, end: int) -> RolePhrase:
    first, last = phrase.organisation or (0, 0)
    behind = first >= phrase.title_end
    if behind and last == phrase.end and phrase.kind is ClaimKind.OCCUPATION:
        return replace(phrase, organisation=(first, end), end=end, doubtful=True)
    begin = phrase.begin if phrase.title_begin is None else phrase.title_begin
    body = phrase.organisation if phrase.organisation and not behind else None
    return replace(
        phrase, title=site.sentence.text_between(begin, end), title_end=end, end=end,
        organisation=body, place=phrase.owner, doubtful=True,
    )  # fmt: skip
