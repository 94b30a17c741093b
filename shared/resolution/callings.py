"""Whether an occupation of somebody's is the one that an article gives them: itself, or a wider one."""

from collections.abc import Iterator
from dataclasses import dataclass

from shared.lexicon.hypernyms import PRAISE, TOO_WIDE, narrower
from shared.lexicon.names import folded
from shared.lexicon.places import adjective
from shared.models.properties import Property
from shared.models.world import Entity, Facts, ItemRef, Statement

# As far up as occupations are looked up; a wider one that many steps away is hardly ever what news says.
_STEPS = 3


@dataclass(frozen=True, slots=True)
class Calling:
    """An occupation of somebody's that an article's words name; `wider` is what they name, if not that itself."""

    statement: Statement
    label: str
    wider: str | None = None


def calling_said(title: str, entity: Entity, facts: Facts) -> Calling | None:
    """The occupation (P106) that a title names: a "Swedish novelist" is a novelist, and a novelist is "the author".

    A wider one counts only by itself: a novelist is a writer, but no "science writer".
    """
    said = folded(title)
    own = [(s, s.value.id) for s in entity.all(Property.OCCUPATION) if isinstance(s.value, ItemRef)]
    for statement, item in own:
        if any(f" {name} " in f" {said} " for name in _names(item, facts)):
            return Calling(statement, facts.label(item))
    bare = " ".join(word for word in said.split() if word not in PRAISE and not adjective(word.capitalize()))
    for statement, item in own:
        if any(bare in _names(above, facts) for above in _above(item, facts)) or _is_narrower(item, bare, facts):
            return Calling(statement, facts.label(item), bare)
    return None


def _names(item: str, facts: Facts) -> frozenset[str]:
    known = facts.entities.get(item)
    return frozenset(filter(None, map(folded, known.names if known else ()))) - TOO_WIDE


def _above(item: str, facts: Facts) -> Iterator[str]:
    """What an occupation is a subclass of (P279), nearest first, as far as it was looked up."""
    level, seen = [item], {item}
    for _ in range(_STEPS):
        known = (facts.entities[each] for each in level if each in facts.entities)
        above = dict.fromkeys(key for entity in known for key in entity.refs(Property.SUBCLASS_OF))
        level = [key for key in above if key not in seen]
        seen.update(level)
        yield from level


def _is_narrower(item: str, said: str, facts: Facts) -> bool:
    """Whether our own list of wider nouns says so, for sources that do not."""
    return folded(facts.label(item)) in narrower(said)
