"""One word alone that a tagger takes for somebody, and that what stands beside it makes a people, a place or a body.

Counted in 2,348 passages of news (`training/passages`), where a tagger took such a word for a person: behind an article
three of 106 were one, behind "in", "at", "from", "near" and "into" seven of 45, behind "told" three of 27.
"""

from shared.lexicon.clauses import PREPOSITIONS
from shared.lexicon.listing import words_of
from shared.lexicon.occupations import OCCUPATIONS
from shared.lexicon.organisations import BODIES, SITES
from shared.models.text import Span
from shared.reading.text.kinds import Kind
from shared.reading.text.page import Page, Sentence

_ARTICLES = frozenset({"the", "a", "an"})
_WHERE = frozenset({"in", "at", "from", "near", "into", "off", "told"})
_CALLED = frozenset({"as", "called", "nicknamed", "dubbed", "alias", "name", "by"})
_ENDINGS = ("-born", "-based", "-led", "-trained", "-raised")
# What teams, companies and constituencies have done to them, and nobody else.
_DONE = words_of("represents represented captains captained chairs chaired captaining representing edits edited")
# What one does, or is, for or of a team, a place or a body.
_SERVES = words_of(
    """
    play plays played playing work works worked working drives drove driven mp mps td msp ms senator alderman
    alderwoman candidate councillor member mayor bishop archbishop archdeacon parliament postwoman postman organist
    outskirts suburbs village town city port
    """
)
# Whose words of a title are, behind "'s", where it is a body or a place and no person.
_HEADS = words_of(
    """
    chief chair chairman chairwoman chairperson head founder co-founder director president ceo boss captain manager
    mayor bishop mp mps councillor analyst economist lecturer owner council police hospital goalkeeper
    """
)
# What a thing or an animal is that bears a name.
_SORTS = words_of(
    """
    dog cat horse mare stallion foal terrier spaniel labrador parrot tortoise goat pig cow bull ewe ram sheep goose
    kelpie donkey pony elephant chimpanzee gorilla bear wolf tiger lion whale trawler ferry boat yacht tanker utility
    caterer retailer fund watchdog airline brewer lender chain carmaker chipmaker maker startup start-up brokerage firm
    app device website platform broadcaster newspaper weekly daily magazine novel musical opera band suburb hamlet
    """
) | (BODIES | SITES) - words_of("house press guard guards sons brothers bros associates nations")
_LOCALS = words_of("mp mps td msp ms mep councillor councillors police council airport residents voters")
_KIN = words_of(
    "papa daddy mummy mammy mommy grandad granddad grandpa grandma granny madam madame amma papá papai mamá"
)
_BOTS = frozenset({"siri", "alexa", "cortana", "bixby", "grok", "copilot", "chatgpt"})
_REACH = 6


def is_lone_thing(page: Page, name: Span) -> bool:
    """Whether a name of one word is most likely nobody's, where nobody of that name is known from elsewhere.

    "the Finn", "from Jabalia", "told Rudaw", "Faroese actor Búi Dam", "Vestas, the world's biggest maker", "“Mud,” he
    said".
    """
    sentence = page.sentences[page.sentence_at(name.start)]
    first, last = sentence.index_at(name.start), sentence.index_at(name.end)
    if first >= last:
        return False
    word, before = sentence.tokens[last - 1].lower, _word(sentence, first - 1)
    if before in _ARTICLES:
        return _word(sentence, first - 2) not in _CALLED
    if before in _WHERE:
        return not _is_told_apart(sentence, last)
    if before in ("of", "for") and _word(sentence, first - 2) in _SERVES:
        return True
    if word in _BOTS or (word == "claude" and "Anthropic" in page.text):
        return True
    if before in _DONE or word in _KIN or word.endswith(_ENDINGS) or _is_trade(word):
        return True
    return _is_sort(sentence, first, last) or _leads(sentence, last) or _is_exclaimed(page, sentence, name, first)


def is_article(sentence: Sentence, place: int) -> bool:
    """Whether token `place` is an article."""
    return sentence.tokens[place].lower in _ARTICLES


def _word(sentence: Sentence, place: int) -> str:
    return sentence.tokens[place].lower if 0 <= place < len(sentence.tokens) else ""


def _is_told_apart(sentence: Sentence, after: int) -> bool:
    """Whether an age follows: "from Ana, 8, of Lima"."""
    return _word(sentence, after) == "," and _word(sentence, after + 1).isdigit()


def _is_exclaimed(page: Page, sentence: Sentence, name: Span, first: int) -> bool:
    """Whether somebody says this word and no other: "“Mud,” he said", but "known as “Tater”"."""
    quoted = page.quoted_at(name.start)
    if quoted is None or _word(sentence, first - 2) in _CALLED:
        return False
    others = page.text[quoted.start : name.start] + page.text[name.end : quoted.end]
    return not any(letter.isalnum() for letter in others)


def _is_trade(word: str) -> bool:
    """Whether a word is of many who do the same: "Divers recovered more"."""
    return word.endswith("s") and word.removesuffix("s") in OCCUPATIONS


def _is_sort(sentence: Sentence, first: int, last: int) -> bool:
    """Whether words beside the name say what thing it is: "the trawler X", "their dog, X,", "X, the airline,"."""
    before = first - 1 - (_word(sentence, first - 1) == ",")
    if before >= 0 and not sentence.tokens[before].is_capital and _word(sentence, before) in _SORTS:
        return True
    if _word(sentence, last) != "," or _word(sentence, last + 1) not in _ARTICLES:
        return False
    for place in range(last + 2, min(last + 2 + _REACH, len(sentence.tokens))):
        token = sentence.tokens[place]
        if token.lower in PREPOSITIONS or not (token.is_word or token.is_owner):
            break
        following = _word(sentence, place + 1)
        if token.lower in _SORTS and not token.is_capital:
            return following in ("", ",", ".", "of", "behind", "that", "which", "in", "by", "whose")
    return False


def _leads(sentence: Sentence, after: int) -> bool:
    """Whether a title follows that is of it: "Faroese actor", "Foyle MP", "Diageo's chief", "Kotak's Ana Lee"."""
    if after + 1 >= len(sentence.tokens):
        return False
    token, kind = sentence.tokens[after], sentence.kinds[after]
    if token.lower in _LOCALS:
        return True
    if not sentence.is_owner_at(after):
        return kind is Kind.TITLE and not token.is_capital
    for place in range(after + 1, min(after + _REACH, len(sentence.tokens))):
        if not sentence.tokens[place].is_word:
            return False
        if sentence.tokens[place].is_capital:
            return place == after + 1 and _is_whole_name(sentence, place)
        if sentence.tokens[place].lower in _HEADS:
            return True
    return False


def _is_whole_name(sentence: Sentence, place: int) -> bool:
    named = sentence.kinds[place : place + 2]
    return len(named) > 1 and named[0] is Kind.GIVEN and named[1] in (Kind.NAME, Kind.GIVEN)
