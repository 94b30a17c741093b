"""Whether the words that a network marks can be a claim of the kind it takes them for, to whoever reads them."""

from shared.lexicon.parties import is_party
from shared.lexicon.peoples import nationalities
from shared.lexicon.titles import OFFICES
from shared.lexicon.words import FUNCTION_WORDS
from shared.models.reading import Claim, ClaimKind
from shared.reading.text.rolewords import stem

_WORDED = (ClaimKind.OFFICE, ClaimKind.OCCUPATION, ClaimKind.KINSHIP)


def says_something(claim: Claim) -> bool:
    """Whether a claim has words of its kind: no party is a people's or a title, no role a pronoun or half a word."""
    words = claim.span.text.lower().split()
    if claim.kind in _WORDED:
        return not FUNCTION_WORDS.issuperset(words) and not claim.span.text.endswith("-")
    if claim.kind is ClaimKind.PARTY:
        is_title = len(words) == 1 and stem(words[0]) in OFFICES
        return is_party(claim.span.text) or not (is_title or nationalities(claim.span.text))
    return True
