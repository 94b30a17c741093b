"""What relatives are to each other: whose daughter somebody is, is her father or mother."""

from shared.lexicon.listing import words_of

_BACK = {
    "son daughter child stepson stepdaughter baby toddler": "father mother parent",
    "father mother parent stepfather stepmother": "son daughter",
    "wife husband spouse": "husband wife spouse",
    "partner": "partner",
    "girlfriend boyfriend": "boyfriend girlfriend",
    "fiancé fiancée": "fiancé fiancée",
    "widow widower": "husband wife",
    "brother sister twin": "brother sister twin",
    "cousin": "cousin",
    "uncle aunt": "nephew niece",
    "nephew niece": "uncle aunt",
    "grandson granddaughter grandchild": "grandfather grandmother",
    "grandfather grandmother": "grandson granddaughter",
    "son-in-law daughter-in-law": "father-in-law mother-in-law",
    "father-in-law mother-in-law": "son-in-law daughter-in-law",
    "brother-in-law sister-in-law": "brother-in-law sister-in-law",
}
_BY_NOUN = {noun: words_of(back) for nouns, back in _BACK.items() for noun in nouns.split()}


def relation(words: str) -> str | None:
    """The noun for a relative in the words that say whose somebody is: "his wife", "son of X"; None where none is."""
    return next((word for word in words.lower().split() if word in _BY_NOUN), None)


def back_again(noun: str) -> frozenset[str]:
    """What somebody may be to whoever is their `noun`, of either gender; nothing where that is no relative."""
    return _BY_NOUN.get(noun, frozenset())
