"""What ingest is sent, and turning it into an article."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from http import HTTPStatus
from typing import Annotated

from flask import Request
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator
from werkzeug.datastructures import FileStorage

from services.web.bodies import read_json
from services.web.problems import Problem
from shared.articles import Given, Limits, decode, from_html, from_text
from shared.errors import BadArticle
from shared.models.text import Article
from shared.settings import Settings

LONGEST_WAIT = 30
PLAIN, HTML, JSON, FORM = "text/plain", "text/html", "application/json", "multipart/form-data"
_PLAIN_FILES, _HTML_FILES = (".txt", ".text", ".md"), (".html", ".htm", ".xhtml")


class Details(BaseModel):
    """What the sender says of an article; a page may say it itself."""

    model_config = ConfigDict(extra="ignore")

    title: str | None = None
    published_on: str | None = Field(None, description="YYYY-MM-DD; at most two days ahead unless under embargo.")
    url: str | None = Field(None, description="Where the article is or will be.")
    author: str | None = None
    outlet: str | None = None
    embargo: bool = Field(False, description="Whether a date further ahead is meant.")

    def given(self) -> Given:
        """The same as a value."""
        return Given(self.title, self.published_on, self.url, self.author, self.outlet, self.embargo)


class Waiting(BaseModel):
    """How long the sender waits for the report."""

    wait: Annotated[float, Field(ge=0, le=LONGEST_WAIT, description="Seconds to wait for the report.")] = 0


class Query(Details, Waiting):
    """Everything that the address of a request may say."""


class ArticleIn(Details):
    """An article as JSON: its text, or the HTML of its page."""

    model_config = ConfigDict(extra="forbid")

    text: str | None = Field(None, description="The text as plain text.")
    html: str | None = Field(None, description="The HTML of the article's page.")

    @model_validator(mode="after")
    def _one_of_both(self) -> "ArticleIn":
        if (self.text is None) == (self.html is None):
            raise ValueError("send either text or html")
        return self


class Upload(Details):
    """An article as a file, with what is said of it."""

    file: bytes = Field(description="A .txt or .html file.", json_schema_extra={"format": "binary"})


@dataclass(frozen=True, slots=True)
class Sent:
    """An article that was read, and whether its date is meant although it lies ahead."""

    article: Article
    embargo: bool


def read_article(request: Request, query: Query, settings: Settings) -> Sent:
    """The article of a request, whichever way it was sent. Raises `BadArticle` and `Problem`."""
    kind = request.mimetype
    if kind == JSON:
        return _from_json(request.get_data(), settings)
    if kind in (PLAIN, HTML):
        charset = request.mimetype_params.get("charset")
        article = _from_bytes(request.get_data(), charset, kind == HTML, query.given(), settings)
        return Sent(article, query.embargo)
    if kind == FORM:
        details = read_details(request)
        return Sent(read_file(request.files.get("file"), details.given(), settings), details.embargo)
    raise Problem(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, f"send {JSON}, {PLAIN}, {HTML} or {FORM}")


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
    name = file.filename.lower()
    if not name.endswith(_PLAIN_FILES + _HTML_FILES):
        raise Problem(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "send a .txt or an .html file")
    charset = file.mimetype_params.get("charset")
    return _from_bytes(file.read(), charset, name.endswith(_HTML_FILES), given, settings)


def read_pasted(text: str, given: Given, settings: Settings) -> Article:
    """The article of a pasted text. Raises `BadArticle`."""
    return from_text(text, given, today(), _limits(settings))


def today() -> date:
    """The day in UTC; the two days' grace cover every time zone."""
    return datetime.now(UTC).date()


def _from_json(body: bytes, settings: Settings) -> Sent:
    sent = read_json(ArticleIn, body)
    if sent.html is not None:
        return Sent(from_html(sent.html, sent.given(), today(), _limits(settings)), sent.embargo)
    return Sent(read_pasted(sent.text or "", sent.given(), settings), sent.embargo)


def _from_bytes(data: bytes, charset: str | None, html: bool, given: Given, settings: Settings) -> Article:
    if html:
        return from_html(decode(data, charset) if charset else data, given, today(), _limits(settings))
    return read_pasted(decode(data, charset), given, settings)


def _limits(settings: Settings) -> Limits:
    return Limits(settings.max_text, settings.max_html)
