"""Names with one letter wrong."""

import random


def slip(name: str, dice: random.Random) -> str:
    """The name with one letter doubled, dropped or swapped, never the first of a word, where slips are rare."""
    places = [i for i in range(1, len(name) - 1) if all(letter.isalpha() for letter in name[i - 1 : i + 2])]
    if not places:
        return name
    at = dice.choice(places)
    changed = (
        name[:at] + name[at + 1 :],
        name[:at] + name[at] + name[at:],
        name[:at] + name[at + 1] + name[at] + name[at + 2 :],
    )
    return dice.choice(changed)
