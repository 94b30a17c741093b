import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Response, sync_playwright

from tests.browser.seeded import Seeded, seeding
from tests.served import served_embedded

__all__ = ["served_embedded"]
_PATIENCE = 90_000  # milliseconds, on a machine that has other things to do
_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium of this machine."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)), None)
    if not found:
        pytest.skip("no Chromium here: apt-get install chromium (Debian), or set CHROMIUM to the path of one")
    # Chromium refuses to run its sandbox as root; the pages are our own.
    options = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=options)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A new window whose errors, missing files and requests to other hosts fail the test."""
    window = browser.new_page(viewport={"width": 1280, "height": 900})
    window.set_default_timeout(_PATIENCE)
    wrong: list[str] = []
    window.on("pageerror", lambda error: wrong.append(str(error)))
    window.on("console", lambda message: wrong.append(message.text) if _is_error(message) else None)
    window.on("response", lambda response: wrong.append(response.url) if _is_missing(response) else None)
    window.on("request", lambda request: None if _is_local(request.url) else wrong.append(f"asked {request.url}"))
    yield window
    window.close()
    assert wrong == []


@pytest.fixture(scope="session")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Seeded]:
    """Pages of reports that were made up."""
    with seeding(tmp_path_factory.mktemp("seeded")) as found:
        yield found


@pytest.fixture(scope="session")
def pictures() -> Path:
    """Where screenshots are kept, to be looked at."""
    folder = Path(__file__).parents[2] / ".cache" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _is_error(message: ConsoleMessage) -> bool:
    return message.type == "error" and not message.text.startswith("Failed to load resource")


def _is_missing(response: Response) -> bool:
    """Whether a part of a page was refused; the page itself may be, as where a form says what is wrong."""
    return response.status >= 400 and response.request.resource_type != "document"


def _is_local(url: str) -> bool:
    return url.startswith(("http://127.0.0.1:", "data:", "blob:"))
