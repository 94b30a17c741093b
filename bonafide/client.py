"""The HTTP client: hands articles in and fetches what became of them."""

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from http import HTTPStatus
from typing import Any, Self

import requests
from requests.adapters import HTTPAdapter
from requests.auth import AuthBase
from urllib3.util import Retry

from bonafide.addresses import INGEST, RESULTS
from bonafide.events import POLL_SECONDS, Event, events_of
from shared.errors import BadRequest, BonafideError, Conflict, NotFound
from shared.models.report import Report, State

FINISHED = frozenset({State.DONE, State.DEAD})
_WITHOUT_KEY = "Set BONAFIDE_KEY to your key; whoever runs this bonafide makes one with: bonafide keys create"


class Unreachable(BonafideError):
    """No service answers at the address given."""


class NotAllowed(BonafideError):
    """The service asks for a key, or for another one; the message says what to do."""


class ServiceFailed(BonafideError):
    """The service answered that it cannot do this now, or something that is no answer of bonafide."""


@dataclass(frozen=True, slots=True)
class Submission:
    """What is handed in: the text or page, or the bytes of a PDF or Word file, and what is known of it.

    `text` is None where the service is to fetch the page at `url`; `embargo` says that a day far ahead is meant.
    """

    text: str | bytes | None
    title: str | None = None
    published_on: date | None = None
    url: str | None = None
    media_type: str = "text/plain"
    embargo: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an article stands, with its report once there is one.

    `page` is its page for people, `reason` says what is waited for, or why it was given up.
    """

    id: str
    state: State
    report: Report | None = None
    reason: str | None = None
    page: str | None = None

    @classmethod
    def parse(cls, article_id: str, body: Mapping[str, Any]) -> Self:
        """Read the answer of `GET /v1/articles/{id}`."""
        told = {key: body[key] for key in Report.model_fields if key in body}
        report = Report.model_validate(told) if told["knowledge"] else None
        return cls(article_id, State(body["state"]), report, body.get("reason"), body.get("links", {}).get("page"))


class Client:
    """Talks to the services: `base_url` takes articles in, `results_url` tells what became of them.

    `key` is needed where the services ask for one.
    """

    def __init__(
        self, base_url: str = INGEST, results_url: str | None = None, timeout: float = 30, key: str | None = None
    ) -> None:
        self._ingest = base_url.rstrip("/")
        self._results = (results_url or RESULTS).rstrip("/")
        self._timeout = timeout
        self._session = requests.Session()
        if key:
            self._session.auth = _Key(key)
        # Only connecting is tried again: what was refused or answered is for the caller to decide.
        adapter = HTTPAdapter(max_retries=Retry(connect=2, read=0, status=0, other=0, backoff_factor=0.2))
        self._session.mount("http://", adapter)
        self._session.mount("https://", adapter)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self._session.close()

    def submit(self, submission: Submission, once: str | None = None) -> str:
        """Hand in an article; its id is returned once it is kept. Raises `BadRequest` with the field at fault.

        With a word of your own in `once` the same article handed in again within a day is the same one; another
        article under that word is refused.
        """
        known = {
            "title": submission.title,
            "published_on": submission.published_on.isoformat() if submission.published_on else None,
            "url": submission.url,
            "embargo": submission.embargo,
        }
        said = {key: value for key, value in known.items() if value}
        sent = _handed_in(submission, said)
        if once:
            sent["headers"] = sent.get("headers", {}) | {"Idempotency-Key": once}
        answer = self._send("POST", f"{self._ingest}/v1/articles", **sent)
        identifier = answer.get("id")
        if not isinstance(identifier, str):
            raise ServiceFailed(f"{self._ingest} took the article but gave no id for it: is it bonafide's ingest?")
        return identifier

    def status(self, article_id: str) -> Standing:
        """Where an article stands now. Raises `NotFound`."""
        try:
            return Standing.parse(article_id, self._send("GET", f"{self._results}/v1/articles/{article_id}"))
        except (KeyError, ValueError) as error:
            raise ServiceFailed(f"{self._results} gave an answer that is no report: {error}") from error

    def report(self, article_id: str) -> Report:
        """The report of a checked article. Raises `NotFound`, and `Conflict` while there is none."""
        standing = self.status(article_id)
        if standing.report is None:
            raise Conflict(f"article {article_id} is {standing.state}: there is no report yet")
        return standing.report

    def wait(
        self, article_id: str, seconds: float = 300, progress: Callable[[Standing], None] = lambda standing: None
    ) -> Standing:
        """Ask until the article is finished, waits for a source or the time is over; `progress` sees each answer."""
        deadline = time.monotonic() + seconds
        while True:
            standing = self.status(article_id)
            progress(standing)
            if standing.state in FINISHED or standing.state is State.WAITING or time.monotonic() > deadline:
                return standing
            time.sleep(POLL_SECONDS)

    def events(self, article_id: str, after: int = 0, seconds: float = 300) -> Iterator[Event]:
        """What happens to an article, as it happens, until it is checked, waits or was given up, or time is over.

        A stream that is cut is taken up where it ended. Raises `NotFound`, and `Unreachable` where nothing answers.
        """
        return events_of(self, article_id, after, seconds)

    def ask_results(self, method: str, path: str, **options: Any) -> dict[str, Any]:
        """The answer of the results service to any request of its interface."""
        return self._send(method, f"{self._results}{path}", **options)

    def ask_ingest(self, method: str, path: str, **options: Any) -> dict[str, Any]:
        """The answer of the ingest service to any request of its interface."""
        return self._send(method, f"{self._ingest}{path}", **options)

    def stream_events(self, article_id: str, after: int) -> Iterator[str]:
        """The lines of the stream of an article's events after number `after`; closed with the iterator."""
        address = f"{self._results}/v1/articles/{article_id}/events"
        headers = {"Accept": "text/event-stream", "Last-Event-ID": str(after)}
        try:
            with self._session.get(address, headers=headers, stream=True, timeout=self._timeout) as answer:
                if not answer.ok:
                    raise _refusal(answer)
                answer.encoding = "utf-8"
                yield from answer.iter_lines(chunk_size=None, decode_unicode=True)
        except requests.RequestException as error:
            raise Unreachable(f"the stream of {address} was cut ({type(error).__name__})") from error

    def _send(self, method: str, address: str, **options: Any) -> dict[str, Any]:
        try:
            answer = self._session.request(method, address, timeout=self._timeout, **options)
        except requests.RequestException as error:
            raise Unreachable(
                f"nothing answers at {address} ({type(error).__name__}): is bonafide running there?"
            ) from error
        if not answer.ok:
            raise _refusal(answer)
        if answer.status_code == HTTPStatus.NO_CONTENT:
            return {}
        try:
            body = answer.json()
        except ValueError as error:
            raise ServiceFailed(f"{address} did not answer in JSON: is it bonafide's?") from error
        if not isinstance(body, dict):
            raise ServiceFailed(f"{address} did not answer with an object: is it bonafide's?")
        return body


