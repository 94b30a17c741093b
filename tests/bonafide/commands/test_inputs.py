from pathlib import Path

import pytest

from bonafide.commands.inputs import media_type, read_text
from shared.errors import BadArticle


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes("\ufeffKyiv".encode())
    assert read_text(str(path)) == "Kyiv"


@pytest.mark.parametrize(
    ("content", "complaint"),
    [(b" \n", "holds no text"), ("Straße".encode("latin-1"), "not UTF-8 text"), (None, "No such file")],
)
def test_what_cannot_be_read_is_refused_with_its_reason(content: bytes | None, complaint: str, tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(BadArticle, match=complaint):
        read_text(str(path))


@pytest.mark.parametrize(("name", "kind"), [("a.HTML", "text/html"), ("a.txt", "text/plain"), ("-", "text/plain")])
def test_a_page_is_told_by_its_ending(name: str, kind: str) -> None:
    assert media_type(name) == kind
