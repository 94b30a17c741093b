"""The day a clause speaks of: "in 2015", "on March 3, 2021", or a past it gives no date for."""

import re
from dataclasses import dataclass
from datetime import date

from shared.dates import PartialDate
from shared.lexicon.speech import PERSONAL, REPORTING
from shared.lexicon.words import MONTHS
from shared.reading.text.page import Page, Sentence
from shared.reading.text.scenes import DATED, MONTH, had_happened, is_earlier, is_from_archive

_MONTH_ALONE = re.compile(
    rf"\b(?:in|since|last)\s(?:early\s|late\s|mid-)?(?P<month>{MONTH})\b(?!\s\d|['’])|\blast\s(?P<unit>month|year)\b(?!['’])"
)
_BOUNDARIES = frozenset({",", ";", ":", "—", "–", "-", "--", "(", ")", "that", "which", "who", "whose", "where",
                         "after", "before", "since", "until", "while", "although", "because", "but", "and",
                         "than"})  # fmt: skip
_NOW = frozenset({"now", "currently", "today"})
# A month near these is to come: "is expected in January".
_COMING = frozenset({"will", "would", "shall", "'ll", "expected", "due", "scheduled", "planned", "plans", "hopes",
                     "wants", "intends", "going"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class ClauseTime:
    """What a clause says of its time; `narrative` marks the past without a date."""

    as_of: PartialDate | None
    narrative: bool


def moment_at(
    page: Page, sentence: Sentence, tokens: tuple[int, int], published: date | None, subject: int | None = None
) -> ClauseTime:
    """The time that the clause around these tokens speaks of; the second of the two is left out.

    A date counts only within the same clause, and with no verb of saying between unless the date stands right
    behind that: what somebody says of the past dates neither them nor their office. `subject` is where the sentence
    names of whom the tokens speak, if that is elsewhere.
    """
    first, last = tokens
    begin, end = _clause(sentence, first, last)
    clause = sentence.text_between(begin, end)
    if any(token.lower in _NOW for token in sentence.tokens[begin:end]):
        return ClauseTime(None, narrative=False)
    found = DATED.search(clause)
    if (
        found
        and found["word"].lower() not in ("since", "until")
        and not _is_said(sentence, last, end, found.end(), begin)
    ):
        when = date_of(found)
        return ClauseTime(when if when and (published is None or when.first <= published) else None, narrative=False)
    if when := _leading(sentence, first if subject is None else subject, published):
        return ClauseTime(when, narrative=False)
    near = _MONTH_ALONE.search(clause)
    coming = near and any(token.lower in _COMING for token in sentence.tokens[begin:end])
    if published and near and not coming and not _is_said(sentence, last, end, near.end(), begin):
        if near.group().startswith("in ") and subject == first:
            return ClauseTime(None, narrative=True)  # "Minister X promised a vote in March": the next one or the last
        return ClauseTime(_latest(near, published), narrative=False)
    told_now = any(token.lower in REPORTING for token in sentence.tokens[begin:end])
    earlier = not told_now and (is_earlier(page, sentence, published) or had_happened(page, sentence, first, last))
    return ClauseTime(None, narrative=earlier or is_from_archive(page, sentence))


def _leading(sentence: Sentence, first: int, published: date | None) -> PartialDate | None:
    """The day that begins the sentence, if token `first` stands in its main clause and nobody has spoken before it.

    "In 2014, the chancellor, George Osborne, had called ...": but not "In 2014, the economy shrank, said ...".
    """
    found = DATED.match(sentence.text_between(0, first))
    if not found or found["word"].lower() not in ("in", "on", "during"):
        return None
    between = [token for token in sentence.tokens[:first] if token.start >= sentence.tokens[0].start + found.end()]
    parted = bool(between) and between[0].text == ","
    if not parted or any(token.lower in PERSONAL or token.lower in REPORTING for token in between):
        return None
    when = date_of(found)
    return when if when and (published is None or when.first <= published) else None


def _latest(found: re.Match[str], published: date) -> PartialDate:
    """The last such month or year before the article's day."""
    if found["unit"] == "year":
        return PartialDate(published.year - 1)
    month = MONTHS.index(found["month"].lower()) + 1 if found["month"] else (published.month - 2) % 12 + 1
    earlier = month > published.month or (found["unit"] is not None and published.month == 1)
    return PartialDate(published.year - 1 if earlier else published.year, month)


def _clause(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    begin, end = first, last
    tokens = sentence.tokens
    while begin > 0 and tokens[begin - 1].lower not in _BOUNDARIES:
        begin -= 1
    while end < len(tokens) and (tokens[end].lower not in _BOUNDARIES or _is_within_date(sentence, end)):
        end += 1
    return begin, end


def _is_within_date(sentence: Sentence, place: int) -> bool:
    """Whether a comma stands between a day and its year."""
    tokens = sentence.tokens
    return 0 < place < len(tokens) - 1 and tokens[place - 1].text.isdigit() and tokens[place + 1].text.isdigit()


def _is_said(sentence: Sentence, last: int, end: int, found_end: int, begin: int) -> bool:
    """Whether a verb of saying stands between the name and the date, and not right before the date."""
    date_end = sentence.tokens[begin].start + found_end
    between = [token for token in sentence.tokens[last:end] if token.end <= date_end]
    said = [place for place, token in enumerate(between) if token.lower in PERSONAL or token.lower in REPORTING]
    return bool(said) and len(between) - said[0] > 5


def date_of(found: re.Match[str]) -> PartialDate | None:
    """What `DATED`, or a pattern with its groups, has found; the year where there is no such day."""
    day = found["day"] or found["day2"]
    month = MONTHS.index(found["month"].lower()) + 1 if found["month"] else None
    try:
        return PartialDate(int(found["year"]), month, int(day) if day and month else None)
    except ValueError:
        return PartialDate(int(found["year"]), month)
