"""Both web services over HTTP, on threads of this process; they ask for keys, and nobody works for them."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

from werkzeug.serving import make_server

from bonafide.serve.ports import free_port
from services.ingest.app import create_app as create_ingest
from services.results.app import create_app as create_results
from services.web.desk import desk
from shared.settings import Settings
from tests.keys import ADMIN_KEY


@dataclass(frozen=True, slots=True)
class Guarded:
    """Where the services answer and what they write to."""

    ingest: str
    results: str
    database: str


@contextmanager
def guarding(folder: Path) -> Iterator[Guarded]:
    """Start both, and stop them again."""
    ports = (free_port(), free_port())
    found = Guarded(*(f"http://127.0.0.1:{port}" for port in ports), f"sqlite:///{folder / 'bonafide.db'}")
    settings = Settings(
        database_url=found.database,
        broker_url=f"redis://127.0.0.1:{free_port()}/0",
        url=found.ingest,
        results_url=found.results,
        admin_key=ADMIN_KEY,
        sweep=False,
    )
    with ExitStack() as stack:
        for create, port in zip((create_ingest, create_results), ports, strict=True):
            app = create(settings)
            server = make_server("127.0.0.1", port, app, threaded=True)
            thread = Thread(target=server.serve_forever)
            thread.start()
            with app.app_context():
                stack.callback(desk().store.close)
            stack.callback(thread.join)
            stack.callback(server.shutdown)
        yield found
