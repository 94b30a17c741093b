"""Names whose surroundings say that they are a body's, a place's, a work's or a case's, and nobody's.

Counted in 2,348 passages of news (`training/passages`) among the names read there: whose chief executive, chair or
founder is named, eight of eight were no person's; "X's Ana Lee", nine of nine; "MP for X" and "mayor of X", five of
five; behind "the", thirteen of fourteen; alone between quotation marks and behind a small word, seven of seven; with a
word of the foreign press in them, eleven of eleven.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from shared.lexicon.clauses import PREPOSITIONS
from shared.lexicon.listing import words_of
from shared.lexicon.names import folded
from shared.lexicon.organisations import FOREIGN_PRESS, MADE, SORTS
from shared.lexicon.peoples import FOLKS
from shared.lexicon.speech import PERSONAL
from shared.models.text import Span
from shared.reading.names.things import LEADING
from shared.reading.tagging.tagger import Tagged
from shared.reading.text.kinds import Kind
from shared.reading.text.page import Page, Sentence

_SURE = 0.97  # from which on "the" before a name is a slip, or belongs to what follows it
_ARTICLES = frozenset({"the", "a", "an"})
_OWNERS = _ARTICLES | {"his", "her", "their", "its", "our", "my", "this", "that", "whose"}
# Who only bodies have, as no person has them.
_OFFICERS = frozenset({"ceo", "chairman", "chairwoman", "chairperson", "founder"})
_CHIEFS = frozenset({"executive", "financial", "operating"})
_LATE = words_of("new former then outgoing interim founding late executive longtime finnish british german american")
# Whose posts are of bodies alone, behind "of".
_HEADS = words_of("boss chairman chairwoman chairperson executive ceo founder owner co-owner shareholder shareholders")
_DONE = words_of("captained captains chairs chaired")
# Those of places.
_LOCALS = words_of(
    """
    mp mps td msp ms mep mayor bishop archbishop archdeacon member councillor village town city port suburb suburbs
    outskirts constituency diocese parish district municipality
    """
)
# What one does at a body, where "at" follows.
_AT_WORK = words_of(
    """
    director partner head analyst economist manager executive editor lawyer career job post taught teaches studied
    educated worked works trained chef surgeon professor fellow researcher strategist banker trader chief officer
    president intern condition
    """
)
# Sorts of bodies that are callings of people too: "retired miner Ana Ruiz".
_CALLINGS = words_of(
    """
    maker miner broadcaster brewer producer supplier operator manufacturer retailer developer contractor refiner
    shipper hotelier publisher lender regulator watchdog giant carmaker brand
    """
)
_ANIMALS = words_of("dog cat horse mare stallion foal terrier parrot tortoise chimpanzee gorilla elephant")
_SORTED = (SORTS | MADE | _ANIMALS) - _CALLINGS
_CALLED = frozenset({"as", "called", "nicknamed", "dubbed", "alias", "name", "named", "said", "says", "and", "or"})
_HOLY = frozenset({"st", "saint"})
_EPITHETS = frozenset({"aga", "agha", "dalai", "panchen", "notorious"})
_OPENING, _CLOSING = frozenset("“\"‘«"), frozenset("”\"’»")
_DASHES = frozenset({"—", "–", "-", "--"})
# What is called after people, in small letters behind the name.
_CALLED_AFTER = words_of("award prize fellowship scholarship medal trophy school institute hospital theatre stadium museum")
_AFTER_HULLS = words_of("was is were had has will would and or when where that which")
_Rule = Callable[[Sentence, int, int], bool]
_REACH = 3  # words between an article and the noun it belongs to
_LONGEST_DATELINE = 6


def without_bodies(page: Page, spans: Sequence[Span], tags: Iterable[Tagged]) -> tuple[Span, ...]:
    """The names without those that are nobody's, and without a body's elsewhere that shows nobody either."""
    likely = {tag.start: tag.chance for tag in tags if tag.kind == "PER"}
    bodies = {folded(span.text) for span in spans if _is_any(page, span, _BODIES)}
    families = {folded(s.text).split()[-1] for s in spans if " " in s.text and folded(s.text) not in bodies}
    often = Counter(folded(span.text) for span in spans)
    return tuple(
        span
        for span in spans
        if not _is_led(*_place(page, span))
        and (folded(span.text) in families or _shows_somebody(page, span) or folded(span.text) not in bodies)
        and (folded(span.text) in families or not _is_any(page, span, _WHOLE if " " in span.text else _SINGLE))
        and (" " not in span.text or often[folded(span.text)] > 1 or not _is_hull(page, span, likely))
    )


def _place(page: Page, span: Span) -> tuple[Sentence, int, int]:
    sentence = page.sentences[page.sentence_at(span.start)]
    return sentence, sentence.index_at(span.start), sentence.index_at(span.end)


def _is_any(page: Page, span: Span, rules: Iterable[_Rule]) -> bool:
    place = _place(page, span)
    plain = place[0].is_heading or _shows_somebody(page, span)
    return not plain and any(rule(*place) for rule in rules)


def _shows_somebody(page: Page, span: Span) -> bool:
    """Whether an age, "who", a verb of people or a title beside a name says that it is somebody's."""
    sentence, first, last = _place(page, span)
    after, beyond = _word(sentence, last), _word(sentence, last + 1)
    titled = first > 0 and sentence.kinds[first - 1] in LEADING and sentence.tokens[first - 1].is_capital
    aged = after in (",", "(") and (beyond in ("who", "aged") or (beyond.isdigit() and len(beyond) == 2))
    return aged or after in PERSONAL - {"said", "says"} or (titled and _word(sentence, first - 1) not in _HOLY)


