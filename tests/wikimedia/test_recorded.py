"""Whether the stand-in answers as a real MediaWiki did, in shape: recorded answers lie beside the repository.

Set BONAFIDE_DATA to the folder that holds them as `wikimedia-responses` to run these.
"""

import json
import os
from pathlib import Path
from typing import Any

import pytest
import requests

from tests.wikimedia.roe import roe_wiki
from tests.wikimedia.server import standing_in

FOLDER = Path(os.environ.get("BONAFIDE_DATA", "/nowhere")) / "wikimedia-responses"
_NOT_OURS = ("rest-", "entity-data", "readonly", "maxlag", "page-text")  # what the client never asks, or states
_VOLATILE = frozenset({"*", "docref", "messages", "servedby"})
_RECORDED = sorted(path for path in FOLDER.glob("*.json") if not path.name.startswith(_NOT_OURS))

pytestmark = pytest.mark.skipif(not _RECORDED, reason="BONAFIDE_DATA names no folder with recorded answers")


def shape(value: Any) -> Any:
    """An answer without its values: which parts it has and of what kind; of a list, the kinds within."""
    if isinstance(value, dict):
        return {key: shape(part) for key, part in value.items() if key not in _VOLATILE}
    if isinstance(value, list):
        kinds: list[Any] = []
        for part in map(shape, value):
            kinds += [] if part in kinds else [part]
        return kinds
    return type(value).__name__


@pytest.mark.parametrize("path", _RECORDED, ids=lambda path: path.stem)
def test_the_stand_in_answers_in_the_shape_that_was_recorded(path: Path) -> None:
    recorded = json.loads(path.read_text())
    asked = recorded["request"]
    site = {"wikidata": "wikidata_url", "enwiki": "wikipedia_url"}[asked["site"]]
    with standing_in(roe_wiki()) as stand_in:
        headers = {"User-Agent": "bonafide-tests/1 (desk@example.org)"}
        answer = requests.get(stand_in.addresses[site], asked["query"], headers=headers, timeout=10)
    assert answer.status_code == recorded["status"]
    assert answer.headers["Content-Type"] == recorded["headers"]["content-type"]
    assert answer.headers.get("MediaWiki-API-Error") == recorded["headers"].get("mediawiki-api-error")
    assert shape(answer.json()) == shape(recorded["body"])
