"""Without keys a service hears this machine alone, and refuses to start where others could ask."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from apiflask import APIFlask

from services.results.app import create_app
from services.web.loopback import is_loopback, refuse_strangers
from shared.errors import BadSetting
from shared.settings import Settings
from tests.services.conftest import running


@contextmanager
def listening(address: str) -> Iterator[None]:
    with socket.create_server((address, 0)):
        yield


@pytest.fixture
def without_keys(settings: Settings) -> Settings:
    return settings.model_copy(update={"auth": "none"})


def test_a_process_that_hears_other_machines_does_not_start_without_keys(without_keys: Settings) -> None:
    with listening("127.0.0.1"):
        refuse_strangers(without_keys)
    with listening("0.0.0.0"), pytest.raises(BadSetting, match=r"not on 0\.0\.0\.0"):
        refuse_strangers(without_keys)


def test_with_keys_it_may_hear_everybody(settings: Settings) -> None:
    with listening("0.0.0.0"):
        refuse_strangers(settings)


def test_behind_a_proxy_it_does_not_start_without_keys(without_keys: Settings) -> None:
    with pytest.raises(BadSetting, match="BONAFIDE_AUTH=keys"):
        refuse_strangers(without_keys.model_copy(update={"behind_proxy": True}))


def test_a_request_from_elsewhere_is_refused_even_so(without_keys: Settings) -> None:
    with contextmanager(running)(create_app(without_keys)) as app:
        assert _ask(app, "127.0.0.1") == _ask(app, "::1") == 200
        assert _ask(app, "192.0.2.7") == _ask(app, "") == 403


def _ask(app: APIFlask, address: str) -> int:
    return app.test_client().get("/v1/articles", environ_base={"REMOTE_ADDR": address}).status_code


@pytest.mark.parametrize("own", ["127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"])
def test_addresses_of_this_machine(own: str) -> None:
    assert is_loopback(own)


@pytest.mark.parametrize("other", ["0.0.0.0", "::", "10.0.0.1", "::ffff:10.0.0.1", "localhost", "", "169.254.169.254"])
def test_addresses_that_others_reach(other: str) -> None:
    assert not is_loopback(other)


def test_gunicorn_on_every_address_ends_with_the_reason(sqlite_url: str) -> None:
    settings = {"BONAFIDE_DATABASE_URL": sqlite_url, "BONAFIDE_AUTH": "none", "BONAFIDE_SWEEP": "false"}
    server = (sys.executable, "-m", "gunicorn", "--bind", "0.0.0.0:0", "--no-control-socket")
    ended = subprocess.run(
        (*server, "services.results.app:create_app()"),
        env=os.environ | settings,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert ended.returncode != 0
    assert "set BONAFIDE_AUTH=keys" in ended.stderr
