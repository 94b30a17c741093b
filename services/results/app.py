"""The results service: reports over HTTP and as pages; also sweeps up what was left unfinished."""

from apiflask import APIFlask

from services.results.api import articles, rechecks
from services.results.exports import exports
from services.results.pages import pages
from services.results.sweeper import Sweeper
from services.web.app import make_app, open_store
from services.web.spec import document
from shared import queue
from shared.logs import log_plainly
from shared.models.report import Report
from shared.settings import Settings


def create_app(settings: Settings | None = None) -> APIFlask:
    """The application, with its database up to date and, unless switched off, its sweeper at work."""
    settings = settings or Settings()
    log_plainly(settings)
    store = open_store(settings)
    app = make_app(__name__, "bonafide: reports", settings, store)
    publisher = queue.make_celery(settings, queue.PUBLISHER_PATIENCE)
    app.register_blueprint(articles(settings, store))
    app.register_blueprint(rechecks(settings, store, publisher))
    app.register_blueprint(exports(store))
    app.register_blueprint(pages(settings, store, publisher))
    document(app, Report)
    if settings.sweep:
        Sweeper(settings, store, publisher).start()
    return app
