"""What the lead of a person's Wikipedia page says of a claim, for where the item says nothing.

It may speak for a claim, never against one: that prose does not say something proves nothing, and that it says
something else may be a misreading. It speaks of the day it was written, so an office needs its years beside it.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from shared.dates import MONTHS, PartialDate, age_on
from shared.lexicon.names import folded
from shared.lexicon.places import adjective, named, place_key
from shared.lexicon.roles import canonical_title
from shared.models.reading import Claim, ClaimKind, When
from shared.models.text import Article
from shared.models.world import Facts, PageText
from shared.resolution.moment import Moment, moment_of


@dataclass(frozen=True, slots=True)
class PageSentence:
    """A sentence of the lead of a Wikipedia page, and the page with its revision."""

    page: PageText
    text: str


_Says = Callable[[str, Claim, Moment], bool]

_STOP = re.compile(r"(?<=[.!?])\s+(?=[\"“(]?[A-Z])")
_ABBREVIATED = re.compile(r"\b(?:[A-Z]|Jr|Sr|Dr|Mr|Mrs|Ms|St|Gen|Col|Lt|Sen|Rep|Gov|Prof|Hon|Rev|No|vs|c)\.$")
# What tells that a sentence speaks of what is over, is somebody else's, or is not so.
_OVER = re.compile(
    r"\b(?:was|were|had|served|worked|former(?:ly)?|ex|previously|until|resigned|retired|left|late|outgoing|dismissed)\b"
)
_NOT_OWN = re.compile(
    r"\b(?:not|never|no longer|denied|accused|alleged(?:ly)?|rejected|declined|failed|unsuccessful(?:ly)?|lost|"
    r"candidate|brother|sister|son|daughter|wife|husband|father|mother|married|nephew|niece|grandson|granddaughter|successor|"
    r"predecessor|spokes(?:man|woman|person)|critic|opponent|rival)\b"
)
_IS = re.compile(r"\b(?:is|was|are) (?:an? |the |one of )")
_MONTH = f"({'|'.join(MONTHS)})"
_BORN = re.compile(rf"\bborn (?:on |in )?(?:(?:(\d{{1,2}}) {_MONTH}|{_MONTH} (\d{{1,2}})),? )?(\d{{4}})\b")
_FROM_TO = re.compile(r"\b(?:from|between) (?:[A-Z][a-z]+ )?(\d{4}) (?:to|until|and) (?:[A-Z][a-z]+ )?(\d{4})\b")
_SINCE = re.compile(r"\bsince (?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:\d{1,2}, )?(\d{4})\b")


def said_by_page(claim: Claim, item: str, article: Article, facts: Facts) -> PageSentence | None:
    """The first sentence of the person's page that says what the claim does, at the time it speaks of."""
    page, says = facts.texts.get(item), _SAYS.get(claim.kind)
    if page is None or says is None:
        return None
    moment = moment_of(claim, article)
    found = next((each for each in _sentences(page) if says(each, claim, moment)), None)
    return PageSentence(page, found) if found else None


def _sentences(page: PageText) -> Iterator[str]:
    """The sentences of a lead, each whole, so that an editor can read it beside the claim."""
    held = ""
    for piece in _STOP.split(page.text.replace("\n", " ")):
        held = f"{held} {piece}".strip()
        if not _ABBREVIATED.search(held):
            yield held
            held = ""
    if held:
        yield held


def _says_occupation(sentence: str, claim: Claim, moment: Moment) -> bool:
    """Whether it says what somebody is or was: callings outlast the posts in which they are followed."""
    title = folded(claim.role.title) if claim.role else ""
    described = _IS.search(sentence)
    if not title or described is None or _NOT_OWN.search(sentence):
        return False
    return _has(sentence[described.end() :], title)


def _says_body(sentence: str, claim: Claim, moment: Moment) -> bool:
    """Whether it says that somebody belongs to a body, at the time that the claim speaks of."""
    role = claim.role
    said = claim.value or (role.organisation or role.title if role else None)
    if not said or not _has(sentence, folded(re.sub(r"(?i)^the ", "", said))) or _NOT_OWN.search(sentence):
        return False
    return _at_the_time(sentence, claim, moment)


