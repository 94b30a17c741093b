"""What each person of an article is said to be, in as far as somebody may be meant by it later: "the minister"."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from shared.lexicon.ages import age_of
from shared.lexicon.clauses import PREPOSITIONS, RELATIVES
from shared.lexicon.kinship import back_again, relation
from shared.lexicon.parties import members
from shared.lexicon.places import place_key
from shared.models.reading import Capacity, Claim, ClaimKind, Person, When
from shared.models.text import Span
from shared.reading.text.kinds import Kind
from shared.reading.text.page import Page, Sentence
from shared.reading.text.rolewords import stem

_ROLES = frozenset({ClaimKind.OFFICE, ClaimKind.OCCUPATION})
_MENTIONS_LOOKED_AT = 12
_REACH = 9
_PAST = frozenset({"former", "ex", "then", "late", "ousted", "deposed", "predecessor"})


@dataclass(frozen=True, slots=True)
class Part:
    """A noun for what somebody is, `head`, with the other words of the phrase it stands in."""

    head: str
    words: frozenset[str]
    place: str | None = None
    is_past: bool = False
    is_elect: bool = False


def parts_of(page: Page, person: Person) -> Iterator[Part]:
    """Everything that a person is said to be, by the claims read of them and by the nouns beside their name."""
    for claim in person.claims:
        yield from _claimed(claim)
    for mention in person.mentions[:_MENTIONS_LOOKED_AT]:
        sentence, first, last = beside(page, mention)
        yield from _before(sentence, first)
        yield from _behind(sentence, last)


def _claimed(claim: Claim) -> Iterator[Part]:
    if claim.role and claim.kind in _ROLES and claim.role.title:
        words = claim.role.title.lower().split()
        said = frozenset([*words, *claim.span.text.lower().split()])
        elect = claim.capacity is Capacity.ELECT
        yield Part(stem(words[-1]), said, claim.role.place, claim.when is When.FORMER, elect)
    elif claim.kind is ClaimKind.AGE:
        yield Part(f"{claim.value}-year-old", frozenset())
    elif claim.kind is ClaimKind.NATIONALITY and (key := place_key(claim.value)):
        yield Part(key, frozenset())
    elif claim.kind is ClaimKind.PARTY:
        yield from (Part(member, frozenset()) for member in members(claim.value or ""))
    elif claim.kind is ClaimKind.KINSHIP:
        yield Part(relation(claim.span.text) or "relative", frozenset())


def kin_of(people: Collection[Person]) -> Iterator[tuple[str, Part]]:
    """Who is what to those who are said to be relatives of theirs, by id: "X's daughter" makes X a parent."""
    named = {person.name: person.id for person in people}
    for person in people:
        for claim in person.claims:
            if claim.kind is ClaimKind.KINSHIP and (owner := named.get(claim.value or "")):
                yield from (
                    (owner, Part(noun, frozenset())) for noun in sorted(back_again(relation(claim.span.text) or ""))
                )


def _before(sentence: Sentence, first: int) -> Iterator[Part]:
    """ "Her agent, X", "mayor X"."""
    place = first - 1
    while place >= 0 and (sentence.tokens[place].text in (",", ".") or sentence.kinds[place] is Kind.HONORIFIC):
        place -= 1
    if place >= 0 and sentence.kinds[place] is Kind.TITLE:
        begin = place
        while begin > 0 and place - begin < _REACH and sentence.tokens[begin - 1].is_word:
            if sentence.tokens[begin - 1].lower in PREPOSITIONS:
                break
            begin -= 1
        yield _part(sentence, begin, place)


def _behind(sentence: Sentence, last: int) -> Iterator[Part]:
    """ "X, a retired nurse"; the first noun of a title before a preposition or mark."""
    if last + 1 >= len(sentence.tokens) or sentence.tokens[last].text not in (",", "(", "—", "–"):
        return
    head = None
    if age_of(sentence.tokens[last + 1].lower):
        last += 2
    for place in range(last + 1, min(len(sentence.tokens), last + 1 + _REACH)):
        token = sentence.tokens[place]
        if token.lower in PREPOSITIONS | RELATIVES | {"whose"} or not (token.is_word or token.is_owner):
            break
        if sentence.kinds[place] is Kind.TITLE:
            head = place
        elif head is not None:
            break
    if head is not None and _ends_there(sentence, head + 1):
        yield _part(sentence, last + 1, head)


def _ends_there(sentence: Sentence, place: int) -> bool:
    """Whether an apposition may end before token `place`: no verb follows, whose subject it would be."""
    if place >= len(sentence.tokens):
        return True
    token = sentence.tokens[place]
    return not (token.is_word or token.is_owner) or token.lower in PREPOSITIONS | RELATIVES | {"and", "whose"}


def _part(sentence: Sentence, begin: int, head: int) -> Part:
    words = frozenset(token.lower for token in sentence.tokens[begin : head + 1])
    noun = sentence.tokens[head].lower
    past = bool(words & _PAST) or noun.startswith(("ex-", "then-"))
    return Part(stem(noun), words, None, past, noun.endswith("-elect"))


def beside(page: Page, mention: Span) -> tuple[Sentence, int, int]:
    """The sentence of a mention, and its first token and the one past its last."""
    sentence = page.sentences[page.sentence_at(mention.start)]
    return sentence, sentence.index_at(mention.start), sentence.index_at(mention.end)
