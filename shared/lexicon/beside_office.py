"""What anybody may be called besides what they are known as, so that it tells nobody apart."""

from shared.lexicon.listing import words_of
from shared.lexicon.names import folded
from shared.lexicon.occupations import OCCUPATIONS, RANKS

# What office-holders are called besides, and others as well, or are to somebody: it speaks neither for nor against
# having held an office or being of another calling.
_BESIDE_OFFICE = words_of(
    """
    negotiator mediator candidate contender nominee frontrunner hopeful challenger rival campaigner dissident ally
    friend colleague neighbour neighbor co-worker coworker classmate room-mate roommate lodger team-mate teammate
    rev reverend fr father sister brother host guest rookie newcomer veteran critic billionaire millionaire heavyweight
    nationalist reformer technocrat exile owner co-owner founder co-founder cofounder boss shareholder
    successor predecessor opponent mate
    """
)


def is_beside(occupation: str) -> bool:
    """Whether it is what anybody can be besides, or to somebody: "his successor", "her running mate", "a critic"."""
    return not set(folded(occupation).split()).isdisjoint(_BESIDE_OFFICE)


def goes_with_office(occupation: str) -> bool:
    """Whether an occupation is one that anybody can have or be to somebody, whatever they are known as.

    So is a rank, and what no noun for an occupation says: "a leftist", "managed the pandemic".
    """
    words = set(folded(occupation).split())
    return not words.isdisjoint(_BESIDE_OFFICE | RANKS) or words.isdisjoint(OCCUPATIONS)
