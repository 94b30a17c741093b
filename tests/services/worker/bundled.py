"""A worker whose one task does nothing, for `test_bundling`: started by Celery as a process of its own."""

import os

from celery import Celery

from services.worker.bundling import bundle_events

app = Celery("bundled", broker=os.environ["BROKER"], set_as_current=False)
app.conf.update(task_ignore_result=True, worker_hijack_root_logger=False)
bundle_events(app)


@app.task(name="nothing")
def nothing() -> None:
    """Does it."""
