"""The hook for a CMS believes what bonafide signs, and nobody else."""

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

from services.results.messages import signed
from shared.store.webhooks import new_secret

HOOK = Path(__file__).parents[2] / "examples" / "clients" / "cms_hook.py"
NOW = 1_700_000_000


@pytest.fixture(scope="module")
def hook() -> ModuleType:
    spec = importlib.util.spec_from_file_location("cms_hook", HOOK)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["cms_hook"] = module
    spec.loader.exec_module(module)
    return module


def test_a_message_is_genuine_with_our_secret_its_own_body_and_of_late(hook: ModuleType) -> None:
    secret, older, body = new_secret(), new_secret(), b'{"type": "article.done"}'
    headers = signed("m1", body, (older, secret), NOW)
    assert hook.is_genuine(headers, body, secret, NOW + 10)
    assert not hook.is_genuine(headers, body + b" ", secret, NOW + 10)
    assert not hook.is_genuine(headers, body, new_secret(), NOW + 10)
    assert not hook.is_genuine(headers, body, secret, NOW + 301)
    assert not hook.is_genuine({}, body, secret, NOW)


@pytest.mark.parametrize(
    ("kind", "data", "told"),
    [
        ("article.done", {"totals": {"mismatch": 1}}, "a1 is held"),
        ("article.done", {"totals": {"mismatch": 0}}, "a1 may be published"),
        ("verdict.changed", {"after": "mismatch", "name": "Ada"}, "a1 is held: Ada"),
        ("verdict.changed", {"after": "match", "name": "Ada"}, "nothing to do"),
        ("webhook.test", {}, "nothing to do"),
    ],
)
def test_a_story_is_held_while_somebody_does_not_fit(
    hook: ModuleType, kind: str, data: dict[str, object], told: str
) -> None:
    message = json.loads(json.dumps({"type": kind, "data": {"article": "a1", **data}}))
    assert hook.handle(message).startswith(told)
