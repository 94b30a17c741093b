"""Offices that are said by pointing at another's: "Polish Foreign Minister X and his French counterpart, Y".

"Prime Minister X and his predecessor, Y" points at that very office, held before.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from shared.lexicon.places import adjective, named, place_key
from shared.lexicon.roles import TOP_TITLES, canonical_title
from shared.models.reading import Claim, ClaimKind, Person, Role, Sureness, When
from shared.models.text import Span
from shared.reading.claims.sameness import distinct
from shared.reading.text.page import Page

_WORDS = (
    r"(?P<words>(?P<nation>(?!(?:His|Her|Their|The)\b)(?:(?:[A-Z]\.){2}|[A-Z][\w-]+(?:\s[A-Z][\w-]+)?))\s(?:then\s)?"
    r"(?:counterpart|opposite\snumber))"
)
_BEFORE = re.compile(rf"\b{_WORDS},?\s(?:(?:[A-Z][a-z]{{1,4}}\.?|Sir|Dame)\s)?$")
_BEHIND = re.compile(rf",\s(?:his|her|their|the)\s{_WORDS}\b")
_EARLIER = "predecessor"
_OF_EARLIER = rf"(?:his|her|their)\s(?P<words>(?:immediate\s)?{_EARLIER})"
_BEFORE_EARLIER = re.compile(rf"\b{_OF_EARLIER},?\s(?:(?:[A-Z][a-z]{{1,4}}\.?|Sir|Dame)\s)?$", re.I)
_BEHIND_EARLIER = re.compile(rf",\s{_OF_EARLIER}\b")
_NATION = r"(?P<nation>(?:(?:[A-Z]\.){2}|[A-Z][\w-]+(?:\s[A-Z][\w-]+)?))"
_NAMES_BETWEEN = r"(?:[\s,]|and\b|of\b|from\b|the\b|[A-Z][\w’'.-]*)*"
# "Counterparts X of Germany and Y of Poland", "counterparts from Germany, X, and Poland, Y".
_AMONG = re.compile(rf"\b(?P<words>counterparts?)\b{_NAMES_BETWEEN}$")
_OF_NATION = re.compile(rf"\s(?:of|from)\s(?:the\s)?{_NATION}")
_FROM_NATION = re.compile(
    rf"\b(?P<words>counterparts?)\sfrom\s(?:{_NAMES_BETWEEN}(?:,|\band)\s)?(?:the\s)?{_NATION},\s$"
)
# "His German and Polish counterparts, X and Y".
_SEVERAL = re.compile(
    rf"\b(?P<nations>[A-Z][\w-]+(?:,\s[A-Z][\w-]+)*,?\sand\s[A-Z][\w-]+)\s(?P<words>counterparts),?\s"
    rf"(?P<before>{_NAMES_BETWEEN})$"
)
_JOINTS = re.compile(r",\s(?:and\s)?|\sand\s")
_SECRETARIES = ("us", "gb")  # whose ministers are secretaries, where a bare title leaves the country unsaid
_REACH = 60  # letters beside a name
_FURTHER = 140  # and before it, where others are named between
_BACK = 2  # sentences, in which the office pointed at has to be said


def with_counterparts(page: Page, people: Sequence[Person]) -> tuple[Person, ...]:
    """The people with the offices of those who are somebody's counterpart, in doubt: they accuse nobody.

    The office is that of whoever was said last to hold one of another country or of none named, in that sentence or
    just before it; a predecessor's is the first one said there. The counterpart of a chancellor may be a prime
    minister: whoever stands at the top is meant.
    """
    offices = sorted(_offices(page, people), key=lambda one: one[1].span.start)
    return tuple(_with(page, person, offices) for person in people)


def _offices(page: Page, people: Sequence[Person]) -> Iterator[tuple[str, Claim]]:
    for person in people:
        for claim in person.claims:
            said_now = claim.kind is ClaimKind.OFFICE and claim.when is When.CURRENT
            if said_now and claim.role and claim.role.title and not _is_owner(page, person, claim):
                yield person.id, claim


def _is_owner(page: Page, person: Person, claim: Claim) -> bool:
    """Whether who holds the office is only whose somebody is: "Chancellor X's wife met her counterpart"."""
    named = next((m for m in person.mentions if m.start >= claim.span.end), None)
    return named is not None and page.text[named.end : named.end + 2] in ("'s", "’s")


def _with(page: Page, person: Person, offices: Sequence[tuple[str, Claim]]) -> Person:
    said, kept = [], list(person.claims)
    for mention in person.mentions:
        for nation, words in _pointing(page, mention):
            others = [claim for key, claim in offices if key != person.id and _is_near(page, claim.span, words)]
            meant = _of_subject(page, others) if nation is None else _of_elsewhere(others, nation)
            if meant and (role := _role(meant, nation)):
                when = meant.when if nation else When.FORMER
                doubtful = replace(meant, when=when, courtesy=False, sureness=Sureness.DOUBTFUL)
                said.append(replace(doubtful, span=words, role=role))
                kept = [claim for claim in kept if not _says_earlier(claim)]
    return replace(person, claims=distinct([*kept, *said])) if said else person


def _of_subject(page: Page, offices: Sequence[Claim]) -> Claim | None:
    """The first office of the last sentence that says one: most likely that of whom "his" or "her" means."""
    last = page.sentence_at(offices[-1].span.start) if offices else 0
    return next((claim for claim in offices if page.sentence_at(claim.span.start) == last), None)


def _of_elsewhere(offices: Sequence[Claim], nation: str) -> Claim | None:
    """The last office that is not one of this nation."""
    return next((claim for claim in reversed(offices) if _is_elsewhere(claim, nation)), None)


def _is_elsewhere(claim: Claim, nation: str) -> bool:
    return claim.role is not None and place_key(claim.role.place) != place_key(nation)


def _role(pointed_at: Claim, nation: str | None) -> Role | None:
    """The same role, of that nation where it is a counterpart's."""
    if pointed_at.role is None or nation is None:
        return pointed_at.role
    title, own = pointed_at.role.title, place_key(pointed_at.role.place)
    if canonical_title(title) in TOP_TITLES:
        return Role("leader", nation)
    # A secretary of state or foreign secretary has ministers for counterparts.
    called = [canonical_title(title, at) for at in ((own,) if own else _SECRETARIES)]
    if "secretary of state" in called and own in (None, "us"):
        return Role("minister of foreign affairs", nation)
    return Role(next((one for one in called if one.startswith("minister of ")), title), nation)


