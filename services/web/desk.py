"""What every view works with, kept by its application."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from flask import Flask, current_app

from services.web.rates import Rates
from services.web.room import Room
from shared.publisher import Publisher, Ticket
from shared.queue import BULK, SINGLE
from shared.settings import Settings
from shared.store import Pending, Run, Store

_KEY = "bonafide"


@dataclass(frozen=True, slots=True)
class Desk:
    """The settings, where articles are kept, who tells the queue, how much each may ask, and room for more."""

    settings: Settings
    store: Store
    publisher: Publisher
    rates: Rates
    room: Room

    @classmethod
    def open(cls, settings: Settings, store: Store) -> "Desk":
        """Ready to work; connects to the queue when it first has something to say."""
        return cls(settings, store, Publisher(settings), Rates(settings), Room(settings, store))

    def tell(self, run: Run) -> None:
        """Tell the queue of a run that was kept as one it is told of."""
        self.tell_all([Pending(run.article_id, run.number, run.bulk)])

    def tell_all(self, pending: Sequence[Pending]) -> bool:
        """Tell the queue of runs that were kept as told; where Redis is away, the sweeper tells it later."""
        told = self.publisher.tell(
            [Ticket(each.article_id, each.number, BULK if each.bulk else SINGLE, each.request_id) for each in pending]
        )
        if not told:
            self.store.queue.untell(pending)
        return told


def furnish(app: Flask, desk: Desk) -> None:
    """Give an application its desk."""
    app.extensions[_KEY] = desk


def desk() -> Desk:
    """The desk of the application that answers the present request."""
    return cast("Desk", current_app.extensions[_KEY])
