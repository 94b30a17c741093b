"""The web services on a SQLite database of their own and, unless told otherwise, with no Redis to be found.

They ask for keys; the clients `ingest` and `results` bring the first administrator's.
"""

from collections.abc import Iterator

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient

from bonafide.serve.ports import free_port
from services.ingest.app import create_app as create_ingest
from services.results.app import create_app as create_results
from services.web.desk import desk
from shared.settings import Settings
from shared.store import Store
from tests.keys import ADMIN_KEY, client


@pytest.fixture
def settings(sqlite_url: str) -> Settings:
    return Settings(
        database_url=sqlite_url,
        broker_url=f"redis://127.0.0.1:{free_port()}/0",
        results_url="http://results.example",
        admin_key=ADMIN_KEY,
        max_text=5_000,
        max_html=20_000,
        sweep=False,
    )


@pytest.fixture
def shelf(settings: Settings) -> Iterator[Store]:
    """The store that the services share."""
    with Store(settings.database_url.get_secret_value()) as store:
        yield store


def running(app: APIFlask) -> Iterator[APIFlask]:
    """An application whose database is closed in the end."""
    yield app
    with app.app_context():
        desk().store.close()


@pytest.fixture
def ingest_app(settings: Settings) -> Iterator[APIFlask]:
    yield from running(create_ingest(settings))


@pytest.fixture
def results_app(settings: Settings) -> Iterator[APIFlask]:
    yield from running(create_results(settings))


@pytest.fixture
def ingest(ingest_app: APIFlask) -> FlaskClient:
    return client(ingest_app, ADMIN_KEY)


@pytest.fixture
def results(results_app: APIFlask) -> FlaskClient:
    return client(results_app, ADMIN_KEY)
