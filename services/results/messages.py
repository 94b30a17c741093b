"""What webhooks are sent, and how it is signed: as Standard Webhooks says.

https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
"""

import base64
import hashlib
import hmac
import json

from services.web.answers import links
from shared.models.webhooks import Delivery
from shared.settings import Settings
from shared.store.webhooks import MARK


def message(settings: Settings, delivery: Delivery) -> bytes:
    """The body of a message: the same, byte for byte, each time it is sent."""
    data = dict(delivery.data)
    if "article" in data:
        data["links"] = links(settings, data["article"]).model_dump()
    elif "batch" in data:
        data["links"] = {"self": f"{settings.url}/v1/batches/{data['batch']}"}
    told = {"type": delivery.kind, "timestamp": delivery.made_at.isoformat(), "data": data}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def signed(message_id: str, body: bytes, secrets: tuple[str, ...], now: int) -> dict[str, str]:
    """The headers of a message: its id, the time in seconds since 1970, and a signature with each secret."""
    content = f"{message_id}.{now}.".encode() + body
    return {
        "Content-Type": "application/json",
        "webhook-id": message_id,
        "webhook-timestamp": str(now),
        "webhook-signature": " ".join(f"v1,{_signature(secret, content)}" for secret in secrets),
    }


def _signature(secret: str, content: bytes) -> str:
    key = base64.b64decode(secret.removeprefix(MARK))
    return base64.b64encode(hmac.digest(key, content, hashlib.sha256)).decode()
