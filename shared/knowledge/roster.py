"""What the desk itself knows, asked before any other source and laid beside what that says."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from shared.knowledge.base import Knowledge
from shared.lexicon.meetings import meeting
from shared.models.reading import Reading
from shared.models.roster import Entry
from shared.models.world import SAME_LETTERS, Facts, KnowledgeInfo, Meeting

Ask = Callable[[Sequence[str]], Iterable[Entry]]
"""Lines of a roster that may be about whoever bears one of these names."""

_SAME_NAME = SAME_LETTERS | {Meeting.VARIANT, Meeting.NICKNAME, Meeting.MIDDLE}
"""Ways of writing somebody's name. A name that is said to be false is meant as it is written."""


class WithRoster:
    """Another source of knowledge, together with a desk's roster."""

    def __init__(self, knowledge: Knowledge, ask: Ask) -> None:
        self._knowledge = knowledge
        self._ask = ask

    @property
    def info(self) -> KnowledgeInfo:
        """What the other source is: a roster is nobody's measure of the world."""
        return self._knowledge.info

    def gather(self, reading: Reading) -> Facts:
        """What the desk knows of the people of an article, and everything that the other source does."""
        names = tuple(dict.fromkeys(person.name for person in reading.people))
        known = tuple(self._ask(names)) if names else ()
        facts = self._knowledge.gather(reading)
        return replace(facts, roster=_met(names, known)) if known else facts


def _met(names: Sequence[str], known: Sequence[Entry]) -> Mapping[str, tuple[Entry, ...]]:
    met = {name: tuple(entry for entry in known if _is_meant(name, entry)) for name in names}
    return {name: entries for name, entries in met.items() if entries}


def _is_meant(name: str, entry: Entry) -> bool:
    return meeting(name, entry.known.name) in (SAME_LETTERS if entry.known.is_false else _SAME_NAME)
