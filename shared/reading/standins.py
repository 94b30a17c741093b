"""Where somebody is meant without a name: "She was appointed in May", "The economist, 54, said ..."."""

from collections.abc import Iterator

from shared.models.reading import ClaimKind, When
from shared.reading.mentions import Mentions
from shared.reading.page import Page, Sentence
from shared.reading.roles import RolePhrase, role_at
from shared.reading.sites import Site

_PRONOUNS = frozenset({"he", "she"})
_LEADS = frozenset({"the", "a", "an"})


def standins_of(page: Page, mentions: Mentions) -> Iterator[tuple[str, Site, RolePhrase | None]]:
    """Every pronoun or description that stands for one person of the page, as a site; with the description's role."""
    for sentence in page.sentences:
        starts = frozenset(m.start for m, _ in mentions.between(sentence.span.start, sentence.span.end))
        for place, token in enumerate(sentence.tokens):
            if token.lower in _PRONOUNS and page.quoted_at(token.start) is None:
                person = mentions.stood_for(sentence, sentence.span_between(place, place + 1))
                if person:
                    yield person, Site(page, sentence, place, place + 1, starts), None
        yield from _described(page, sentence, mentions, starts)


def _described(
    page: Page, sentence: Sentence, mentions: Mentions, starts: frozenset[int]
) -> Iterator[tuple[str, Site, RolePhrase | None]]:
    """A sentence's subject that says what the one person named before is: "The former minister said"."""
    tokens = sentence.tokens
    if len(tokens) < 3 or tokens[0].lower != "the" or page.quoted_at(tokens[0].start):
        return
    phrase = role_at(sentence, 0, len(tokens))
    if phrase is None or phrase.place and not phrase.is_adjective or phrase.organisation or phrase.end >= len(tokens):
        return
    telling = phrase.kind is ClaimKind.OCCUPATION or phrase.when is When.FORMER
    behind = tokens[phrase.end]
    if not telling or behind.start in starts or behind.is_owner or behind.is_capital:
        return
    person = mentions.stood_for(sentence, sentence.span_between(0, 1))
    if person:
        yield person, Site(page, sentence, 0, phrase.end, starts), phrase
