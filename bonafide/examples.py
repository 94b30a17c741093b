"""The example articles: what they say, and what is true of the people they name."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bonafide.client import Submission
from shared.errors import BadRequest
from shared.lexicon.names import words
from shared.models.report import Finding, Reason, Report, Verdict

FOLDER = Path(__file__).parent.parent / "examples"


@dataclass(frozen=True, slots=True)
class Expected:
    """What is true of one person of an example; any of `reasons` is a right one, none means every one is."""

    name: str
    verdict: Verdict
    reasons: frozenset[Reason]

    def fits(self, finding: Finding) -> bool:
        """Whether a finding says the same."""
        return finding.verdict is self.verdict and (not self.reasons or finding.reason in self.reasons)


@dataclass(frozen=True, slots=True)
class Example:
    """An article of the examples with the people it names."""

    name: str
    submission: Submission
    people: tuple[Expected, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one person: found and expected, or only one of the two."""

    finding: Finding | None
    expected: Expected | None

    @property
    def as_expected(self) -> bool:
        """Whether what was found is what is true."""
        return bool(self.finding and self.expected and self.expected.fits(self.finding))


def load(folder: Path = FOLDER) -> tuple[Example, ...]:
    """Every example of a folder, by name. Raises `BadRequest` where there is none."""
    examples = tuple(_example(path) for path in sorted(folder.glob("*.txt")))
    if not examples:
        raise BadRequest(f"no example articles in {folder}; name a folder that has some", "--examples")
    return examples


def outcomes(example: Example, report: Report) -> Iterator[Outcome]:
    """What became of each person of an example, in the report's order, then those who were not found."""
    missing = list(example.people)
    for finding in report.people:
        expected = next((person for person in missing if _same_name(person.name, finding.name)), None)
        if expected:
            missing.remove(expected)
        yield Outcome(finding, expected)
    for person in missing:
        yield Outcome(None, person)


def _example(path: Path) -> Example:
    known = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    published = known.get("published_on")
    submission = Submission(
        text=path.read_text(encoding="utf-8"),
        title=known.get("title"),
        published_on=date.fromisoformat(published) if published else None,
    )
    return Example(path.stem, submission, tuple(_expected(person) for person in known["people"]))


def _expected(person: dict[str, object]) -> Expected:
    told = person.get("reason") or ()
    reasons = (told,) if isinstance(told, str) else told
    if not isinstance(reasons, tuple | list):
        raise TypeError(f"reason of {person['name']}: expected a list")
    return Expected(
        str(person["name"]), Verdict(str(person["verdict"])), frozenset(Reason(str(reason)) for reason in reasons)
    )


def _same_name(one: str, other: str) -> bool:
    """Whether all words of one name are in the other, however spelled: a report may know more of it."""
    ours, theirs = set(words(one)), set(words(other))
    return ours <= theirs or theirs <= ours
