"""What ingest is sent, and turning it into an article."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from http import HTTPStatus
from pathlib import PurePath
from typing import Annotated

from flask import Request, current_app
from pydantic import Base64Bytes, BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator
from werkzeug.datastructures import FileStorage

from services.ingest.unpacking import coding_of, whole
from services.web.bodies import read_json
from services.web.problems import Fault, Problem
from shared.articles import Given, Limits, check_file, decode, from_html, from_text, to_be_read
from shared.articles.fields import day
from shared.errors import BadArticle
from shared.fetching import Guard
from shared.models.text import ENDINGS, FILES, HTML, PLAIN, TAKEN, Article, Draft, DraftKind
from shared.settings import Settings

LONGEST_WAIT = 30
JSON, FORM = "application/json", "multipart/form-data"


class Details(BaseModel):
    """What the sender says of an article; a page may say it itself."""

    model_config = ConfigDict(extra="ignore")

    title: str | None = None
    published_on: str | None = Field(None, description="YYYY-MM-DD; at most two days ahead unless under embargo.")
    url: str | None = Field(None, description="Where the article is or will be.")
    author: str | None = None
    outlet: str | None = None
    embargo: bool = Field(False, description="Whether a date further ahead is meant.")

    @field_validator("published_on")
    @classmethod
    def _is_a_day(cls, words: str | None) -> str | None:
        """Look at the day with all the other fields, so that everything that is wrong is told at once."""
        try:
            day(Given(published_on=words, embargo=True), today())
        except BadArticle as error:
            raise ValueError(str(error)) from None
        return words

    def given(self) -> Given:
        """The same as a value."""
        return Given(self.title, self.published_on, self.url, self.author, self.outlet, self.embargo)


class Waiting(BaseModel):
    """How long the sender waits for the report."""

    wait: Annotated[float, Field(ge=0, le=LONGEST_WAIT, description="Seconds to wait for the report.")] = 0


class Query(Details, Waiting):
    """Everything that the address of a request may say; a word mistyped is refused and not passed over."""

    model_config = ConfigDict(extra="forbid")


class ArticleIn(Details):
    """An article as JSON: its text, the HTML of its page, a file, or only the address of a page to be fetched."""

    model_config = ConfigDict(extra="forbid")

    text: str | None = Field(None, description="The text as plain text.")
    html: str | None = Field(None, description="The HTML of the article's page.")
    pdf: Base64Bytes | None = Field(None, description="The article as a PDF, in base64.")
    word: Base64Bytes | None = Field(None, description="The article as a Word file (.docx), in base64.")

    @model_validator(mode="after")
    def _one_of_all(self) -> "ArticleIn":
        sent = sum(each is not None for each in (self.text, self.html, self.pdf, self.word))
        if sent > 1:
            raise ValueError("send only one of text, html, pdf and word")
        if not sent and not self.url:
            raise ValueError("send text, html, pdf, word, or the url of a page to fetch")
        return self

    @property
    def file(self) -> tuple[DraftKind, bytes] | None:
        """The file that it is sent as, if it is."""
        if self.pdf is not None:
            return DraftKind.PDF, self.pdf
        return (DraftKind.WORD, self.word) if self.word is not None else None


class Upload(Details):
    """An article as a file, with what is said of it."""

    file: bytes = Field(description=f"A {TAKEN} file.", json_schema_extra={"format": "binary"})


@dataclass(frozen=True, slots=True)
class Sent:
    """An article that was read, and whether its date is meant although it lies ahead."""

    article: Article
    embargo: bool


def read_article(request: Request, query: Query, settings: Settings) -> Sent:
    """The article of a request, whichever way it was sent. Raises `BadArticle` and `Problem`."""
    kind = request.mimetype
    if kind == FORM:
        details = read_details(request)
        return Sent(read_file(request.files.get("file"), details.given(), settings), details.embargo)
    if kind not in (JSON, PLAIN, HTML, *FILES):
        raise Problem(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, f"send {JSON}, {PLAIN}, {HTML}, {', '.join(FILES)} or {FORM}")
    body = whole(request.get_data(), coding_of(request), current_app.config["MAX_CONTENT_LENGTH"])
    if kind == JSON:
        return from_json(body, settings)
    if kind in FILES:
        return Sent(_from_draft(FILES[kind], body, query.given(), settings), query.embargo)
    charset = request.mimetype_params.get("charset")
    return Sent(_from_bytes(body, charset, kind == HTML, query.given(), settings), query.embargo)


def read_details(request: Request) -> Details:
    """What the fields of a form say of an article. Raises `Problem`."""
    try:
        return Details.model_validate(request.form.to_dict())
    except ValidationError as error:
        raise Problem.of(error) from None


def read_file(file: FileStorage | None, given: Given, settings: Settings) -> Article:
    """The article of an uploaded file. Raises `BadArticle` and `Problem`."""
    if file is None or not file.filename:
        raise BadArticle("choose a file", "file")
    kind = ENDINGS.get(PurePath(file.filename.lower()).suffix)
    if kind is None:
        raise Problem(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, f"send a {TAKEN} file")
    if kind in FILES:
        return _from_draft(FILES[kind], file.read(), given, settings)
    charset = file.mimetype_params.get("charset")
    return _from_bytes(file.read(), charset, kind == HTML, given, settings)


def read_pasted(text: str, given: Given, settings: Settings) -> Article:
    """The article of a pasted text. Raises `BadArticle`."""
    return from_text(text, given, today(), _limits(settings))


def read_address(given: Given, settings: Settings) -> Article:
    """An article that is to be fetched. Raises `BadArticle`, `BadAddress`, and `Problem` where nothing is fetched."""
    if not settings.fetch:
        raise Problem(
            HTTPStatus.FORBIDDEN,
            "pages are not fetched here: send the text or html of the article, or have BONAFIDE_FETCH=true set",
            (Fault(field="url", detail="pages are not fetched here"),),
        )
    article = to_be_read(Draft(DraftKind.PAGE), given, today())
    Guard(frozenset(settings.inside)).read(article.url or "")
    return article


def _from_draft(kind: DraftKind, data: bytes, given: Given, settings: Settings) -> Article:
    check_file(kind, data, _limits(settings))
    return to_be_read(Draft(kind, data), given, today())


def today() -> date:
    """The day in UTC; the two days' grace cover every time zone."""
    return datetime.now(UTC).date()


def from_json(body: bytes, settings: Settings) -> Sent:
    """The article of a JSON object. Raises `BadArticle` and `Problem`."""
    sent = read_json(ArticleIn, body)
    if sent.html is not None:
        return Sent(from_html(sent.html, sent.given(), today(), _limits(settings)), sent.embargo)
    if sent.text is not None:
        return Sent(read_pasted(sent.text, sent.given(), settings), sent.embargo)
    if sent.file is not None:
        return Sent(_from_draft(*sent.file, sent.given(), settings), sent.embargo)
    return Sent(read_address(sent.given(), settings), sent.embargo)


def _from_bytes(data: bytes, charset: str | None, html: bool, given: Given, settings: Settings) -> Article:
    if html:
        return from_html(decode(data, charset) if charset else data, given, today(), _limits(settings))
    return read_pasted(decode(data, charset), given, settings)


def _limits(settings: Settings) -> Limits:
    return Limits(settings.max_text, settings.max_html)
