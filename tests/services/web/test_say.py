import re
from pathlib import Path

import services
from shared.english.pages import SAY

FOLDER = Path(services.__file__).parent
TEMPLATES = [path for path in FOLDER.rglob("templates/**/*.html") if path.name != "docs.html"]

CODE = re.compile(r"(?s)\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}")
MARKUP = re.compile(r"(?s)<style>.*?</style>|<!--.*?-->|<[^>]*>|&\w+;")


def test_the_templates_say_everything_that_is_written_and_nothing_that_is_not() -> None:
    said = set(re.findall(r"\bsay\.(\w+)", "".join(path.read_text() for path in TEMPLATES)))
    assert said == SAY.keys()


def test_no_sentence_is_hidden_behind_what_every_dict_has() -> None:
    assert not SAY.keys() & set(dir(dict))  # a template would print the method instead


def test_no_template_has_english_of_its_own() -> None:
    for path in TEMPLATES:
        plain = MARKUP.sub(" ", CODE.sub(" ", path.read_text()))
        words = set(re.findall(r"[A-Za-z]{3,}", plain)) - {"bonafide", "CSV", "JSON"}
        assert not words, f"{path.name}: {sorted(words)}"
