"""The report as JSON, for programs."""

from shared.models.report import Report


def as_json(report: Report) -> str:
    """The report in full, indented, with a line end; null where there is nothing."""
    return report.model_dump_json(indent=2) + "\n"
