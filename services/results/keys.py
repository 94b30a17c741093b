"""The interface to make, list and revoke keys, for administrators."""

import re
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Annotated, Any

from apiflask import APIBlueprint
from flask import Response, request
from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field

from services.web.access import needs
from services.web.bodies import read_json
from services.web.desk import desk
from services.web.replies import reply
from services.web.spec import answer, document_body, nothing, reference, refusals
from shared.models.access import OWNER, OWNER_IN_WORDS, Grant, KeyRow, Scope

keys = APIBlueprint("keys", __name__)
_FIRST, _END = datetime(1970, 1, 1, tzinfo=UTC), datetime(9999, 1, 1, tzinfo=UTC)
"""Between these a moment can be told in every zone."""


def _owner(name: str) -> str:
    if not re.fullmatch(OWNER, name):
        raise ValueError(OWNER_IN_WORDS)
    return name


class KeyIn(BaseModel):
    """What a new key is for."""

    model_config = ConfigDict(extra="forbid")

    owner: Annotated[str, AfterValidator(_owner)] = Field(
        description="On whose behalf it acts: everybody sees only their owner's articles.",
        json_schema_extra={"pattern": f"^{OWNER}$"},
    )
    name: Annotated[str, Field(min_length=1, max_length=120, pattern=r"^[^\x00-\x1f\x7f]*$")] = Field(
        description="Who or what holds it."
    )
    scopes: Annotated[frozenset[Scope], Field(min_length=1)] = Field(description="What it allows.")
    expires_at: Annotated[AwareDatetime, Field(ge=_FIRST, lt=_END)] | None = Field(
        None, description="Until when, with its zone; null for good."
    )


class KeyAnswer(BaseModel):
    """A key without its secret. `last_used_at` is right to the hour."""

    id: str
    owner: str
    name: str
    scopes: tuple[Scope, ...]
    made_at: datetime
    expires_at: datetime | None
    last_used_at: datetime | None
    revoked_at: datetime | None


class KeyMade(KeyAnswer):
    """A new key with its text, which is told this once."""

    key: str


class KeysAnswer(BaseModel):
    """All keys, the newest first."""

    keys: tuple[KeyAnswer, ...]


_EXAMPLE = {"owner": "foreign-desk", "name": "the content system", "scopes": ["submit", "read"]}
_BODY: dict[str, Any] = {"application/json": {"schema": reference(KeyIn), "example": _EXAMPLE}}


@keys.post("/v1/keys")
@keys.doc(responses=answer(201, KeyMade, "Its text is told this once"), extensions=document_body(_BODY), tags=["keys"])
@needs(Scope.ADMIN)
def make_key() -> Response:
    """Make a key."""
    asked = read_json(KeyIn, request.get_data())
    grant = Grant(asked.owner, asked.name, asked.scopes, asked.expires_at)
    text, row = desk().store.keyring.make(grant)
    response = reply(KeyMade(key=text, **_told(row)), HTTPStatus.CREATED)
    response.headers["Cache-Control"] = "no-store"
    return response


@keys.get("/v1/keys")
@keys.doc(responses=answer(200, KeysAnswer, "All of them"), tags=["keys"])
@needs(Scope.ADMIN)
def list_keys() -> Response:
    """List the keys, the newest first, those revoked too."""
    return reply(KeysAnswer(keys=tuple(KeyAnswer(**_told(row)) for row in desk().store.keyring.all())))


@keys.delete("/v1/keys/<key_id>")
@keys.doc(responses=nothing("It opens nothing any more") | refusals(404), tags=["keys"])
@needs(Scope.ADMIN)
def revoke_key(key_id: str) -> Response:
    """Revoke a key, and end the sessions that were opened with it."""
    desk().store.keyring.revoke(key_id)
    return Response(status=HTTPStatus.NO_CONTENT)


def _told(row: KeyRow) -> dict[str, Any]:
    grant = row.grant
    return {
        "id": row.id,
        "owner": grant.owner,
        "name": grant.name,
        "scopes": tuple(sorted(grant.scopes)),
        "made_at": row.made_at,
        "expires_at": grant.expires_at,
        "last_used_at": row.last_used_at,
        "revoked_at": row.revoked_at,
    }
