"""What a word of a sentence can be, as far as telling names goes."""

from enum import Enum, auto


class Kind(Enum):
    """What a word can be, as far as telling names goes."""

    PLAIN = auto()  # not capitalised, or a mark
    NAME = auto()  # capitalised and known as nothing else
    GIVEN = auto()  # a common given name
    PARTICLE = auto()
    INITIAL = auto()
    SUFFIX = auto()
    TITLE = auto()
    HONORIFIC = auto()
    NATION = auto()
    CITY = auto()
    FIELD = auto()  # what a minister is minister of
    BODY = auto()  # a word of organisations, places, laws, events and things
    FORERUNNER = auto()  # a word that makes what follows a ship, storm or mountain
    TIME = auto()
    OPENER = auto()
    ACRONYM = auto()


NAMING = frozenset({Kind.NAME, Kind.GIVEN, Kind.INITIAL, Kind.PARTICLE, Kind.SUFFIX, Kind.CITY, Kind.NATION})
SUFFIXES = frozenset(
    ["jr", "sr", "ii", "iii", "iv", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xxiii"]
)
