"""Answers that are JSON of nearly the right form: one place of each is missing or of another kind."""

import random
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

import pytest

from shared.errors import SourceError
from shared.knowledge.live import Access, Live
from shared.knowledge.live.http import Call, Polite
from shared.models.report import Reason
from tests.shared.knowledge.live.ministers import article, ministers, outcome, report_on
from tests.wikimedia.wiki import Wiki

MakeAccess = Callable[..., Access]
ODD: tuple[Any, ...] = (None, [], {}, "x", 7, True, [None], ["x"], {"value": {}}, 1e400)
TRIES = 15


@pytest.fixture
def wiki() -> Wiki:
    return ministers()


def places(node: Any) -> Iterator[tuple[Any, Any]]:
    """Every place of a tree: what holds it, and its key there."""
    keys: Any = node if isinstance(node, dict) else range(len(node)) if isinstance(node, list) else ()
    for key in keys:
        yield node, key
        yield from places(node[key])


def bent(answer: Any, dice: random.Random) -> Any:
    """The answer with one place of it of another kind."""
    holder, key = dice.choice(list(places(answer)))
    holder[key] = deepcopy(dice.choice(ODD))
    return answer


def test_no_shape_of_an_answer_breaks_an_article_or_makes_anybody_unknown(
    access: MakeAccess, monkeypatch: pytest.MonkeyPatch
) -> None:
    well = outcome(report_on(article(), Live(access()).gather(article())))
    known: dict[str, Any] = {}
    really = Polite.ask

    def ask(self: Polite, call: Call) -> Any:
        key = f"{call.site} {sorted(call.params.items())}"
        if key not in known:
            known[key] = really(self, call)
        answer = deepcopy(known[key])
        return bent(answer, dice) if dice.random() < 0.5 else answer

    monkeypatch.setattr(Polite, "ask", ask)
    for seed in range(TRIES):
        dice = random.Random(seed)
        live = Live(access(cache_url=f"{access().cache_url}{seed}"))
        try:
            found = outcome(report_on(article(), live.gather(article())))
        except SourceError:
            continue
        for name, reason in found.items():
            assert reason not in (Reason.NO_CANDIDATE, Reason.NAMESAKES_ONLY), (seed, name)
    assert well == outcome(report_on(article(), Live(access()).gather(article())))