def _word(sentence: Sentence, place: int) -> str:
    return sentence.tokens[place].lower if 0 <= place < len(sentence.tokens) else ""


def _is_led(sentence: Sentence, first: int, last: int) -> bool:
    """Whether who leads it is named as its own: "Eli Lilly's chief executive, Dave Ricks"."""
    if last >= len(sentence.tokens) or not sentence.is_owner_at(last):
        return False
    place = last + 1
    while _word(sentence, place) in _LATE:
        place += 1
    chief = _word(sentence, place) == "chief" and _word(sentence, place + 1) in _CHIEFS
    end = place + 2 + (_word(sentence, place + 2) == "officer") if chief else place + 1
    chair = _word(sentence, place) == "chair" and _word(sentence, end) == ","
    return (chief or chair or _word(sentence, place) in _OFFICERS) and _word(sentence, end) not in PREPOSITIONS


def _is_headed(sentence: Sentence, first: int, last: int) -> bool:
    """ "Chief executive of X", "who captained X", but not "the boss of X's club"."""
    before = _word(sentence, first - 1)
    headed = before in _DONE or (before == "of" and _word(sentence, first - 2) in _HEADS)
    return headed and not sentence.is_owner_at(last)


def _is_local(sentence: Sentence, first: int, last: int) -> bool:
    before = _word(sentence, first - 1) in ("of", "for") and _word(sentence, first - 2) in _LOCALS
    return before and not sentence.is_owner_at(last)


def _is_sorted(sentence: Sentence, first: int, last: int) -> bool:
    """ "The law firm X,", "the horse, X, which", "in his opera X", but "the firm Ana Lee founded"."""
    apposed = _word(sentence, first - 1) == ","
    noun, nouns = first - 1 - apposed, _ANIMALS if apposed else _SORTED
    if _word(sentence, noun) not in nouns or sentence.tokens[noun].is_capital:
        return False
    back = range(noun - 1, max(-1, noun - 1 - _REACH), -1)
    ends = last >= len(sentence.tokens) or not sentence.tokens[last].is_word or _word(sentence, last) in PREPOSITIONS
    return ends and not sentence.is_owner_at(last) and any(_word(sentence, at) in _OWNERS or sentence.is_owner_at(at) for at in back)


def _is_titled_work(sentence: Sentence, first: int, last: int) -> bool:
    """Whether it stands between quotation marks by itself, behind a small word: "a part in “Annie Hall”"."""
    if _word(sentence, first - 1) not in _OPENING or _word(sentence, last) not in _CLOSING:
        return False
    return first > 1 and sentence.tokens[first - 2].text.islower() and _word(sentence, first - 2) not in _CALLED


