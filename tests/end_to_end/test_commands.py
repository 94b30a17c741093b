"""What is typed into a terminal, `bonafide` and what the documentation shows with curl, against running services."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from shared.models.report import Report
from tests.served import Served
from tests.shared.articles.test_files import word

ROOT = Path(__file__).parents[2]
MISSING = [tool for tool in ("curl", "jq") if shutil.which(tool) is None]
TEXT = "South Korean President Yoon Suk Yeol arrived in Kyiv on Tuesday."


with_curl = pytest.mark.skipif(bool(MISSING), reason=f"{' and '.join(MISSING)} not installed here")


@pytest.fixture
def run(served_embedded: Served) -> "Run":
    return Run(served_embedded)


class Run:
    """Runs `bonafide` as its users do, told by the environment where the services are."""

    def __init__(self, served: Served) -> None:
        places = {"BONAFIDE_URL": served.state["ingest"], "BONAFIDE_RESULTS_URL": served.state["results"]}
        self.environment = os.environ | places | {"BONAFIDE_KEY": ""}

    def __call__(self, *arguments: str, text: str = "") -> subprocess.CompletedProcess[str]:
        command = (sys.executable, "-m", "bonafide", *arguments)
        return subprocess.run(command, env=self.environment, input=text, capture_output=True, text=True, timeout=90)


def test_an_article_is_submitted_watched_and_reported(run: Run, tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text(TEXT)
    submitted = run("submit", str(article), "--published", "2024-10-29", "--title", "A visit")
    assert submitted.returncode == 0, submitted.stderr
    identifier = submitted.stdout.strip()
    watched = run("watch", identifier)
    assert watched.returncode == 0, watched.stderr
    assert "A visit (published 2024-10-29)" in watched.stdout
    reported = Report.model_validate_json(run("report", identifier, "--format", "json").stdout)
    assert [person.verdict for person in reported.people] == ["match"]


def test_a_word_file_is_submitted_as_it_is_and_read_by_the_worker(run: Run, tmp_path: Path) -> None:
    article = tmp_path / "article.docx"
    article.write_bytes(word("South Korean President Yoon Suk Yeol arrived in Kyiv on Tuesday.", title="A visit"))
    submitted = run("submit", str(article), "--published", "2024-10-29")
    assert submitted.returncode == 0, submitted.stderr
    watched = run("watch", submitted.stdout.strip())
    assert "Yoon Suk Yeol" in watched.stdout
    assert "A visit (published 2024-10-29)" in watched.stdout


def test_an_article_nobody_handed_in_is_not_found(run: Run) -> None:
    answered = run("report", "0" * 26)
    assert answered.returncode == 2
    assert answered.stderr.startswith("bonafide: ")
    assert "Traceback" not in answered.stderr


def test_what_ingest_refuses_is_told_with_the_field_at_fault(run: Run) -> None:
    answered = run("submit", "-", text="Der Kanzler traf am Dienstag in Berlin den Präsidenten der Ukraine, sagte er.")
    assert answered.returncode == 2
    assert answered.stderr.startswith("bonafide: text: ")


def shell(command: list[str], run: Run) -> str:
    done = subprocess.run(
        command, env=run.environment, cwd=ROOT, capture_output=True, text=True, timeout=90, check=True
    )
    return done.stdout


@with_curl
def test_the_script_hands_an_article_in_and_says_who_does_not_fit(run: Run) -> None:
    expected = json.loads((ROOT / "examples" / "alliance.json").read_text())
    said = shell(["sh", "examples/clients/check.sh", "examples/alliance.txt", expected["published_on"]], run)
    wrong = [person["name"] for person in expected["people"] if person["verdict"] == "mismatch"]
    assert wrong
    assert sorted(line.partition(":")[0] for line in said.splitlines()) == sorted(wrong)


@with_curl
def test_the_command_of_the_documentation_answers_with_the_report(run: Run) -> None:
    page = (ROOT / "docs" / "client.md").read_text()
    block = re.search(r"## curl\n\n```\n(.*?)```", page, re.DOTALL)
    assert block is not None
    command = block[1].replace("http://127.0.0.1:8000", run.environment["BONAFIDE_URL"])
    command = command.replace('"text": "…"', '"text": "Ada Byron spoke in London."').replace("curl ", "curl -s ", 1)
    answer = json.loads(shell(["sh", "-c", command], run))
    assert [person["name"] for person in answer["people"]] == ["Ada Byron"]
