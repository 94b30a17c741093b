"""As what somebody is counted and drawn: in one way, wherever people are added up, sorted or shown."""

from collections.abc import Mapping

from shared.models.report import Finding, Reason, Totals, Verdict

NAME_ONLY = "name_only"
_FIELDS = {NAME_ONLY: "match_name_only"}


def look(verdict: Verdict, reason: Reason) -> str:
    """The verdict, with a match by name alone apart from one that something else bears out."""
    return NAME_ONLY if reason is Reason.NAME_ONLY and verdict is Verdict.MATCH else verdict.value


def look_of(finding: Finding) -> str:
    """The look of somebody in a report."""
    return look(finding.verdict, finding.reason)


def total_of(looks: Mapping[str, int]) -> Totals:
    """Numbers by look as totals, where `match` counts those by name only too."""
    by_name = looks.get(NAME_ONLY, 0)
    told = {verdict.value: looks.get(verdict.value, 0) for verdict in Verdict}
    return Totals(**told | {"match": told["match"] + by_name}, match_name_only=by_name)


def quoted_as(finding: Finding) -> str:
    """The field of `Quoted` in which what is quoted of somebody is counted."""
    return _FIELDS.get(look_of(finding), look_of(finding))
