"""From when, until when or when somebody held a role, as it stands right behind it: "minister from 2010 to 2014"."""

import re
from datetime import date

from shared.dates import PartialDate
from shared.lexicon.words import MONTHS
from shared.reading.text.clause_times import ClauseTime, date_of
from shared.reading.text.page import Page
from shared.reading.text.scenes import DATED, MONTH

# Behind a role: until when, or from when to when, somebody held it.
_UNTIL = re.compile(
    r",?\s\(?(?:for\s(?:[\w-]+\s){1,2}(?:years|months|terms)\s|from\s[\w\s]{3,20}?\s|between\s[\w\s]{3,20}?\s|(?P<range>(?:19|20)\d\d\s?[-–—]\s?))?"
    r"(?(range)|(?:until|till|to|and|up to)\s)(?:early\s|late\s|mid-|the end of\s)?"
    rf"(?:(?:(?P<day>\d{{1,2}})\s)?(?P<month>{MONTH})\b\s?(?:(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\s)?)?"
    r"(?P<year>(?:19|20)\d\d)?(?P<last>last\s(?:month|year|week|summer|spring|autumn|winter)|recently|(?:his|her|the)\s\w+)?"
)
# Until when, told by what came then: "until last July", "until Mr Johnson came in", "until a year ago".
_UNTIL_THEN = re.compile(
    rf",?\s\(?(?:until|till)\s(?:last\s(?:{MONTH})|(?:earlier\s)?this\s(?:morning|week|month|year|spring|summer|autumn|fall|winter)|yesterday|(?:a|an|one|two|three|four|five|six|some|several)\s[\w\s-]{{1,30}}?\sago"
    r"|(?:[A-Z][\w.’'-]*\s){1,4}(?:came|took|left|became|was|won|resigned|replaced|succeeded|sacked|fired|dismissed|ousted))\b"
)
_EFFECTIVE = re.compile(
    r",?\s\(?(?:(?P<begins>effective|from|with effect from|starting|beginning)|on|in)\s(?:early\s|late\s|mid-)?"
    rf"(?:(?P<day>\d{{1,2}})\s)?(?P<month>{MONTH})?\b\s?(?:(?P<day2>\d{{1,2}})\b(?:st|nd|rd|th)?,?\s?)?(?P<year>20\d\d)?"
)
_BEFORE = re.compile(r"\sbefore\s(?:the|his|her|becoming|that|he|she|joining|entering|turning)\b")
_BACK_THEN = re.compile(r"\s(?:at the time|in those days|of the day|back then|in (?:his|her) day)\b(?!\sof\b)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_TAIL = 60


def ended_at(page: Page, offset: int, published: date | None) -> ClauseTime | None:
    """A day on which somebody held what the words before `offset` say; None where it is not said to have ended.

    "president until 2018", "editor until last year"; the first of two, "minister from 2010 to 2014", "(1998-2002)".
    """
    if any(past.match(page.text, offset) for past in (_BEFORE, _UNTIL_THEN, _BACK_THEN)):
        return ClauseTime(None, narrative=True)
    found = _UNTIL.match(page.text, offset, offset + _TAIL)
    if found is None or not (found["year"] or found["month"] or found["last"]):
        return None
    if found["last"] or (found["month"] and not found["year"]):
        word = "until" in found.group() or "till" in found.group()
        return ClauseTime(None, narrative=True) if word else None
    when, begun = date_of(found), _YEAR.search(found.group())
    if when is None or (published is not None and when.first > published):
        return None
    of_two = begun is not None and int(begun.group()) < when.year
    return ClauseTime(PartialDate(int(begun.group())) if begun and of_two else when, narrative=False)


def dated_at(page: Page, offset: int, published: date | None) -> PartialDate | None:
    """The day that stands right behind a role: "speaker of parliament in 2007"."""
    found = DATED.match(page.text, offset + 1, offset + _TAIL)
    when = date_of(found) if found and found["word"] in ("in", "on", "of", "during") else None
    return when if when and (published is None or when.first <= published) else None


def begins_at(page: Page, offset: int, published: date | None, *, told_now: bool) -> PartialDate | None:
    """The later day from which somebody will hold what the words before `offset` say: "effective 1 April".

    A month without a year is the next one, where the words say that it begins or the verb is one of now: "becomes
    president on 1 April" is to come, "became president in April" is past.
    """
    found = _EFFECTIVE.match(page.text, offset, offset + _TAIL) if published else None
    if found is None or published is None or not (told_now or found["year"] or found["begins"]):
        return None
    month = MONTHS.index(found["month"].lower()) + 1 if found["month"] else None
    if month is None and not found["year"]:
        return None
    year = int(found["year"]) if found["year"] else published.year + (month is not None and month < published.month)
    day = found["day"] or found["day2"]
    try:
        when = PartialDate(year, month, int(day) if day and month else None)
    except ValueError:
        return None
    return when if when.first > published else None
