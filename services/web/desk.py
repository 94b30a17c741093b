"""What every view works with, kept by its application."""

from dataclasses import dataclass
from typing import cast

from celery import Celery
from flask import Flask, current_app

from services.web.rates import Rates
from services.web.room import Room
from shared import queue
from shared.settings import Settings
from shared.store import Pending, Run, Store

_KEY = "bonafide"


@dataclass(frozen=True, slots=True)
class Desk:
    """The settings, where articles are kept, who is told of them, how much each may ask, and room for more."""

    settings: Settings
    store: Store
    app: Celery
    rates: Rates
    room: Room

    @classmethod
    def open(cls, settings: Settings, store: Store) -> "Desk":
        """Ready to work; connects to the queue when it first has something to say."""
        publisher = queue.make_celery(settings, queue.PUBLISHER_PATIENCE)
        return cls(settings, store, publisher, Rates(settings), Room(settings, store))

    def tell(self, run: Run) -> None:
        """Tell the queue of a run that was kept; where Redis is away, the sweeper tells it later."""
        if queue.enqueue(self.app, run.article_id, run.number):
            self.store.mark_sent(Pending(run.article_id, run.number))


def furnish(app: Flask, desk: Desk) -> None:
    """Give an application its desk."""
    app.extensions[_KEY] = desk


def desk() -> Desk:
    """The desk of the application that answers the present request."""
    return cast("Desk", current_app.extensions[_KEY])
