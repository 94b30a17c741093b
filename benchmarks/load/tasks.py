"""The worker that is measured: the no-op task beside `check_article` with a trivial pipeline, in one and the same."""

from functools import cache

from celery.signals import worker_process_init

from services.worker.bundling import bundle_events
from services.worker.check import Bench, check_stored
from shared.models.reading import Reading
from shared.models.text import Article
from shared.models.world import Coverage, Facts, KnowledgeInfo
from shared.queue import CHECK_ARTICLE, make_celery
from shared.settings import Settings
from shared.store import Store

NOTHING = "nothing"
settings = Settings()
app = make_celery(settings)
bundle_events(app)


class FindsNobody:
    """A reader to whom every article names nobody."""

    name = "nobody"

    def read(self, article: Article) -> Reading:
        return Reading(article, (), (), (), (), self.name)


class KnowsNothing:
    """Knowledge that is asked for nobody."""

    info = KnowledgeInfo("snapshot", "nothing", Coverage.PARTIAL, None)

    def gather(self, reading: Reading) -> Facts:
        return Facts(self.info)


@cache
def bench() -> Bench:
    return Bench(Store(settings.database_url.get_secret_value()), FindsNobody(), KnowsNothing())


@worker_process_init.connect
def warm_up(**_: object) -> None:
    """Open everything before the first article comes, as the real worker does."""
    bench().store.ping()


@app.task(name=NOTHING)
def nothing(article_id: str) -> None:
    """Does it."""


@app.task(name=CHECK_ARTICLE)
def check_article(article_id: str) -> None:
    check_stored(bench(), article_id)
