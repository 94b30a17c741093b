"""PDF and Word files: their text, and clear words for those that cannot be read."""

import io
import os
import re
import signal
import subprocess
import sys
import time
import zipfile
import zlib
from datetime import date
from typing import Any

import pytest
from docx import Document
from fpdf import FPDF
from PIL import Image

from shared.articles import Given, Limits, files
from shared.articles.files import from_file
from shared.errors import BadArticle, CutOff, TooLarge
from shared.models.text import DraftKind

TODAY = date(2024, 10, 30)
FIRST = "Ukraine's President Volodymyr Zelenskiy met the defence minister in Kyiv on Tuesday, his office said."
SECOND = "The two spoke for an hour about the winter, and about what the country would need to come through it."


def pdf(*pages: str, head: str = "", password: str | None = None) -> bytes:
    """A PDF with a page for each text, its lines broken by the program that makes it."""
    made = FPDF()
    made.set_font("Helvetica", size=12)
    for number, text in enumerate(pages, 1):
        made.add_page()
        if head:
            made.text(20, 8, f"{head} {number}")
        for paragraph in text.split("\n\n"):
            made.multi_cell(90, text=paragraph)
            made.ln(8)
    if password is not None:
        made.set_encryption(owner_password="owner", user_password=password)
    return bytes(made.output())


def word(*paragraphs: str, title: str = "") -> bytes:
    document = Document()
    document.core_properties.title = title
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    return saved(document)


def saved(document: Any) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def read(kind: DraftKind, data: bytes, **given: str) -> Any:
    return from_file(kind, data, Given(**given), TODAY)


def test_a_pdf_is_read_in_paragraphs_whatever_its_lines() -> None:
    article = read(DraftKind.PDF, pdf(f"{FIRST}\n\n{SECOND}"), title="A visit", published_on="2024-10-29")
    assert article.text == f"{FIRST}\n\n{SECOND}"
    assert (article.title, article.published_on, article.language) == ("A visit", date(2024, 10, 29), "en")


def test_a_sentence_goes_on_over_the_end_of_a_page_and_heads_are_left_out() -> None:
    half = FIRST.index("met the")
    pages = [FIRST[:half].strip(), FIRST[half:], SECOND, "That was all that was said."]
    article = read(DraftKind.PDF, pdf(*pages, head="The Daily Paper, page"))
    assert article.text == f"{FIRST}\n\n{SECOND}\n\nThat was all that was said."


def test_a_word_that_was_parted_at_the_end_of_a_line_is_put_together() -> None:
    assert "the government said" in read(DraftKind.PDF, pdf(f"Yesterday the govern-\nment said so. {SECOND}")).text


def test_letters_that_were_joined_by_typesetting_are_apart() -> None:
    article = read(
        DraftKind.WORD, word("Maria Ho\ufb00mann-Krull \ufb01led it on the \ufb02oor of the o\ufb03ce in ½ an hour.")
    )
    assert article.text == "Maria Hoffmann-Krull filed it on the floor of the office in ½ an hour."


def test_a_word_file_that_names_no_title_has_none() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word(FIRST))) as whole, zipfile.ZipFile(made, "w") as bare:
        for part in whole.namelist():
            if part != "docProps/core.xml":
                kept = re.sub(rb"<Relationship [^>]*core-properties[^>]*/>", b"", whole.read(part))
                bare.writestr(part, re.sub(rb"<Override [^>]*core.xml[^>]*/>", b"", kept))
    article = read(DraftKind.WORD, made.getvalue())
    assert (article.title, article.text) == (None, FIRST)


def test_a_word_file_is_read_with_its_title_and_its_tables() -> None:
    document = Document(io.BytesIO(word(FIRST, title="A visit")))
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = SECOND
    table.cell(0, 1).text = "Nobody else spoke."
    article = read(DraftKind.WORD, saved(document))
    assert article.text == f"{FIRST}\n\n{SECOND}\n\nNobody else spoke."
    assert article.title == "A visit"


def test_cells_that_were_merged_are_read_once() -> None:
    document = Document()
    table = document.add_table(rows=1, cols=3)
    table.cell(0, 0).merge(table.cell(0, 2)).text = SECOND
    assert read(DraftKind.WORD, saved(document)).text == SECOND


def scanned() -> bytes:
    made = FPDF()
    made.add_page()
    made.image(Image.new("L", (200, 200), 128), w=100)
    return bytes(made.output())


