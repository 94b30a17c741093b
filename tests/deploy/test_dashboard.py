"""The dashboard shows figures that there are."""

import json
import re
from pathlib import Path

from flask.testing import FlaskClient

from tests.services.conftest import results, results_app, settings, shelf

__all__ = ["results", "results_app", "settings", "shelf"]

DASHBOARD = Path(__file__).parents[2] / "deploy" / "grafana" / "bonafide.json"


def test_every_figure_on_the_dashboard_exists(results: FlaskClient) -> None:
    dashboard = json.loads(DASHBOARD.read_text())
    expressions = [target["expr"] for panel in dashboard["panels"] for target in panel["targets"]]
    shown = set(re.findall(r"bonafide_\w+", " ".join(expressions)))
    told = re.findall(r"^# TYPE (\w+) (\w+)", results.get("/metrics").text, re.MULTILINE)
    known = {name + end for name, kind in told for end in (("_bucket", "_count") if kind == "histogram" else ("",))}
    not_now = {"bonafide_queue_messages"}  # told only where Redis answers
    assert shown <= known | not_now
    assert len(shown) > 15


def test_panels_do_not_lie_on_each_other() -> None:
    places = [panel["gridPos"] for panel in json.loads(DASHBOARD.read_text())["panels"]]
    cells = [(x, y) for p in places for x in range(p["x"], p["x"] + p["w"]) for y in range(p["y"], p["y"] + p["h"])]
    assert len(cells) == len(set(cells))
    assert max(x for x, _ in cells) < 24
