"""Keys for tests of what asks for one."""

from apiflask import APIFlask
from flask.testing import FlaskClient

from shared.models.access import Grant, Scope
from shared.store import Store

ADMIN_KEY = "bonafide_0123456789ab_" + "a" * 43
"""The first administrator's, in tests."""


def a_key(shelf: Store, owner: str, *scopes: Scope) -> str:
    """A new key of an owner."""
    text, _ = shelf.keyring.make(Grant(owner, f"{owner}’s key", frozenset(scopes)))
    return text


def client(app: APIFlask, key: str | None = None) -> FlaskClient:
    """A program that asks an application, with a key if it has one."""
    found = app.test_client()
    if key is not None:
        found.environ_base["HTTP_AUTHORIZATION"] = f"Bearer {key}"
    return found
