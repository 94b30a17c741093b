"""How the word lists of this package are written: as plain text, read into sets."""


def words_of(text: str) -> frozenset[str]:
    """The words of a text, parted by white space."""
    return frozenset(text.split())


def phrases_of(text: str) -> frozenset[str]:
    """The phrases of a text, parted by commas; line breaks count as spaces."""
    return frozenset(" ".join(phrase.split()) for phrase in text.split(",")) - {""}
