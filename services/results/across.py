"""Pages across articles: everybody of a name or an item, and the dashboard."""

from datetime import UTC, datetime, timedelta

from apiflask import APIBlueprint
from flask import render_template
from werkzeug.exceptions import NotFound as NothingHere

from services.results.age import is_too_old, known_until
from services.results.figures import EPOCH, all_of, columns, levels
from services.results.findings import FindingsQuery
from services.results.pages import WORDS
from services.web.access import needs
from services.web.desk import desk
from services.web.visitor import visitor
from shared.english.values import TALLIES
from shared.models.access import Scope
from shared.store.across import DAYS

across = APIBlueprint("across", __name__, template_folder="templates", enable_openapi=False)
across.context_processor(lambda: WORDS)
CHART = 140
A_PAGE = 100


@across.get("/people")
@across.input(FindingsQuery, location="query", arg_name="query")
@needs(Scope.READ)
def person(query: FindingsQuery) -> str:
    """Everybody of one name, or taken for one item: every article, and how the roles given to them differ."""
    if not query.q and not query.outlet:
        raise NothingHere
    store, filters = desk().store.across, query.filters(visitor().sees)
    page, counted = store.findings(filters, query.cursor, A_PAGE), store.looks(filters)
    looks = {kind: counted[kind] for kind in TALLIES}
    return render_template("person.html", query=query, page=page, roles=store.roles(filters), looks=looks)


@across.get("/dashboard")
@needs(Scope.READ)
def dashboard() -> str:
    """How verdicts fall over time, who is most often not found, which outlets print what does not fit."""
    store, owner = desk().store, visitor().sees
    now = datetime.now(UTC)
    today = (now.date() - EPOCH).days
    knowledge = store.across.latest_knowledge(owner)
    days = store.across.days(owner)
    return render_template(
        "dashboard.html",
        columns=columns(days, today - DAYS + 1, today, CHART),
        days=days,
        levels=levels(days, CHART),
        looks=all_of(days),
        chart=CHART,
        day_of=lambda day: EPOCH + timedelta(days=day),
        counts=store.open_counts(owner),
        names=store.across.unknown_names(owner),
        outlets=store.across.outlets(owner),
        sources=store.across.unknown_sources(owner),
        knowledge=knowledge,
        until=known_until(knowledge, now.date()) if knowledge else None,
        too_old=knowledge is not None and is_too_old(knowledge, now.date()),
    )
