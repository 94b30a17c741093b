"""A CMS that is told by bonafide: holds a story back while somebody in it does not fit, and frees it afterwards.

Make a webhook for `article.done` and `verdict.changed` on bonafide's page of webhooks, and start this with its secret:

    BONAFIDE_WEBHOOK_SECRET=whsec_... python cms_hook.py 8090

The standard library is all it needs. Replace `hold` and `free` by what your CMS does.
"""

import base64
import hashlib
import hmac
import json
import os
import sys
import time
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

TOLERANCE_SECONDS = 300
"""How old a message may be: an old one may have been caught and sent again by somebody else."""

LARGEST = 1_000_000


def is_genuine(headers: Mapping[str, str], body: bytes, secret: str, now: float) -> bool:
    """Whether a message was signed with our secret, and of late: https://www.standardwebhooks.com"""
    message_id, sent = headers.get("webhook-id", ""), headers.get("webhook-timestamp", "")
    if not sent.isdecimal() or abs(now - int(sent)) > TOLERANCE_SECONDS:
        return False
    key = base64.b64decode(secret.removeprefix("whsec_"))
    expected = base64.b64encode(hmac.digest(key, f"{message_id}.{sent}.".encode() + body, hashlib.sha256)).decode()
    signatures = headers.get("webhook-signature", "").split()
    return any(hmac.compare_digest(each, f"v1,{expected}") for each in signatures)


def handle(message: Mapping[str, object]) -> str:
    """What becomes of the story that a message is about. The same message may come twice: that changes nothing."""
    data = message["data"]
    assert isinstance(data, dict)
    match message["type"]:
        case "article.done" if data["totals"]["mismatch"]:
            return hold(data["article"], f"{data['totals']['mismatch']} of its people do not fit")
        case "article.done":
            return free(data["article"])
        case "verdict.changed" if data["after"] == "mismatch":
            return hold(data["article"], f"{data['name']} does not fit any more")
        case kind:
            return f"nothing to do about {kind}"


def hold(article: str, why: str) -> str:
    """Keep a story from being published."""
    return f"{article} is held: {why}"


def free(article: str) -> str:
    """Let a story be published."""
    return f"{article} may be published"


class Hook(BaseHTTPRequestHandler):
    """Answers at once, since bonafide waits for it; whatever takes long belongs into a queue."""

    def do_POST(self) -> None:
        """Take a message, or refuse one that is not bonafide's."""
        body = self.rfile.read(min(LARGEST, int(self.headers.get("Content-Length", 0))))
        headers = {name.lower(): value for name, value in self.headers.items()}
        genuine = is_genuine(headers, body, os.environ["BONAFIDE_WEBHOOK_SECRET"], time.time())
        self.send_response(204 if genuine else 401)
        self.end_headers()
        if genuine:
            print(handle(json.loads(body)), flush=True)


if __name__ == "__main__":
    with ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Hook) as server:
        server.serve_forever()
