"""The Celery module: started by `celery --app services.worker.tasks worker`, imported by nothing else."""

import gc
import logging
from functools import cache

from celery import Task
from celery.signals import (
    heartbeat_sent,
    setup_logging,
    task_postrun,
    task_prerun,
    worker_init,
    worker_process_init,
    worker_ready,
)

from services.worker.answering import answer
from services.worker.bundling import bundle_events
from services.worker.check import Bench, check_stored
from services.worker.drafts import Sight
from shared import correlation, metrics, tracing
from shared.errors import BonafideError
from shared.knowledge import open_knowledge
from shared.logs import log_as_set
from shared.pipeline import nobody
from shared.questions import Questions
from shared.queue import ANSWER_QUESTION, CHECK_ARTICLE, make_celery
from shared.reading import make_reader
from shared.reading.people.private import private_people
from shared.settings import Settings
from shared.store import Store, migrate

settings = Settings()
app = make_celery(settings)
bundle_events(app)
migrate(settings.database_url.get_secret_value())


@cache
def bench() -> Bench:
    """What this process works with, opened once and only after the fork."""
    return Bench(
        store=Store(settings.database_url.get_secret_value()),
        reader=make_reader(settings.reader),
        knowledge=open_knowledge(settings.knowledge, contact=settings.contact),
        sight=Sight.of(settings),
        spare=private_people if settings.private_names == "spare" else nobody,
    )


@cache
def questions() -> Questions:
    """Where this process leaves answers."""
    return Questions(settings)


@setup_logging.connect
def log(**_: object) -> None:
    """Log as the other services do, not in Celery's way."""
    log_as_set(settings)


@worker_init.connect
def refuse_early(**_: object) -> None:
    """Do not start at all where the reader or the knowledge that was chosen cannot be opened."""
    try:
        make_reader(settings.reader)
        open_knowledge(settings.knowledge, contact=settings.contact)
    except BonafideError as error:
        logging.getLogger(__name__).critical("cannot start: %s", error)
        raise SystemExit(2) from None


@worker_process_init.connect
def warm_up(**_: object) -> None:
    """Open everything before the first article comes."""
    if tracing.begin("bonafide-worker"):
        tracing.trace_tasks()
    bench()
    gc.freeze()  # it stays: looking through it for garbage, now and then, would hold an article up


@worker_ready.connect
def show_figures(**_: object) -> None:
    """Show the figures of all processes of this worker, where an operator wants to see them."""
    if settings.metrics:
        metrics.serve(*settings.metrics)


@task_prerun.connect
def name_request(task_id: str, task: "Task[..., None]", **_: object) -> None:
    """Do the task in the name of the request that set it going; where none did, by the task's own id."""
    correlation.begin(getattr(task.request, correlation.TASK_HEADER, None) or task_id)


@task_postrun.connect
def forget_request(**_: object) -> None:
    """What follows is done for nobody."""
    correlation.end()


@heartbeat_sent.connect
def beat(**_: object) -> None:
    """Show whoever watches over this worker that it hears its queue."""
    if settings.heartbeat:
        settings.heartbeat.touch()


@app.task(name=CHECK_ARTICLE)
def check_article(article_id: str) -> None:
    """Check one article and keep its report. Safe to run twice."""
    check_stored(bench(), article_id)


@app.task(name=ANSWER_QUESTION)
def answer_question(key: str, kind: str, text: str) -> None:
    """Answer a question of the moment, and leave the answer where it is waited for."""
    answer(questions(), bench().knowledge, key, kind, text)
