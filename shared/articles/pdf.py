"""The text of a PDF in paragraphs. Its bytes may come from anybody: run it within limits (`files`)."""

import io
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from pdfminer.high_level import extract_pages
from pdfminer.layout import LTFigure, LTPage, LTTextContainer
from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect

from shared.errors import BadArticle, TooLarge

MOST_PAGES = 200
_HYPHEN = re.compile(r"(?<=[^\W\d_])-\n(?=[a-z])")
_SENTENCE_ENDS = (".", "!", "?", ":", "”", '"', "…")
FURNITURE_FROM = 3
"""Pages on at least half of which a short line has to stand, but for its number, to be taken for a head or foot."""
_LONGEST_FURNITURE = 120


def read_pdf(data: bytes) -> str:
    """The text of a PDF. Raises `BadArticle` where it is locked, broken, or pictures of pages only."""
    try:
        pages = list(extract_pages(io.BytesIO(data), maxpages=MOST_PAGES + 1))
    except (PDFPasswordIncorrect, PDFEncryptionError):
        raise BadArticle("this PDF is locked with a password; save it without one", "file") from None
    except MemoryError:
        raise
    except Exception:  # whatever damage leads the library to
        raise BadArticle("this PDF is damaged and cannot be read; save it again, or paste its text", "file") from None
    if len(pages) > MOST_PAGES:
        raise TooLarge(f"at most {MOST_PAGES} pages", "file")
    boxes = [_boxes(page) for page in pages]
    text = "\n\n".join(_paragraphs(_without_furniture(boxes)))
    if not any(char.isalpha() for char in text) and any(isinstance(each, LTFigure) for page in pages for each in page):
        raise BadArticle(
            "this PDF holds pictures of pages and no text: have its text recognised (OCR), or paste it", "file"
        )
    return text


def _boxes(page: LTPage) -> list[str]:
    """The stretches of text of a page, in the order of reading, each on one line."""
    found = (each.get_text().strip() for each in page if isinstance(each, LTTextContainer))
    return [" ".join(_HYPHEN.sub("", text).split()) for text in found if text]


def _without_furniture(pages: Sequence[Sequence[str]]) -> Iterable[str]:
    """All stretches but the heads and feet that stand on page after page."""
    on_pages = Counter(line for page in pages for line in {_bare(box) for box in page})
    least = max(FURNITURE_FROM, len(pages) / 2)
    for page in pages:
        yield from (box for box in page if len(box) > _LONGEST_FURNITURE or on_pages[_bare(box)] < least)


def _bare(line: str) -> str:
    return re.sub(r"\d+", "0", line)


def _paragraphs(boxes: Iterable[str]) -> list[str]:
    """Stretches put together where a sentence goes on from one column or page to the next."""
    paragraphs: list[str] = []
    for box in boxes:
        if paragraphs and box[0].islower() and not paragraphs[-1].endswith(_SENTENCE_ENDS):
            paragraphs[-1] += f" {box}"
        else:
            paragraphs.append(box)
    return paragraphs
