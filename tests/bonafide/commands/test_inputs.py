from pathlib import Path

import pytest

from bonafide.commands.inputs import media_type, read_content
from shared.errors import BadArticle
from shared.models.text import FILES, PLAIN

PDF, WORD = FILES


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes("\ufeffKyiv".encode())
    assert read_content(str(path)) == "Kyiv"


@pytest.mark.parametrize(
    ("content", "complaint"),
    [(b" \n", "holds no text"), ("Straße".encode("latin-1"), "not UTF-8 text"), (None, "No such file")],
)
def test_what_cannot_be_read_is_refused_with_its_reason(content: bytes | None, complaint: str, tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(BadArticle, match=complaint):
        read_content(str(path))


@pytest.mark.parametrize(("name", "to_do"), [("https://news.example/a", "submit ADDRESS"), (".", "submit FOLDER")])
def test_an_address_and_a_folder_are_refused_with_what_takes_them(name: str, to_do: str) -> None:
    with pytest.raises(BadArticle, match=to_do):
        read_content(name)


def test_a_file_that_is_no_text_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "article.PDF"
    path.write_bytes(b"%PDF-1.7 \xff")
    assert read_content(str(path)) == b"%PDF-1.7 \xff"


@pytest.mark.parametrize(
    ("name", "kind"), [("a.HTML", "text/html"), ("a.pdf", PDF), ("a.docx", WORD), ("a.txt", PLAIN), ("-", PLAIN)]
)
def test_a_page_is_told_by_its_ending(name: str, kind: str) -> None:
    assert media_type(name) == kind
