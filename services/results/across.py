"""Pages across articles: everybody of a name or an item, and the dashboard."""

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime

from apiflask import APIBlueprint
from flask import render_template
from werkzeug.exceptions import NotFound as NothingHere

from services.results.age import is_too_old, known_until
from services.results.api import ListQuery
from services.results.figures import EPOCH, columns
from services.results.pages import WORDS
from services.web.access import needs
from services.web.desk import desk
from services.web.visitor import visitor
from shared.english.values import TALLIES
from shared.models.access import Scope
from shared.models.looks import look
from shared.store import FindingRow
from shared.store.across import DAYS

across = APIBlueprint("across", __name__, template_folder="templates", enable_openapi=False)
across.context_processor(lambda: WORDS)
CHART = 140
MOST = 100


@across.get("/people")
@across.input(ListQuery, location="query", arg_name="query")
@needs(Scope.READ)
def person(query: ListQuery) -> str:
    """Everybody of one name, or taken for one item: every article, and how the roles given to them differ."""
    if not query.q and not query.outlet:
        raise NothingHere
    page = desk().store.across.findings(query.filters(visitor().sees), limit=MOST)
    return render_template(
        "person.html", query=query, page=page, roles=_roles(page.findings), looks=_looks(page.findings)
    )


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
        chart=CHART,
        epoch=EPOCH,
        counts=store.open_counts(owner),
        names=store.across.unknown_names(owner),
        outlets=store.across.outlets(owner),
        sources=store.across.unknown_sources(owner),
        knowledge=knowledge,
        until=known_until(knowledge, now.date()) if knowledge else None,
        too_old=knowledge is not None and is_too_old(knowledge, now.date()),
    )


def _roles(found: Sequence[FindingRow]) -> list[tuple[str, int]]:
    return Counter(row.role for row in found if row.role).most_common(20)


def _looks(found: Sequence[FindingRow]) -> dict[str, int]:
    counted = Counter(look(row.verdict, row.reason) for row in found)
    return {kind: counted[kind] for kind in TALLIES}
