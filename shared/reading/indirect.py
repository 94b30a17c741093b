"""What people are said to have said without quotation marks: "X said that ...", "according to X"."""

from collections.abc import Iterator

from shared.lexicon.speech import REPORTING
from shared.models.reading import Quotation
from shared.reading.mentions import Mentions
from shared.reading.page import Page, Sentence
from shared.reading.speakers import Speaker, speaker_at, speaker_from

# Fewer words than this are no statement.
_FEWEST_WORDS = 4


def indirect_in(page: Page, mentions: Mentions) -> Iterator[Quotation]:
    """At most one indirect quotation for each sentence without quotation marks."""
    for sentence in page.sentences:
        if page.quoted_at(sentence.span.start + 1) or any(page.quoted_at(token.start) for token in sentence.tokens):
            continue
        found = _said(page, mentions, sentence) or _according(page, mentions, sentence)
        if found:
            yield found


def _said(page: Page, mentions: Mentions, sentence: Sentence) -> Quotation | None:
    """X said (that) the rest of the sentence; only people named or meant by a pronoun."""
    tokens = sentence.tokens
    verb = next((i for i, token in enumerate(tokens) if token.lower in REPORTING), None)
    if verb is None:
        return None
    that = next((i for i in range(verb + 1, min(verb + 8, len(tokens))) if tokens[i].lower == "that"), None)
    if that is None and tokens[verb].lower not in ("said", "says"):
        return None
    begin, end = (that or verb) + 1, len(tokens) - (not tokens[-1].is_word)
    if end - begin < _FEWEST_WORDS:
        return None
    speaker = speaker_at(page, mentions, sentence, verb)
    return _quotation(sentence, begin, end, speaker) if speaker and speaker.person else None


def _according(page: Page, mentions: Mentions, sentence: Sentence) -> Quotation | None:
    """ "According to X, …" and "…, according to X"."""
    tokens = sentence.tokens
    place = next((i for i, token in enumerate(tokens[:-2]) if token.lower == "according"), None)
    if place is None or tokens[place + 1].lower != "to":
        return None
    speaker = speaker_from(page, mentions, sentence, place + 2)
    if speaker is None:
        return None
    comma = next((i for i in range(sentence.index_at(speaker.span.end), len(tokens)) if tokens[i].text == ","), None)
    begin, end = (0, place) if place else ((comma or 0) + 1, len(tokens) - 1)
    while end > begin and not tokens[end - 1].is_word:
        end -= 1
    return _quotation(sentence, begin, end, speaker) if end - begin >= _FEWEST_WORDS else None


def _quotation(sentence: Sentence, begin: int, end: int, speaker: Speaker) -> Quotation:
    return Quotation(
        sentence.span_between(begin, end), direct=False, speaker=speaker.span, person=speaker.person,
        verb=speaker.verb, addressee=speaker.addressee, anchored=speaker.anchored,
    )  # fmt: skip
