import pytest

from shared.models.text import Span
from shared.reading.names.nicknames import with_nicknames
from shared.reading.text.page import page_of


def _joined(text: str, *names: str) -> list[str]:
    spans = [Span(at := text.index(name), at + len(name), name) for name in names]
    return [span.text for span in with_nicknames(page_of(text), spans)]


@pytest.mark.parametrize("marks", ["“”", '""', "‘’", "''"])
def test_a_nickname_between_marks_parts_no_name(marks: str) -> None:
    name = f"Xhevdet {marks[0]}Lion{marks[1]} Qerimi"
    assert _joined(f"Then {name} rose.", "Xhevdet") == [name]


def test_what_of_it_was_a_name_by_itself_is_within_it() -> None:
    text = "They took Ismael “El Mayo” Zambada Ruiz there."
    assert _joined(text, "Ismael", "El Mayo” Zambada Ruiz")[0] == "Ismael “El Mayo” Zambada Ruiz"


def test_words_quoted_behind_a_name_are_no_nickname() -> None:
    assert _joined("He told Ana “no” then.", "Ana") == ["Ana"]
    assert _joined("He told Ana “Never” again.", "Ana") == ["Ana"]
    assert _joined("He told Ana “Never” The rest left.", "Ana") == ["Ana"]
