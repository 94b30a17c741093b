"""`/v1/roster`: what the desk itself knows of people, and of names that are false."""

from datetime import datetime
from http import HTTPStatus
from typing import Annotated, Any

from apiflask import APIBlueprint
from flask import Response, request
from pydantic import BaseModel, ConfigDict, Field, field_validator

from services.results.api import PageQuery
from services.web.access import needs
from services.web.bodies import read_json
from services.web.desk import desk
from services.web.problems import Problem
from services.web.replies import reply
from services.web.spec import answer, document_body, nothing, reference, refusals, text
from services.web.visitor import visitor
from shared.dates import PartialDate
from shared.knowledge.roster_csv import COLUMNS, read_roster
from shared.models.access import Scope
from shared.models.roster import LONGEST_NOTE, LONGEST_WORDS, Entry, Known
from shared.reporting.csv import as_table
from shared.store import Deed
from shared.store.roster import MOST

roster = APIBlueprint("roster", __name__)
LARGEST_FILE = 4_000_000
_CSV = "text/csv"
_DAY = r"^\d{4}(-\d{2}(-\d{2})?)?$"
Words = Annotated[str | None, Field(max_length=LONGEST_WORDS, pattern=r"^[^\x00]*$")]
Day = Annotated[str | None, Field(pattern=_DAY, description="YYYY, YYYY-MM or YYYY-MM-DD.")]


class KnownIn(BaseModel):
    """Somebody the desk knows, or a name that it knows to be nobody's (`is_false`)."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[str, Field(min_length=1, max_length=LONGEST_WORDS, pattern=r"^[^\x00]*$")]
    role: Words = Field(None, description="What they are, in the words of news.")
    since: Day = None
    until: Day = None
    is_false: bool = False
    note: Annotated[str | None, Field(max_length=LONGEST_NOTE, pattern=r"^[^\x00]*$")] = None

    @field_validator("since", "until")
    @classmethod
    def _is_a_day(cls, value: str | None) -> str | None:
        if value is not None:
            PartialDate.parse(value)
        return value

    def known(self) -> Known:
        """The same as a value."""
        since, until = (PartialDate.parse(day) if day else None for day in (self.since, self.until))
        return Known(self.name.strip(), self.role or None, since, until, self.is_false, self.note or None)


class EntryAnswer(BaseModel):
    """A line of the roster; `who` entered it, and when."""

    id: str
    name: str
    role: str | None
    since: str | None
    until: str | None
    is_false: bool
    note: str | None
    who: str
    at: datetime


class RosterAnswer(BaseModel):
    """Lines of the roster, the latest first; `next` is the cursor of those that follow, null at the end."""

    entries: tuple[EntryAnswer, ...]
    next: str | None = None


class RosterQuery(PageQuery):
    """Which lines."""

    q: Annotated[str | None, Field(max_length=200, pattern=r"^[^\x00]*$", description="A name or surname.")] = None


class PutQuery(BaseModel):
    """How to enter them."""

    anew: Annotated[bool, Field(description="Put a table in the place of the whole roster.")] = False


_EXAMPLE = {"name": "Ada Example", "role": "spokeswoman of the port of Gdansk", "since": "2023-04"}
_BODY: dict[str, Any] = {
    "application/json": {"schema": reference(KnownIn), "example": _EXAMPLE},
    _CSV: {"schema": {"type": "string"}, "example": f"{','.join(COLUMNS)}\nAda Example,pilot,2023-04,,,\n"},
}


@roster.get("/v1/roster")
@roster.input(RosterQuery, location="query", arg_name="query")
@roster.doc(responses=answer(200, RosterAnswer, "A page of it"), tags=["roster"])
@needs(Scope.READ)
def list_entries(query: RosterQuery) -> Response:
    """What the desk knows, the latest first."""
    page = desk().store.roster.entries(visitor().sees, query.q or "", query.cursor, query.limit)
    return reply(RosterAnswer(entries=tuple(map(told, page.entries)), next=page.next))


@roster.post("/v1/roster")
@roster.input(PutQuery, location="query", arg_name="query")
@roster.doc(
    description="One as JSON, or a table as CSV; each takes the place of a line that says the same of the same name.",
    responses=answer(201, RosterAnswer, "Entered, all of them") | refusals(409, 415),
    extensions=document_body(_BODY),
    tags=["roster"],
)
@needs(Scope.REVIEW)
def enter(query: PutQuery) -> Response:
    """Enter whom the desk knows, or a name that it knows to be false."""
    made = put(_sent(), query.anew)
    return reply(RosterAnswer(entries=tuple(map(told, made))), HTTPStatus.CREATED)


@roster.delete("/v1/roster/<entry_id>")
@roster.doc(responses=nothing("It is struck out") | refusals(404), tags=["roster"])
@needs(Scope.REVIEW)
def strike(entry_id: str) -> Response:
    """Strike a line out. Reports that were made with it keep it."""
    desk().store.roster.drop(entry_id)
    return Response(status=HTTPStatus.NO_CONTENT)


@roster.get("/v1/roster.csv")
@roster.doc(responses=text(_CSV, "All of it, in the columns that can be entered again"), tags=["roster"])
@needs(Scope.READ)
def table() -> Response:
    """The roster as a table."""
    page = desk().store.roster.entries(visitor().sees, limit=MOST)
    rows = (
        (k.name, k.role, k.since, k.until, "yes" if k.is_false else None, k.note)
        for k in (entry.known for entry in page.entries)
    )
    response = Response(as_table(COLUMNS, rows), mimetype=_CSV)
    response.headers.set("Content-Disposition", "attachment", filename="bonafide-roster.csv")
    return response


def put(known: tuple[Known, ...], anew: bool) -> tuple[Entry, ...]:
    """Enter some lines in the name of the present visitor."""
    by = visitor()
    return desk().store.roster.put(by.owner, known, Deed(by.owner, by.name, by.key_id, "enter", "roster"), anew)


def _sent() -> tuple[Known, ...]:
    """What the body of a request holds."""
    if request.mimetype == _CSV:
        return read_file(request.get_data())
    if request.mimetype != "application/json":
        raise Problem(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, f"send application/json or {_CSV}")
    return (read_json(KnownIn, request.get_data()).known(),)


def read_file(data: bytes) -> tuple[Known, ...]:
    """The lines of a file. Raises `Problem` for one that is too large, BadRequest for one that is no roster."""
    if len(data) > LARGEST_FILE:
        raise Problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"a roster may have {LARGEST_FILE:,} bytes")
    return read_roster(data)


def told(entry: Entry) -> EntryAnswer:
    """What is told of a line."""
    known = entry.known
    return EntryAnswer(
        id=entry.id,
        name=known.name,
        role=known.role,
        since=str(known.since) if known.since else None,
        until=str(known.until) if known.until else None,
        is_false=known.is_false,
        note=known.note,
        who=entry.who,
        at=entry.at,
    )
