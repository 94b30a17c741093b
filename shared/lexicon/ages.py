"""Ages as news writes them: in figures or in words, alone or before "-year-old"."""

import re

_OLDEST = 120  # years; who is said to be older is no person of today, or the number is no age
_UNITS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TEENS = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_NUMBERS = (
    {word: number for number, word in enumerate([*_UNITS, *_TEENS], 1)}
    | {word: 20 + 10 * place for place, word in enumerate(_TENS)}
    | {
        f"{tens}-{unit}": 20 + 10 * place + number
        for place, tens in enumerate(_TENS)
        for number, unit in enumerate(_UNITS, 1)
    }
)
_HYPHENS = str.maketrans("‐‑–", "---")
_OLD = "-year-old"

# The longest first, so that "sixty" does not stand for "sixty-one".
AGE = rf"(?:\d{{1,3}}|{'|'.join(word.replace('-', '[-‐‑]') for word in sorted(_NUMBERS, key=len, reverse=True))})"
"""An expression for an age; of any capitals with `re.IGNORECASE`."""


def is_aged(word: str) -> bool:
    """Whether a word is an age that colours a noun: "54-year-old", "sixty-one-year-old"."""
    return word.translate(_HYPHENS).lower().endswith(_OLD) and age_of(word) is not None


def number_in(words: str) -> str:
    """The number alone of "54-year-old"."""
    return re.split("[-‐‑–]year", words, maxsplit=1)[0]


def age_of(words: str) -> int | None:
    """The years that a number says, in figures or words, also before "-year-old"; None for what is no age."""
    bare = words.translate(_HYPHENS).lower().removesuffix(_OLD)
    years = int(bare) if bare.isdecimal() and len(bare) <= 3 else _NUMBERS.get(bare)
    return years if years is not None and years <= _OLDEST else None
