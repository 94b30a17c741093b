"""Each reason for and against a candidate: when it speaks, how it weighs, and whether it may make a match."""

from dataclasses import replace

import pytest

from shared.models.reading import Claim, ClaimKind, When
from shared.models.text import Span
from shared.models.world import EntityKind
from shared.resolution.candidates import Feature
from shared.resolution.people import resolve
from tests.world import World, claim, human, office, person, reading, thing

ENTITIES = (
    thing("ke", "Kenya", EntityKind.COUNTRY),
    thing("ug", "Uganda", EntityKind.COUNTRY),
    thing("greens", "Green Party of Kenya"),
    thing("blues", "Blue Party"),
    human("elder", "Amina Otieno", born="1950-03-01", died="2001-05-05", P27="ke"),
    human("amina", "Amina Otieno", born="1974-03-01", P27="ke", P102="greens", P26="juma"),
    human("ugandan", "Amina Otieno", born="1990-03-01", P27="ug", P102="blues"),
    human("juma", "Juma Otieno"),
    human("child", "Juma Otieno", born="2012-01-01"),
)
WORLD = World(ENTITIES, (office("Governor of Nakuru", ("amina", "2010-01-01", "2015-01-01")),))


def features(key: str, *claims: Claim, name: str = "Amina Otieno", text: str = "") -> dict[str, Feature]:
    said = reading(person(name, *claims), text=text)
    who = resolve(said, WORLD.gather(said))[0]
    candidate = next(c for c in who.candidates if c.entity.id == key)
    return {feature.name: feature for feature in candidate.features}


def said(kind: ClaimKind, value: str, **parts: object) -> Claim:
    return claim(value, kind, role=None, value=value, **parts)


@pytest.mark.parametrize(
    ("key", "claims", "name", "speaks_for", "telling"),
    [
        ("amina", (said(ClaimKind.PARTY, "Green Party of Kenya"),), "party", True, True),
        ("ugandan", (said(ClaimKind.PARTY, "Green Party of Kenya"),), "party", False, False),
        ("elder", (said(ClaimKind.PARTY, "Green Party of Kenya"),), "party", None, False),  # nothing known
        ("amina", (said(ClaimKind.AGE, "50"),), "age", True, False),  # an age alone may be anybody's
        ("amina", (said(ClaimKind.AGE, "50"), said(ClaimKind.NATIONALITY, "Kenyan")), "age", True, True),
        ("amina", (said(ClaimKind.AGE, "51"),), "age", True, False),  # a birthday late
        ("amina", (said(ClaimKind.AGE, "53"),), "age", None, False),  # a slip
        ("ugandan", (said(ClaimKind.AGE, "50"),), "age", False, False),
        ("amina", (said(ClaimKind.NATIONALITY, "Kenyan"),), "country", True, False),
        ("ugandan", (said(ClaimKind.NATIONALITY, "Kenyan"),), "country", False, False),
        ("amina", (said(ClaimKind.KINSHIP, "Juma Otieno"),), "kin", True, True),
        ("ugandan", (said(ClaimKind.KINSHIP, "Juma Otieno"),), "kin", None, False),
        ("amina", (claim("Governor of Nakuru", when=When.FORMER),), "former office", True, True),
        ("amina", (claim("diplomat", ClaimKind.OCCUPATION),), "field", True, False),
        ("amina", (claim("chemist", ClaimKind.OCCUPATION),), "field", False, False),
        ("amina", (claim("peace negotiator", ClaimKind.OCCUPATION),), "field", None, False),
        ("elder", (), "dead", False, False),
        ("amina", (), "shared name", False, False),
    ],
)
def test_what_a_fact_says_of_a_candidate(
    key: str, claims: tuple[Claim, ...], name: str, speaks_for: bool | None, telling: bool
) -> None:
    feature = features(key, *claims).get(name)
    assert (feature and feature.weight > 0) == speaks_for
    assert bool(feature and feature.telling) is telling


def test_a_child_is_not_the_one_quoted() -> None:
    assert features("child", name="Juma Otieno")["too young"].weight < -3


def test_the_dead_weigh_less_where_the_article_looks_back() -> None:
    now = features("elder")["dead"].weight
    looking_back = features("elder", claim("Governor of Nakuru", when=When.FORMER))["dead"].weight
    assert now < looking_back < 0


def test_one_fact_tells_three_of_one_name_apart() -> None:
    facts = (said(ClaimKind.AGE, "50"), said(ClaimKind.NATIONALITY, "Kenyan"))
    article = reading(person("Amina Otieno", *facts), text="In Kenya on Tuesday.")
    who = resolve(article, WORLD.gather(article))[0]
    assert who.identity is not None and who.identity.entity.id == "amina"


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("Amina Otieno met the president.", True),
        ("Amina Otieno met the president in 1985.", False),
        ("Amina Otieno was there. The bridge was opened in 1985.", True),
        ("Amina Otieno was born in 1950 and never heard of it.", True),
        ("Amina Otieno came back in 2020.", True),
    ],
)
def test_whom_a_sentence_names_with_a_year_of_their_life_is_not_dead_to_it(text: str, dead: bool) -> None:
    assert ("dead" in features("elder", text=text)) is dead


@pytest.mark.parametrize(
    ("text", "claims", "known"),
    [
        ("Queen Amina opened the bridge.", (), True),
        ("queen Amina opened the bridge.", (), True),
        ("Princess Amina opened the bridge.", (), False),
        ("Judge Amina opened the bridge.", (), False),
        ("Queen Amina opened the bridge.", (said(ClaimKind.NATIONALITY, "Uganda"),), False),
        ("Queen Amina opened the bridge.", (said(ClaimKind.NATIONALITY, "Kenya"),), True),
    ],
)
def test_a_throne_and_one_name_are_a_name_of_their_own(text: str, claims: tuple[Claim, ...], known: bool) -> None:
    queen = replace(human("queen", "Amina of Kenya", P27="ke"), aliases=("Amina", "Queen Amina"))
    world = World((*ENTITIES, queen))
    start = text.index("Amina")
    named = replace(person("Amina", *claims), mentions=(Span(start, start + 5, "Amina"),))
    article = reading(named, text=text)
    who = resolve(article, world.gather(article))[0]
    assert (who.identity is not None) is known
