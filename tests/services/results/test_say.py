import re
from pathlib import Path

import services.results
from services.results.say import SAY

TEMPLATES = Path(services.results.__file__).parent / "templates"


def test_the_templates_say_everything_that_is_written_and_nothing_that_is_not() -> None:
    said = set(re.findall(r"\bsay\.(\w+)", "".join(path.read_text() for path in TEMPLATES.rglob("*.html"))))
    assert said == SAY.keys()


def test_no_sentence_is_hidden_behind_what_every_dict_has() -> None:
    assert not SAY.keys() & set(dir(dict))  # a template would print the method instead
