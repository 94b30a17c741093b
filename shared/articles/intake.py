"""Taking articles in: plain text or a page, with what the sender says of it."""

import codecs
from datetime import date

from shared.articles.fields import Given, Limits, address, day, line
from shared.articles.language import UNDETERMINED, language
from shared.articles.normal import normal
from shared.articles.titles import title_in
from shared.errors import BadArticle, TooLarge
from shared.ids import new_id
from shared.models.text import Article, Draft

STANDARD = Limits()
MOST_TAGS = 50_000
"""Reading a page takes 0.1 ms for each of its elements, and ten thousand are many on one that carries an article."""

_NO_CHARSETS = frozenset({"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7"})
"""Codecs of Python's in which nobody writes a text; for some, long ones take time without bound."""

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def decode(data: bytes, charset: str | None = None) -> str:
    """The text of some bytes: as they are marked, as the sender says, else UTF-8. Raises `BadArticle`."""
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    try:
        name = codecs.lookup(marked or charset or "utf-8").name
        if name in _NO_CHARSETS:
            raise LookupError(name)
        return data.decode(name)
    except (LookupError, ValueError):  # of UTF-8 with a mark, the codec has no name of its own
        raise BadArticle("this is not text in UTF-8: save it as UTF-8, or name its charset", "text") from None


def from_text(text: str, given: Given, today: date, limits: Limits = STANDARD) -> Article:
    """The article of a plain text. Raises `BadArticle` with the field at fault."""
    stored = _checked(text, limits)
    return Article(
        id=new_id(),
        text=stored,
        title=line(given.title, "title") or title_in(stored),
        published_on=day(given, today),
        url=address(given.url),
        language=language(stored),
        author=line(given.author, "author"),
        outlet=line(given.outlet, "outlet"),
    )


def from_html(page: bytes | str, given: Given, today: date, limits: Limits = STANDARD) -> Article:
    """The article of an HTML page; what the sender says of it goes before what the page says. Raises `BadArticle`."""
    if len(page) > limits.html:
        raise TooLarge(f"at most {limits.html:,} bytes of HTML; paste the article's text instead", "html")
    tags = page.count(b"<") if isinstance(page, bytes) else page.count("<")
    if tags > MOST_TAGS:
        raise TooLarge(f"at most {MOST_TAGS:,} tags; paste the article's text instead", "html")
    from shared.articles.page import read_page  # trafilatura takes half a second to load; plain text never needs it

    found = read_page(page, today)
    stored = _checked(found.text, limits)
    return Article(
        id=new_id(),
        text=stored,
        title=line(given.title, "title") or found.title or title_in(stored),
        published_on=day(given, today) or found.published_on,
        url=address(given.url) or found.url,
        language=language(stored),
        author=line(given.author, "author") or found.author,
        outlet=line(given.outlet, "outlet") or found.outlet,
        links=found.links,
    )


def to_be_read(draft: Draft, given: Given, today: date) -> Article:
    """An article whose text is not known yet, with what the sender says of it. Raises `BadArticle`."""
    return Article(
        id=new_id(),
        text="",
        title=line(given.title, "title"),
        published_on=day(given, today),
        url=address(given.url),
        language=UNDETERMINED,
        author=line(given.author, "author"),
        outlet=line(given.outlet, "outlet"),
        draft=draft,
    )


def _checked(text: str, limits: Limits) -> str:
    if len(text) > limits.text:
        raise TooLarge(f"at most {limits.text:,} characters of text", "text")
    stored = normal(text)
    if not any(char.isalpha() for char in stored):
        raise BadArticle("the text is empty", "text")
    return stored
