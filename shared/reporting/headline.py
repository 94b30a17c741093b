"""The verdict on a whole article in one or two sentences: what an editor reads first."""

from collections import Counter
from collections.abc import Iterator

from shared.models.report import UNCOUNTED, Quoted, Reason, Report, Totals, Verdict

_TOLD: tuple[tuple[tuple[Reason, ...], str, str], ...] = (
    ((Reason.NAME_ONLY,), "fits by name only", "fit by name only"),
    (
        (Reason.OFFICE_HELD_BY_OTHER,),
        "is given an office that was somebody else’s",
        "are given an office that was somebody else’s",
    ),
    (
        (Reason.NOT_IN_OFFICE,),
        "was not in that office on the day it speaks of",
        "were not in that office on the day it speaks of",
    ),
    ((Reason.CLAIM_CONTRADICTED,), "is not what the article says", "are not what the article says"),
    ((Reason.DEAD_BEFORE_ARTICLE,), "had died before", "had died before"),
    ((Reason.KNOWN_FALSE,), "has a name that the desk knows to be false", "have names that the desk knows to be false"),
    (
        (Reason.DESK_DISAGREES,),
        "is described differently by the desk and by the source",
        "are described differently by the desk and by the source",
    ),
    ((Reason.NO_CANDIDATE, Reason.NAMESAKES_ONLY), "cannot be found", "cannot be found"),
    ((Reason.POSSIBLE_MISSPELLING,), "may be misspelt", "may be misspelt"),
    ((Reason.AMBIGUOUS, Reason.CONTESTED), "cannot be told for sure", "cannot be told for sure"),
    ((Reason.SOURCE_UNAVAILABLE,), "could not be checked", "could not be checked"),
)


def headline(report: Report) -> str:
    """How many people check out, what is wrong with the others, and how many quotations rest on these or on nobody."""
    counted = [person for person in report.people if person.reason not in UNCOUNTED]
    found = [person for person in counted if person.verdict is person.reason.verdict]
    ruled = Counter(person.verdict for person in counted if person.verdict is not person.reason.verdict)
    told = [_people(report.totals, Counter(person.reason for person in found), ruled)]
    if report.quoted.all > report.quoted.open:
        told.append(_quotations(report.quoted))
    if number := report.quoted.open:
        told.append(f"{_quotations_of(number)} {'is' if number == 1 else 'are'} given to nobody who is named.")
    return " ".join(told)


def _people(totals: Totals, reasons: Counter[Reason], ruled: Counter[Verdict]) -> str:
    all_of_them = totals.match + totals.mismatch + totals.unknown + totals.unchecked
    if not all_of_them:
        return "Nobody is named who could be looked up."
    fit = totals.match - totals.match_name_only
    if fit == all_of_them:
        return "The one person named checks out." if fit == 1 else f"All {fit} people named check out."
    others = tuple(_others(reasons, ruled))
    if all_of_them == 1 and others:
        return f"The one person named {others[0][1]}."
    of_them = f"{fit or 'None'} of {all_of_them} people check{'s' if fit == 1 else ''} out"
    return "; ".join((of_them, *(f"{number} {told}" for number, told in others))) + "."


def _others(reasons: Counter[Reason], ruled: Counter[Verdict]) -> Iterator[tuple[int, str]]:
    """How many people do not check out in the same way, and what is said of them."""
    for kinds, one, several in _TOLD:
        if number := sum(reasons[kind] for kind in kinds):
            yield number, one if number == 1 else several
    for verdict in (Verdict.MISMATCH, Verdict.UNKNOWN, Verdict.UNCHECKED):
        if number := ruled[verdict]:
            yield number, f"{'was' if number == 1 else 'were'} ruled {verdict}"


def _quotations(quoted: Quoted) -> str:
    doubtful = quoted.mismatch + quoted.unknown
    if doubtful:
        rest = "rests" if doubtful == 1 else "rest"
        return f"{doubtful} of {_quotations_of(quoted.all)} {rest} on people who do not fit or cannot be found."
    if quoted.match == quoted.all:
        return f"Everything that is quoted ({_quotations_of(quoted.all)}) rests on people who check out."
    rest = "rests" if quoted.match == 1 or quoted.all == 1 else "rest"
    return f"{quoted.match} of {_quotations_of(quoted.all)} {rest} on people who check out."


def _quotations_of(number: int) -> str:
    return f"{number} quotation{'s' if number != 1 else ''}"
