"""What was answered before: fresh for a day or so, stale for a week where nobody answers, and asked for once."""

import json
import logging
import random
import time
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from shared.errors import SourceBroken, SourceError, SourceUnavailable
from shared.knowledge.live.shelf import Shelf
from shared.metrics import CACHE

MISS_FOR = 3600.0  # seconds for which "there is none" counts
STALE_FOR = 7 * 86_400.0  # seconds beyond its time for which an answer helps out while nobody answers
_JITTER = 0.1  # so that what was asked together does not run out together
_CLAIM_FOR = 45.0  # longer than a request with its retries usually takes; a killed worker's claim lapses
_POLL = 0.05
FORM = 1  # raise it with the form of what is kept

_log = logging.getLogger(__name__)
_MISSHAPEN = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)

Loader = Callable[[Sequence[str]], Iterator[Mapping[str, Any]]]
"""Asks for these keys and gives answers as they come, a part at a time; None for what there is none of."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of answers: its name, for how many seconds one counts, and what reads one later.

    An answer on which `reads` stumbles is of a shape nobody expects: it is taken for none, and never kept.
    """

    name: str
    seconds: float
    reads: Callable[[Any], object]


@dataclass(frozen=True, slots=True)
class Kept:
    """One answer, with the moment it was given; `stale` says that its time is over and no newer one could be had.

    A `value` of None is a definite "there is none".
    """

    value: Any
    at: datetime
    stale: bool = False


@dataclass(slots=True)
class Answers:
    """What a number of keys gave: answers, and why the others could not be asked."""

    kept: dict[str, Kept] = field(default_factory=dict)
    failures: dict[str, SourceError] = field(default_factory=dict)

    def value(self, key: str) -> Any:
        """The answer of one key, None where there is none or it could not be asked."""
        found = self.kept.get(key)
        return found.value if found else None


@dataclass(frozen=True, slots=True)
class Cache:
    """Answers by kind and key. Errors are never kept; what a hundred workers want at once is asked once."""

    shelf: Shelf

    def fetch(self, kind: Kind, keys: Sequence[str], load: Loader) -> Answers:
        """Answers for these keys, kept ones if they are fresh, else from `load`.

        Whoever comes second waits for whoever asks already. What `load` could not answer is given stale where it is
        kept at all, else it is a failure.
        """
        wanted = sorted(set(keys))
        answers, old = Answers(), Answers()
        open_keys = self._look(kind, wanted, answers, old)
        hits = len(wanted) - len(open_keys)
        deadline = time.monotonic() + _CLAIM_FOR
        while open_keys:
            token, mine = self.shelf.claim([_name(kind, key) for key in open_keys], _CLAIM_FOR)
            own = [key for key in open_keys if _name(kind, key) in mine]
            try:
                # Somebody may have answered between the look and the claim.
                own = self._look(kind, own, answers, old)
                self._load(kind, own, load, answers)
            finally:
                self.shelf.release(token, list(mine))
            open_keys = [key for key in open_keys if key not in answers.kept and key not in answers.failures]
            if open_keys and not own:
                open_keys = self._wait(kind, open_keys, answers, old, deadline)
        self._help_out(answers, old)
        CACHE.labels("hit").inc(hits)
        CACHE.labels("miss").inc(len(wanted) - hits)
        return answers

    def _look(self, kind: Kind, keys: Sequence[str], answers: Answers, old: Answers) -> list[str]:
        """Put what is kept and fresh into `answers`, what is stale into `old`; the keys still open."""
        found = self.shelf.read([_name(kind, key) for key in keys])
        missing = []
        for key in keys:
            body = found.get(_name(kind, key))
            fresh, kept = _read(body) if body else (False, None)
            if kept and fresh:
                answers.kept[key] = kept
                continue
            if kept:
                old.kept[key] = kept
            missing.append(key)
        return missing

    def _load(self, kind: Kind, keys: Sequence[str], load: Loader, answers: Answers) -> None:
        if not keys:
            return
        try:
            for part in load(keys):
                at = datetime.now(UTC)
                for value in part.values():
                    if value is not None:
                        kind.reads(value)
                self._keep(kind, part, at)
                answers.kept.update({key: Kept(value, at) for key, value in part.items()})
        except SourceError as error:
            answers.failures.update({key: error for key in keys if key not in answers.kept})
        except _MISSHAPEN as error:
            _log.warning("an answer (%s) has a shape that cannot be read", kind.name, exc_info=True)
            broken = SourceBroken(f"an answer has a shape that cannot be read ({kind.name}: {type(error).__name__})")
            answers.failures.update({key: broken for key in keys if key not in answers.kept})

    def _keep(self, kind: Kind, part: Mapping[str, Any], at: datetime) -> None:
        for there, seconds in ((True, kind.seconds), (False, min(MISS_FOR, kind.seconds))):
            until = at.timestamp() + seconds * random.uniform(1 - _JITTER, 1 + _JITTER)  # noqa: S311  # nosec B311
            some = {_name(kind, k): _written(v, at, until) for k, v in part.items() if (v is not None) is there}
            if some:
                self.shelf.write(some, until - at.timestamp() + (STALE_FOR if there else 0))

    def _wait(self, kind: Kind, keys: Sequence[str], answers: Answers, old: Answers, deadline: float) -> list[str]:
        """Give whoever asks already some time; the keys to try again, none once it took too long."""
        if time.monotonic() > deadline:
            late = SourceUnavailable("somebody else asked already and got no answer in time")
            answers.failures.update(dict.fromkeys(keys, late))
            return []
        time.sleep(_POLL)
        return self._look(kind, keys, answers, old)

    def _help_out(self, answers: Answers, old: Answers) -> None:
        for key in [key for key in answers.failures if key in old.kept]:
            del answers.failures[key]
            kept = old.kept[key]
            answers.kept[key] = Kept(kept.value, kept.at, stale=True)


def _name(kind: Kind, key: str) -> str:
    return f"{FORM}:{kind.name}:{key}"


def _written(value: Any, at: datetime, until: float) -> bytes:
    return zlib.compress(json.dumps([at.isoformat(), until, value], ensure_ascii=False).encode(), 3)


def _read(body: bytes) -> tuple[bool, Kept | None]:
    """Whether an answer is fresh, and the answer; one that cannot be read is none."""
    try:
        at, until, value = json.loads(zlib.decompress(body))
        return time.time() <= until, Kept(value, datetime.fromisoformat(at))
    except (ValueError, zlib.error, TypeError):
        return False, None
