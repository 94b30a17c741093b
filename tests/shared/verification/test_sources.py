"""How cited sources stand: known, ended, imitated, near a better-known name, or not found."""

import pytest

from shared.models.reading import CitedSource, Citing
from shared.models.report import Verdict
from shared.models.world import Entity, EntityKind, Statement
from shared.verification.sources import JudgedSource, Standing, look_alike, verify_sources
from tests.world import World, reading, thing


def outlet(name: str, *addresses: str) -> Entity:
    return Entity(name, EntityKind.ORGANISATION, name, statements=tuple(Statement("P856", a) for a in addresses))


WORLD = World(
    (
        outlet("Reuters", "https://www.reuters.com/"),
        outlet("Le Monde", "https://lemonde.fr", "not an address ["),
        outlet("The Bugle"),
        thing("gone", "Apple Daily", EntityKind.ORGANISATION, ended="2021-06-24"),
    ),
    failing=frozenset({"AFP"}),
)


def judged(name: str, url: str | None = None, day: str | None = "2024-10-29") -> JudgedSource:
    said = reading(day=day, sources=(CitedSource(name, (), Citing.REPORTED, url),))
    return verify_sources(said, WORLD.gather(said))[0]


@pytest.mark.parametrize(
    ("name", "url", "standing"),
    [
        ("Reuters", None, Standing.KNOWN),
        ("Reuters", "https://www.reuters.com/world", Standing.KNOWN),
        ("Reuters", "https://graphics.reuters.com/x", Standing.KNOWN),
        ("Reuters", "https://news.yahoo.com/reuters", Standing.ELSEWHERE),  # a syndicated copy
        ("Reuters", "https://reuters.co.uk/world", Standing.ELSEWHERE),
        ("Reuters", "https://www.reuterss.com/world", Standing.IMITATED),
        ("Reuters", "https://reuters.com.world-news.example/", Standing.IMITATED),
        ("Reuters", "https://reuters-com.example/", Standing.IMITATED),
        ("Le Monde", "https://www.lemonde.fr/a", Standing.KNOWN),
        ("The Bugle", "https://anything.example/", Standing.KNOWN),  # its own site is not known
        ("Apple Daily", None, Standing.ENDED),
        ("Reutters", None, Standing.LOOK_ALIKE),
        ("The Nowhere Post", None, Standing.NOT_FOUND),
        ("AFP", None, Standing.FAILED),
    ],
)
def test_how_a_source_stands(name: str, url: str | None, standing: Standing) -> None:
    assert judged(name, url).standing is standing


def test_an_outlet_had_not_ended_before_its_end_nor_in_an_article_without_a_date() -> None:
    assert judged("Apple Daily", day="2020-01-01").standing is Standing.KNOWN
    assert judged("Apple Daily", day=None).standing is Standing.KNOWN


def test_only_what_is_proven_is_a_mismatch() -> None:
    assert {s for s in Standing if s.verdict is Verdict.MISMATCH} == {Standing.ENDED, Standing.IMITATED}


def test_the_name_meant_is_told_as_it_is_written() -> None:
    assert look_alike("Reutters") == "Reuters"
    assert look_alike("the Washingtn Pst") == "The Washington Post"
    assert look_alike("BBD") is None and look_alike("Reuters") is None