def raw_pdf(stream: bytes, entries: bytes = b"/Filter /FlateDecode ") -> bytes:
    """A PDF of one page whose content is this very stream."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << >> >>",
        b"<< " + entries + b"/Length " + str(len(stream)).encode() + b" >>\nstream\n" + stream + b"\nendstream",
    ]
    made = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    start = len(made)
    made += b"xref\n0 5\n0000000000 65535 f \n" + b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    return bytes(made + f"trailer << /Size 5 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF".encode())


def packed(name: str, content: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return stream.getvalue()


def with_entities() -> bytes:
    """A Word file whose text is a thousand million laughs, and a file of ours."""
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    doctype = f'<!DOCTYPE w [<!ENTITY l0 "ha">{laughs}<!ENTITY own SYSTEM "file:///etc/passwd">]>'
    stream, made = io.BytesIO(word(FIRST)), io.BytesIO()
    with zipfile.ZipFile(stream) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            content = old.read(part)
            if part.filename == "word/document.xml":
                text = content.decode().replace("<w:document", f"{doctype}<w:document", 1)
                content = text.replace(FIRST.split("'")[0], "&l9;&own;", 1).encode()
            new.writestr(part, content)
    return made.getvalue()


@pytest.mark.parametrize(
    ("kind", "data", "words"),
    [
        (DraftKind.PDF, pdf(FIRST, password="secret"), "locked with a password"),
        (DraftKind.PDF, scanned(), "OCR"),
        (DraftKind.PDF, pdf(FIRST)[:400], "damaged|empty"),
        (DraftKind.PDF, b"%PDF-1.7\n" + os.urandom(5_000), "damaged|empty"),
        (DraftKind.PDF, b"GIF89a", "this is no PDF"),
        (DraftKind.PDF, b"", "this is no PDF"),
        (DraftKind.WORD, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "without one"),
        (DraftKind.WORD, word(FIRST)[:-500], "damaged"),
        (DraftKind.WORD, packed("a.txt", b"hello"), "damaged"),
        (DraftKind.WORD, b"%PDF-1.7", "this is no Word file"),
        (DraftKind.WORD, word(""), "empty"),
    ],
    ids=["locked", "scanned", "cut", "noise", "wrong", "nothing", "old", "cut-word", "zip", "wrong-word", "empty"],
)  # fmt: skip
def test_what_cannot_be_read_says_what_to_do(kind: DraftKind, data: bytes, words: str) -> None:
    with pytest.raises(BadArticle, match=words):
        read(kind, data)


def test_a_pdf_that_is_only_locked_against_changes_is_read() -> None:
    assert read(DraftKind.PDF, pdf(FIRST, password="")).text == FIRST


def test_a_word_file_that_would_fill_the_memory_is_not_unpacked() -> None:
    with pytest.raises(TooLarge, match="far more than an article"):
        read(DraftKind.WORD, packed("word/document.xml", bytes(101_000_000)))


def test_a_pdf_that_would_fill_the_memory_ends_its_own_process_only() -> None:
    inner = zlib.compress(bytes(800_000_000), 1)
    bomb = raw_pdf(zlib.compress(inner), b"/Filter [/FlateDecode /FlateDecode] ")
    assert len(bomb) < 1_000_000
    with pytest.raises(BadArticle, match="more time or memory"):
        read(DraftKind.PDF, bomb)


def test_entities_are_neither_multiplied_nor_fetched() -> None:
    with pytest.raises(BadArticle, match="damaged"):
        read(DraftKind.WORD, with_entities())


def test_a_file_that_takes_for_ever_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "PATIENCE", 0.01)
    started = time.monotonic()
    with pytest.raises(CutOff, match="took longer"):
        read(DraftKind.PDF, pdf(FIRST))
    assert time.monotonic() - started < 10


def test_a_file_that_takes_too_much_of_the_processor_is_told_from_a_kill() -> None:
    code = "from shared.articles import extract; extract.SECONDS = 1; extract._bound()\nwhile True: pass"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == -signal.SIGXCPU


def test_a_file_too_large_is_not_read_at_all() -> None:
    with pytest.raises(TooLarge):
        from_file(DraftKind.PDF, b"%PDF-" + bytes(20_000), Given(), TODAY, Limits(html=10_000))


def test_the_process_that_reads_knows_no_secret_and_holds_no_reader_the_services_need() -> None:
    code = "import shared.articles.files, sys; sys.exit(any(m in sys.modules for m in ('pdfminer', 'docx')))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
