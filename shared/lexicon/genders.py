"""Which words and given names are of men, and which of women."""

import csv
from functools import cache
from importlib.resources import files

from shared.lexicon.listing import words_of

MALE = "m"
FEMALE = "f"

_OF_MEN = words_of(
    """
    mr sir lord king prince father son husband brother uncle nephew grandfather grandson stepfather stepson boyfriend
    fiancé dad grandad businessman spokesman policeman congressman councilman alderman assemblyman salesman
    fisherman cameraman statesman nobleman clergyman gunman sportsman cricketer's batsman craftsman man boy widower
    monk pope cardinal ayatollah emir sultan emperor tsar duke baron monsignor herr señor monsieur
    son-in-law father-in-law brother-in-law half-brother stepbrother groom waiter handyman repairman frenchman
    englishman dutchman irishman welshman scotsman pastor's father's schoolboy barman tribesman congressmen
    him himself
    """
)
_OF_WOMEN = words_of(
    """
    mrs ms miss lady dame queen princess mother daughter wife sister aunt niece grandmother granddaughter stepmother
    stepdaughter girlfriend fiancée mum mom mam grandma businesswoman spokeswoman chairwoman policewoman congresswoman
    councilwoman alderwoman assemblywoman saleswoman sportswoman noblewoman stateswoman woman girl widow nun duchess
    baroness empress countess actress waitress ballerina heiress hostess madame señora frau mlle mme
    mother-in-law daughter-in-law sister-in-law half-sister stepsister bride frenchwoman englishwoman irishwoman
    midwife schoolgirl barmaid goddess priestess mayoress headmistress herself her
    """
)
# Titles that mostly men bear, and women too: a given name knows better.
_MOSTLY_OF_MEN = words_of("archbishop bishop chairman rabbi vicar imam")
PRONOUNS = {"he": MALE, "him": MALE, "his": MALE, "himself": MALE,
            "she": FEMALE, "her": FEMALE, "hers": FEMALE, "herself": FEMALE}  # fmt: skip


def of_word(word: str) -> str | None:
    """The gender that a noun or title in small letters says by itself; None where it says none."""
    return MALE if word in _OF_MEN else FEMALE if word in _OF_WOMEN else None


def by_most(word: str) -> str | None:
    """The gender of most who bear a title in small letters, where a name does not tell; None where there is none."""
    return MALE if word in _MOSTLY_OF_MEN else of_word(word)


@cache
def given_name_genders() -> dict[str, str]:
    """Given names, folded, that are nearly always of one gender; two of them only where the first alone is not."""
    table = files("shared.lexicon").joinpath("genders.csv").read_text(encoding="utf-8")
    return dict(csv.reader(table.splitlines()[1:]))
