"""Which language a text is in, and refusing those that nothing here can read."""

import re
from functools import cache

from babel import Locale
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from shared.errors import BadArticle

READ = {"en": "English"}
NO_LANGUAGE, UNDETERMINED = "zxx", "und"
NEAREST = frozenset({"pcm"})
"""Languages made of English words: short English sentences about Nigeria were given to Nigerian Pidgin at 0.7."""

SAMPLE = 20_000
"""Characters looked at: more make the answer slower and no surer."""

SURE = 0.7
"""The probability from which on another language is believed. Names from all over the world pull the answer about:
short English sentences full of them were given to other languages at 0.1 to 0.3, one sentence of Dutch, German, French
or Spanish to itself at 0.8 and more."""

ENGLISH = frozenset(
    "and been from has his it said she that the their they this were which with would".split()  # noqa: SIM905
)
"""Words that English is full of and that hardly stand in a text of any other language."""

PLAINLY = 0.06
"""Their share of the words from which on nothing else is asked: in news it is about twice as high. Asking takes longer
than everything else that is done to take in a short article."""


_WORD = re.compile(r"\w+")


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def language(text: str) -> str:
    """The code of a text's language. Raises `BadArticle` where it is surely one that cannot be read."""
    if _plainly_english(text[:SAMPLE]):
        return "en"
    code, probability = _identifier().classify(text[:SAMPLE])
    if code in READ:
        return str(code)
    if code in NEAREST or probability < SURE:
        return "en"
    if code == NO_LANGUAGE:
        raise BadArticle("this does not look like sentences of any language", "text")
    name = Locale("en").languages.get(code, code)
    raise BadArticle(f"the text seems to be in {name}; what can be read so far is {', '.join(READ.values())}", "text")


def _plainly_english(text: str) -> bool:
    words = _WORD.findall(text.lower())
    found = sum(word in ENGLISH for word in words)
    return found >= max(3, PLAINLY * len(words))
