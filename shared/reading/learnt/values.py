"""A stretch of text as a claim."""

from shared.lexicon.ages import age_of, number_in
from shared.lexicon.peoples import nationalities
from shared.models.reading import Capacity, Claim, ClaimKind, Role, Sureness, When
from shared.models.text import Span
from shared.reading.roles.rolephrase import RolePhrase
from shared.reading.roles.roles import role_at
from shared.reading.text.page import Page, Sentence
from shared.reading.text.rolewords import capacity_of, capacity_within

_ARTICLES = frozenset({"the", "a", "an"})


def claim_of(page: Page, kind: ClaimKind, start: int, end: int, when: When) -> Claim:
    """What stands between two offsets as a claim of this kind, guessed, so that it accuses nobody."""
    span = Span.of(page.text, start, end)
    role, value, capacity = None, None, Capacity.FULL
    match kind:
        case ClaimKind.OFFICE | ClaimKind.OCCUPATION:
            role, capacity = _role(page, span)
        case ClaimKind.AFFILIATION:
            role = Role("", None, span.text)
        case ClaimKind.NATIONALITY:
            bare = span.text.removesuffix("'s").removesuffix("’s")
            value = next(iter(nationalities(bare)), bare)
        case ClaimKind.ALIVE:
            value = "dead"
        case ClaimKind.AGE:
            span, value = _age(page, span)
        case ClaimKind.PARTY:
            value = span.text
        case ClaimKind.KINSHIP:
            pass  # the words say whose relative; who that is stays open
    return Claim(kind, span, role, value, when, capacity, sureness=Sureness.GUESSED)


def _age(page: Page, span: Span) -> tuple[Span, str | None]:
    """The whole number of which the network may have marked a part, and its years; None where it is no age."""
    sentence = page.sentences[page.sentence_at(span.start)]
    token = sentence.tokens[min(sentence.index_at(span.start + 1), len(sentence.tokens)) - 1]
    years = age_of(token.lower)
    if years is None:
        return span, None
    return Span.of(page.text, token.start, token.start + len(number_in(token.text))), str(years)


def _role(page: Page, span: Span) -> tuple[Role, Capacity]:
    """The words of a role: as the rules take them apart if they know them all, else as they stand."""
    sentence = page.sentences[page.sentence_at(span.start)]
    first, last = sentence.index_at(span.start), sentence.index_at(span.end)
    while first < last and sentence.tokens[first].lower in _ARTICLES:
        first += 1
    phrase = role_at(sentence, first, last, anchored=True) if first < last else None
    if phrase and phrase.begin == first and phrase.end == last:
        return Role(phrase.title, phrase.place, _organisation(sentence, phrase)), phrase.capacity
    words = span.text.lower().split()
    capacity = next((found for word in words[:2] if (found := capacity_of(word))), None)
    return Role(span.text), capacity or capacity_within(span.text.lower())


def _organisation(sentence: Sentence, phrase: RolePhrase) -> str | None:
    return sentence.text_between(*phrase.organisation) if phrase.organisation else None
