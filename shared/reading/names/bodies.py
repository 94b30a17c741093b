"""Names whose surroundings say that they are a body's, a place's, a work's or a case's, and nobody's.

Counted in 2,348 passages of news (`training/passages`) among the names read there: whose chief executive, chair or
founder is named, eight of eight were no person's; "X's Ana Lee", nine of nine; "MP for X" and "mayor of X", five of
five; behind "the", thirteen of fourteen; alone between quotation marks and behind a small word, seven of seven; with a
word of the foreign press in them, eleven of eleven.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from shared.lexicon.clauses import PREPOSITIONS
from shared.lexicon.listing import words_of
from shared.lexicon.names import folded
from shared.lexicon.speech import PERSONAL
from shared.models.text import Span
from shared.reading.names.around import BODIES, HOLY, SINGLE, WHOLE, Rule, is_led, word_at
from shared.reading.names.things import LEADING
from shared.reading.tagging.tagger import Tagged
from shared.reading.text.page import Page, Sentence

_SURE = 0.97  # from which on "the" before a name is a slip, or belongs to what follows it
_EPITHETS = frozenset({"aga", "agha", "dalai", "panchen", "notorious"})
_AFTER_HULLS = words_of("was is were had has will would and or when where that which")


def without_bodies(page: Page, spans: Sequence[Span], tags: Iterable[Tagged]) -> tuple[Span, ...]:
    """The names without those that are nobody's, and without a body's elsewhere that shows nobody either."""
    likely = {tag.start: tag.chance for tag in tags if tag.kind == "PER"}
    bodies = {folded(span.text) for span in spans if _is_any(page, span, BODIES)}
    families = {folded(s.text).split()[-1] for s in spans if " " in s.text and folded(s.text) not in bodies}
    often = Counter(folded(span.text) for span in spans)
    return tuple(
        span
        for span in spans
        if not is_led(*_place(page, span))
        and (folded(span.text) in families or _shows_somebody(page, span) or folded(span.text) not in bodies)
        and (folded(span.text) in families or not _is_any(page, span, WHOLE if " " in span.text else SINGLE))
        and (" " not in span.text or often[folded(span.text)] > 1 or not _is_hull(page, span, likely))
    )


def _place(page: Page, span: Span) -> tuple[Sentence, int, int]:
    sentence = page.sentences[page.sentence_at(span.start)]
    return sentence, sentence.index_at(span.start), sentence.index_at(span.end)


def _is_any(page: Page, span: Span, rules: Iterable[Rule]) -> bool:
    place = _place(page, span)
    plain = place[0].is_heading or _shows_somebody(page, span)
    return not plain and any(rule(*place) for rule in rules)


def _shows_somebody(page: Page, span: Span) -> bool:
    """Whether an age, "who", a verb of people or a title beside a name says that it is somebody's."""
    sentence, first, last = _place(page, span)
    after, beyond = word_at(sentence, last), word_at(sentence, last + 1)
    titled = first > 0 and sentence.kinds[first - 1] in LEADING and sentence.tokens[first - 1].is_capital
    aged = after in (",", "(") and (beyond in ("who", "aged") or (beyond.isdigit() and len(beyond) == 2))
    return aged or after in PERSONAL - {"said", "says"} or (titled and word_at(sentence, first - 1) not in HOLY)


def _is_hull(page: Page, span: Span, likely: Mapping[int, float]) -> bool:
    """Whether a tagger that is not quite sure sees it behind "the", as ships and halls stand, and no noun follows.

    "From the Charles Martel in Toulon", but "the Andy Warhol exhibit".
    """
    sentence, first, last = _place(page, span)
    after = word_at(sentence, last)
    ends = last >= len(sentence.tokens) or not sentence.tokens[last].is_word or after in PREPOSITIONS | _AFTER_HULLS
    behind = word_at(sentence, first - 1) == "the" and word_at(sentence, first) not in _EPITHETS
    return behind and ends and not sentence.is_heading and likely.get(span.start, 1.0) < _SURE
