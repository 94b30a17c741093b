"""Which sentences tell of earlier days: by their dates, by those before them, by a heading ("Twenty years on")."""

import re
from datetime import date
from functools import lru_cache

from shared.lexicon.speech import NEAR_DAYS, PERSONAL, REPORTING
from shared.lexicon.words import MONTHS
from shared.reading.text.page import Page, Sentence

MONTH = "|".join(month.title() for month in MONTHS)
DATED = re.compile(
    rf"\b(?P<word>(?i:in|on|of|by|during|until|from|since))\s+(?:early\s|late\s|mid-)?"
    rf"(?:(?:(?P<day>\d{{1,2}})\s)?(?P<month>{MONTH})\s(?:(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\s)?)?"
    r"(?P<year>(?:19|20)\d\d)\b(?![-–—’'])"
)
_IMAGES = "pictures?|photos?|photographs?|images?|portraits?|footage|video|clip"
_SCENE = re.compile(
    r"[\"“‘]?(?:On the (?:day|night|weekend|morning|evening|eve)\b|Under (?:[A-Z][\w.’'-]* ?){1,4},"
    rf"|(?:The|This|A|In the|In this) (?:[\w-]+ ){{0,2}}(?:{_IMAGES})\b)"
)
# What sets a sentence in the past: words of time, perfects of it, who has died, what somebody began long since.
_BEGUN = (
    "opened|ordered|built|founded|launched|commissioned|appointed|named|nominated|chosen|introduced|set up|created"
    "|laid|taught|knighted|sworn in|paid for|donated|awarded|presented"
)
_PAST = re.compile(
    r"\b(?:at the time|back then|(?:years|decades) ago|in those days|(?:a decade|years) earlier|used to"
    r"|named after|once|[Ww]hen|the year (?:in which|that)"
    rf"|(?:decades?|years) (?:since|later)|then :|[Dd]uring|in (?:that|this|the) (?:{_IMAGES})"
    r"|has died|is dead|dead at \d+"
    rf"|(?i:{_BEGUN}) (?:\w+ ){{0,5}}by|signed into law by)\b"
)
_SAYING = REPORTING | PERSONAL
_HAD_DONE = re.compile(
    r"\b(?<!who )(?<!that )(?:had|[’']d) (?:once |already |never |also |just |twice )?"
    r"(?!been\b)\w+(?:ed|en|wn|ne|de|t|ew)\b"
)
# The dead are called what they were, also on the day of the funeral.
_MOURNING = re.compile(
    r"\b(?:funerals?|buried|mourn(?:ers?|ed|ing)|farewell to|laid to rest|condolences|eulog(?:y|ies))\b"
)
# Who was sent away is told of with others who were, and a list of those who are gone gives what they were.
_LISTS = "Died|Dead|Deaths|Out|Gone|Departures|Departed|Sacked|Fired|Resigned|Retired|Left|Lost|Ousted|Then|Cast"
_GONE = re.compile(
    r"\b(?:was|were) (?:fired|dismissed|sacked|ousted|toppled|overthrown|deposed)\b|\bFirst went\b"
    r"|\(\s?(?:resigned|sacked|dismissed|fired|ousted|died|left|quit|out|retired|until)\b"
    rf"|^(?:{_LISTS})\b[^:]{{0,40}}:"
    r"|^(?:Among (?:the dead|those we lost)|We lost|The (?:year[’']s )?dead|Past|Previous|Alumni|Old boys"
    r"|Former pupils)\b"
)
_WORKS = "book|film|movie|play|musical|drama|documentary|series|novel|opera"
_TALE = re.compile(
    r"\b(?:memoirs?|autobiograph(?:y|ies)|diary|diaries|chapter|scene|episode|biopic|docudrama|miniseries"
    r"|[Dd]ramatis personae|plays|played by|portrays|portrayed by|impersonates"
    r"|stars as|starring|sings|is once again|drawing of|portrait of"
    r"|signed by|gift of|(?:waxworks?|statues?|busts?|effig(?:y|ies)|puppets?|dolls?|masks?) of"
    rf"|[Ll]ot \d+|plaque|[Pp]hotographs|(?:[Tt]h(?:e|is)|a|his|her) (?:{_WORKS})"
    r"|[A-Z]\w+ as [A-Z]\w+ [A-Z]\w+)\b"
    rf"|[’']s (?:{_WORKS})\b|^In [“\"‘]|^[“\"‘][^”\"’]{{2,40}}[”\"’] (?:, )?(?:begins|opens|ends|has|follows|shows)\b"
)
# A line that says that what stands below it is of other days: in so many words, or as a heading does.
_ARCHIVED = re.compile(
    r"\b(?:article is more than \w+ (?:months?|years?) old|(?:first|originally) published|from (?:the|our) archives?"
    r"|(?:this|that) (?:day|week|month) in (?:19|20)\d\d|on this day in|how it looked on|dramatis personae)\b"
    r"|\bthen \(|^(?:books?|film|review)\s?:",
    re.I,
)
_ARCHIVES = re.compile(
    r"\b(?:years? (?:ago|on)|on this day|(?:flash|throw|look(?:ing)? )back|then and now|anniversary|timeline|chronology"
    r"|obituary|the year in|those we lost|who plays|(?:died|dead|departures|out|gone) (?:in|this|of))\b",
    re.I,
)
_YEARS_ON = re.compile(r"(?:\w+ ){1,3}years (?:on|ago|earlier),")  # what opens a paragraph of that time
_LONGEST_LINE = 60
_FURTHEST = 6  # sentences back, to the one that sets the scene
_TIME = r"(?:\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?,?\s)?"
_PLACED = r"It(?: is|['’]s| was) |The year (?:is|was) |Cut to |[A-Z]\w+(?: [A-Z]\w+)?, "
_OPENING = re.compile(
    rf"{_TIME}(?:{_PLACED})?(?:(?:the )?(?:spring|summer|autumn|fall|winter) of )?(?:(?:{MONTH})\s)?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s)?(?:(?:{MONTH})\s)?(?P<year>(?:19|20)\d\d)\s?(?:[.:–—-]|$)"
)


