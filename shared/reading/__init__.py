"""What an article says: people, claims, quotations, unnamed officials and cited sources."""

from shared.errors import BadSetting
from shared.reading.base import Reader
from shared.reading.rules import RuleReader


def make_reader(name: str = "rules") -> Reader:
    """The reader of that name; raises BadSetting for one there is none of."""
    if name == "rules":
        return RuleReader()
    raise BadSetting(f"There is no reader called {name!r}: set BONAFIDE_READER to rules, or leave it out.")