def _says_earlier(claim: Claim) -> bool:
    return claim.role is not None and claim.role.title.lower().endswith(_EARLIER)


def _pointing(page: Page, mention: Span) -> Iterator[tuple[str | None, Span]]:
    """The country and the words that make somebody a counterpart, or no country and "predecessor", beside this name."""
    sentence = page.sentences[page.sentence_at(mention.start)].span
    begin, end = max(sentence.start, mention.start - _REACH), min(sentence.end, mention.end + _REACH)
    ahead, behind = page.text[begin : mention.start], (page.text, mention.end, end)
    for found, offset in (
        *((_BEFORE.search(ahead), begin), (_BEHIND.match(*behind), 0)),
        *((_BEFORE_EARLIER.search(ahead), begin), (_BEHIND_EARLIER.match(*behind), 0)),
    ):
        nation = found.groupdict().get("nation") if found else None
        if found and (nation is None or _is_nation(nation)):
            start, finish = offset + found.start("words"), offset + found.end("words")
            yield nation, Span.of(page.text, start, finish)
    yield from _among_several(page, mention, max(sentence.start, mention.start - _FURTHER), end)


def _among_several(page: Page, mention: Span, begin: int, end: int) -> Iterator[tuple[str | None, Span]]:
    """The same where several counterparts are named, each with a country: the nearest word that says so."""
    ahead = page.text[begin : mention.start]
    among, behind = _AMONG.search(ahead), _OF_NATION.match(page.text, mention.end, end)
    several, origin = _SEVERAL.search(ahead), _FROM_NATION.search(ahead)
    if several:
        nations, place = _JOINTS.split(several["nations"]), len(_JOINTS.findall(several["before"]))
        found, nation = several, nations[place] if place < len(nations) else ""
    elif origin:
        found, nation = origin, origin["nation"]
    elif among and behind:
        found, nation = among, behind["nation"]
    else:
        return
    if nation and _is_nation(nation):
        yield nation, Span.of(page.text, begin + found.start("words"), begin + found.end("words"))


def _is_nation(words: str) -> bool:
    return adjective(words) is not None or named(words) is not None


def _is_near(page: Page, said: Span, words: Span) -> bool:
    """Whether an office is said before these words, and not long before."""
    apart = page.sentence_at(words.start) - page.sentence_at(said.start)
    return said.end <= words.start and apart <= _BACK
