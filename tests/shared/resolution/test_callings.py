"""What an article calls somebody beside the occupations that their item gives."""

from dataclasses import replace

import pytest

from shared.models.world import Entity, ItemRef, Statement
from shared.resolution.callings import calling_said
from tests.world import World, human, person, reading, thing


def kind_of(key: str, label: str, *above: str, aliases: tuple[str, ...] = ()) -> Entity:
    parents = tuple(Statement("P279", ItemRef(each)) for each in above)
    return replace(thing(key, label), statements=parents, aliases=aliases)


WORLD = World(
    (
        kind_of("novelist", "novelist", "writer"),
        kind_of("writer", "writer", "creator", aliases=("author",)),
        kind_of("creator", "creator", "professional"),
        kind_of("professional", "professional"),
        kind_of("player", "association football player", "writer-loop", aliases=("footballer",)),
        kind_of("writer-loop", "athlete", "player"),
        kind_of("lonely", "barrister"),
    )
)


@pytest.mark.parametrize(
    ("said", "occupation", "label", "wider"),
    [
        ("novelist", "novelist", "novelist", None),
        ("Swedish novelist", "novelist", "novelist", None),
        ("writer", "novelist", "novelist", "writer"),
        ("Kenyan author", "novelist", "novelist", "author"),
        ("award-winning author", "novelist", "novelist", "author"),
        ("science writer", "novelist", None, None),  # another kind of writer
        ("professional", "novelist", None, None),  # everybody is
        ("chemist", "novelist", None, None),
        ("footballer", "player", "association football player", None),
        ("athlete", "player", "association football player", "athlete"),
        ("lawyer", "lonely", "barrister", "lawyer"),  # by our own list, where the source names nothing wider
        ("novelist", "unknown", None, None),
    ],
)
def test_an_occupation_is_met_by_itself_or_by_a_wider_one(
    said: str, occupation: str, label: str | None, wider: str | None
) -> None:
    met = calling_said(said, human("a", "Ann", P106=occupation), WORLD.gather(reading(person("Ann"))))
    assert (met.label, met.wider) == (label, wider) if met else label is None
