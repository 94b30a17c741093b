"""Offices said of several people at once, each with their own: "the French and Russian presidents, X and Y".

Where the words and the names are as many, each office goes to the name at its place; such a reading is in doubt, for
not every writer keeps the order. Only "Prime Ministers X of Sweden and Y of Norway" says itself whose is whose.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from shared.lexicon.places import adjective, named
from shared.lexicon.titles import PORTFOLIOS
from shared.models.reading import Claim, ClaimKind, Person, Role, Sureness
from shared.models.text import Span
from shared.reading.claims.sameness import distinct
from shared.reading.text.page import Page, Sentence
from shared.reading.text.propers import is_place
from shared.reading.text.rolewords import is_plural_title, singular

_NAME = "\0"  # stands for every letter of somebody's name
_MOST = 8  # further ones in a list
_NAMES = rf"(?<!{_NAME})(?P<names>{_NAME}+(?:,\s{_NAME}+){{0,{_MOST}}},?\sand\s{_NAME}+)"
_OWNER = r"(?:the\s)?(?!The\b|Former\b)[A-Z][\w.]*(?:[\s-][A-Z][\w.]*){0,3}(?:['’]s?)?"
_OWNERS = rf"(?P<each>{_OWNER}(?:,\s{_OWNER}){{0,{_MOST}}},?\sand\s{_OWNER})"
_FIELD = r"[a-z]+(?:\s[a-z]+)?"
_FIELDS = rf"(?P<each>{_FIELD}(?:,\s{_FIELD}){{0,{_MOST}}},?\sand\s{_FIELD})"
# All of its words with capitals, or none: "Prime Ministers", "foreign ministers", but not "and Governors".
_TITLE = (
    r"(?P<title>(?!(?:[Tt]he|[Ff]ormer|[Tt]hen|and|met|with|by|of)\b)"
    r"(?:(?:[A-Z][A-Za-z-]*\s){0,3}?[A-Z][A-Za-z-]*s|(?:[a-z-]+\s){0,3}?[a-z-]+s))"
)
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?P<words>{_OWNERS}\s{_TITLE}),?\s{_NAMES}",
        rf"\b(?P<words>{_TITLE}\s(?:of|from)\s{_OWNERS}),\s{_NAMES}",
        rf"{_NAMES},\s(?:then\s)?(?:the\s)?(?P<words>{_OWNERS}\s{_TITLE})\b",
        rf"\b(?P<words>{_FIELDS}\s{_TITLE}),?\s{_NAMES}",
        rf"{_NAMES},\s(?:[\w’']+\s){{0,2}}(?P<words>{_FIELDS}\s{_TITLE})\b",
    )
)
_EACH_WITH_OWN = re.compile(
    rf"\b(?P<words>{_TITLE})\s(?P<pairs>{_NAME}+\s(?:of\s|\(){_OWNER}\)?(?:(?:,|,?\sand)\s{_NAME}+\s(?:of\s|\(){_OWNER}\)?){{1,{_MOST}}})"
)
_PAIR = re.compile(rf"({_NAME}+)\s(?:of\s|\()({_OWNER})")
_JOINTS = re.compile(r",\sand\s|,\s|\sand\s")
_NAMED = re.compile(f"{_NAME}+")


@dataclass(frozen=True, slots=True)
class _Shared:
    """Words that give several people an office each: who stands where in the sentence, and the office of each."""

    words: Span
    names: tuple[int, ...]
    roles: tuple[Role, ...]
    sureness: Sureness


def with_paired(page: Page, people: Sequence[Person]) -> tuple[Person, ...]:
    """The people with the office that is theirs of those said of several, and without those of the others."""
    all_shared = tuple(_all_shared(page, people))
    if not all_shared:
        return tuple(people)
    mentions = {mention.start: person.id for person in people for mention in person.mentions}
    said: dict[str, list[Claim]] = {person.id: list(person.claims) for person in people}
    for shared in all_shared:
        among = [mentions[name] for name in shared.names if name in mentions]
        read = [claim for key in among for claim in said[key] if _overlaps(claim, shared.words) and claim.role]
        for place, key in enumerate(among):
            said[key] = [claim for claim in said[key] if not _overlaps(claim, shared.words)]
            if len(shared.roles) == len(among):
                said[key].append(_own(shared, place, read))
    return tuple(replace(person, claims=distinct(said[person.id])) for person in people)


def _overlaps(claim: Claim, words: Span) -> bool:
    return claim.span.start < words.end and words.start < claim.span.end


def _own(shared: _Shared, place: int, read: Sequence[Claim]) -> Claim:
    """The office at a place, with the time and the country of what was `read` of the same words so far."""
    model, role = next(iter(read), None), shared.roles[place]
    if role.place is None and role.organisation is None and model and model.role:
        role = replace(role, place=model.role.place)
    own = Claim(ClaimKind.OFFICE, shared.words, role, sureness=shared.sureness)
    return replace(own, when=model.when, capacity=model.capacity, as_of=model.as_of) if model else own


def _all_shared(page: Page, people: Sequence[Person]) -> Iterator[_Shared]:
    named: dict[int, list[Span]] = {}
    for mention in sorted(mention for person in people for mention in person.mentions):
        named.setdefault(page.sentence_at(mention.start), []).append(mention)
    for index, names in named.items():
        if len(names) > 1:
            yield from _shared_in(page.sentences[index], _masked(page.sentences[index].span, names))


def _masked(sentence: Span, names: Sequence[Span]) -> str:
    """The sentence with every letter of a name in it replaced, so that offsets stay."""
    parts, last = [], sentence.start
    for name in names:
        parts += [sentence.text[last - sentence.start : name.start - sentence.start], _NAME * len(name.text)]
        last = name.end
    return "".join((*parts, sentence.text[last - sentence.start :]))


def _shared_in(sentence: Sentence, masked: str) -> Iterator[_Shared]:
    for found in (found for pattern in _PATTERNS for found in pattern.finditer(masked)):
        each = [_bare(one) for one in _JOINTS.split(found["each"])]
        names = tuple(
            sentence.span.start + one.start() + found.start("names") for one in _NAMED.finditer(found["names"])
        )
        if _is_title(sentence, found) and all(_is_owner_or_field(one) for one in each):
            roles = tuple(_role(one, found["title"]) for one in each)
            yield _Shared(_span(sentence, found), names, roles, Sureness.DOUBTFUL)
    for found in _EACH_WITH_OWN.finditer(masked):
        pairs = [(one.start(1) + found.start("pairs"), _bare(one[2])) for one in _PAIR.finditer(found["pairs"])]
        if _is_title(sentence, found) and all(_is_owner_or_field(owner) for _, owner in pairs):
            roles = tuple(_role(owner, found["title"]) for _, owner in pairs)
            names = tuple(sentence.span.start + place for place, _ in pairs)
            yield _Shared(_span(sentence, found), names, roles, Sureness.SURE)


def _bare(words: str) -> str:
    return re.sub(r"['’]s?$", "", words.removeprefix("the "))


def _span(sentence: Sentence, found: re.Match[str]) -> Span:
    start, end = (sentence.span.start + offset for offset in found.span("words"))
    return sentence.span_between(sentence.index_at(start), sentence.index_at(end))


def _is_title(sentence: Sentence, found: re.Match[str]) -> bool:
    last = sentence.index_at(sentence.span.start + found.end("title")) - 1
    return is_plural_title(sentence.tokens[last])


def _is_owner_or_field(words: str) -> bool:
    return words[0].isupper() or any(word in PORTFOLIOS for word in words.split())


def _role(words: str, title: str) -> Role:
    """The office of one of them: words with a capital say whose it is, small ones of what."""
    *front, last = title.split()
    one = " ".join((*front, singular(last)))
    if words[0].islower():
        return Role(f"{words} {one}")
    is_of_place = adjective(words) is not None or named(words) is not None or is_place(words)
    return Role(one, words) if is_of_place else Role(one, None, words)
