"""What every web application of bonafide has: limits, trusted hosts, headers, errors, documentation, health, look."""

import gc
from datetime import date, datetime
from urllib.parse import urlsplit

from apiflask import APIBlueprint, APIFlask
from werkzeug.middleware.proxy_fix import ProxyFix

from services.web.access import guard
from services.web.desk import Desk, furnish
from services.web.docs import docs
from services.web.figures import figures
from services.web.headers import secure
from services.web.health import health
from services.web.loopback import refuse_strangers
from services.web.observing import observe
from services.web.patience import receive
from services.web.problems import answer_errors
from services.web.signing_in import signing_in
from services.web.visitor import may
from shared.english.pages import SAY
from shared.models.access import DESK, EVERY_SCOPE, Grant
from shared.reporting.words import numbers, tallies
from shared.settings import Settings
from shared.store import Store, migrate

look = APIBlueprint(
    "web",
    __name__,
    template_folder="templates",
    static_folder="static",
    static_url_path="/static/web",
    enable_openapi=False,
)
LOCAL = ("localhost", "127.0.0.1", "[::1]")
FIRST = Grant(DESK, "first administrator", EVERY_SCOPE)
"""What `BONAFIDE_ADMIN_KEY` allows."""

ROOM_FOR_FIELDS = 100_000
"""Bytes a request may hold beside its text or page."""


def make_app(package: str, title: str, desk: Desk) -> APIFlask:
    """An application that only lacks its own routes."""
    settings = desk.settings
    refuse_strangers(settings)
    app = APIFlask(
        package,
        title=title,
        version="1",
        docs_path=None,
        spec_path="/openapi.json",
        static_folder=None,  # type: ignore[arg-type]
    )
    app.config.update(_configuration(settings))
    app.json.ensure_ascii = False  # type: ignore[attr-defined]
    observe(app)
    secure(app, settings)
    answer_errors(app)
    furnish(app, desk)
    guard(app)
    receive(app)
    for blueprint in (health, figures, docs, look, signing_in):
        app.register_blueprint(blueprint)
    app.jinja_env.filters.update(day=_day, moment=_moment)
    app.context_processor(
        lambda: {
            "settings": settings,
            "app_title": title,
            "say": SAY,
            "may": may,
            "numbers": numbers,
            "tallies": tallies,
        }
    )
    if settings.behind_proxy:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=1, x_proto=1, x_host=1, x_prefix=1)  # type: ignore[method-assign]
    return app


def settle() -> None:
    """Leave what a process has made until now out of every search for garbage: it stays for as long as the process.

    Such a search took 170 ms of a processor in ingest, for which all requests of the process had to wait.
    """
    gc.collect()
    gc.freeze()


def open_store(settings: Settings) -> Store:
    """The store of a web service, its tables up to date and its first key kept."""
    url = settings.database_url.get_secret_value()
    migrate(url)
    store = Store(url)
    if settings.admin_key is not None:
        store.keyring.keep(settings.admin_key.get_secret_value(), FIRST)
    return store


def _hosts(settings: Settings) -> set[str]:
    own = {urlsplit(address).hostname or "" for address in (settings.url, settings.results_url)}
    return {*LOCAL, *own, *settings.trusted_hosts}


def _configuration(settings: Settings) -> dict[str, object]:
    # JSON holds three bytes of a file in four characters, and may escape a character of a text as \uXXXX.
    largest = max(4 * settings.max_html // 3, 6 * settings.max_text) + ROOM_FOR_FIELDS
    return {
        "MAX_CONTENT_LENGTH": largest,
        "MAX_FORM_MEMORY_SIZE": largest,
        "MAX_FORM_PARTS": 20,
        "TRUSTED_HOSTS": list(_hosts(settings)),
        "OPENAPI_VERSION": "3.1.0",
        "SPEC_FORMAT": "json",
        "AUTO_TAGS": False,
    }


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _moment(moment: datetime) -> str:
    return f"{moment.day} {moment:%b %Y, %H:%M} UTC"
