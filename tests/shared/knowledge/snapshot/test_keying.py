import re
from importlib.resources import files

from shared.knowledge.snapshot.keying import INGREDIENTS

IMPORTED = re.compile(r"^from shared\.lexicon\.(\w+) import", re.MULTILINE)
TABLE = re.compile(r'"(\w+\.csv)"')


def test_every_list_of_words_that_names_are_filed_by_counts_and_no_other() -> None:
    wanted: set[str] = set()
    packages = ("shared.knowledge", "shared.knowledge.snapshot")
    found = [files(package) / name for package in packages for name in INGREDIENTS[package]]
    while found:
        text = found.pop().read_text(encoding="utf-8")
        new = {f"{name}.py" for name in IMPORTED.findall(text)} - wanted
        wanted |= new | set(TABLE.findall(text))
        found += [files("shared.lexicon") / name for name in new]
    assert wanted == set(INGREDIENTS["shared.lexicon"])