def _is_of_press(sentence: Sentence, first: int, last: int) -> bool:
    return any(sentence.tokens[at].lower in FOREIGN_PRESS for at in range(first, last))


def _is_holy(sentence: Sentence, first: int, last: int) -> bool:
    """ "St. George", "the church of Saint Luke", "St Vitus's towers"."""
    before = first - 1 - (_word(sentence, first - 1) == ".")
    own = last - first == 2 and _word(sentence, first) in _HOLY
    return own or (last - first == 1 and before >= 0 and _word(sentence, before) in _HOLY)


def _is_hull(page: Page, span: Span, likely: Mapping[int, float]) -> bool:
    """Whether a tagger that is not quite sure sees it behind "the", as ships, halls and papers stand, and no noun follows.

    "From the Charles Martel in Toulon", but "the Andy Warhol exhibit".
    """
    sentence, first, last = _place(page, span)
    after = _word(sentence, last)
    ends = last >= len(sentence.tokens) or not sentence.tokens[last].is_word or after in PREPOSITIONS | _AFTER_HULLS
    behind = _word(sentence, first - 1) == "the" and _word(sentence, first) not in _EPITHETS
    return behind and ends and not sentence.is_heading and likely.get(span.start, 1.0) < _SURE


def _is_called_after(sentence: Sentence, first: int, last: int) -> bool:
    """ "The Ana Ruiz award", "at the Ana Ruiz school"."""
    return _word(sentence, first - 1) in _ARTICLES and _word(sentence, last) in _CALLED_AFTER


def _employs(sentence: Sentence, first: int, last: int) -> bool:
    """ "Rio Tinto's Ana Lee said": nobody has another person so."""
    if last + 3 >= len(sentence.tokens) or not sentence.is_owner_at(last):
        return False
    given, family = sentence.kinds[last + 1 : last + 3]
    after, beyond = _word(sentence, last + 3), _word(sentence, last + 4)
    acts = after in PERSONAL or (after == "," and (beyond in _ARTICLES or beyond in ("who", "its", "no")))
    return given is Kind.GIVEN and family in (Kind.NAME, Kind.GIVEN) and acts


def _is_workplace(sentence: Sentence, first: int, last: int) -> bool:
    return (
        _word(sentence, first - 1) == "at"
        and _word(sentence, first - 2) in _AT_WORK
        and not sentence.is_owner_at(last)
    )


def _is_case(sentence: Sentence, first: int, last: int) -> bool:
    """ "Bush v. Gore"."""
    behind = [_word(sentence, first - 2), _word(sentence, first - 1)] == ["v", "."]
    return behind or (_word(sentence, last) == "v" and _word(sentence, last + 1) == ".")


def _is_bracketed(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a word stands in brackets by itself behind a whole name: a party, a place or an agency."""
    bracketed = _word(sentence, first - 1) == "(" and _word(sentence, last) == ")"
    return bracketed and first > 2 and all(sentence.tokens[at].is_capital for at in (first - 2, first - 3))


def _is_of_people(sentence: Sentence, first: int, last: int) -> bool:
    return _word(sentence, first) in FOLKS or _word(sentence, first).startswith(("r-", "d-"))


def _is_dateline(sentence: Sentence, first: int, last: int) -> bool:
    """ "Pierre, S.D. – The union": a town that opens the article, capitals and numbers up to a dash."""
    if first or _word(sentence, last) != ",":
        return False
    for place in range(last + 1, min(last + 1 + _LONGEST_DATELINE, len(sentence.tokens) - 1)):
        token = sentence.tokens[place]
        if token.text in _DASHES and token.start > sentence.tokens[place - 1].end:
            return True
        if token.is_word and not (token.is_capital or token.text.isdigit()):
            return False
    return False


_BODIES: tuple[_Rule, ...] = (_is_led, _is_headed, _is_sorted, _employs)
_BOTH = (_is_headed, _is_sorted, _is_titled_work, _is_of_press, _is_holy)
_WHOLE = (*_BOTH, _is_local, _employs, _is_workplace, _is_called_after)
_SINGLE = (*_BOTH, _is_case, _is_bracketed, _is_of_people, _is_dateline)
