"""Who held an office: all that is said of it by its holders' items, in one query for several offices."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from shared.dates import Bound, PartialDate, Unstated
from shared.knowledge.chains import Stint
from shared.knowledge.limits import LONGEST_CHAIN
from shared.knowledge.live.api import is_item
from shared.knowledge.live.cache import Kind
from shared.knowledge.live.http import Polite
from shared.knowledge.live.sparql import Row, entities, rows
from shared.knowledge.wikibase.kinds import ACTING
from shared.knowledge.wikibase.times import read_time
from shared.models.world import Rank, Tenure

HOLDERS = Kind("holders", 3 * 86_400, lambda told: told == LONG_LIST or [(stint("", r), revision_of(r)) for r in told])
LONG_LIST = "long"  # what is told instead of a chain that is too long
_AT_ONCE = 20  # offices in one query
_MOST_ROWS = 4_000

# Bounds come with their precision, since RDF writes "July 2016" as its first day; an end whose value is not known is
# seen only as a node without one, one that is said not to be only as a class of the statement.
_QUERY = """
SELECT ?office ?person ?label ?default ?revision ?st ?rank ?start ?startPrec ?startRaw ?end ?endPrec ?endRaw ?noEnd
       ?acting ?before ?after (SAMPLE(?source) AS ?reference) WHERE {
  VALUES ?office { %(offices)s }
  ?st ps:P39 ?office ; wikibase:rank ?rank . ?person p:P39 ?st .
  FILTER(?rank != wikibase:DeprecatedRank)
  OPTIONAL { ?person rdfs:label ?label . FILTER(LANG(?label) = "en") }
  OPTIONAL { ?person rdfs:label ?default . FILTER(LANG(?default) = "mul") }
  OPTIONAL { ?person schema:version ?revision . }
  OPTIONAL { ?st pqv:P580 ?sv . ?sv wikibase:timeValue ?start ; wikibase:timePrecision ?startPrec . }
  OPTIONAL { ?st pq:P580 ?startRaw . }
  OPTIONAL { ?st pqv:P582 ?ev . ?ev wikibase:timeValue ?end ; wikibase:timePrecision ?endPrec . }
  OPTIONAL { ?st pq:P582 ?endRaw . }
  OPTIONAL { ?st a wdno:P582 . BIND("yes" AS ?noEnd) }
  OPTIONAL { ?st pq:P5102|pq:P3831|pq:P2868|pq:P794 ?acting . FILTER(?acting = wd:%(acting)s) }
  OPTIONAL { ?st pq:P1365 ?before . }
  OPTIONAL { ?st pq:P1366 ?after . }
  OPTIONAL { ?st prov:wasDerivedFrom ?rests . ?rests pr:P854|pr:P1476 ?source . }
} GROUP BY ?office ?person ?label ?default ?revision ?st ?rank ?start ?startPrec ?startRaw ?end ?endPrec ?endRaw ?noEnd
           ?acting ?before ?after
LIMIT %(most)d"""

Told = Mapping[str, Any]


def holders(http: Polite, offices: Sequence[str]) -> Iterator[Mapping[str, Any]]:
    """For each office every statement of its holders; None for one that nobody is said to have held.

    An office with more than `LONGEST_CHAIN` of them gives the word "long" instead: its list would fill an answer.
    """
    for place in range(0, len(offices), _AT_ONCE):
        some = offices[place : place + _AT_ONCE]
        found = _asked(http, some, _MOST_ROWS)
        if sum(map(len, found.values())) < _MOST_ROWS:
            yield {office: _told(found[office]) for office in some}
            continue
        for office in some:
            yield {office: _told(_asked(http, [office], LONGEST_CHAIN + 1)[office])}


def _asked(http: Polite, offices: Sequence[str], most: int) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {office: [] for office in offices}
    for row in rows(http, _QUERY % {"offices": entities(offices), "acting": ACTING, "most": most}):
        found.setdefault(row["office"], []).append(row)
    return found


def _told(found: Sequence[Row]) -> Any:
    if len(found) > LONGEST_CHAIN:
        return LONG_LIST
    statements: dict[str, dict[str, Any]] = {}
    for row in found:  # a statement with several values of a qualifier comes in several rows
        told = statements.setdefault(row["st"], {**row, "befores": [], "afters": []})
        for one, several in (("before", "befores"), ("after", "afters")):
            if one in row and row[one] not in told[several]:
                told[several].append(row[one])
    return list(statements.values()) or None


def stint(office: str, told: Told) -> Stint:
    """What one statement tells, as the snapshot's builder makes it of the same statement in JSON.

    ValueError where it is told of no item.
    """
    if not is_item(told["person"]):
        raise ValueError(f"{told['person']!r} is no item")
    tenure = Tenure(
        office=office,
        holder=told["person"],
        label=label_of(told),
        start=_bound(told, "start"),
        end=Unstated.NONE if "noEnd" in told else _bound(told, "end"),
        acting="acting" in told,
        statement=statement_id(told["st"]),
        rank=_RANKS.get(told["rank"].rsplit("#", 1)[-1], Rank.NORMAL),
        reference=told.get("reference"),
    )
    return Stint(tenure, frozenset(told["befores"]), frozenset(told["afters"]))


def revision_of(told: Told) -> int | None:
    """The revision of the holder's item, where it is told."""
    return int(told["revision"]) if "revision" in told else None


def label_of(told: Told) -> str:
    """What a holder is called: the English label, else the one for all languages, else the id."""
    return str(told.get("label") or told.get("default") or told["person"])


_RANKS = {"PreferredRank": Rank.PREFERRED, "NormalRank": Rank.NORMAL, "DeprecatedRank": Rank.DEPRECATED}


def statement_id(node: str) -> str:
    """The id of a statement from its node in RDF, which writes the sign after the item's id as a hyphen."""
    item, _, rest = node.rsplit("/", 1)[-1].partition("-")
    return f"{item}${rest}"


def _bound(told: Told, name: str) -> Bound:
    if name in told:
        precision = int(float(told[f"{name}Prec"]))
        moment = told[name] if told[name].startswith(("+", "-")) else f"+{told[name]}"
        found: PartialDate | Unstated = read_time({"time": moment, "precision": precision})
        return found
    return Unstated.UNKNOWN if f"{name}Raw" in told else None
