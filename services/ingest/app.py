"""The ingest service: takes articles in."""

from apiflask import APIFlask

from services.ingest.api import articles
from services.ingest.batch_answers import BatchAnswer, BatchesAnswer, LinesAnswer
from services.ingest.batch_page import batch_page
from services.ingest.batches import batches
from services.ingest.form import form
from services.ingest.requests import ArticleIn, Upload
from services.web.app import make_app, open_store, settle
from services.web.desk import Desk
from services.web.spec import document
from shared.logs import log_as_set
from shared.settings import Settings
from shared.tracing import begin, trace_web


def create_app(settings: Settings | None = None) -> APIFlask:
    """The application, with its database up to date."""
    alone, settings = settings is None, settings or Settings()
    log_as_set(settings)
    traced = begin("bonafide-ingest")
    app = make_app(__name__, "bonafide: hand in", Desk.open(settings, open_store(settings)))
    for blueprint in (articles, batch_page, batches, form):
        app.register_blueprint(blueprint)
    document(app, ArticleIn, Upload, answers=(BatchAnswer, BatchesAnswer, LinesAnswer))
    if traced:
        trace_web(app)
    if alone:  # a server's own process, which has no other
        settle()
    return app
