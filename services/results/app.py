"""The results service: reports over HTTP and as pages; also sweeps up what was left unfinished."""

from apiflask import APIFlask

from services.results.api import articles
from services.results.exports import exports
from services.results.keys import KeyIn, KeyMade, KeysAnswer, keys
from services.results.pages import pages
from services.results.sweeper import Sweeper
from services.web.app import make_app, open_store
from services.web.desk import Desk
from services.web.spec import document
from shared.logs import log_plainly
from shared.models.report import Report
from shared.settings import Settings


def create_app(settings: Settings | None = None) -> APIFlask:
    """The application, with its database up to date and, unless switched off, its sweeper at work."""
    settings = settings or Settings()
    log_plainly(settings)
    desk = Desk.open(settings, open_store(settings))
    app = make_app(__name__, "bonafide: reports", desk)
    for blueprint in (articles, exports, keys, pages):
        app.register_blueprint(blueprint)
    document(app, Report, KeyIn, KeyMade, KeysAnswer)
    if settings.sweep:
        Sweeper(desk).start()
    return app
