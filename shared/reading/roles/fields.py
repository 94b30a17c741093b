"""What follows the noun of a role and belongs to it: "minister | of defence", "head | of Legal | at the bank"."""

from dataclasses import replace

from shared.lexicon.places import named
from shared.models.reading import ClaimKind
from shared.reading.roles.complements import Complement, complement_at
from shared.reading.roles.loose import loose_end
from shared.reading.roles.outer import outer_place
from shared.reading.roles.portfolios import portfolio_at
from shared.reading.roles.rolephrase import RolePhrase
from shared.reading.text.kinds import Kind
from shared.reading.text.page import Sentence
from shared.reading.text.rolewords import title_at

# Who is elected somewhere is said to be "from" there.
_ELECTED = frozenset({"senator", "congressman", "congresswoman", "representative", "lawmaker", "mp", "governor"})
# Who has a portfolio.
MINISTERS = ("minister", "secretary of state", "minister of state", "secretary")
# Whoever is sent to somebody: the host belongs to the title, for one state has an ambassador to each other.
_SENT = frozenset({"ambassador", "envoy", "commissioner", "representative", "consul", "nuncio", "delegate"})
_ADVISING = frozenset({"counselor", "counsellor", "adviser", "advisor", "aide", "assistant"})
# Links that lead from an office to what it is the office of; "at" and "in" may only say where.
_HEADS = frozenset({"head", "director", "chief", "president", "manager"})
# Links that lead to where somebody is, unless a body stands behind them by its own words: "a nurse in Rotorua".
_WHENCE = frozenset({"from", "in", "on"})
_WITHIN_NAMES = frozenset({"of", "for", "the", "and"})
_OFFICE_LINKS = frozenset({"of", "for", "to"})


def with_complements(sentence: Sentence, phrase: RolePhrase, begin: int, limit: int) -> RolePhrase:
    """The phrase with what follows its noun, at most three times: field, body, place."""
    ministry = _end_of_ministry(sentence, phrase, limit) or _end_of_advised(sentence, phrase, limit)
    if ministry:
        phrase = replace(phrase, title=sentence.text_between(begin, ministry), title_end=ministry, end=ministry)
    for _ in range(3):
        found = complement_at(sentence, phrase.end, limit)
        further = _extended(sentence, phrase, begin, found) if found else None
        if further is None:
            break
        phrase = further
    outer = outer_place(sentence, phrase.end, limit)
    if outer and phrase.kind is ClaimKind.OFFICE and " of " in sentence.text_between(begin, phrase.end):
        return _within(sentence, phrase, begin, outer)
    return _with_loose(sentence, phrase, begin, limit)


def _within(sentence: Sentence, phrase: RolePhrase, begin: int, outer: tuple[int, int]) -> RolePhrase:
    """The phrase with the country in commas behind it; itself where that is no country or it has one.

    What is told apart by it is called so: "Governor of Punjab, Pakistan" is the office's whole name.
    """
    words, end = sentence.text_between(*outer), outer[1]
    if not named(words) or phrase.owner or (phrase.place and named(phrase.place)):
        return phrase
    if phrase.place or phrase.organisation:
        title = sentence.text_between(begin, end)
        return replace(phrase, title=title, title_end=end, end=end, place=None, organisation=None, definite=True)
    return replace(phrase, end=end, place=words, definite=True)


def _end_of_ministry(sentence: Sentence, phrase: RolePhrase, limit: int) -> int:
    """The end of what a minister is minister of, "responsible for" it or not; 0 where that is not said in capitals."""
    if not phrase.title.lower().endswith(MINISTERS):
        return 0
    responsible = phrase.end < limit and sentence.tokens[phrase.end].lower == "responsible"
    return portfolio_at(sentence, phrase.end + responsible, limit)


