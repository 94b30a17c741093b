"""What an occupation is a kind of, from either source, and only where an article says what somebody is."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from shared.knowledge.base import Knowledge
from shared.knowledge.callings import LEVELS, with_wider
from shared.knowledge.live import Access, Live
from shared.knowledge.snapshot import Edition, Snapshot, build
from shared.knowledge.starter.claims import entity, item, statement
from shared.models.reading import ClaimKind, Role
from shared.models.world import Coverage, Entity, EntityKind, ItemRef, Statement
from tests.shared.knowledge.made import Json, human
from tests.wikimedia.server import standing_in
from tests.wikimedia.wiki import Wiki
from tests.world import claim, person, reading


def occupation(key: str, label: str, *above: str) -> Json:
    kind = statement("P31", item("Q28640"), None)
    return entity(key, label, (), "", [kind, *(statement("P279", item(each), None) for each in above)])


def everything() -> list[Json]:
    return [
        human("Q11", "Ann Quill", held=[statement("P106", item("Q61"), None)]),
        occupation("Q61", "novelist", "Q62"),
        occupation("Q62", "writer", "Q63"),
        occupation("Q63", "creator", "Q64"),
        occupation("Q64", "professional"),
    ]


@contextmanager
def snapshot(folder: Path) -> Iterator[Knowledge]:
    build(everything(), folder / "made.sqlite", Edition("made", Coverage.PARTIAL, date(2024, 1, 1)))
    yield Snapshot(folder / "made.sqlite")


@contextmanager
def live(folder: Path) -> Iterator[Knowledge]:
    wiki = Wiki()
    for each in everything():
        wiki.add_item(each)
    wiki.add_page("Ann Quill", "Q11")
    with standing_in(wiki) as server:
        yield Live(Access("desk@example.org", **server.addresses, cache_url=f"sqlite:///{folder}/kept.sqlite"))


@pytest.fixture(params=[snapshot, live], ids=["snapshot", "live"])
def source(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Knowledge]:
    with request.param(tmp_path) as made:
        yield made


def test_what_somebody_is_said_to_be_comes_with_what_it_is_a_kind_of(source: Knowledge) -> None:
    said = claim("author", ClaimKind.OCCUPATION, role=Role("author"))
    facts = source.gather(reading(person("Ann Quill", said)))
    assert [s.value for s in facts.entities["Q61"].all("P279")] == [ItemRef("Q62")]
    assert [s.value for s in facts.entities["Q62"].all("P279")] == [ItemRef("Q63")]
    assert facts.label("Q63") == "creator"


def test_nothing_is_looked_up_where_the_article_does_not_say_what_somebody_is(source: Knowledge) -> None:
    facts = source.gather(reading(person("Ann Quill")))
    assert facts.label("Q61") == "novelist"
    assert "Q62" not in facts.entities


def test_a_circle_of_subclasses_ends() -> None:
    other, asked = {"Q1": "Q2", "Q2": "Q1"}, list[Collection[str]]()

    def fetch(ids: Collection[str]) -> list[Entity]:
        asked.append(ids)
        return [Entity(key, EntityKind.OTHER, key, statements=(Statement("P279", ItemRef(other[key])),)) for key in ids]

    assert with_wider(["Q1"], fetch).keys() == {"Q1", "Q2"}
    assert len(asked) <= LEVELS
