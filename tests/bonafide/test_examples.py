import json
from pathlib import Path

import pytest

from bonafide.examples import load, outcomes
from shared.errors import BadRequest
from shared.models.report import Reason
from tests.values import a_finding, a_report, an_article


def example_of(folder: Path, *people: dict[str, object]) -> None:
    (folder / "one.txt").write_text("A text.")
    (folder / "one.json").write_text(json.dumps({"title": "One", "published_on": "2024-10-29", "people": people}))


def test_a_person_is_as_expected_when_verdict_and_reason_are(tmp_path: Path) -> None:
    example_of(
        tmp_path,
        {"name": "Ferdinand Marcos Jr.", "verdict": "match", "reason": ["claims_supported", "name_only"]},
        {"name": "Emily Carter", "verdict": "unknown", "reason": ["no_candidate"]},
        {"name": "Linda Martinez", "verdict": "unknown"},
    )
    [example] = load(tmp_path)
    report = a_report(
        an_article(),
        a_finding("Ferdinand Marcos", Reason.CLAIMS_SUPPORTED),
        a_finding("Emily Carter", Reason.NAMESAKES_ONLY),
        a_finding("Linda Martinez", Reason.AMBIGUOUS),
    )
    assert [outcome.as_expected for outcome in outcomes(example, report)] == [True, False, True]


def test_nobody_missed_and_nobody_made_up_is_as_expected(tmp_path: Path) -> None:
    example_of(tmp_path, {"name": "Emily Carter", "verdict": "unknown"})
    [example] = load(tmp_path)
    [made_up, missed] = outcomes(example, a_report(an_article(), a_finding("Kim Jong Un", Reason.NAME_ONLY)))
    assert made_up.finding is not None
    assert missed.expected is not None
    assert not (made_up.as_expected or missed.as_expected)


def test_a_folder_without_examples_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadRequest, match="no example articles"):
        load(tmp_path)
