"""What the name itself says for and against a candidate."""

from collections.abc import Iterator

from shared.models.world import EntityKind, Meeting
from shared.resolution.candidates import Feature, Pair

_NAME_WEIGHTS = {
    Meeting.EXACT: 1.0,
    Meeting.FOLDED: 1.0,
    Meeting.ORDER: 0.8,
    Meeting.VARIANT: 0.7,
    Meeting.NICKNAME: 0.3,  # lists of nicknames are generous, and the full name may be a namesake's
    Meeting.MIDDLE: -0.5,  # more than a margin below the same name without one
    Meeting.WITHIN: -1.0,  # two of three names fit many people in Spain, Brazil or Pakistan
    Meeting.INITIALS: -1.0,  # an initial fits one given name in fifteen
    Meeting.NEAR: -1.5,  # only an office held just then outweighs it
    Meeting.ALIKE: -2.5,  # of those who meet so, one in ten to four in ten is the one meant: Karin is not Karen
    Meeting.PARTIAL: -2.0,
}
_MEETING_WORDS = {
    Meeting.EXACT: "the name is written the same",
    Meeting.FOLDED: "the name differs in accents, hyphens or spaces only",
    Meeting.ORDER: "the parts of the name stand in another order",
    Meeting.VARIANT: "the name is another spelling of the same sounds",
    Meeting.NICKNAME: "one gives a short form of the given name",
    Meeting.MIDDLE: "the name differs by a middle name or initial",
    Meeting.WITHIN: "the name is a part of a longer one",
    Meeting.INITIALS: "one gives initials only",
    Meeting.NEAR: "the name differs by one letter",
    Meeting.ALIKE: "the names have the same consonants, but other vowels",
    Meeting.PARTIAL: "only a part of the name is given",
}
NOT_HUMAN, SHARED_NAME = "not a human", "shared name"


def name_agreement(pair: Pair) -> Iterator[Feature]:
    """How the name of the article met one of the item's."""
    weight = _NAME_WEIGHTS[pair.hit.meeting]
    yield Feature("name", weight, f"{_MEETING_WORDS[pair.hit.meeting]}: {pair.hit.spelling}")


def shared_name(pair: Pair) -> Iterator[Feature]:
    """Others bear the name as well."""
    if pair.bearers > 1:
        yield Feature(SHARED_NAME, -0.7, f"{pair.bearers} items bear this name as well or better")


def reality(pair: Pair) -> Iterator[Feature]:
    """Whether the item is a human at all."""
    if pair.entity.kind is not EntityKind.HUMAN:
        yield Feature(NOT_HUMAN, -1.0, f"the item is a {pair.entity.kind.value}")
