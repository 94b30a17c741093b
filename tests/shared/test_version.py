import re
import tomllib
from pathlib import Path

from shared.version import program_version


def test_the_version_is_that_of_the_project() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert re.fullmatch(r"\d+\.\d+\.\d+.*", program_version())
    assert program_version() == project["version"]
