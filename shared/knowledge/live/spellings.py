"""What the office of a role may be called in Wikidata and Wikipedia: the names to ask for."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from shared.knowledge.live.search import BODY, COUNTRY, NAME
from shared.knowledge.wanted import OfficeWords
from shared.lexicon.places import Country, country, country_of
from shared.lexicon.roles import canonical_title, split_place

MOST_COUNTRIES = 6  # of those the text names, for a role that says none
MOST_ALIASES = 2
_SMALL = frozenset({"of", "for", "and", "the", "to", "in", "on"})
_AMERICAN = {"defence": "defense"}
# Titles of those at the top, whose office is found through the country, whatever it is called there.
_TOP = frozenset({"prime minister", "president", "monarch", "chancellor", "head of state", "head of government"})


@dataclass(frozen=True, slots=True)
class Names:
    """What to ask for one role: titles of pages, and keys of what bears a name, heads a body or a country.

    `sure` are those that say whose office it is, so that what bears such a name is meant, whatever its label says.
    """

    titles: tuple[str, ...]
    keys: tuple[str, ...]
    sure: frozenset[str]


def names_of(role: OfficeWords, countries: Iterable[str]) -> Names:
    """Every name to ask for; `countries` are the keys of those the text names, for a role that names none."""
    title, place, body = role
    written = [" ".join(filter(None, (place, title)))]
    if place is None and body is None:
        title, place = split_place(title)
    named = country(place) if place else None
    parts = [_of_body(title, whose, place) for whose in (body, None if named else place) if whose]
    if named:
        of_country = _of_country(title, named, () if body else written)
        parts.append(replace(of_country, sure=frozenset()) if body else of_country)
    if parts:
        return _merged(parts, frozenset().union(*(names.sure for names in parts)))
    known = [found for key in sorted(countries)[:MOST_COUNTRIES] if (found := country_of(key))]
    own = Names((_cased(title),), (NAME + _cased(title),), frozenset())
    return _merged([own, *(_of_country(title, found) for found in known)], frozenset())


def _merged(parts: Sequence[Names], sure: frozenset[str]) -> Names:
    titles = dict.fromkeys(title for names in parts for title in names.titles)
    return Names(tuple(titles), tuple(dict.fromkeys(key for names in parts for key in names.keys)), sure)


def _of_body(title: str, body: str, place: str | None) -> Names:
    spelled = [f"{title} of {body}", f"{title} of the {body}", f"{body} {title}"]
    names = _names(map(_cased, spelled), [*spelled, *map(_cased, spelled)])
    if place is None or place == body:
        return names
    both = f"{title} of {body} of {place}"
    exact = _names([both], [both])
    return _merged([exact, names], exact.sure)  # of a body alone it may be another country's


def _of_country(title: str, found: Country, written: Iterable[str] = ()) -> Names:
    canonical = canonical_title(title, found.key)
    ways = dict.fromkeys((_cased(title), _cased(canonical)))
    portfolio = canonical.removeprefix("minister of ")
    if portfolio != canonical:
        ways |= dict.fromkeys((f"Minister for {_cased(portfolio)}", f"{_cased(portfolio)} Minister"))
    plain = [f"{way} of {the}{found.name}" for way in ways for the in ("", "the ")][:6]
    short = [name for name in found.aliases if len(name) > 3 and "." not in name][:MOST_ALIASES]
    spelled = [*map(_cased, written), *plain, f"{found.name} {next(iter(ways))}"]
    spelled += [name for alias in short for name in (f"{_cased(canonical)} of the {alias}", f"{alias} {_cased(title)}")]
    pages = [*spelled, *(f"{way} ({found.name})" for way in list(ways)[1:3])]
    bodies = list(_ministries(portfolio, found)) if portfolio != canonical else []
    made = _names(pages, spelled, bodies)
    if canonical in _TOP and found.qid:
        return Names(made.titles, (*made.keys, COUNTRY + found.qid), made.sure)
    return made


def _ministries(portfolio: str, found: Country) -> Iterator[str]:
    for word in dict.fromkeys((portfolio, _AMERICAN.get(portfolio, portfolio))):
        yield f"Ministry of {_cased(word)} of {found.name}"
        yield f"{found.name} Ministry of {_cased(word)}"


def _names(titles: Iterable[str], names: Iterable[str], bodies: Iterable[str] = ()) -> Names:
    pages = tuple(dict.fromkeys(titles))
    keys = (*(NAME + name for name in dict.fromkeys(names)), *(BODY + name for name in bodies))
    return Names(pages, keys, frozenset((*pages, *keys)))


def _cased(title: str) -> str:
    """A title as headings write it: "minister of foreign affairs" gives "Minister of Foreign Affairs"."""
    words = title.split()
    return " ".join(
        word if (place and word.lower() in _SMALL) or any(c.isupper() for c in word) else word.capitalize()
        for place, word in enumerate(words)
    )
