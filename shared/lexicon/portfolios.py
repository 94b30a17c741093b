"""What a minister or secretary is minister of: many ways to say a portfolio, brought to one word."""

import re

# What a portfolio is called in one country or another, and the one word used here for it.
_PORTFOLIOS = {
    "defense": "defence",
    "national defence": "defence",
    "national defense": "defence",
    "war": "defence",
    "armed forces": "defence",
    "the armed forces": "defence",
    "foreign": "foreign affairs",
    "external affairs": "foreign affairs",
    "external relations": "foreign affairs",
    "external": "foreign affairs",
    "foreign relations": "foreign affairs",
    "foreign and commonwealth affairs": "foreign affairs",
    "foreign commonwealth and development affairs": "foreign affairs",
    "europe and foreign affairs": "foreign affairs",
    "foreign affairs and international cooperation": "foreign affairs",
    "foreign affairs european union and cooperation": "foreign affairs",
    "foreign affairs and cooperation": "foreign affairs",
    "home": "interior",
    "home affairs": "interior",
    "internal affairs": "interior",
    "the interior": "interior",
    "finances": "finance",
}
_GREAT = frozenset({"defence", "finance", "interior", "foreign affairs"})
# Where the head of a ministry is called secretary. Elsewhere a "foreign secretary" is a civil servant beside the
# minister (India, Pakistan, Bangladesh ...), or a post of a part of the country (Scotland's finance secretary).
_SECRETARIES: dict[str | None, frozenset[str]] = {
    "us": frozenset({"defence", "treasury"}),
    "gb": frozenset({"defence", "foreign affairs", "interior"}),
    "mx": _GREAT,
    "ph": _GREAT,
    None: _GREAT | {"treasury"},
}
_MINISTER = re.compile(
    r"(?:federal |union |cabinet |state )?"
    r"(?:(?:minister|secretary of state) (?:of|for) (?P<of>.+)|(?P<before>(?!federal|union|cabinet|state).+) minister)"
)
_TREASURY = {"treasury": "finance", "the treasury": "finance"}
_SECRETARY = re.compile(r"secretary (?:of|for) (?P<of>.+)|(?P<before>.+) secretary")


def portfolio_of(title: str, at: str | None) -> str | None:
    """What a minister is minister of; None for every other title, secretaries of state among them."""
    if title in ("prime minister", "first minister", "secretary of state", "chief minister"):
        return None
    if found := _MINISTER.fullmatch(title):
        return _subject(found["of"] or found["before"])
    if found := _SECRETARY.fullmatch(title):
        subject = _subject(found["of"] or found["before"])
        heads = subject.removeprefix("the ") in _SECRETARIES.get(at, frozenset())
        return _TREASURY.get(subject, subject) if heads else None
    return None


def _subject(portfolio: str) -> str:
    """The one word for a portfolio; of a great one with something added, the great one (foreign affairs and trade)."""
    known = _PORTFOLIOS.get(portfolio, portfolio)
    first = portfolio.split(" and ")[0]
    great = _PORTFOLIOS.get(first, first)
    return great if great in _GREAT else known
