"""What an item is, told from the classes it is an instance of and from the statements it carries."""

from collections.abc import Iterable, Mapping, Set

from shared.models.properties import Property
from shared.models.world import EntityKind

HUMAN = "Q5"
POSITION = "Q4164871"
COUNTRY = "Q6256"
ORGANISATION = "Q43229"
ACTING = "Q4676846"

# The classes themselves only: a class below one of these is recognised where a whole dump tells what lies below.
CLASSES: dict[str, EntityKind] = {
    HUMAN: EntityKind.HUMAN,
    "Q15632617": EntityKind.FICTIONAL,  # fictional human
    "Q95074": EntityKind.FICTIONAL,  # fictional character
    "Q3658341": EntityKind.FICTIONAL,  # literary character
    "Q16017119": EntityKind.PSEUDONYM,  # collective pseudonym
    "Q19913602": EntityKind.PSEUDONYM,  # house name
    POSITION: EntityKind.OFFICE,
    "Q294414": EntityKind.OFFICE,  # public office
    COUNTRY: EntityKind.COUNTRY,
    "Q3624078": EntityKind.COUNTRY,  # sovereign state
    ORGANISATION: EntityKind.ORGANISATION,
    "Q11032": EntityKind.ORGANISATION,  # newspaper
    "Q1110794": EntityKind.ORGANISATION,  # daily newspaper
    "Q1153191": EntityKind.ORGANISATION,  # online newspaper
    "Q192283": EntityKind.ORGANISATION,  # news agency
    "Q1193236": EntityKind.ORGANISATION,  # news media
    "Q1616075": EntityKind.ORGANISATION,  # television station
    "Q14350": EntityKind.ORGANISATION,  # radio station
    "Q41298": EntityKind.ORGANISATION,  # magazine
    "Q1002697": EntityKind.ORGANISATION,  # periodical
    "Q2085381": EntityKind.ORGANISATION,  # publisher
    "Q7278": EntityKind.ORGANISATION,  # political party
    "Q7210356": EntityKind.ORGANISATION,  # political organisation
    "Q3918": EntityKind.ORGANISATION,  # university
    "Q15936437": EntityKind.ORGANISATION,  # research university
    "Q31855": EntityKind.ORGANISATION,  # research institute
    "Q155271": EntityKind.ORGANISATION,  # think tank
    "Q192350": EntityKind.ORGANISATION,  # ministry
    "Q327333": EntityKind.ORGANISATION,  # government agency
    "Q2659904": EntityKind.ORGANISATION,  # government organisation
    "Q484652": EntityKind.ORGANISATION,  # international organisation
    "Q163740": EntityKind.ORGANISATION,  # nonprofit organisation
    "Q79913": EntityKind.ORGANISATION,  # non-governmental organisation
    "Q4830453": EntityKind.ORGANISATION,  # business
    "Q783794": EntityKind.ORGANISATION,  # company
    "Q891723": EntityKind.ORGANISATION,  # public company
}
# An item of several classes is the first of these that one of them gives.
_PRECEDENCE = (
    EntityKind.FICTIONAL, EntityKind.PSEUDONYM, EntityKind.HUMAN,
    EntityKind.COUNTRY, EntityKind.OFFICE, EntityKind.ORGANISATION,
)  # fmt: skip


def kind_of(
    classes: Iterable[str],
    properties: Set[str],
    parents: Iterable[str] = (),
    kinds: Mapping[str, EntityKind] = CLASSES,
) -> EntityKind:
    """What an item of these classes is; where none is known, one that says who holds it (P1308) is an office.

    Fiction comes before all else: a character that is also called human is nobody's namesake. An office is often
    written as a subclass of its title and nothing more, so its `parents` count like classes.
    """
    found = {kinds[name] for name in classes if name in kinds}
    for kind in _PRECEDENCE:
        if kind in found:
            return kind
    is_office = Property.OFFICEHOLDER in properties or any(kinds.get(name) is EntityKind.OFFICE for name in parents)
    return EntityKind.OFFICE if is_office else EntityKind.OTHER
