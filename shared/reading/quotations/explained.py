"""The name behind a comma that says who a role is: "her brother, the painter X", "the man who fed his dogs, X,"."""

from shared.lexicon.ages import is_aged
from shared.lexicon.clauses import PREPOSITIONS
from shared.lexicon.occupations import MODIFIERS
from shared.reading.quotations.scene import Name, Scene
from shared.reading.text.kinds import Kind

_BEFORE_NAMES = frozenset({Kind.TITLE, Kind.HONORIFIC, Kind.NATION, Kind.CITY, Kind.ACRONYM, Kind.BODY, Kind.FIELD})
_LONGEST_RELATIVE = 14


def explained(scene: Scene, place: int, end: int) -> Name | None:
    """The name that explains a role which ends at `place`: "his wife, Anna"; it ends there or goes on with a comma."""
    comma = _past_relative(scene, place, end)
    if comma + 1 >= end or not (scene.low[comma] == "," or scene.is_dash(comma)):
        return None
    for name in scene.names_within(comma + 1, min(end, comma + 7)):
        between = range(comma + 1, name.first)
        titled = all(_may_title(scene, i) for i in between)
        after = scene.low[name.last] if name.last < end else "."
        ends = after in (",", ".", ")", ";", ":") or name.last >= end or scene.is_dash(name.last)
        degree = name.last < end and scene.tokens[name.last].is_all_capitals
        ends = ends or degree or after in PREPOSITIONS or scene.quoted[name.last]
        return name if titled and ends and after not in ("and", "&") else None
    return None


def _may_title(scene: Scene, place: int) -> bool:
    """Whether a word may stand before the name that explains a role: "the SNP's X", "61-year-old plumber X"."""
    if scene.kinds[place] in _BEFORE_NAMES or scene.tokens[place].is_owner or is_aged(scene.low[place]):
        return True
    return scene.low[place] in MODIFIERS or scene.low[place] in (".", "the", "former")


def _past_relative(scene: Scene, place: int, end: int) -> int:
    """The comma that ends what is said of a role with "who": "the man who fed his dogs, X, said"; else `place`."""
    if place >= end or scene.low[place] not in ("who", "whose"):
        return place
    ahead = range(place + 1, min(end, place + _LONGEST_RELATIVE))
    stop = next((i for i in ahead if scene.is_mark(i) or scene.quoted[i]), place)
    return stop if scene.low[stop] == "," else place
