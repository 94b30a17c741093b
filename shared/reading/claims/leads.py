"""What a sentence says of somebody whom only the next one names: "A nurse who stole was jailed. Ana Ruiz, 45,"."""

from collections.abc import Iterator

from shared.lexicon.speech import REPORTING, SAYING, TELLING
from shared.reading.claims.said import Said
from shared.reading.claims.sites import Site
from shared.reading.claims.standins import Standin
from shared.reading.people.mentions import Mentions
from shared.reading.roles.roles import role_at
from shared.reading.text.page import Page, Sentence

_DASHES = frozenset({"—", "–", "-"})
_LONGEST_DATELINE = 10
_FURTHEST = 1  # tokens before the name in the sentence behind
_GOING_ON = frozenset({"who", "has", "have", "had", "was", "is", "will", "from", "with", "accused", "convicted"})
_TOLD = SAYING | TELLING | frozenset(REPORTING)


def leads_of(page: Page, mentions: Mentions) -> Iterator[Standin]:
    """Every "A nurse …" that a sentence naming nobody opens with, as a site of whom the next sentence opens with.

    That must be the first time that they are named.
    """
    for index, sentence in enumerate(page.sentences[:-1]):
        place = _opening(sentence)
        if place is None or any(True for _ in mentions.between(sentence.span.start, sentence.span.end)):
            continue
        person = _named_next(mentions, page.sentences[index + 1])
        phrase = role_at(sentence, place, len(sentence.tokens)) if person else None
        if person and phrase and _is_subject(sentence, phrase.end):
            site = Site(page, sentence, place, phrase.end, frozenset())
            yield Standin(person, site, (Said(phrase, doubtful=True),))


def _opening(sentence: Sentence) -> int | None:
    """The token of the "a" with which a sentence opens, behind any dateline."""
    tokens = sentence.tokens
    dashes = (at + 1 for at in range(min(_LONGEST_DATELINE, len(tokens) - 1)) if tokens[at].text in _DASHES)
    places = (0, *dashes)
    opens = (at for at in places if at + 1 < len(tokens) and tokens[at].text in ("A", "An"))
    return next(opens, None)


def _named_next(mentions: Mentions, sentence: Sentence) -> str | None:
    """Who is named for the first time where a sentence opens."""
    here = [*mentions.between(sentence.span.start, sentence.span.end)]
    if not here:
        return None
    mention, person = here[0]
    first = all(earlier != person for _, earlier in mentions.between(0, mention.start))
    return person if first and sentence.index_at(mention.start) <= _FURTHEST else None


def _is_subject(sentence: Sentence, end: int) -> bool:
    """Whether the sentence goes on to tell of them, and they are no source of it: "An official said"."""
    tokens = sentence.tokens
    if end >= len(tokens) or tokens[end].lower not in _GOING_ON:
        return False
    return not any(token.lower in _TOLD for token in tokens[end : end + 3])
