"""Keeps services running: starts them in order, restarts what dies, stops them in the reverse order."""

import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from typing import Self

from bonafide.serve import undertaker
from bonafide.serve.child import Child, Service
from bonafide.serve.folder import Folder
from shared.errors import BonafideError

POLL_SECONDS = 0.1
START_SECONDS = 120.0
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 15.0
STEADY_SECONDS = 30.0
"""A service that ran this long before it died starts again without a longer pause than the first."""

Say = Callable[[str], None]


class ServiceDied(BonafideError):
    """A service did not come up; the message holds the end of its log."""


@dataclass(slots=True)
class _Post:
    """A service and the process that fills it, with what is needed to pace its restarts."""

    service: Service
    child: Child
    started: float
    pause: float = FIRST_PAUSE
    due: float | None = None


@dataclass
class Supervisor:
    """Runs services from one folder and tells `say` what happens to them.

    `lock` is the descriptor that holds the folder: it is free only once everything has ended, even after a kill.
    """

    folder: Folder
    lock: int
    say: Say
    _posts: list[_Post] = field(default_factory=list)

    def __enter__(self) -> Self:
        command = (sys.executable, "-S", str(Path(undertaker.__file__)))
        self._undertaker = subprocess.Popen(  # noqa: S603  # nosec B603
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            text=True,
            start_new_session=True,
            pass_fds=(self.lock,),
        )
        return self

    def __exit__(self, *exception: object) -> None:
        self.stop()
        if self._undertaker.stdin:
            with suppress(BrokenPipeError):
                self._undertaker.stdin.close()
        self._undertaker.wait()

    @property
    def groups(self) -> dict[str, int]:
        """The process group of every service by its name."""
        return {post.service.name: post.child.group for post in self._posts}

    def start(self, services: Sequence[Service], asked_to_stop: Event) -> None:
        """Start services at once and wait until each is ready. Raises `ServiceDied` with the end of its log."""
        posts = [_Post(service, self._spawn(service), time.monotonic()) for service in services]
        self._posts.extend(posts)
        waiting = list(posts)
        deadline = time.monotonic() + START_SECONDS
        while waiting and not asked_to_stop.is_set():
            for post in list(waiting):
                self._check_birth(post, deadline)
                if post.service.ready():
                    waiting.remove(post)
                    self.say(f"{post.service.name} is ready")
            asked_to_stop.wait(POLL_SECONDS)

    def watch(self, asked_to_stop: Event, restarted: Callable[[], None]) -> None:
        """Restart whatever dies, until asked to stop; `restarted` is called after each time."""
        while not asked_to_stop.wait(POLL_SECONDS):
            for post in self._posts:
                if self._look_after(post):
                    restarted()

    def stop(self) -> None:
        """Stop everything, last started first."""
        while self._posts:
            post = self._posts.pop()
            post.child.stop()
            self._tell_undertaker("-", post.child.group)
            self.say(f"{post.service.name} has stopped")

    def _spawn(self, service: Service) -> Child:
        child = Child(service, self.folder.log(service.name), self.folder.root)
        self._tell_undertaker("+", child.group)
        return child

    def _check_birth(self, post: _Post, deadline: float) -> None:
        if post.child.code is None and time.monotonic() < deadline:
            return
        happened = "is not ready yet" if post.child.code is None else f"ended with code {post.child.code}"
        raise ServiceDied(f"{post.service.name} {happened}; the end of {post.child.log}:\n{post.child.last_words()}")

    def _look_after(self, post: _Post) -> bool:
        """Whether it had to be started again."""
        now = time.monotonic()
        if post.due is None and post.child.code is not None:
            self._bury(post, now)
        elif post.due is not None and now >= post.due:
            post.child, post.started, post.due = self._spawn(post.service), now, None
            self.say(f"{post.service.name} was started again")
            return True
        return False

    def _bury(self, post: _Post, now: float) -> None:
        post.pause = FIRST_PAUSE if now - post.started > STEADY_SECONDS else min(post.pause * 2, LONGEST_PAUSE)
        post.due = now + post.pause
        post.child.kill()  # what it started must not outlive it, nor hold its port
        self._tell_undertaker("-", post.child.group)
        self.say(f"{post.service.name} died (code {post.child.code}); starting it again in {post.pause:.1f} s")

    def _tell_undertaker(self, sign: str, group: int) -> None:
        if self._undertaker.stdin:
            with suppress(BrokenPipeError):  # somebody ended it: the services still run, and still stop in order
                self._undertaker.stdin.write(f"{sign}{group}\n")
                self._undertaker.stdin.flush()
