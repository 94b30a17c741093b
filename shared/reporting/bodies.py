"""How the name of a body stands in a sentence: "the FBI" and "the Senate", but "NATO" and "Harvard University"."""

import re

from shared.lexicon.listing import phrases_of, words_of

# "The Ministry of Health", "the Centre for Peace".
_OF = re.compile(r" (?:of|for|on) ")
_LETTERS = re.compile(r"(?:[A-Z]\.?){2,6}")
# Bodies in letters that are read as a word, or go without "the" as firms, parties and schools of the kind do.
_BARE = words_of(
    """
    nato unesco unicef opec fifa uefa nasa asean nafta interpol europol usaid bafta acas mit ucla ucl lse nyu cnn nbc
    cbs abc pbs npr itv rte nhk zdf ard ibm bmw bp hsbc ubs ing sap amd ups kfc amc hbo psg fc hamas isis mercosur
    frelimo unita renamo swapo zanu opcw hezbollah hizbollah
    """
)
# The last word of what is spoken of with "the".
_NOUNS = words_of(
    """
    senate house congress parliament assembly cabinet kremlin pentagon treasury fed reserve commission committee council
    court union league federation confederation association agency authority ministry department office bureau board
    foundation fund institute centre center coalition alliance party movement brotherhood bundestag bundesrat knesset
    duma bundesbank guardian times post journal tribune herald telegraph observer police army navy government
    administration organisation organization secretariat presidency directorate command project consortium observatory
    society trust academy forum initiative campaign network group church orchestra nations eurogroup greens taliban
    democrats liberals republicans conservatives lords commons states
    """
)
_WHOLE = phrases_of("world bank, african union, european union")


def with_article(body: str) -> str:
    """The name of a body as it stands in a sentence."""
    named = body.removeprefix("The ").removeprefix("the ")
    letters = _LETTERS.fullmatch(named) and named.replace(".", "").lower() not in _BARE
    last = named.lower().split()[-1] if named.split() else ""
    whole = named.lower() in _WHOLE
    takes = named != body or _OF.search(named) or letters or whole or last in _NOUNS
    return f"the {named}" if takes else body