def _says_country(sentence: str, claim: Claim, moment: Moment) -> bool:
    """Whether it says "is a Ukrainian ...": the word straight before what somebody is."""
    key, described = place_key(claim.value), _IS.search(sentence)
    if key is None or described is None:
        return False
    words = re.findall(r"[A-Z][\w-]+", sentence[described.end() :])[:3]
    said = [" ".join(words[:many]) for many in (1, 2, 3)]
    return any(place.key == key for each in said if (place := adjective(each) or named(each)))


def _says_age(sentence: str, claim: Claim, moment: Moment) -> bool:
    """Whether it says a day or year of birth that fits the age, one year more or less, as for the item's own."""
    found = _BORN.search(sentence)
    born = _born(found) if found else None
    if born is None or moment.first is None or moment.last is None or not (claim.value or "").isdigit():
        return False
    return age_on(moment.first, born)[0] - 1 <= int(claim.value or "") <= age_on(moment.last, born)[1] + 1


def _born(found: re.Match[str]) -> PartialDate | None:
    day, month, other_month, other_day, year = found.groups()
    if name := month or other_month:
        try:
            return PartialDate(int(year), MONTHS.index(name) + 1, int(day or other_day))
        except ValueError:
            return None
    return PartialDate(int(year))


def _says_office(sentence: str, claim: Claim, moment: Moment) -> bool:
    """Whether it names the office with its place and with dates that cover the claim's: offices change hands."""
    role = claim.role
    titles = (folded(role.title), canonical_title(role.title)) if role else ()
    if role is None or _NOT_OWN.search(sentence) or not any(_has(sentence, title) for title in titles):
        return False
    if not all(_names_place(sentence, whose) for whose in (role.place, role.organisation) if whose):
        return False
    return _dated(sentence, moment) if claim.when is not When.FORMER else _ended(sentence, moment)


def _names_place(sentence: str, whose: str) -> bool:
    """Whether a sentence names a place, by its name or its adjective, or a body."""
    key = place_key(whose)
    words = re.findall(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?", sentence)
    return _has(sentence, folded(whose)) or any(place_key(word) == key for two in words for word in (two, *two.split()))


def _at_the_time(sentence: str, claim: Claim, moment: Moment) -> bool:
    """Whether what a sentence tells holds when the claim speaks: by its dates, else by its tense."""
    if _FROM_TO.search(sentence) or _SINCE.search(sentence):
        return _ended(sentence, moment) if claim.when is When.FORMER else _dated(sentence, moment)
    is_over = bool(_OVER.search(sentence))
    return is_over if claim.when is When.FORMER else not is_over


def _dated(sentence: str, moment: Moment) -> bool:
    """Whether a sentence gives years that certainly cover the moment; the first and the last may be but begun."""
    if moment.first is None or moment.last is None:
        return bool(_FROM_TO.search(sentence) or _SINCE.search(sentence))
    spans = [(int(start), int(end)) for start, end in _FROM_TO.findall(sentence)]
    spans += [(int(start), date.max.year) for start in _SINCE.findall(sentence)]
    return any(start < moment.first.year and moment.last.year < end for start, end in spans)


def _ended(sentence: str, moment: Moment) -> bool:
    """Whether a sentence gives years that were over by the moment."""
    ends = [int(end) for _, end in _FROM_TO.findall(sentence)]
    return any(moment.first is None or end < moment.first.year for end in ends)


def _has(sentence: str, words: str) -> bool:
    return bool(words) and f" {words} " in f" {folded(sentence)} "


_SAYS: dict[ClaimKind, _Says] = {
    ClaimKind.OCCUPATION: _says_occupation,
    ClaimKind.AFFILIATION: _says_body,
    ClaimKind.PARTY: _says_body,
    ClaimKind.NATIONALITY: _says_country,
    ClaimKind.AGE: _says_age,
    ClaimKind.OFFICE: _says_office,
}
