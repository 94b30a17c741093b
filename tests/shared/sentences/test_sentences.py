"""Sentences read and checked whole against the starter snapshot: the true accuse nobody, of the false just one is.

`true.txt` has a day of publication and a text a line, `false.txt` the person who is given an office before them; "\\n"
in a text parts its lines.
"""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from shared.knowledge import open_knowledge
from shared.knowledge.base import Knowledge
from shared.models.report import Verdict
from shared.models.text import Article
from shared.pipeline import check
from shared.reading import make_reader
from shared.reading.base import Reader

_HERE = Path(__file__).parent


@cache
def _desk() -> tuple[Reader, Knowledge]:
    return make_reader("model"), open_knowledge("starter")


def _accused(day: str, text: str) -> list[str]:
    reader, knowledge = _desk()
    article = Article("a", text.replace("\\n", "\n"), published_on=date.fromisoformat(day))
    return [person.name for person in check(article, reader, knowledge).people if person.verdict is Verdict.MISMATCH]


@pytest.mark.parametrize("line", (_HERE / "true.txt").read_text("utf-8").splitlines())
def test_what_is_true_accuses_nobody(line: str) -> None:
    day, text = line.split("|", 1)
    assert _accused(day, text) == []


@pytest.mark.parametrize("line", (_HERE / "false.txt").read_text("utf-8").splitlines())
def test_an_office_given_to_the_wrong_person_is_held_against_them_alone(line: str) -> None:
    name, day, text = line.split("|", 2)
    assert _accused(day, text) == [name]
