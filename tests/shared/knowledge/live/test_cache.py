"""What is kept and for how long, on both shelves: a real Redis and a file."""

import sqlite3
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bonafide.serve.ports import free_port
from shared.errors import SourceUnavailable
from shared.knowledge.live import cache as clock
from shared.knowledge.live import shelf as shelves
from shared.knowledge.live.cache import Cache, Kind
from shared.knowledge.live.shelf import FileShelf, RedisShelf, Shelf, make_shelf

KIND = Kind("made", 1000, str.upper)


class Source:
    """Answers what it is asked, a key at a time, and counts; down for the keys it is told."""

    def __init__(self, delay: float = 0.0) -> None:
        self.asked: list[str] = []
        self.down: set[str] = set()
        self.missing: set[str] = set()
        self._delay = delay

    def __call__(self, keys: Sequence[str]) -> Iterator[Mapping[str, Any]]:
        for key in keys:
            self.asked.append(key)
            time.sleep(self._delay)
            if key in self.down:
                raise SourceUnavailable("down")
            yield {key: None if key in self.missing else key.upper()}


@pytest.fixture(params=["redis", "file"])
def shelf(request: pytest.FixtureRequest, tmp_path: Path) -> Shelf:
    if request.param == "file":
        return make_shelf(f"sqlite:///{tmp_path}/kept.sqlite")
    return make_shelf(request.getfixturevalue("budget_url"))


def test_what_was_answered_is_not_asked_again_not_even_after_a_restart(shelf: Shelf) -> None:
    source = Source()
    for _ in range(2):
        answers = Cache(shelf).fetch(KIND, ["a", "b", "a"], source)
        assert {key: kept.value for key, kept in answers.kept.items()} == {"a": "A", "b": "B"}
    assert source.asked == ["a", "b"]


def test_an_error_is_never_kept(shelf: Shelf) -> None:
    source = Source()
    source.down = {"b"}
    answers = Cache(shelf).fetch(KIND, ["a", "b", "c"], source)
    assert set(answers.kept) == {"a"}
    assert set(answers.failures) == {"b", "c"}
    source.down = set()
    assert Cache(shelf).fetch(KIND, ["a", "b", "c"], source).value("c") == "C"
    assert source.asked == ["a", "b", "b", "c"]


def test_what_cannot_be_read_is_a_failure_and_never_kept(shelf: Shelf) -> None:
    odd = Kind("odd", 1000, lambda value: value["name"])
    answers = Cache(shelf).fetch(odd, ["a"], lambda keys: iter([{key: {"nome": "A"} for key in keys}]))
    assert (answers.kept, str(answers.failures["a"])) == (
        {},
        "an answer has a shape that cannot be read (odd: KeyError)",
    )
    answers = Cache(shelf).fetch(odd, ["a"], lambda keys: iter([{key: {"name": "A"} for key in keys}]))
    assert answers.value("a") == {"name": "A"}


def test_what_is_not_there_is_remembered_for_less_long(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "MISS_FOR", 0.2)
    source = Source()
    source.missing = {"b"}
    for _ in range(2):
        answers = Cache(shelf).fetch(KIND, ["a", "b"], source)
        assert answers.kept["b"].value is None
    assert source.asked == ["a", "b"]
    time.sleep(0.3)
    Cache(shelf).fetch(KIND, ["a", "b"], source)
    assert source.asked == ["a", "b", "b"]


def test_while_nobody_answers_the_old_answer_helps_out_and_says_so(shelf: Shelf) -> None:
    source, brief = Source(), Kind("brief", 0.0, str.upper)
    first = Cache(shelf).fetch(brief, ["a"], source)
    source.down = {"a"}
    second = Cache(shelf).fetch(brief, ["a"], source)
    assert (second.kept["a"].value, second.kept["a"].stale) == ("A", True)
    assert second.kept["a"].at == first.kept["a"].at
    assert not second.failures
    source.down = set()
    assert not Cache(shelf).fetch(brief, ["a"], source).kept["a"].stale


def test_what_many_want_at_once_is_asked_once(shelf: Shelf) -> None:
    source, seen = Source(delay=0.05), []
    keys = [f"k{n}" for n in range(5)]

    def want() -> None:
        seen.append(Cache(shelf).fetch(KIND, keys, source))

    threads = [threading.Thread(target=want) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(source.asked) == keys
    assert all(set(answers.kept) == set(keys) for answers in seen)


def test_where_the_first_gives_up_the_next_one_asks(shelf: Shelf) -> None:
    _, mine = shelf.claim([f"{clock.FORM}:made:a"], 0.3)  # somebody who is killed before the answer
    assert mine
    source = Source()
    assert Cache(shelf).fetch(KIND, ["a"], source).value("a") == "A"


def test_a_claim_is_let_go_by_its_owner_alone(shelf: Shelf) -> None:
    token, _ = shelf.claim(["a"], 5)
    other, none = shelf.claim(["a"], 5)
    shelf.release(other, ["a"])
    assert not none
    assert not shelf.claim(["a"], 5)[1]
    shelf.release(token, ["a"])
    assert shelf.claim(["a"], 5)[1] == {"a"}


def test_what_cannot_be_read_is_no_answer(shelf: Shelf) -> None:
    shelf.write({f"{clock.FORM}:made:a": b"no such thing"}, 100)
    assert Cache(shelf).fetch(KIND, ["a"], Source()).value("a") == "A"


def test_without_its_redis_everything_is_asked_anew() -> None:
    source = Source()
    cache = Cache(RedisShelf(f"redis://127.0.0.1:{free_port()}/0"))
    for _ in range(2):
        assert cache.fetch(KIND, ["a"], source).value("a") == "A"
    assert source.asked == ["a", "a"]


def test_a_file_that_is_damaged_is_done_without(tmp_path: Path) -> None:
    path, source = tmp_path / "kept.sqlite", Source()
    cache = Cache(FileShelf(path))
    for left in tmp_path.iterdir():
        left.write_bytes(b"no database at all" * 1000)
    for some in (cache, Cache(FileShelf(path))):
        assert some.fetch(KIND, ["a"], source).value("a") == "A"
    assert source.asked == ["a", "a"]


def test_a_file_that_others_hold_is_done_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelves, "_PATIENCE", 0.1)
    shelf, source = FileShelf(tmp_path / "kept.sqlite"), Source()
    with closing(sqlite3.connect(tmp_path / "kept.sqlite", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert Cache(shelf).fetch(KIND, ["a"], source).value("a") == "A"


def test_a_file_forgets_what_is_over_while_it_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelves, "_PURGED_EVERY", -1.0)
    shelf = FileShelf(tmp_path / "kept.sqlite")
    shelf.write({"a": b"1"}, -1)
    shelf.write({"b": b"2"}, 100)
    with closing(sqlite3.connect(tmp_path / "kept.sqlite")) as connection:
        assert connection.execute("SELECT key FROM kept").fetchall() == [("b",)]


def test_a_file_may_be_shared_by_many_shelves(tmp_path: Path) -> None:
    one, other = (FileShelf(tmp_path / "deep" / "kept.sqlite") for _ in range(2))
    one.write({"a": b"1"}, 100)
    assert other.read(["a", "b"]) == {"a": b"1"}
