"""Which classes of items a snapshot keeps: some known beforehand, the rest only once every subclass was seen."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field

from shared.knowledge.wikibase.kinds import CLASSES
from shared.models.world import EntityKind

# Where the classes of a kind begin; whatever is a subclass of one of these, however far down, is of that kind.
_ROOTS = {
    EntityKind.ORGANISATION: tuple(name for name, kind in CLASSES.items() if kind is EntityKind.ORGANISATION),
    EntityKind.OFFICE: ("Q4164871", "Q294414"),
    EntityKind.FICTIONAL: ("Q15632617", "Q95074"),
}
_OCCUPATIONS = ("Q12737077", "Q28640")  # occupation, profession
# Below organisation, but neither an employer that news names nor a source: settlements, territories, teams, bands,
# families, schools. What lies below one of these is kept only where another way leads to it.
_NOT_BELOW = ("Q486972", "Q56061", "Q15284", "Q12973014", "Q847017", "Q2088357", "Q215380", "Q8436", "Q2385804")
_BELOW = """
WITH RECURSIVE below (item) AS (
    SELECT DISTINCT item FROM spool.subclass WHERE parent IN (SELECT value FROM json_each(:roots))
        AND item NOT IN (SELECT value FROM json_each(:but))
    UNION SELECT subclass.item FROM spool.subclass JOIN below ON subclass.parent = below.item
        WHERE subclass.item NOT IN (SELECT value FROM json_each(:but))
) SELECT item FROM below"""

# Classes of most of Wikidata's items: an item of these alone is refused before its line is read any further. The ids'
# meanings were looked up in public lists of Wikidata's classes and in queries that others published, but for a few of
# the most common (articles, films, stars, villages), which were taken as known.
REFUSED = frozenset(
    {
        13442814, 191067, 187685, 1266946, 13433827, 19389637, 17329259, 30612,  # articles, theses, clinical trials
        4167836, 4167410, 11266439, 13406463, 17633526, 14204246, 15184295, 22808320,  # pages of wikis
        16521, 7187, 8054, 277338, 20747295, 417841, 898273, 11173, 113145171, 59199015,  # taxa, genes, compounds
        523, 318, 67206691, 1931185, 2247863, 6999, 3863, 71963409, 6243, 13890, 83373, 1332364,  # the sky
        3305213, 860861, 93184, 11060274, 11424, 24862, 5398426, 21191270, 7889,  # pictures, films, games
        482994, 134556, 7366, 105543609, 7725634, 3331189, 47461344, 571,  # music and books
        101352, 202444, 12308941, 11879590, 3409032,  # names
        532, 486972, 5084, 253019, 747074, 484170, 13100073, 3257686, 2221906, 56436498,  # places people live in
        8502, 54050, 4022, 47521, 23397, 23442, 39816, 39594, 40080, 185113,  # mountains, waters, coasts
        79007, 34442, 12280, 55488, 41176, 16970, 3947, 39614, 4989906,  # streets and what is built
        27020041, 16510064, 46190676,  # seasons and events of sport
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Classes:
    """What the classes of an item make of it; `occupations` are classes of callings, and callings themselves.

    `whole` says that every subclass is known, so that an item of none of these classes is none of these kinds.
    """

    kinds: Mapping[str, EntityKind] = field(default_factory=lambda: CLASSES)
    occupations: frozenset[str] = frozenset()
    whole: bool = False


def closure(connection: sqlite3.Connection) -> Classes:
    """All classes below the known ones, by what a spool was told of subclasses."""
    connection.execute("CREATE INDEX IF NOT EXISTS spool.subclass_parent ON subclass (parent)")
    kinds: dict[str, EntityKind] = {}
    for kind, roots in _ROOTS.items():
        kinds.update(dict.fromkeys(_below(connection, roots), kind))
    return Classes(kinds | CLASSES, frozenset(_below(connection, _OCCUPATIONS)) | frozenset(_OCCUPATIONS), whole=True)


def _below(connection: sqlite3.Connection, roots: tuple[str, ...]) -> list[str]:
    def numbers(names: tuple[str, ...]) -> str:
        return f"[{','.join(name[1:] for name in names)}]"

    found = connection.execute(_BELOW, {"roots": numbers(roots), "but": numbers(_NOT_BELOW)})
    return [f"Q{item}" for (item,) in found]
