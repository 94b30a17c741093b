"""Kinship: "his wife, Akshata", "Maria's brother Jan", "Jan, the son of the mayor", "the couple's son Tom"."""

from collections.abc import Iterator

from shared.lexicon.ages import age_of
from shared.lexicon.listing import words_of
from shared.lexicon.occupations import KIN
from shared.lexicon.predicates import BEING
from shared.lexicon.speech import SAYING
from shared.models.reading import Claim, ClaimKind, Sureness, When
from shared.reading.claims.sites import Site
from shared.reading.people.mentions import Mentions
from shared.reading.text.kinds import Kind

_OWNERS = frozenset({"his", "her", "their", "whose"})
_COLOURS = words_of(
    """
    elder older younger eldest youngest late twin first second third former only half estranged baby big little ex
    oldest teenage adult newborn adopted infant common-law long-time longtime
    """
)
_INDEFINITE = frozenset({"a", "an", "one", "two", "three", "four", "five"})
_TIES = frozenset({"married", "engaged", "wed", "related"})
_SEVERAL = frozenset({"sons", "daughters", "brothers", "sisters", "parents", "children", "twins", "grandchildren"})
_BETWEEN = frozenset({"the", "a", "an", "and", ","})
_WITHIN = 8


def kinship_of(site: Site, mentions: Mentions, begin: int) -> Iterator[Claim]:
    """Every kinship said of the person named here; the value is the id of the relative, None where nobody is meant.

    `begin` is the first token of the name with the roles and forms of address before it.
    """
    seen: set[int] = set()
    for noun in (*_before(site, begin), *_after(site)):
        if noun not in seen:
            seen.add(noun)
            yield from _claim(site, mentions, noun)


def _kin(word: str) -> bool:
    return word in _SEVERAL or word.removeprefix("ex-").removeprefix("half-").removeprefix("step-") in KIN


def _before(site: Site, begin: int) -> Iterator[int]:
    """ "his wife, Y" and "X's brother Y"; what stands between the noun and the name may be an age or a comma."""
    tokens, place = site.sentence.tokens, begin - 1
    while place > 0 and (
        tokens[place].text == "," or tokens[place].lower in _BETWEEN or tokens[place].lower.endswith("-old")
    ):
        place -= 1
    if place >= 4 and tokens[place].lower in ("years", "decades") and tokens[place - 2].lower == "of":
        place -= 3  # "her husband of 60 years, X"
    if place >= 1 and (_kin(tokens[place].lower) or _is_tie(site, place)):
        yield place
    elif place >= 1 and (tokens[place].start in site.inside or tokens[place].text.isdigit()):
        for here in range(place, max(-1, place - _WITHIN), -1):
            if tokens[here].lower in _SEVERAL:
                yield here
                return
            named = (
                tokens[here].start in site.inside or tokens[here].text in (",", "and") or tokens[here].text.isdigit()
            )
            if not named:
                return


def _after(site: Site) -> Iterator[int]:
    """ "Y, X's brother", "Y, the son of X", "Y is his wife"."""
    tokens, place = site.sentence.tokens, site.last
    if place >= len(tokens) or (
        tokens[place].text not in (",", "(", "—", "–") and tokens[place].lower not in ("is", "was")
    ):
        return
    if place + 2 < len(tokens) and age_of(tokens[place + 1].lower) and tokens[place + 2].text == ",":
        place += 2
    for here in range(place + 1, min(place + _WITHIN, len(tokens))):
        if _kin(tokens[here].lower):
            owned = here + 1 < len(tokens) and tokens[here + 1].lower in ("of", "to", "and")
            owner = _owner(site, here)
            if owned or (owner is not None and tokens[owner].lower != "whose"):
                yield here
            return
        if not (tokens[here].is_word or tokens[here].is_owner) or tokens[here].lower in ("and", "who", "said", "that"):
            return


def _owner(site: Site, noun: int) -> int | None:
    """The token of the possessor before a noun of kinship: "his", or the "'s" behind a name; None where none is."""
    tokens, place = site.sentence.tokens, noun - 1
    while place >= 0 and _colours(site, place):
        place -= 1
    if place >= 1 and tokens[place].lower == "and" and site.sentence.kinds[place - 1] is Kind.TITLE:
        place -= 2  # "her manager and nephew"
        while place >= 0 and _colours(site, place):
            place -= 1
    if place >= 0 and (tokens[place].lower in _OWNERS or site.sentence.is_owner_at(place)):
        return place
    return None


def _colours(site: Site, place: int) -> bool:
    token = site.sentence.tokens[place]
    nation = site.sentence.kinds[place] is Kind.NATION and not site.sentence.is_owner_at(place + 1)
    return token.lower in _COLOURS or token.lower.endswith(("-year-old", "-born")) or nation


def _is_known(site: Site, begin: int, end: int) -> bool:
    """Whether a relative told of before is named: "The daughter, Y, recovered", "the nephews, Y and Z"."""
    tokens = site.sentence.tokens
    told = begin > 0 and tokens[begin - 1].lower == "the" and tokens[end].text == "," and end < site.first
    return told and (site.behind >= len(tokens) or tokens[site.behind].lower not in SAYING)


def _is_tie(site: Site, place: int) -> bool:
    """Whether somebody is said to be tied to the person named: "was married to X"."""
    tokens = site.sentence.tokens
    return tokens[place].lower == "to" and tokens[place - 1].lower in _TIES


def _claim(site: Site, mentions: Mentions, noun: int) -> Iterator[Claim]:
    sentence, tokens = site.sentence, site.sentence.tokens
    owner, end, begin = _owner(site, noun), noun + 1, noun
    relative: str | None = None
    if owner is not None:
        begin = owner
        if sentence.is_owner_at(owner):
            begin = owner - 1
            named = mentions.between(sentence.span.start, tokens[owner].start)
            if named and named[-1][0].end == tokens[owner - 1].end:
                relative, begin = named[-1][1], sentence.index_at(named[-1][0].start)
        else:
            relative = mentions.stood_for(sentence, sentence.span_between(owner, owner + 1))
    elif end < len(tokens) and tokens[end].lower in ("of", "to"):
        end += 1
        while end < len(tokens) and not tokens[end].is_capital and tokens[end].is_word and end - noun < 5:
            end += 1
        found = (
            mentions.between(tokens[end].start, tokens[min(end + 4, len(tokens) - 1)].end) if end < len(tokens) else []
        )
        if not found:
            return
        relative = found[0][1]
        end = sentence.index_at(found[0][0].end)
        while begin > 0 and tokens[begin - 1].lower in _COLOURS:
            begin -= 1
    elif begin and tokens[begin - 1].lower in _INDEFINITE:
        begin -= 1
    elif _is_known(site, begin, end):
        pass
    elif _is_tie(site, noun):
        begin -= 1 + (begin > 1 and tokens[begin - 2].lower in BEING)
    else:
        return
    word = tokens[noun].lower
    former = word.startswith("ex-") or any(t.lower in ("former", "ex") for t in tokens[begin:noun])
    yield Claim(
        ClaimKind.KINSHIP, sentence.span_between(begin, end), role=None, value=relative,
        when=When.FORMER if former else When.CURRENT, sureness=Sureness.DOUBTFUL,
    )  # fmt: skip