def _end_of_advised(sentence: Sentence, phrase: RolePhrase, limit: int) -> int:
    """The end of whom somebody advises by their title, "Counselor to the President"; 0 where that is not said."""
    ahead = [token.lower for token in sentence.tokens[phrase.end : min(limit, phrase.end + 2)]]
    if phrase.title.lower().split()[-1] not in _ADVISING or ahead != ["to", "the"]:
        return 0
    length = title_at(sentence, phrase.end + 2) if phrase.end + 2 < limit else 0
    return phrase.end + 2 + length if length else 0


def _with_loose(sentence: Sentence, phrase: RolePhrase, begin: int, limit: int) -> RolePhrase:
    """The phrase with what it is the role of where that is said in words of no pattern: "of the center's board"."""
    owns = phrase.end == phrase.title_end and sentence.is_owner_at(phrase.end)
    end = loose_end(sentence, phrase.end, limit)
    if end == phrase.end or owns:
        return phrase
    title = sentence.text_between(begin, end) if phrase.end == phrase.title_end else phrase.title
    title_end = end if phrase.end == phrase.title_end else phrase.title_end
    plain = all(t.is_capital or t.lower in _WITHIN_NAMES for t in sentence.tokens[phrase.end : end])
    first, last = phrase.organisation or (0, 0)
    body = (first, end) if plain and first < last == phrase.end else phrase.organisation
    return replace(
        phrase, title=title, title_end=title_end, end=end, organisation=body, doubtful=phrase.doubtful or not plain
    )


def _is_field(sentence: Sentence, phrase: RolePhrase) -> bool:
    """Whether what a head is the head of is a field with a capital, and no body: "Head of Legal at Rhätia"."""
    first, last = phrase.organisation or (0, 0)
    if last != phrase.end or first < phrase.title_end or phrase.title.lower().split()[-1] not in _HEADS:
        return False
    return not {Kind.BODY, Kind.ACRONYM} & set(sentence.kinds[first:last])


def _leads(phrase: RolePhrase, link: str) -> bool:
    is_elected = link == "from" and phrase.title.lower().split()[-1] in _ELECTED
    return link in _OFFICE_LINKS or is_elected or (phrase.kind is ClaimKind.OCCUPATION and link != "in")


def _extended(sentence: Sentence, phrase: RolePhrase, begin: int, found: Complement) -> RolePhrase | None:
    """The phrase with one complement more; None where that does not belong to it."""
    if found.is_field:
        behind = phrase.organisation is not None and phrase.organisation[0] > begin
        if behind or phrase.end != phrase.title_end:
            return None
        title = sentence.text_between(begin, found.end)
        return replace(phrase, title=title, title_end=found.end, end=found.end)
    if found.link == "to" and phrase.end == phrase.title_end and phrase.title.lower().split()[-1] in _SENT:
        title = sentence.text_between(begin, found.end)
        return replace(phrase, title=title, title_end=found.end, end=found.end, definite=True)
    if found.link == "in" and found.is_place and phrase.title.lower().split()[-1] in _SENT:
        return replace(phrase, end=found.end)  # where an envoy sits says nothing of whom they represent
    if found.is_place:
        words = sentence.text_between(found.begin, found.end)
        if phrase.owner and phrase.end == phrase.title_end and found.link in ("of", "for"):
            title = sentence.text_between(begin, found.end)  # "India's Administrator of Chandigarh"
            return replace(phrase, title=title, title_end=found.end, end=found.end, definite=True)
        belongs = phrase.place is None and _leads(phrase, found.link)
        return replace(phrase, place=words, end=found.end, definite=True) if belongs else None
    if found.link in ("at", "for", "with") and _is_field(sentence, phrase):
        title = sentence.text_between(begin, phrase.end)
        phrase = replace(phrase, title=title, title_end=phrase.end, organisation=None)
    named = found.link not in _WHENCE or Kind.BODY in sentence.kinds[found.begin : found.end]
    if phrase.organisation is not None or not named:
        return None
    return replace(phrase, organisation=(found.begin, found.end), attached=found.link in ("at", "with"), end=found.end)
