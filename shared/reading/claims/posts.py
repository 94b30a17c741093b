"""Offices whose names run on in capitals: "Minister of Defense and Armed Forces Logistics", "Governor of Perm Krai"."""

from dataclasses import replace
from itertools import takewhile

from shared.lexicon.listing import words_of
from shared.lexicon.organisations import BODIES
from shared.lexicon.titles import PORTFOLIOS
from shared.models.reading import ClaimKind
from shared.reading.claims.sites import Site
from shared.reading.roles.fields import MINISTERS
from shared.reading.roles.rolephrase import RolePhrase
from shared.reading.text.kinds import Kind

_JOINTS = words_of("of for and to at on & de du des del della di")
_WITHIN_BODIES = frozenset({"in", "with", "from"})  # "the Organisation for Security and Co-operation in Europe"
_LONGEST = 18
_CLOSING = frozenset({",", ".", ";", ")", "”", "—", "–"})


def whole_post(site: Site, phrase: RolePhrase, limit: int) -> RolePhrase:
    """The phrase with every word of the office's name, where it was read in part; itself where it was read in whole.

    Words in capitals and the small ones between them belong to it, up to token `limit`, a mark or anybody's name.
    Behind a comma only a list that "and" ends does.
    """
    begin, tokens = phrase.title_begin, site.sentence.tokens
    if phrase.kind is not ClaimKind.OFFICE or begin is None or not _is_written_large(site, phrase):
        return phrase
    end = _end_of_run(site, phrase, min(limit, len(tokens), begin + _LONGEST))
    if end <= phrase.end:
        return phrase
    first, last = phrase.organisation or (0, 0)
    ministry = _is_ministry(phrase)
    if last == phrase.end > phrase.title_end and first >= phrase.title_end and not ministry:
        return replace(phrase, organisation=(first, end), end=end)
    before = phrase.organisation if first < begin else None
    words = site.sentence.text_between(begin, end)
    return replace(phrase, title=words, title_end=end, end=end, organisation=before, place=phrase.owner, definite=True)


def _is_ministry(phrase: RolePhrase) -> bool:
    """Whether a title is of the head of a ministry, or of somebody beside them: what follows it are fields."""
    title = phrase.title.lower().replace("-", " ")  # "Under-Secretary of State"
    return any(f" {minister} " in f" {title} " for minister in MINISTERS)


def _is_written_large(site: Site, phrase: RolePhrase) -> bool:
    tokens = site.sentence.tokens
    return tokens[phrase.title_end - 1].is_capital or tokens[phrase.end - 1].is_capital


def _end_of_run(site: Site, phrase: RolePhrase, limit: int) -> int:
    here = phrase.end
    while here < limit:
        if _is_part(site, here):
            here += 1
        elif step := _joint_at(site, phrase, here, limit):
            here += step
        elif listed := _list_end(site, phrase, here, limit):
            return listed
        else:
            break
    return here


def _is_part(site: Site, place: int) -> bool:
    token, kind = site.sentence.tokens[place], site.sentence.kinds[place]
    if token.start in site.inside or not token.is_word or not token.is_capital:
        return False
    return kind is not Kind.TIME


def _joint_at(site: Site, phrase: RolePhrase, place: int, limit: int) -> int:
    """How many small words at `place` join what follows them to the name of an office; 0 for none."""
    tokens = site.sentence.tokens
    word = tokens[place].lower
    if site.sentence.is_owner_at(place) and _is_ministry(phrase):
        return int(place + 1 < limit and _is_part(site, place + 1))  # "Minister for Veterans' Affairs"
    if word == "the" and _is_ministry(phrase) and tokens[place - 1].is_capital:
        return int(place + 1 < limit and _is_part(site, place + 1))  # "for Exiting the European Union"
    within = word in _WITHIN_BODIES and any(t.lower in BODIES for t in tokens[phrase.begin : place])
    if word not in _JOINTS and not within:
        return 0
    step = 1 + (place + 1 < limit and tokens[place + 1].lower in ("the", "a"))
    if place + step >= limit or not _is_part(site, place + step):
        return 0
    return step if word in ("of", "to") or not _begins_another(site, place + step) else 0


def _begins_another(site: Site, place: int) -> bool:
    """Whether "and" or "for" leads to another title and no further field: "President and Prime Minister", "Peru's"."""
    kinds = site.sentence.kinds
    if kinds[place] is Kind.NATION and site.sentence.is_owner_at(place + 1):
        return True
    ahead = takewhile(lambda at: _is_part(site, at), range(place, len(kinds)))
    tokens = site.sentence.tokens
    return any(kinds[at] is Kind.TITLE and tokens[at].lower not in PORTFOLIOS for at in ahead)


def _list_end(site: Site, phrase: RolePhrase, place: int, limit: int) -> int:
    """One past a list of fields that goes on behind a comma and ends with "and": ", Culture, Media and Sport"; else 0.

    What follows must close it, so that ", Paris and London agreed" is none.
    """
    tokens, here, joined = site.sentence.tokens, place, False
    if not _is_ministry(phrase):
        return 0
    while here < limit and (tokens[here].text == "," or tokens[here].lower == "and") and not joined:
        comma = tokens[here].text == ","
        joined = not comma or (here + 1 < limit and tokens[here + 1].lower == "and")
        here += 1 + (comma and joined)
        here += here < limit and tokens[here].lower == "the"
        begin = here
        while here < limit and _is_field(site, here, limit):
            here += 1
        if here == begin:
            return 0
    closed = here == limit or (here < len(tokens) and tokens[here].text in _CLOSING)
    return here if joined and closed else 0


def _is_field(site: Site, place: int, limit: int) -> bool:
    kind, token = site.sentence.kinds[place], site.sentence.tokens[place]
    if kind in (Kind.TITLE, Kind.NATION, Kind.HONORIFIC) and token.lower not in PORTFOLIOS:
        return False
    follows = token.lower in ("for", "of", "against", "the") and place + 1 < limit
    return _is_part(site, place) or (follows and _is_part(site, place + 1))
