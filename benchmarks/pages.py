"""How long the pages across articles take with many of them: `python -m benchmarks.pages [ARTICLES] [DATABASE_URL]`.

Fills a database of its own (a temporary SQLite file where no address is given; an empty one is needed) and prints the
least of five tries of each page, in milliseconds of wall-clock time, with the time of this process beside it. Goal:
50 ms for the list.
"""

import argparse
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import insert
from sqlalchemy.orm import Session

from services.results.app import create_app
from shared.ids import first_id
from shared.models.report import Reason, State, Verdict
from shared.settings import Settings
from shared.store.consequence import consequence
from shared.store.engine import make_engine
from shared.store.schema import migrate
from shared.store.tables.checks import ArticleTable, FindingTable, RunTable
from shared.store.tables.citing import CitingTable

REASONS = [*[Reason.CLAIMS_SUPPORTED] * 20, *[Reason.NO_CANDIDATE] * 8, Reason.OFFICE_HELD_BY_OTHER, Reason.NAME_ONLY]
PEOPLE = 3
AT_ONCE = 2_000
PAGES = (
    "/",
    "/?q=given77%20family777",
    "/?q=family777",
    "/?q=Q777",
    "/?verdict=mismatch",
    "/?verdict=unchecked",
    "/?outlet=Outlet%2042",
    "/?since=2024-03-01&until=2024-03-07",
    "/?state=dead",
    "/?state=done&outlet=Outlet%2042",
    "/?q=family777&verdict=unknown&since=2024-03-01&outlet=Outlet%2042",
    "/?verdict=unchecked&outlet=Outlet%2042",
    "/?cursor={middle}",
    "/review",
    "/people?q=Q777",
    "/dashboard",
    "/watching",
    "/roster",
)


def rows(numbers: range, articles: int) -> Iterator[tuple[dict[str, Any], dict[str, Any], list[dict[str, Any]]]]:
    """Articles, each with a run and people whose names come back every some thousand articles."""
    begun = datetime.now(UTC) - timedelta(days=120)
    for number in numbers:
        at = begun + timedelta(minutes=number * 120 * 24 * 60 / articles)
        key = first_id(at)[:-8] + f"{number:08}"
        article = {
            "id": key, "text": "Words. " * 300, "title": f"Title {number}", "url": None, "language": "en",
            "published_on": date(2024, 1, 1) + timedelta(days=number % 365), "author": None,
            "outlet": f"Outlet {number % 500}", "links": [], "content_hash": key, "owner": "desk", "embargo": False,
            "submitted_at": at, "runs_made": 1, "events_made": 1,
        }  # fmt: skip
        state = State.DEAD if number % 5_000 == 0 else State.DONE
        run = {
            "id": f"{key}-1", "article_id": key, "number": 1, "state": state, "attempt": 1, "forgiven": 0,
            "queued_at": at, "totals": {"match": 2, "match_name_only": 0, "mismatch": 0, "unknown": 1, "unchecked": 0},
        }  # fmt: skip
        yield article, run, [_person(key, number * PEOPLE + place, place) for place in range(PEOPLE)]


def _person(key: str, number: int, place: int) -> dict[str, Any]:
    reason, who = REASONS[number * 7 % len(REASONS)], number % 40_000
    return {
        "run_id": f"{key}-1", "position": place, "article_id": key, "person_id": str(place), "offset": 0,
        "name": f"Given{who % 100} Family{who}", "folded": f"given{who % 100} family{who}", "surname": f"family{who}",
        "verdict": reason.verdict, "reason": reason, "confidence": 0.9, "qid": f"Q{who}", "role": "minister",
        "quotations": 1, "current": True, "weight": consequence(reason, 1),
    }  # fmt: skip


def _sources(article: dict[str, Any]) -> list[dict[str, Any]]:
    key = article["id"]
    number = int(key[-8:])
    verdict = Verdict.UNKNOWN if number % 9 == 0 else Verdict.MATCH
    told = {"run_id": f"{key}-1", "article_id": key, "current": True}
    return [told | {"position": 0, "name": f"Source {number % 700}", "verdict": verdict}]


def fill(url: str, articles: int) -> None:
    """Put them in, some thousand in a transaction."""
    engine = make_engine(url)
    for first in range(0, articles, AT_ONCE):
        made = list(rows(range(first, min(first + AT_ONCE, articles)), articles))
        with Session(engine) as session, session.begin():
            session.execute(insert(ArticleTable), [article for article, _, _ in made])
            session.execute(insert(RunTable), [run for _, run, _ in made])
            session.execute(insert(FindingTable), [person for _, _, people in made for person in people])
            session.execute(insert(CitingTable), [source for article, _, _ in made for source in _sources(article)])
    with engine.connect() as connection:
        connection.exec_driver_sql("ANALYZE")
        connection.commit()
    engine.dispose()


def main() -> None:
    """Fill, ask, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=int, nargs="?", default=100_000, help="how many there are to be")
    parser.add_argument("database", nargs="?", metavar="DATABASE_URL", help="an empty one to fill")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        url = asked.database or f"sqlite:///{Path(folder) / 'pages.db'}"
        migrate(url)
        fill(url, asked.articles)
        app = create_app(Settings(database_url=url, auth="none", sweep=False, log_level="warning"))
        client = app.test_client()
        for page in PAGES:
            address = page.format(middle=first_id(datetime.now(UTC) - timedelta(days=60)))
            tries = []
            for _ in range(5):
                wall, cpu = time.perf_counter(), time.process_time()
                answer = client.get(address)
                tries.append((1000 * (time.perf_counter() - wall), 1000 * (time.process_time() - cpu)))
                assert answer.status_code == 200, (address, answer.status_code)
            wall, cpu = min(tries)
            print(f"{wall:8.1f} ms  {cpu:8.1f} ms CPU  {len(answer.data):8,} bytes  {address}")


if __name__ == "__main__":
    main()
