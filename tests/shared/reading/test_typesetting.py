"""How a text is set, with which spaces, quotation marks and dashes, changes nothing about whom it names."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.lexicon.names import folded
from shared.models.text import Article
from shared.reading import make_reader

TEXTS = [
    "“We will stay,” said Seán O’Brien, Ireland’s foreign minister — his deputy, Anne-Marie Dlamini, was silent. "
    "O’Brien’s visit ends on Friday. Dlamini told Reuters: “It’s over.”",
    "Prime Minister Luiz Inácio Duarte – who took office in May – met Kim Jong-su and the mayor’s wife, Ada N’Diaye. "
    "“Duarte was late,” Kim said. The Trump administration’s envoy, John “Jack” Okafor, did not come.",
    *(path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parents[3] / "examples").glob("*.txt"))[:2]),
]
SPACES = [" ", "  ", "\u00a0", "\t", " \u2009", "\u202f"]
QUOTES = [{}, {"“": '"', "”": '"'}, {"“": "„"}, {"“": "«", "”": "»"}, {"’": "'"}]
DASHES = [{}, {"—": "–"}, {"–": "—"}, {" – ": " - "}, {" — ": " - "}]


def people(text: str, reader: str) -> set[str]:
    return {folded(person.name) for person in make_reader(reader).read(Article("a", text)).people}


@pytest.mark.parametrize("reader", ["model", "rules"])
@settings(deadline=None, max_examples=25)
@given(st.sampled_from(TEXTS), st.sampled_from(SPACES), st.sampled_from(QUOTES), st.sampled_from(DASHES))
def test_other_spaces_quotation_marks_and_dashes_name_the_same_people(
    reader: str, text: str, space: str, quotes: dict[str, str], dashes: dict[str, str]
) -> None:
    changed = text
    for one, other in (*dashes.items(), *quotes.items()):
        changed = changed.replace(one, other)
    assert people(changed.replace(" ", space), reader) == people(text, reader)
