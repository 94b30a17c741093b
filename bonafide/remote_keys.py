"""Keys over HTTP: the same as the database's own keyring, for administrators elsewhere."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bonafide.client import Client, ServiceFailed
from shared.models.access import Grant, KeyRow, Scope


class RemoteKeys:
    """Makes, lists and revokes keys with an administrator's key. Raises `NotAllowed` without one."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def make(self, grant: Grant) -> tuple[str, KeyRow]:
        """A new key: its text, which is told this once and never again, and what is known of it."""
        asked = {
            "owner": grant.owner,
            "name": grant.name,
            "scopes": sorted(grant.scopes),
            "expires_at": grant.expires_at.isoformat() if grant.expires_at else None,
        }
        answer = self._client.ask_results("POST", "/v1/keys", json=asked)
        return str(answer.get("key")), _row(answer)

    def all(self) -> tuple[KeyRow, ...]:
        """Every key, the newest first."""
        return tuple(_row(told) for told in self._client.ask_results("GET", "/v1/keys").get("keys", ()))

    def revoke(self, key_id: str) -> None:
        """Make a key open nothing from now on. Raises `NotFound`."""
        self._client.ask_results("DELETE", f"/v1/keys/{key_id}")


def _row(told: Mapping[str, Any]) -> KeyRow:
    try:
        scopes = frozenset(Scope(scope) for scope in told["scopes"])
        grant = Grant(told["owner"], told["name"], scopes, _moment(told["expires_at"]))
        made_at = datetime.fromisoformat(told["made_at"])
        return KeyRow(told["id"], grant, made_at, _moment(told["last_used_at"]), _moment(told["revoked_at"]))
    except (KeyError, TypeError, ValueError) as error:
        raise ServiceFailed(f"the service told of a key in a way that this version cannot read: {error}") from error


def _moment(told: str | None) -> datetime | None:
    return datetime.fromisoformat(told) if told else None