class _Key(AuthBase):
    """Sends the key with each request; as an object, since requests would put a login of .netrc before a header."""

    def __init__(self, key: str) -> None:
        self._key = key

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        request.headers["Authorization"] = f"Bearer {self._key}"
        return request


def _handed_in(submission: Submission, said: dict[str, Any]) -> dict[str, Any]:
    """What of a request carries the article: an object of JSON, or a file with what is said of it in the address."""
    if submission.text is None:
        return {"json": said}
    if isinstance(submission.text, bytes):
        return {"data": submission.text, "params": said, "headers": {"Content-Type": submission.media_type}}
    return {"json": said | {"html" if submission.media_type == "text/html" else "text": submission.text}}


def _refusal(answer: requests.Response) -> BonafideError:
    """The error that a problem+json answer tells of."""
    try:
        problem = answer.json()
    except ValueError:
        problem = {}
    if not isinstance(problem, dict):
        problem = {}
    told = str(problem.get("detail") or problem.get("title") or f"{answer.status_code} {answer.reason}")
    match answer.status_code:
        case HTTPStatus.UNAUTHORIZED:
            return NotAllowed(f"{told}. {_WITHOUT_KEY}")
        case HTTPStatus.FORBIDDEN if not problem.get("field"):
            return NotAllowed(f"{told}. Ask whoever runs this bonafide for one that does")
        case HTTPStatus.NOT_FOUND:
            return NotFound(told)
        case HTTPStatus.CONFLICT:
            return Conflict(told)
        case status if HTTPStatus.BAD_REQUEST <= status < HTTPStatus.INTERNAL_SERVER_ERROR:
            field = problem.get("field")
            if not isinstance(field, str):
                return BadRequest(told)
            return BadRequest(told.removeprefix(f"{field}: "), field)
    return ServiceFailed(f"{answer.url}: {told}")
