"""Each key has its share of requests, counted for all processes together; a full queue puts articles off."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient
from pydantic import SecretStr

from services.ingest.app import create_app as create_ingest
from services.results.app import create_app as create_results
from services.web.problems import Problem
from services.web.rates import Rates
from shared.models.access import EVERY_SCOPE
from shared.settings import Settings
from shared.store import Store
from tests.keys import a_key, client
from tests.services.conftest import running
from tests.values import TEXT


@pytest.fixture
def few(settings: Settings) -> Settings:
    return settings.model_copy(update={"requests_per_key": 3})


@pytest.fixture
def app(few: Settings) -> Iterator[APIFlask]:
    yield from running(create_results(few))


def left(answer_headers: dict[str, str]) -> int:
    return int(answer_headers["RateLimit"].split("r=")[1].split(";")[0])


def test_each_answer_tells_what_is_left_and_too_many_are_refused(app: APIFlask, shelf: Store) -> None:
    ann, ben = (client(app, a_key(shelf, owner, *EVERY_SCOPE)) for owner in ("ann", "ben"))
    answers = [ann.get("/v1/articles") for _ in range(4)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
    assert [left(dict(answer.headers)) for answer in answers[:3]] == [2, 1, 0]
    assert answers[0].headers["RateLimit-Policy"] == '"key";q=3;w=60'
    assert 0 < int(answers[3].headers["Retry-After"]) <= 60
    assert answers[3].mimetype == "application/problem+json"
    assert ben.get("/v1/articles").status_code == 200


def test_what_is_open_is_not_counted(app: APIFlask, shelf: Store) -> None:
    ann = client(app, a_key(shelf, "ann", *EVERY_SCOPE))
    assert all("RateLimit" not in ann.get("/healthz").headers for _ in range(5))
    assert ann.get("/v1/articles").status_code == 200


def test_any_number_may_be_allowed(settings: Settings, shelf: Store) -> None:
    with contextmanager(running)(create_results(settings.model_copy(update={"requests_per_key": 0}))) as app:
        ann = client(app, a_key(shelf, "ann", *EVERY_SCOPE))
        assert all("RateLimit" not in ann.get("/v1/articles").headers for _ in range(5))


def test_processes_that_share_a_redis_count_together(few: Settings, redis_url: str) -> None:
    shared = few.model_copy(update={"broker_url": SecretStr(redis_url)})
    one, other = Rates(shared), Rates(shared)
    key = f"a key of {id(shared)}"
    assert [rates.count(key).left for rates in (one, other, one)] == [2, 1, 0]  # type: ignore[union-attr]
    with pytest.raises(Problem) as refused:
        other.count(key)
    assert refused.value.status == 429


def test_a_redis_that_is_away_is_not_waited_for_again_and_again(few: Settings) -> None:
    rates = Rates(few)
    assert rates.count("k").left == 2  # type: ignore[union-attr]
    away_until = rates._away_until
    assert rates.count("k").left == 1  # type: ignore[union-attr]
    assert rates._away_until == away_until > 0


def test_a_whole_network_of_ipv6_counts_as_one_address(few: Settings) -> None:
    rates = Rates(few)
    for number in range(10):
        rates.count_failure(f"2001:db8::{number:x}")
    rates.count_failure("2001:db8:0:1::1")
    with pytest.raises(Problem, match="too many wrong keys"):
        rates.count_failure("2001:db8::ffff")


def test_articles_are_put_off_while_too_many_wait(settings: Settings, shelf: Store) -> None:
    with contextmanager(running)(create_ingest(settings.model_copy(update={"most_queued": 2}))) as app:
        ann = client(app, a_key(shelf, "ann", *EVERY_SCOPE))
        assert [_hand_in(ann, shelf) for _ in range(3)] == [202, 202, 503]
        answer = ann.post("/v1/articles", json={"text": TEXT})
        assert answer.headers["Retry-After"] == "30"
        assert answer.mimetype == "application/problem+json"
        for line in shelf.articles().articles:
            shelf.claim(line.id)
        assert _hand_in(ann, shelf) == 202


def _hand_in(sender: FlaskClient, shelf: Store) -> int:
    """The status of an article handed in, the queue counted anew before."""
    from services.web.desk import desk

    with sender.application.app_context():
        desk().room._due = 0.0
    return sender.post("/v1/articles", json={"text": TEXT}).status_code
