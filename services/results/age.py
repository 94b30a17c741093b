"""How old what a report was made from is, and when that is too old."""

from datetime import date, timedelta

from shared.models.report import KnowledgeUsed, Report

TOO_OLD = timedelta(days=90)
"""By then governments have been reshuffled somewhere every week, and what is newer is only guessed at. Set by hand."""

_UNITS = ((730, 365, "years"), (60, 30, "months"), (14, 7, "weeks"), (2, 1, "days"))


def age_in_words(age: timedelta) -> str:
    """An age as somebody would say it: "5 months", "3 weeks"."""
    for least, unit, words in _UNITS:
        if age.days >= least:
            return f"{age.days // unit} {words}"
    return "a day" if age.days == 1 else "no day"


def known_until(knowledge: KnowledgeUsed, today: date) -> str | None:
    """Until when something can know, and how long ago that was; None where no day is known."""
    if knowledge.known_until is None:
        return None
    until, ago = knowledge.known_until, today - knowledge.known_until
    told = f"It knows until {until.day} {until:%B %Y}"
    return f"{told}, {age_in_words(ago)} ago." if ago.days > 1 else f"{told}."


def is_too_old(knowledge: KnowledgeUsed, today: date) -> bool:
    """Whether newer knowledge should be brought."""
    return knowledge.known_until is not None and today - knowledge.known_until > TOO_OLD


def ends_before(report: Report) -> str | None:
    """How long before the article what it was checked against ends; None where it does not."""
    until, day = report.knowledge.known_until, report.article.published_on
    if until is None or day is None or until >= day:
        return None
    return age_in_words(day - until)
