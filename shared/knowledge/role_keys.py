"""The keys under which an office may be filed that an article's words name, best first."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from shared.knowledge.keys import bare
from shared.knowledge.wanted import OfficeWords
from shared.lexicon.names import folded
from shared.lexicon.places import country_of, place_key
from shared.lexicon.roles import TOP_TITLES, OfficeKey, canonical_title, office_key
from shared.models.world import Meeting

# Posts that a state has, and each of its bodies as well.
_OF_STATES = TOP_TITLES | {canonical_title("spokesperson")}


def role_keys(
    words: OfficeWords, countries: Collection[str], bodies: Mapping[str, Sequence[str]]
) -> Iterator[tuple[OfficeKey, Meeting]]:
    """Every key under which a role may be filed, best first, and how an office found there meets it."""
    title, place, body = words
    yield from ((OfficeKey(name, None), Meeting.EXACT) for name in _whole(words))
    if not body and (key := office_key(title, place)).place:
        yield key, Meeting.FOLDED
    # "U.S. Steel president", "Russian Foreign Ministry spokesman": of a body of that state, or of one that goes by its
    # name, never at the top of the state nor who speaks for it.
    of_body = body and canonical_title(title) in _OF_STATES
    for name in filter(None, (None if of_body else place, body)):
        spellings = (name, *bodies.get(name, ()))
        called = (key for spelling in spellings for key in (place_key(spelling), bare(folded(spelling))) if key)
        # "SA" may be any body or region, and the code of another country.
        keys = {key: None for key in called if country_of(key) is None or place_key(name) == key}
        yield from ((OfficeKey(canonical_title(title, key), key), Meeting.FOLDED) for key in keys)
    # "Chief executive of Tesla and SpaceX" heads two bodies, that of Marks and Spencer one.
    for each in body.split(" and ") if body and " and " in body else ():
        yield OfficeKey(canonical_title(title), bare(folded(each))), Meeting.PARTIAL
    if place and not body:
        yield OfficeKey(folded(title), None), Meeting.PARTIAL  # where nothing is known of whose it is
    if not place and not body:
        yield from ((OfficeKey(canonical_title(title, at), at), Meeting.PARTIAL) for at in sorted(countries))


def _whole(words: OfficeWords) -> tuple[str, ...]:
    """The role as one string, in the orders in which news writes it, folded."""
    title, place, body = words
    # "French Senate president" is of the Senate: the state alone does not say whose.
    whose = [part for part in (body or place,) if part]
    spellings = [title, *(f"{part} {title}" for part in whose), *(f"{title} of {part}" for part in whose)]
    spellings += [f"{title} of the {part}" for part in whose]
    if body and place:
        spellings += [f"{place} {body} {title}", f"{body} {title} of {place}"]
    if body:  # "Minister of State at the Department of Energy", "speaker of the House of Councillors of Japan"
        links = (f"{link} {the}" for link in ("of", "at", "for", "in", "to", "on") for the in ("", "the "))
        whole = [f"{title} {link}{body}" for link in links]
        spellings += whole
        spellings += [each for one in whole for each in (f"{one} of {place}", f"{place} {one}") if place]
    # A title alone names an office only where nothing says whose it is.
    return tuple(dict.fromkeys(folded(spelling) for spelling in (spellings[1:] if whose else spellings)))
