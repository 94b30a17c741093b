"""What stands around a name that is no person's: each rule takes a sentence and the name's tokens in it."""

from collections.abc import Callable

from shared.lexicon.clauses import PREPOSITIONS
from shared.lexicon.listing import words_of
from shared.lexicon.organisations import FOREIGN_PRESS, MADE, SORTS
from shared.lexicon.peoples import FOLKS
from shared.lexicon.speech import PERSONAL
from shared.reading.text.kinds import Kind
from shared.reading.text.page import Sentence

Rule = Callable[[Sentence, int, int], bool]
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
HOLY = frozenset({"st", "saint"})
"""What stands before a saint."""
_OPENING, _CLOSING = frozenset('“"‘«'), frozenset('”"’»')
_DASHES = frozenset({"—", "–", "-", "--"})
# What is called after people, in small letters behind the name.
_CALLED_AFTER = words_of(
    "award prize fellowship scholarship medal trophy school institute hospital theatre stadium museum"
)
_REACH = 3  # words between an article and the noun it belongs to
_LONGEST_DATELINE = 6


def word_at(sentence: Sentence, place: int) -> str:
    """The token at a place in small letters; empty where there is none."""
    return sentence.tokens[place].lower if 0 <= place < len(sentence.tokens) else ""


def is_led(sentence: Sentence, first: int, last: int) -> bool:
    """Whether who leads it is named as its own: "Eli Lilly's chief executive, Dave Ricks"."""
    if last >= len(sentence.tokens) or not sentence.is_owner_at(last):
        return False
    place = last + 1
    while word_at(sentence, place) in _LATE:
        place += 1
    chief = word_at(sentence, place) == "chief" and word_at(sentence, place + 1) in _CHIEFS
    end = place + 2 + (word_at(sentence, place + 2) == "officer") if chief else place + 1
    chair = word_at(sentence, place) == "chair" and word_at(sentence, end) == ","
    return (chief or chair or word_at(sentence, place) in _OFFICERS) and word_at(sentence, end) not in PREPOSITIONS


def _is_headed(sentence: Sentence, first: int, last: int) -> bool:
    """ "Chief executive of X", "who captained X", but not "the boss of X's club"."""
    before = word_at(sentence, first - 1)
    headed = before in _DONE or (before == "of" and word_at(sentence, first - 2) in _HEADS)
    return headed and not sentence.is_owner_at(last)


def _is_local(sentence: Sentence, first: int, last: int) -> bool:
    before = word_at(sentence, first - 1) in ("of", "for") and word_at(sentence, first - 2) in _LOCALS
    return before and not sentence.is_owner_at(last)


def _is_sorted(sentence: Sentence, first: int, last: int) -> bool:
    """ "The law firm X,", "the horse, X, which", "in his opera X", but "the firm Ana Lee founded"."""
    apposed = word_at(sentence, first - 1) == ","
    noun, nouns = first - 1 - apposed, _ANIMALS if apposed else _SORTED
    if word_at(sentence, noun) not in nouns or sentence.tokens[noun].is_capital:
        return False
    back = range(noun - 1, max(-1, noun - 1 - _REACH), -1)
    ends = last >= len(sentence.tokens) or not sentence.tokens[last].is_word or word_at(sentence, last) in PREPOSITIONS
    return (
        ends
        and not sentence.is_owner_at(last)
        and any(word_at(sentence, at) in _OWNERS or sentence.is_owner_at(at) for at in back)
    )


def _is_titled_work(sentence: Sentence, first: int, last: int) -> bool:
    """Whether it stands between quotation marks by itself, behind a small word: "a part in “Annie Hall”"."""
    if word_at(sentence, first - 1) not in _OPENING or word_at(sentence, last) not in _CLOSING:
        return False
    return first > 1 and sentence.tokens[first - 2].text.islower() and word_at(sentence, first - 2) not in _CALLED


def _is_of_press(sentence: Sentence, first: int, last: int) -> bool:
    return any(sentence.tokens[at].lower in FOREIGN_PRESS for at in range(first, last))


def _is_holy(sentence: Sentence, first: int, last: int) -> bool:
    """ "St. George", "the church of Saint Luke", "St Vitus's towers"."""
    before = first - 1 - (word_at(sentence, first - 1) == ".")
    own = last - first == 2 and word_at(sentence, first) in HOLY
    return own or (last - first == 1 and before >= 0 and word_at(sentence, before) in HOLY)


def _is_called_after(sentence: Sentence, first: int, last: int) -> bool:
    """ "The Ana Ruiz award", "at the Ana Ruiz school"."""
    return word_at(sentence, first - 1) in _ARTICLES and word_at(sentence, last) in _CALLED_AFTER


def _employs(sentence: Sentence, first: int, last: int) -> bool:
    """ "Rio Tinto's Ana Lee said": nobody has another person so."""
    if last + 3 >= len(sentence.tokens) or not sentence.is_owner_at(last):
        return False
    given, family = sentence.kinds[last + 1 : last + 3]
    after, beyond = word_at(sentence, last + 3), word_at(sentence, last + 4)
    acts = after in PERSONAL or (after == "," and (beyond in _ARTICLES or beyond in ("who", "its", "no")))
    return given is Kind.GIVEN and family in (Kind.NAME, Kind.GIVEN) and acts


def _is_workplace(sentence: Sentence, first: int, last: int) -> bool:
    return (
        word_at(sentence, first - 1) == "at"
        and word_at(sentence, first - 2) in _AT_WORK
        and not sentence.is_owner_at(last)
    )


def _is_case(sentence: Sentence, first: int, last: int) -> bool:
    """ "Bush v. Gore"."""
    behind = [word_at(sentence, first - 2), word_at(sentence, first - 1)] == ["v", "."]
    return behind or (word_at(sentence, last) == "v" and word_at(sentence, last + 1) == ".")


def _is_bracketed(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a word stands in brackets by itself behind a whole name: a party, a place or an agency."""
    bracketed = word_at(sentence, first - 1) == "(" and word_at(sentence, last) == ")"
    return bracketed and first > 2 and all(sentence.tokens[at].is_capital for at in (first - 2, first - 3))


def _is_of_people(sentence: Sentence, first: int, last: int) -> bool:
    return word_at(sentence, first) in FOLKS or word_at(sentence, first).startswith(("r-", "d-"))


def _is_dateline(sentence: Sentence, first: int, last: int) -> bool:
    """ "Pierre, S.D. – The union": a town that opens the article, capitals and numbers up to a dash."""
    if first or word_at(sentence, last) != ",":
        return False
    for place in range(last + 1, min(last + 1 + _LONGEST_DATELINE, len(sentence.tokens) - 1)):
        token = sentence.tokens[place]
        if token.text in _DASHES and token.start > sentence.tokens[place - 1].end:
            return True
        if token.is_word and not (token.is_capital or token.text.isdigit()):
            return False
    return False


BODIES: tuple[Rule, ...] = (is_led, _is_headed, _is_sorted, _employs)
"""Those that make it a body's, wherever else it stands."""
_BOTH = (_is_headed, _is_sorted, _is_titled_work, _is_of_press, _is_holy)
WHOLE = (*_BOTH, _is_local, _employs, _is_workplace, _is_called_after)
"""Those for whole names."""
SINGLE = (*_BOTH, _is_case, _is_bracketed, _is_of_people, _is_dateline)
"""Those for names of one word."""
