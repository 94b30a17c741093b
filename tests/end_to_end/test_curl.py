"""What the documentation shows with curl does what it says, against running services."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.served import Served

ROOT = Path(__file__).parents[2]
MISSING = [tool for tool in ("curl", "jq") if shutil.which(tool) is None]
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"{' and '.join(MISSING)} not installed here")


def run(command: list[str], served: Served, **more: str) -> str:
    places = {"BONAFIDE_URL": served.state["ingest"], "BONAFIDE_RESULTS_URL": served.state["results"]}
    environment = os.environ | places | {"BONAFIDE_KEY": "", **more}
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, timeout=90, check=True)
    return done.stdout


def test_the_script_hands_an_article_in_and_says_who_does_not_fit(served: Served) -> None:
    expected = json.loads((ROOT / "examples" / "alliance.json").read_text())
    said = run(["sh", "examples/clients/check.sh", "examples/alliance.txt", expected["published_on"]], served)
    wrong = [person["name"] for person in expected["people"] if person["verdict"] == "mismatch"]
    assert wrong
    assert sorted(line.partition(":")[0] for line in said.splitlines()) == sorted(wrong)


def test_the_command_of_the_documentation_answers_with_the_report(served: Served) -> None:
    page = (ROOT / "docs" / "client.md").read_text()
    block = re.search(r"## curl\n\n```\n(.*?)```", page, re.DOTALL)
    assert block is not None
    command = block[1].replace("http://127.0.0.1:8000", served.state["ingest"])
    command = command.replace('"text": "…"', '"text": "Ada Byron spoke in London."').replace("curl ", "curl -s ", 1)
    answer = json.loads(run(["sh", "-c", command], served))
    assert [person["name"] for person in answer["people"]] == ["Ada Byron"]
