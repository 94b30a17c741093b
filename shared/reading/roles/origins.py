"""Where somebody was born, lives or learnt, in one word before a title: "the Jaffna-born surveyor"."""

from shared.reading.text.kinds import Kind
from shared.reading.text.page import Sentence

_ENDINGS = ("-born", "-bred", "-raised", "-based", "-educated", "-trained", "-backed", "-funded")


def says_whence(sentence: Sentence, place: int) -> bool:
    """Whether the word at a token is a name with such an ending, and so neither a body nor a nationality."""
    token = sentence.tokens[place]
    return token.is_capital and sentence.kinds[place] is not Kind.NATION and token.lower.endswith(_ENDINGS)
