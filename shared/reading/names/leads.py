"""What stands in capitals before a name, or small behind it, and is none of it: "Umpire | Ana Ruiz | rose"."""

from itertools import pairwise

from shared.lexicon.listing import phrases_of, words_of
from shared.lexicon.occupations import OCCUPATIONS, RANKS
from shared.lexicon.parties import MEMBERS
from shared.lexicon.peoples import nationalities
from shared.lexicon.vocabulary import FAMILY_FIRST, given_names
from shared.lexicon.words import FUNCTION_WORDS, PARTICLES
from shared.models.text import Span
from shared.reading.text.kinds import Kind
from shared.reading.text.page import Sentence

# Forms of address of many countries, which also stand before one name alone.
_ADDRESSING = words_of(
    """
    abba abune anba canon maître maitre sheikha hajiya hajja hajjeh hacı signora signor signore puan encik madam garda
    kgosi mfumu bashkan avvocato maestra docent dasho ratu opanyin obaapanyin faipule madzibaba matushka nonna auntie
    ouma dona irmã seri dr tun otunba tanaiste tánaiste monsignor archimandrite catholicos metropolitan camerlengo
    hauptmann oberst bürgermeister bürgermeisterin delegado frau fräulein seu tā stablemaster oyakata yokozuna
    assemblymember irmão padre frei soeur bikku
    """
)
# Callings that stand before whole names; with another name behind them they are none themselves.
_CALLINGS = words_of(
    """
    umpire steward churchwarden rifleman commodore mufti assemblyman assemblywoman seconder defendant con pc pcso asp
    dsp sr sergeant-major texan commissionaire dom torero delegate private pte const
    purser groom picker parent stablemaster archdruid mezzo alumna alumnus sergeant-at-arms colonel-major
    lance-corporal vice-marshal air-commodore group-captain flight-lieutenant ald cdre steeplejack calypsonian wrangler
    pirate alumna prosecutions
    """
)
# Two of them that are one title.
_PAIRS = phrases_of(
    """
    rt hon, rt rev, rt revd, most rev, most revd, very rev, det insp, det supt, det ch, ch insp, ch supt, det sgt,
    det con, tan sri, puan sri, lance naik, lance corporal, air vice-marshal, air marshal, air commodore, air chief,
    group captain, wing commander, flight lieutenant, mother superior, phra khru
    """
)
# Short ones, in capitals alone.
_SHORT = frozenset({"DC", "DCI", "DI", "DS", "SP", "ACP", "TD", "MEP", "MSP", "MP", "MLA", "MS", "EAM", "MoS"})
_TRADES = ("ologist", "ographer", "ophile")
# With which a sentence may begin before a name; "Do" and "An" are names too.
_OPENERS = (
    FUNCTION_WORDS | words_of("whether take meet ask enter consider see call tell give blame trust remember")
) - (FAMILY_FIRST | {"an"})
_ASKING = words_of("is are was were did does do can could has had have would should will")


def bare(sentence: Sentence, span: Span) -> Span:
    """The name without the words around it that say what somebody is; at least one word is left."""
    first, last = sentence.index_at(span.start), sentence.index_at(span.end)
    while last - first > 1 and _leads(sentence, first, last):
        first += 1
    tokens = sentence.tokens
    while last - first > 1 and _trails(sentence, last - 1):
        last -= 1
    whole = first < last and (tokens[first].start, tokens[last - 1].end) != (span.start, span.end)
    return sentence.span_between(first, last) if whole else span


def _trails(sentence: Sentence, place: int) -> bool:
    """Whether a small word follows a name; behind a mark it is of the name itself ("Lee Cheuk - yan")."""
    token, before = sentence.tokens[place], sentence.tokens[place - 1]
    return token.text.islower() and token.lower not in PARTICLES and before.is_word and not before.text.islower()


def _leads(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the first word of a name is none: a calling or people before it, a verb that asks, words in small."""
    token, word = sentence.tokens[first], sentence.tokens[first].lower
    if word in _ADDRESSING or "/" in token.text or (word in _ASKING and _asks(sentence, first, last)):
        return True
    if token.text in _SHORT or _is_paired(sentence, first) or _opens(sentence, first, last):
        return True
    if not sentence.tokens[first + 1].is_capital:
        return False
    if token.text.islower():
        return word not in PARTICLES and "'" not in word
    words = sum(each.is_word for each in sentence.tokens[first:last])
    return words > 2 and sentence.kinds[first] is not Kind.GIVEN and _says_what(word.removeprefix("co-"), token.text)


def _is_paired(sentence: Sentence, place: int) -> bool:
    """Whether a word is one of the two of a title."""
    words = [token.lower for token in sentence.tokens[max(0, place - 1) : place + 2]]
    return any(f"{one} {other}" in _PAIRS for one, other in pairwise(words))


def _says_what(word: str, written: str) -> bool:
    trade = word in OCCUPATIONS or word in RANKS or word in _CALLINGS or word.endswith(_TRADES)
    return trade or word in MEMBERS or (bool(nationalities(written)) and word not in FUNCTION_WORDS)


def _opens(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a small word begins the sentence with a capital, and a whole name follows: "Whether Ana Ruiz".

    "U" is how men are addressed in Myanmar.
    """
    token = sentence.tokens[first]
    whole = sum(each.is_word for each in sentence.tokens[first:last]) > 2
    if token.text == "U" and sentence.tokens[first + 1].is_word:
        return whole
    if not whole or any(each.is_word for each in sentence.tokens[:first]) or not sentence.tokens[first + 1].is_capital:
        return False
    return token.lower in _OPENERS and token.lower not in given_names()


def _asks(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a sentence begins here and asks; "Will" is a name too, so that a whole one must stand behind it."""
    begins = not any(token.is_word for token in sentence.tokens[:first])
    whole = last - first > 2 or sentence.tokens[first].lower != "will"
    return begins and whole and "?" in sentence.span.text
