"""Erasing everything that reports say of a person, and, every hour, whatever is older than it may be."""

import logging
import os
import socket
import threading
from datetime import timedelta
from typing import Any

from apiflask import APIBlueprint
from flask import Response, request
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy.exc import SQLAlchemyError

from services.results.audit import note_deed
from services.web.access import needs
from services.web.bodies import read_json
from services.web.desk import Desk, desk
from services.web.replies import reply
from services.web.spec import answer, document_body, reference
from shared.models.access import Scope
from shared.store import Person

EVERY_SECONDS = 3600.0
LOCK = "forgetting"
LEASE = timedelta(minutes=30)

log = logging.getLogger(__name__)
people = APIBlueprint("people", __name__)


class PersonIn(BaseModel):
    """Somebody to forget: by name, however it is written, by item, or both."""

    model_config = ConfigDict(extra="forbid")

    name: str | None = Field(None, min_length=1, max_length=200, description="Accents and capitals do not matter.")
    qid: str | None = Field(None, pattern=r"^Q[1-9][0-9]{0,11}$", description="Their item of Wikidata.")


class ErasedAnswer(BaseModel):
    """How much was erased: from how many articles, how many findings of all their checks."""

    articles: int
    findings: int


_BODY: dict[str, Any] = {"application/json": {"schema": reference(PersonIn), "example": {"name": "Emily Carter"}}}


@people.post("/v1/people/erase")
@people.doc(
    summary="Forget a person",
    description="Erases what all reports say of somebody. The texts of the articles stay as they were handed in: "
    "erase an article that names them with `DELETE /v1/articles/{article_id}`.",
    responses=answer(200, ErasedAnswer, "It is gone"),
    extensions=document_body(_BODY),
    tags=["people"],
)
@needs(Scope.ADMIN)
def erase_person() -> Response:
    """Forget a person."""
    asked = read_json(PersonIn, request.get_data())
    erased = desk().store.forgetting.person(Person(asked.name, asked.qid))
    # Not whom: the log must not remember a name that was to be forgotten.
    note_deed("erase_person", "people", f"{erased.findings} findings in {erased.articles} articles")
    return reply(ErasedAnswer(articles=erased.articles, findings=erased.findings))


class Keeper:
    """Erases what is too old, every hour; of all that run, the one that holds the database's lock."""

    def __init__(self, desk: Desk) -> None:
        self._store = desk.store
        self._days = desk.settings.keep_days
        self._audit_days = desk.settings.keep_audit_days
        self._name = f"{socket.gethostname()[:40]}-{os.getpid()}-{id(self)}"

    def start(self) -> None:
        """Do so in the background for as long as the process lives, from now on."""
        threading.Thread(target=self._run, name=LOCK, daemon=True).start()

    def _run(self) -> None:
        pause = threading.Event()
        while True:
            try:
                self.sweep()
            except SQLAlchemyError as error:
                log.warning("could not erase what is too old, trying again in an hour: %s", error)
            pause.wait(EVERY_SECONDS)

    def sweep(self) -> int:
        """Do it once; how many articles were erased. Does nothing while another process is at it."""
        if not self._store.lock(LOCK, self._name, LEASE):
            return 0
        self._store.forgetting.old_audit(timedelta(days=self._audit_days))
        if self._days is None:
            return 0
        erased = self._store.forgetting.old_articles(timedelta(days=self._days))
        self._store.forgetting.old_batches(timedelta(days=self._days))
        if erased:
            log.info("erased %d articles older than %d days", erased, self._days)
        return erased
