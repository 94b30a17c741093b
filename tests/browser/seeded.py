"""The results service in this process, over reports that were made up: large, foreign and odd ones."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

from werkzeug.serving import make_server

from bonafide.serve.ports import free_port
from services.results.app import create_app
from shared.models.report import (
    ClaimFinding,
    Finding,
    Holder,
    OfficeHistory,
    Outcome,
    QuotationFinding,
    Reason,
    TextSpan,
    Thing,
)
from shared.models.text import Article
from shared.settings import Settings
from shared.store import Happening, Store
from tests.values import a_finding, a_report, an_article

NAMES = ("محمد بن عبد الله", "Nguyễn Thị Minh Khai", "A" * 90, "Ol'ha <b>Petrenko</b>", "山田太郎")
OFFICE = Thing(qid="Q1", label="Minister of the Interior and of Many Other Things of a Republic with a Long Name")
REASONS = (Reason.CLAIMS_SUPPORTED, Reason.NO_CANDIDATE, Reason.OFFICE_HELD_BY_OTHER, Reason.SOURCE_UNAVAILABLE)


@dataclass(frozen=True, slots=True)
class Seeded:
    """Where it answers, and the addresses of its articles."""

    url: str
    crowd: str
    foreign: str
    store: Store


@contextmanager
def seeding(folder: Path) -> Iterator[Seeded]:
    """Serve one article of three hundred people, and one of names that are hard to set."""
    port = free_port()
    settings = Settings(
        database_url=f"sqlite:///{folder / 'seeded.db'}", auth="none", sweep=False, log_level="warning",
        results_url=f"http://127.0.0.1:{port}", broker_url=f"redis://127.0.0.1:{free_port()}/0",
    )  # fmt: skip
    server = make_server("127.0.0.1", port, create_app(settings), threaded=True)
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        with Store(settings.database_url.get_secret_value()) as store:
            crowd, foreign = _keep(store, [f"Person Number{n}" for n in range(300)]), _keep(store, list(NAMES))
            yield Seeded(settings.results_url, f"/articles/{crowd}", f"/articles/{foreign}", store)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _keep(store: Store, names: list[str]) -> str:
    article = an_article("\n".join(f"{name} spoke of the matter on Tuesday." for name in names), title=names[0])
    store.accept(article)
    run = store.claim(article.id)
    assert run is not None
    history = OfficeHistory(**OFFICE.model_dump(), known_until=None, holders=(_holder("Ada", "2020"), _holder("Ben")))
    people = [_person(name, article, number) for number, name in enumerate(names)]
    said = QuotationFinding(start=0, end=len(names[0]), text=article.text.partition("\n")[0], direct=False)
    beside = {"offices": (history,), "open_quotations": (said,)}
    store.finish(run, a_report(article, *people).model_copy(update=beside))
    return article.id


def begin(store: Store, names: tuple[str, ...]) -> str:
    """An article that is being checked: its people are read, and the first of them is known."""
    article = an_article(title="Being checked")
    store.accept(article)
    assert store.claim(article.id) is not None
    store.record(Happening(article.id, 1, "read", len(names), len(names), people=names))
    resolve(store, article.id, 1, names[:1])
    return article.id


def resolve(store: Store, article_id: str, done: int, known: tuple[str, ...]) -> None:
    """One more of its people is decided."""
    store.record(Happening(article_id, 1, "resolved", done, len(NAMES), people=known))


def _holder(name: str, end: str | None = None) -> Holder:
    return Holder(qid=None, label=name, start="2018-05" if end else "2020", end=end)


def _person(name: str, article: Article, number: int) -> Finding:
    start = article.text.index(f"{name} spoke")
    claim = ClaimFinding(
        start=start, end=start + len(name), text="minister", kind="office", when="current", capacity="full",
        as_of="2024-10-29", outcome=Outcome.CONTRADICTED, because="Somebody else held it.", office=OFFICE,
    )  # fmt: skip
    mention = TextSpan(start=start, end=start + len(name), text=name)
    finding = a_finding(name, REASONS[number % len(REASONS)])
    claims = (claim,) if number < 20 else ()
    return finding.model_copy(update={"id": f"{number}-{start}", "mentions": (mention,), "claims": claims})
