"""Cards for other sites: an address of its own for each, which shows a summary in an `iframe` to whoever has it."""

import base64
import hashlib
import re
from datetime import datetime
from http import HTTPStatus
from typing import Annotated, Any

from apiflask import APIBlueprint
from flask import Response, redirect, request, url_for
from pydantic import BaseModel, ConfigDict, Field
from werkzeug import Response as AnyResponse

from services.results.exports import card_of, ruled_on
from services.web.access import needs, open_to_all
from services.web.bodies import read_json
from services.web.desk import desk
from services.web.headers import let_be_framed
from services.web.replies import reply
from services.web.spec import answer, document_body, nothing, reference, refusals, text
from services.web.visitor import visitor
from shared.errors import NotFound
from shared.models.access import Scope
from shared.models.embedding import Card, read_sites
from shared.store import Deed

cards = APIBlueprint("cards", __name__, template_folder="templates")
KEPT_SECONDS = 300
"""How long browsers and caches may show a card as it was, withdrawn or not."""

_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)


class CardIn(BaseModel):
    """Of which check, the latest where none is named, and which sites may show it, all where none is."""

    model_config = ConfigDict(extra="forbid")

    run: Annotated[int | None, Field(ge=1, le=2_147_483_647)] = None
    sites: Annotated[str, Field(max_length=2_000, pattern=r"^[^\x00]*$")] = ""


class CardAnswer(BaseModel):
    """A card and its address, which needs no key."""

    token: str
    url: str
    run: int | None
    sites: tuple[str, ...]
    who: str
    made_at: datetime


class CardsAnswer(BaseModel):
    """The cards of an article, the latest first."""

    cards: tuple[CardAnswer, ...]


_BODY: dict[str, Any] = {
    "application/json": {"schema": reference(CardIn), "example": {"sites": "https://cms.example.com"}}
}


@cards.post("/v1/articles/<article_id>/cards")
@cards.doc(
    responses=answer(201, CardAnswer, "Whoever has its address sees it") | refusals(404, 409),
    extensions=document_body(_BODY),
    tags=["reports"],
)
@needs(Scope.REVIEW)
def make_card(article_id: str) -> Response:
    """Make a card of a report that another site can show."""
    asked = read_json(CardIn, request.get_data())
    return reply(_told(_make(article_id, asked.run, asked.sites)), HTTPStatus.CREATED)


@cards.get("/v1/articles/<article_id>/cards")
@cards.doc(responses=answer(200, CardsAnswer, "All of them") | refusals(404), tags=["reports"])
@needs(Scope.READ)
def list_cards(article_id: str) -> Response:
    """The cards of an article."""
    return reply(CardsAnswer(cards=tuple(map(_told, desk().store.cards.of_article(article_id)))))


@cards.delete("/v1/articles/<article_id>/cards/<card_token>")
@cards.doc(responses=nothing("Nobody sees it any more") | refusals(404), tags=["reports"])
@needs(Scope.REVIEW)
def withdraw_card(article_id: str, card_token: str) -> Response:
    """Withdraw a card."""
    desk().store.cards.withdraw(article_id, card_token)
    return Response(status=HTTPStatus.NO_CONTENT)


@cards.get("/cards/<card_token>")
@cards.doc(responses=text("text/html", "A page for an `iframe`") | refusals(404), tags=["reports"])
@open_to_all
def show_card(card_token: str) -> Response:
    """A card, to whoever has its address; it sets no cookie and asks nothing of anybody."""
    card = desk().store.cards.one(card_token)
    store = desk().store
    report = store.latest_report(card.article_id) if card.run is None else store.report(card.article_id, card.run)
    if report is None:
        raise NotFound("there is no report to show yet")
    page = card_of(ruled_on(report))
    response = Response(page, mimetype="text/html")
    let_be_framed(response, card.sites, _hash_of_style(page))
    response.headers["Cache-Control"] = f"public, max-age={KEPT_SECONDS}"
    return response


@cards.post("/articles/<article_id>/cards")
@cards.doc(hide=True)
@needs(Scope.REVIEW)
def make_by_form(article_id: str) -> AnyResponse:
    """Make a card and lead back to where it is listed."""
    _make(article_id, None, request.form.get("sites", "").replace("\0", "")[:2_000])
    return redirect(url_for("pages.show_article", article_id=article_id, _anchor="embed"), HTTPStatus.SEE_OTHER)


@cards.post("/articles/<article_id>/cards/<card_token>/withdraw")
@cards.doc(hide=True)
@needs(Scope.REVIEW)
def withdraw_by_form(article_id: str, card_token: str) -> AnyResponse:
    """Withdraw a card."""
    desk().store.cards.withdraw(article_id, card_token)
    return redirect(url_for("pages.show_article", article_id=article_id, _anchor="embed"), HTTPStatus.SEE_OTHER)


def _make(article_id: str, run: int | None, sites: str) -> Card:
    if run is not None:
        desk().store.run(article_id, run)
    by = visitor()
    deed = Deed(by.owner, by.name, by.key_id, "embed", article_id)
    return desk().store.cards.make(article_id, deed, run, read_sites(sites))


def _hash_of_style(page: str) -> str:
    """The hash by which a policy lets in the style that is written into the page, and no other."""
    found = _STYLE.search(page)
    digest = hashlib.sha256((found[1] if found else "").encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"


def _told(card: Card) -> CardAnswer:
    url = f"{desk().settings.results_url}/cards/{card.token}"
    return CardAnswer(token=card.token, url=url, run=card.run, sites=card.sites, who=card.who, made_at=card.made_at)