@lru_cache(maxsize=64)
def is_earlier(page: Page, sentence: Sentence, published: date | None) -> bool:
    """Whether a sentence tells of the past without a date of its own for the clause."""
    text = _outside_quotes(page, sentence)
    if _MOURNING.search(text):
        return True
    if is_near(sentence):
        return False
    dates = (found for found in DATED.finditer(text) if found["word"].lower() != "since")
    if any(_is_over(found["year"], published) for found in dates) or _opens_earlier(sentence, published):
        return True
    signs = (_PAST.search(text), _GONE.search(text), _TALE.search(text), _SCENE.match(text))
    return any(signs) or _goes_on(page, sentence, published)


def had_happened(page: Page, sentence: Sentence, first: int, last: int) -> bool:
    """Whether a sentence goes back, by its tense, from what it tells of somebody named in these tokens.

    "X had called Y" does; what is said in the next of two halves does not, nor does what a speaker says: "X said
    that it had rained". The second of the two tokens is left out.
    """
    if is_near(sentence):
        return False
    begin, end = sentence.tokens[first].start, sentence.tokens[last - 1].end
    for found in _HAD_DONE.finditer(page.text, sentence.span.start, sentence.span.end):
        between = page.text[min(end, found.start()) : max(begin, found.start())]
        told = any(end <= token.start < found.start() and token.lower in _SAYING for token in sentence.tokens)
        if ";" not in between and not told and page.quoted_at(found.start()) is None:
            return True
    return False


def is_from_archive(page: Page, sentence: Sentence) -> bool:
    """Whether a line above, or the first one, says that the text is of other days; what it calls "Friday" is too."""
    return sentence.span.start > _archived_from(page)


@lru_cache(maxsize=64)
def is_near(sentence: Sentence) -> bool:
    """Whether a sentence places what it tells within the days of the article."""
    return any(token.lower in NEAR_DAYS for token in sentence.tokens)


@lru_cache(maxsize=4)
def _archived_from(page: Page) -> int:
    """Where the first line that says so begins; the end of the text where none does."""
    return next((each.span.start for each in page.sentences if _archives(each)), len(page.text))


def _archives(sentence: Sentence) -> bool:
    words = sentence.span.text
    if len(words) > _LONGEST_LINE:
        return False
    heads = sentence.is_heading or words.isupper()
    return _ARCHIVED.search(words) is not None or (heads and _ARCHIVES.search(words) is not None)


def _is_over(year: str, published: date | None) -> bool:
    return published is None or int(year) < published.year


def _opens_earlier(sentence: Sentence, published: date | None) -> bool:
    found = _OPENING.match(sentence.span.text)
    return found is not None and (published is None or int(found["year"]) != published.year)


def _goes_on(page: Page, sentence: Sentence, published: date | None) -> bool:
    """Whether the sentences before it in its paragraph tell of an earlier year: "They met in 2011. X, …"."""
    index = page.sentence_at(sentence.span.start)
    for place in range(index, max(0, index - _FURTHEST), -1):
        before, after = page.sentences[place - 1], page.sentences[place]
        if "\n" in page.text[before.span.end : after.span.start] or is_near(before):
            return False
        found = DATED.search(_outside_quotes(page, before))
        told = found is not None and found["word"].lower() in ("in", "on", "during", "of")
        if (told and found and _is_over(found["year"], published)) or _opens_earlier(before, published):
            return True
        if _YEARS_ON.match(before.span.text):
            return True
    return False


def _outside_quotes(page: Page, sentence: Sentence) -> str:
    return " ".join(token.text for token in sentence.tokens if page.quoted_at(token.start) is None)
