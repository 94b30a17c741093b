"""How a word is written: the network's letters are all small, so capitals reach it as one class a word."""

SHAPES = ("pad", "small", "capital", "capitals", "letter", "mixed", "digits", "coded", "mark", "other")
"""The classes, by the number that stands for them; none may move, since the weights know them by it."""

_PAD, _SMALL, _CAPITAL, _CAPITALS, _LETTER, _MIXED, _DIGITS, _CODED, _MARK, _OTHER = range(len(SHAPES))


def shape_of(word: str) -> int:
    """The class of one word or mark, as the place of its name in `SHAPES`."""
    if word.isalpha():
        return _of_letters(word)
    if word.isdigit():
        return _DIGITS
    if any(letter.isalnum() for letter in word):
        return _CODED if any(letter.isdigit() for letter in word) else _of_letters(word)
    return _MARK if word else _PAD


def _of_letters(word: str) -> int:
    if word.islower():
        return _SMALL
    if len(word) == 1:
        return _LETTER if word.isupper() else _OTHER
    if word.isupper():
        return _CAPITALS
    if word[0].isupper():
        return _CAPITAL if word[1:].islower() else _MIXED
    return _MIXED if any(letter.isupper() for letter in word) else _OTHER
