"""The page of the roster: what the desk knows, and the forms to add to it."""

from functools import partial

from apiflask import APIBlueprint
from flask import render_template, request
from werkzeug import Response as AnyResponse

from services.results.form_pages import back, done
from services.results.pages import WORDS
from services.results.roster import LARGEST_FILE, RosterQuery, put, read_file
from services.web.access import needs
from services.web.desk import desk
from services.web.problems import Problem
from services.web.visitor import visitor
from shared.dates import PartialDate
from shared.errors import BadRequest
from shared.knowledge.roster_csv import COLUMNS
from shared.models.access import Scope
from shared.models.roster import Known

roster_page = APIBlueprint("roster_page", __name__, template_folder="templates", enable_openapi=False)
roster_page.context_processor(lambda: WORDS)


@roster_page.get("/roster")
@roster_page.input(RosterQuery, location="query", arg_name="query")
@needs(Scope.READ)
def show(query: RosterQuery) -> str:
    """The roster, with the forms to add to it."""
    return _page(query)


@roster_page.post("/roster")
@needs(Scope.REVIEW)
def enter_by_form() -> AnyResponse:
    """Enter what was written or the file that was chosen, or show what is wrong with it."""
    return done(partial(_page, RosterQuery()), lambda: put(_written(), request.form.get("anew") == "yes"))


@roster_page.post("/roster/<entry_id>/strike")
@needs(Scope.REVIEW)
def strike_by_form(entry_id: str) -> AnyResponse:
    """Strike a line out."""
    desk().store.roster.drop(entry_id)
    return back()


def _page(query: RosterQuery, problem: Problem | None = None) -> str:
    held, sees = desk().store.roster, visitor().sees
    return render_template(
        "roster.html",
        query=query,
        page=held.entries(sees, query.q or "", query.cursor, query.limit),
        number=held.count(sees),
        may_enter=Scope.REVIEW in visitor().scopes,
        columns=", ".join(COLUMNS),
        problem=problem,
        sent=request.form if problem else {},
    )


def _written() -> tuple[Known, ...]:
    """What was written into the form, or the file that was chosen with it."""
    file = request.files.get("file")
    if file is not None and file.filename:
        return read_file(file.stream.read(LARGEST_FILE + 1))
    said = {name: request.form.get(name, "").strip().replace("\0", "") or None for name in COLUMNS}
    since, until = (_day(said[name], name) for name in ("since", "until"))
    return (Known(said["name"] or "", said["role"], since, until, said["false"] is not None, said["note"]),)


def _day(text: str | None, field: str) -> PartialDate | None:
    try:
        return PartialDate.parse(text) if text else None
    except ValueError as error:
        raise BadRequest(str(error), field) from None
