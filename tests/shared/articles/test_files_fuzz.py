"""However a PDF or Word file is damaged, its reader tells its text or what is wrong with it, and nothing else."""

import io
import zipfile
from contextlib import suppress

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from shared.articles.pdf import read_pdf
from shared.articles.word import read_word
from shared.errors import BadArticle
from tests.shared.articles.test_files import FIRST, SECOND, pdf, word

REPEATABLE = {"deadline": None, "derandomize": True, "database": None, "suppress_health_check": list(HealthCheck)}
PDF, WORD = pdf(FIRST, SECOND, head="The Desk"), word(FIRST, SECOND, title="A meeting")
PARTS = ("word/document.xml", "[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "docProps/core.xml")

cuts = st.tuples(st.floats(0, 1), st.integers(0, 40), st.binary(max_size=20))
"""Where something is cut out, how much of it, and what is put in its place."""

words_of_a_pdf = st.sampled_from(
    [
        *(b"/Type /Page", b"/Length 99999999", b"/Filter /FlateDecode", b"/Filter /ASCII85Decode", b"<<", b">>", b"["),
        *(b"/Kids [1 0 R]", b"/Parent 3 0 R", b"stream", b"endobj", b"1 0 R", b"(", b"-1", b"1e999", b"/W [0 0 0]"),
    ]
)
words_of_xml = st.sampled_from(
    [
        *(b"<w:p>", b"</w:p>", b"<w:tbl>", b"<w:tr/>", b"<w:tc>", b'<w:gridSpan w:val="99"/>', b"<w:vMerge/>", b"&x;"),
        *(b'<w:gridSpan w:val="x"/>', b'w:val="-1"', b"<?xml version='1.1'?>", b"<!DOCTYPE x [<!ENTITY x 'y'>]>", b"<"),
    ]
)


def damaged(data: bytes, changes: list[tuple[float, int, bytes]]) -> bytes:
    for place, length, other in changes:
        at = int(place * len(data))
        data = data[:at] + other + data[at + length :]
    return data


def repacked(changes: dict[str, list[tuple[float, int, bytes]]]) -> bytes:
    """A Word file whose parts are damaged, in an archive that is not."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(WORD)) as whole, zipfile.ZipFile(stream, "w") as made:
        for name in whole.namelist():
            made.writestr(name, damaged(whole.read(name), changes.get(name, [])))
    return stream.getvalue()


@settings(max_examples=150, **REPEATABLE)  # type: ignore[arg-type]
@given(changes=st.lists(cuts | st.tuples(st.floats(0, 1), st.integers(0, 9), words_of_a_pdf), min_size=1, max_size=6))
def test_a_damaged_pdf_is_read_or_refused(changes: list[tuple[float, int, bytes]]) -> None:
    with suppress(BadArticle):
        assert isinstance(read_pdf(damaged(PDF, changes)), str)


@settings(max_examples=100, **REPEATABLE)  # type: ignore[arg-type]
@given(tail=st.binary(max_size=300) | st.lists(words_of_a_pdf, max_size=20).map(b"\n".join))
def test_what_only_begins_as_a_pdf_is_read_or_refused(tail: bytes) -> None:
    with suppress(BadArticle):
        read_pdf(b"%PDF-1.7\n" + tail)


@settings(max_examples=100, **REPEATABLE)  # type: ignore[arg-type]
@given(changes=st.lists(cuts, min_size=1, max_size=6))
def test_a_damaged_word_file_is_read_or_refused(changes: list[tuple[float, int, bytes]]) -> None:
    with suppress(BadArticle):
        read_word(damaged(WORD, changes))


@settings(max_examples=200, **REPEATABLE)  # type: ignore[arg-type]
@given(
    changes=st.dictionaries(
        st.sampled_from(PARTS),
        st.lists(cuts | st.tuples(st.floats(0, 1), st.integers(0, 9), words_of_xml), min_size=1, max_size=4),
        min_size=1,
    )
)
@example(changes={"word/document.xml": [(0.0, 99_999, b"")]})
def test_a_word_file_of_damaged_parts_is_read_or_refused(changes: dict[str, list[tuple[float, int, bytes]]]) -> None:
    with suppress(BadArticle):
        read_word(repacked(changes))
