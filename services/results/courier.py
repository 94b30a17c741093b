"""The courier: delivers messages to webhooks, and tries again over a day."""

import logging
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from http import HTTPStatus

from sqlalchemy.exc import SQLAlchemyError

from services.results.messages import message, signed
from services.web.desk import Desk
from shared.errors import BadAddress, Conflict, FetchError
from shared.fetching import Guard, post
from shared.models.webhooks import Delivery, Outcome, Round

EVERY_SECONDS = 1.0
AT_ONCE = 4
"""Webhooks that one process delivers to at the same time."""

LONG_ENOUGH = 5.0
"""Seconds after which a round begins no further message: a slow receiver holds others up for one try at most."""

TIDY_SECONDS = 3600.0

log = logging.getLogger(__name__)


class Courier:
    """Delivers what is due; several may run beside each other, since a webhook is one courier's at a time."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._webhooks = desk.store.webhooks
        self._guard = Guard(frozenset(desk.settings.inside))
        self._pool = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="courier")
        self._free = threading.Semaphore(AT_ONCE)
        self._stopped = threading.Event()
        self._tidied = time.monotonic()

    def start(self) -> None:
        """Deliver in the background for as long as the process lives, or until `stop`."""
        threading.Thread(target=self._run, name="courier", daemon=True).start()

    def stop(self) -> None:
        """Begin nothing more, and end what has begun."""
        self._stopped.set()
        self._pool.shutdown(cancel_futures=True)

    def _run(self) -> None:
        while not self._stopped.wait(EVERY_SECONDS):
            try:
                self._hand_out()
                self._tidy()
            except SQLAlchemyError as error:
                log.warning("could not look for messages to deliver, trying again: %s", error)

    def _hand_out(self) -> None:
        """As many rounds as there are free hands and webhooks with something due."""
        while self._free.acquire(blocking=False):
            try:
                round = self._webhooks.take()
                begun = self._pool.submit(self._deliver, round) if round else None
            except BaseException:  # a hand that nobody gives back is lost until the process ends
                self._free.release()
                raise
            if begun is None:
                self._free.release()
                return
            begun.add_done_callback(lambda _: self._free.release())

    def _tidy(self) -> None:
        if time.monotonic() - self._tidied > TIDY_SECONDS:
            self._tidied = time.monotonic()
            self._webhooks.forget()

    def deliver(self) -> int:
        """One round, if any is due; how many messages it tried."""
        round = self._webhooks.take()
        return self._deliver(round) if round else 0

    def _deliver(self, round: Round) -> int:
        """In order, up to the first that does not arrive, or for long enough: the rest would hardly fare better."""
        begun = time.monotonic()
        try:
            for tried, delivery in enumerate(round.deliveries, 1):
                outcome = self._try(round, delivery)
                self._webhooks.record(round, delivery, outcome)
                if not outcome.delivered:
                    log.warning("webhook %s: %s was not taken: %s", round.webhook_id, delivery.id, outcome.error)
                if not outcome.delivered or time.monotonic() - begun > LONG_ENOUGH:
                    return tried
            return len(round.deliveries)
        except (Conflict, SQLAlchemyError) as lost:
            log.warning("webhook %s: %s", round.webhook_id, lost)
            return 0
        finally:
            self._release(round)

    def _release(self, round: Round) -> None:
        try:
            self._webhooks.release(round)
        except SQLAlchemyError as error:  # the lease ends by itself
            log.warning("webhook %s: %s", round.webhook_id, error)

    def _try(self, round: Round, delivery: Delivery) -> Outcome:
        body = message(self._desk.settings, delivery)
        begun = time.monotonic()
        try:
            reply = post(round.url, body, signed(delivery.id, body, round.secrets, int(time.time())), self._guard)
        except (BadAddress, FetchError) as error:
            return Outcome(_since(begun), error=str(error))
        if HTTPStatus.OK <= reply.status < HTTPStatus.MULTIPLE_CHOICES:
            return Outcome(_since(begun), reply.status)
        gone = reply.status == HTTPStatus.GONE
        return Outcome(_since(begun), reply.status, f"the receiver answered {reply.status}", gone)


def _since(begun: float) -> int:
    return int((time.monotonic() - begun) * 1000)
