"""Offices that an article writes out in full where the reading took a part of their name as the role.

"France's Minister of the Economy, Finances and Industry" is one office, not a minister of the economy. Which of the
two is meant nobody can tell from the sentence; beside somebody who held the first, it can be told.
"""

import re
from functools import lru_cache

from shared.lexicon.listing import words_of
from shared.lexicon.names import folded
from shared.lexicon.organisations import REGIONS
from shared.lexicon.places import country
from shared.lexicon.roles import office_key
from shared.lexicon.vocabulary import nations
from shared.models.text import Span
from shared.models.world import Entity

# More words than this after a claim's own do not belong to the name of its office.
_WINDOW = 120
# Before a title, these make it another post.
_OTHER_POST = re.compile(r"\b(?:spokes\w+|aide|adviser|advisor|assistant|deputy) (?:of|for|to)(?: the)? $")
# Only these and whose it is leave a title the same: a lieutenant governor is no governor.
_SAME_POST = words_of(
    "the a an as and or s former ex then acting interim caretaker current incumbent outgoing new longtime long time"
)
# A title goes on with these, but not with what comes next in a list ("..., and a delegation").
_MORE = re.compile(r" (?:for|of|and) (?!(?:an?|his|her|its|their|other|others) )")
# What stands before a title that is the end of another.
_REACHED = re.compile(r"\b[A-Z][\w’'-]+ of the $")
# What follows a title whose name is not at its end.
_GOES_ON = re.compile(
    r"(?:,? and| for| of| to| in)(?: the)? (?=[A-Z])"
    r"|, [A-Z][\w’'-]+(?:, [A-Z][\w’'-]+)*,? and (?:the )?[A-Z]"
    r"|[’']s? "
)


_LEADS = r"(?: as| to be| to serve as)?(?: the| an?| its| his| her| their)?(?: new| next)? $"
_ELECTED = re.compile(
    r"\b(?:(?:re-?)?elected|voted|chosen|won [^.;,]{0,40}\b(?:election|vote|race|presidency))" + _LEADS
)
_APPOINTED = re.compile(
    r"\b(?:appointed|named|picked|selected|nominated|designated|confirmed|tapped|announced|unveiled|becomes?)" + _LEADS
)
# "Named X secretary of state": whom stands between.
_WHOM = (
    r" (?:(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep)\.? )?(?:[A-Z][\w.’'-]*,? (?:[a-z]{2,3} )?){1,5}"
    r"(?:as |to be |to serve as )?(?:(?:the|his|her|its|their) )?(?:new |next )?$"
)
_APPOINTED_WHOM = re.compile(
    r"\b(?:appoint(?:s|ed)?|names?|named|picks?|picked|selects?|selected|nominates?|nominated|designates?|designated|"
    rf"confirms?|confirmed|taps?|tapped|chooses?|chose|chosen){_WHOM}"
)
_ELECTED_WHOM = re.compile(rf"\b(?:(?:re-?)?elect(?:s|ed)?|voted(?: in)?|declare[sd]?|proclaim(?:s|ed)){_WHOM}")
# Words of a sentence about those who are chosen, and have yet to begin.
_CHOSEN = re.compile(
    r"\b(?:choices?|picks?|nominees?|nominations?|[Pp]resident-elect|transition|shortlist|line-?up|slate|cabinet will|"
    r"agreed on|settled on|proposed|would-be|future|incoming|next|to be led|would be led|will be led)\b"
)
# States and provinces whose towns are called after others'; not those that are names of people too.
_STATES = re.compile(
    r"\b(?:Ontario|Kentucky|Ohio|Arkansas|Alabama|Tennessee|Missouri|Mississippi|Illinois|Indiana|Iowa|Kansas|Wisconsin|"
    r"Minnesota|Nebraska|Oklahoma|Oregon|Michigan|Pennsylvania|Connecticut|Massachusetts|Maine|Vermont|New Hampshire|"
    r"Maryland|Louisiana|Texas|Idaho|Utah|Nevada|Wyoming|Nova Scotia|New Brunswick|Saskatchewan|Manitoba|Alberta)\b"
)
# A town in the dateline with the state it lies in, which the best known of its name goes without: "LONDON, Ky. -".
_DATELINED = re.compile(r"\s*(?P<town>[A-Z][A-Z .’'-]+), [A-Z][A-Za-z. ]{1,20}?(?:\s\([^)]{1,30}\))?\s?[-–—:]")
_SAME_CLAUSE = 60  # characters between a town and the region it is said to be of
_IN_COMMAS = re.compile(r", (?:the )?([A-Z][\w ’'-]{2,40})(?=[,.;)])")


