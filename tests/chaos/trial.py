"""One trial: what was handed in while something failed, and what has to be true of it once that is over."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count

import requests

from shared.store.runs import MOST_ATTEMPTS
from tests.chaos.stack import PATIENCE, Stack
from tests.servers import wait_until

KNOWN = "Jane Roe, the prime minister of Ruritania, opened a bridge on Tuesday."
PAST_WAITING = timedelta(minutes=2)
"""Longer than a lease, than a message may be under way, and than the longest pause after an error."""

_LEFT = "state NOT IN ('done', 'dead')"
_NOW = "extract(epoch FROM clock_timestamp()) * 1000"
# A lease is renewed with 20 of its 30 seconds left; one with less has lost its worker.
_WAITS = f"coalesce(not_before > {_NOW} OR lease_until < {_NOW} + 15000, false)"

_names = count()


def unheard_of() -> str:
    """An article that names somebody new, so that the source has to be asked."""
    number = next(_names)
    letters = "".join(chr(ord("a") + int(digit)) for digit in f"{number:04}")
    return f"Jane Roe, the prime minister of Ruritania, met Emily Mor{letters}son on Tuesday."


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the articles of one trial."""

    fault: str
    accepted: int
    done: int
    dead: int
    most_attempts: int

    @property
    def lost(self) -> int:
        return self.accepted - self.done - self.dead


@dataclass
class Trial:
    """Articles handed in and accepted while one fault happens to a stack."""

    stack: Stack
    fault: str
    accepted: list[str] = field(default_factory=list)
    outcome: Outcome | None = None

    def submit(self, text: str = KNOWN, **headers: str) -> int:
        """The status that handing an article in was answered with, 0 for none; those answered 202 are kept in mind."""
        place = f"http://127.0.0.1:{self.stack.ports['ingest']}/v1/articles"
        try:
            answer = requests.post(
                place, json={"text": text, "published_on": "2024-10-29"}, headers=headers, timeout=30
            )
        except requests.RequestException:
            return 0
        if answer.status_code == 202 and answer.json()["id"] not in self.accepted:
            self.accepted.append(answer.json()["id"])
        return answer.status_code

    def submit_all(self, number: int, text: Callable[[], str] = lambda: KNOWN) -> None:
        """Hand in several, of which every one has to be taken."""
        statuses = [self.submit(text()) for _ in range(number)]
        assert statuses == [202] * number

    @contextmanager
    def in_the_middle(self, articles: int = 1) -> Iterator[None]:
        """While a worker waits for what the source tells of an article."""
        asked, self.stack.stand_in.delay = self.stack.stand_in.count(), 5.0
        try:
            self.submit_all(articles, unheard_of)
            wait_until(lambda: self.stack.stand_in.count() > asked, PATIENCE, "a question to the source")
            yield
        finally:
            self.stack.stand_in.delay = 0.0

    def states(self) -> list[str]:
        return [
            state for (state,) in self.stack.ask("SELECT state FROM runs WHERE article_id = ANY(%s)", self.accepted)
        ]

    def settle(self, jump: timedelta = PAST_WAITING, seconds: float = PATIENCE) -> Outcome:
        """Mend everything, put the clock past whatever is waited for, and see that every article has ended once."""
        assert self.accepted, "nothing was accepted, so nothing was tried"
        self.stack.heal()
        self.stack.advance(jump)
        wait_until(lambda: self._ended(jump), seconds, f"the end of {self.fault!r} ({self.stack.folder})")
        self.outcome = self._checked()
        return self.outcome

    def _ended(self, jump: timedelta) -> bool:
        """Whether all have; puts the clock forward where what is left only waits, and nobody is at work."""
        left = f"FROM runs WHERE article_id = ANY(%s) AND {_LEFT}"
        if not self.stack.ask(f"SELECT 1 {left}", self.accepted):
            return True
        idle = self.stack.ask(f"SELECT bool_and({_WAITS}) {left}", self.accepted)
        if idle == [(True,)]:
            self.stack.advance(jump)
        return False

    def _checked(self) -> Outcome:
        rows = self.stack.ask(
            "SELECT state, attempt - forgiven, report IS NOT NULL, "
            "(SELECT count(*) FROM events e WHERE e.article_id = r.article_id AND e.kind IN ('done', 'dead')), "
            "(SELECT count(*) FROM runs o WHERE o.article_id = r.article_id) "
            "FROM runs r WHERE article_id = ANY(%s)",
            self.accepted,
        )
        states = [state for state, *_ in rows]
        attempts = max(attempt for _, attempt, *_ in rows)
        assert len(rows) == len(self.accepted)
        assert set(states) <= {"done", "dead"}
        assert all(ends == 1 and runs == 1 for *_, ends, runs in rows), "an article has not ended exactly once"
        assert all(reported or state == "dead" for state, _, reported, *_ in rows)
        assert 1 <= attempts <= MOST_ATTEMPTS
        return Outcome(self.fault, len(rows), states.count("done"), states.count("dead"), attempts)
