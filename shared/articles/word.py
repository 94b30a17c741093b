"""The text of a Word file (.docx) in paragraphs. Its bytes may come from anybody: run it within limits (`files`)."""

import io
import zipfile
from collections.abc import Iterator

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from shared.errors import BadArticle, TooLarge

MOST_UNPACKED = 100_000_000
MOST_PARTS = 5_000
_DAMAGED = "this Word file is damaged and cannot be read; save it again, or paste its text"


def read_word(data: bytes) -> tuple[str, str | None]:
    """The text of a Word file and the title it was given. Raises `BadArticle` where it is broken or a bomb."""
    _check_size(data)
    try:
        document = Document(io.BytesIO(data))
        text = "\n\n".join(filter(None, (text.strip() for text in _paragraphs(document))))
        return text, _title(document)
    except MemoryError:
        raise
    except Exception:  # whatever damage leads the libraries to
        raise BadArticle(_DAMAGED, "file") from None


def _title(document: WordDocument) -> str | None:
    """The title that the file names: the library makes one up where it holds nothing of the kind."""
    named = any(each.reltype == RELATIONSHIP_TYPE.CORE_PROPERTIES for each in document.part.package.rels.values())
    return document.core_properties.title or None if named else None


def _check_size(data: bytes) -> None:
    """Look at what the archive says it holds: Python unpacks no more of a part than that."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except Exception:  # of an archive, Python raises a dozen kinds
        raise BadArticle(_DAMAGED, "file") from None
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise TooLarge("this Word file holds far more than an article", "file")


def _paragraphs(container: WordDocument | _Cell) -> Iterator[str]:
    """Paragraphs in their order, those inside tables too."""
    for block in container.iter_inner_content():
        if isinstance(block, Paragraph):
            yield block.text
        elif isinstance(block, Table):
            yield from _cells(block)


def _cells(table: Table) -> Iterator[str]:
    for row in table.rows:
        for cell in dict.fromkeys(row.cells):  # one that spans several columns comes once for each
            yield from _paragraphs(cell)