_folded = lru_cache(maxsize=4096)(folded)  # each claim is held against every office of every candidate


@lru_cache(maxsize=4096)
def _spelled(names: tuple[str, ...]) -> tuple[str, ...]:
    """The names of more than one word, folded and with a space at either end."""
    return tuple(f" {name} " for name in map(folded, names) if " " in name)


def is_written(office: Entity, span: Span, text: str) -> bool:
    """Whether a name of an office begins in these words of an article and is written there to its end.

    Names of one word ("President", "Senator") are written everywhere and do not count.
    """
    window = f" {_folded(text[span.start : span.end + _WINDOW])} "
    said = len(_folded(span.text))
    return any(name in window and _begins_in(name, window, said) for name in _spelled(office.names))


def _begins_in(name: str, window: str, said: int) -> bool:
    at = window.find(name, 0, said + len(name) - 1)
    return at >= 0 and _leaves_it(window[1 : at + 1]) and not _MORE.match(window[at + len(name) - 1 : -1])


def _leaves_it(before: str) -> bool:
    """Whether the words before a title say of whom or when it is, and do not make it another one."""
    words = before.split()
    if not words or words[-1] in _SAME_POST:
        return not _OTHER_POST.search(before)
    return any(" ".join(words[-many:]) in nations() for many in (1, 2, 3))


def is_tail(span: Span, text: str) -> bool:
    """Whether a title seems to end another one that was not read ("Head of the Secretariat of the | President")."""
    return _REACHED.search(text, max(0, span.start - _WINDOW), span.start) is not None


def goes_on(span: Span, text: str) -> bool:
    """Whether a title seems to go on after the words that were read of it ("Minister of State | for Business")."""
    return _GOES_ON.match(text, span.end) is not None


def country_follows(span: Span, text: str) -> bool:
    """Whether a country in commas behind a title says whose it is and was not read ("Governor of Punjab, Peru")."""
    found = _IN_COMMAS.match(text, span.end)
    return found is not None and folded(found[1]) in nations()


def is_elected(span: Span, text: str) -> bool:
    """Whether the words before an office say that somebody was voted into it: they take it up later, if at all."""
    begin = max(0, span.start - _WINDOW)
    return any(words.search(text, begin, span.start) for words in (_ELECTED, _ELECTED_WHOM))


def is_appointed(span: Span, text: str) -> bool:
    """Whether the words before an office say that somebody was chosen for it or becomes it, perhaps later."""
    begin = max(0, span.start - _WINDOW)
    return any(words.search(text, begin, span.start) for words in (_APPOINTED, _APPOINTED_WHOM))


def is_among_chosen(span: Span, text: str) -> bool:
    """Whether the sentence so far speaks of those who are chosen for offices and need not have begun."""
    begin = max(text.rfind(". ", 0, span.start), text.rfind("\n", 0, span.start))
    return _CHOSEN.search(text, max(begin, span.start - 3 * _WINDOW, 0), span.start) is not None


def may_be_elsewhere(title: str, place: str | None, text: str) -> bool:
    """Whether an article says in which region a town lies, as it does of one that is not the best known of its name.

    "The mayor of London" of an article that speaks of London, Ontario, need not be that of the capital, nor "London
    mayor X of Ontario"; a mayor is in doubt wherever any part of a country is named that towns are told apart by.
    """
    if not place or (country(place) and office_key(title, place).title != "mayor"):
        return False
    dateline = _DATELINED.match(text)
    if dateline and folded(dateline["town"]) == folded(place):
        return True
    if folded(title) == "mayor" and _STATES.search(text):
        return True
    behind = (
        rf"\b{re.escape(place)}(?:, |\b[^.;\n]{{0,{_SAME_CLAUSE}}} (?:of|in|from) )(?=([A-Z][a-z]+(?: [A-Z][a-z]+)?))"
    )
    regions = re.findall(behind, text)
    return any(not REGIONS.isdisjoint((region.lower(), region.lower().split()[0])) for region in regions)
