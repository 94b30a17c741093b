"""What the others an article names say of a namesake, and what they do not."""

from dataclasses import replace

import pytest

from shared.models.world import Entity, EntityKind, ItemRef, Statement
from shared.resolution.candidates import Resolved
from shared.resolution.people import resolve
from tests.world import World, claim, human, office, person, reading, thing

HEAD = "Juma Okello"
FINANCE, HEALTH = "Minister of Finance of Kenya", "Minister of Health of Kenya"


KENYA, UGANDA = (thing(key, label, EntityKind.COUNTRY) for key, label in (("ke", "Kenya"), ("ug", "Uganda")))
ANCHOR = human("head", HEAD, P27="ke", P102="greens", P463="club", P1344="summit")
OFFICES = (
    office(FINANCE, ("head", "2020-01-01", None), ("before", "2012-01-01", "2019-12-31")),
    office(HEALTH, ("minister", "2020-01-01", None), ("earlier", "2000-01-01", "2004-01-01")),
)


def resolved(*bearers: Entity, day: str | None = "2024-10-29") -> Resolved:
    world = World((KENYA, UGANDA, ANCHOR, *bearers), OFFICES)
    article = reading(person(HEAD, claim(FINANCE)), person("Amina Otieno"), day=day)
    return resolve(article, world.gather(article))[1]


@pytest.mark.parametrize(
    ("bearer", "words", "weight"),
    [
        (human("minister", "Amina Otieno"), "was in the same government as", 0.8),
        (human("before", "Amina Otieno"), "held the same office as", 0.8),
        (human("x", "Amina Otieno", P1344="summit"), "took part in the same event as", 0.6),
        (human("x", "Amina Otieno", P463="club"), "belongs to the same body as", 0.6),
        (human("x", "Amina Otieno", P102="greens"), "is of the same party as", 0.4),
        (human("x", "Amina Otieno", P27="ke"), "is of the same country as", 0.2),
        (human("earlier", "Amina Otieno"), "is of the same country as", 0.2),  # another government
        (human("x", "Amina Otieno", P27="ug"), None, 0.0),
        (human("x", "Amina Otieno"), None, 0.0),
    ],
)
def test_the_closest_tie_to_somebody_known_counts(bearer: Entity, words: str | None, weight: float) -> None:
    (candidate,) = resolved(bearer).candidates
    found = [feature for feature in candidate.features if feature.name == "company"]
    assert [feature.weight for feature in found] == ([weight] if words else [])
    assert all(words and feature.detail.startswith(words) for feature in found)
    assert not any(feature.telling for feature in found)


def test_company_puts_the_one_in_front_of_a_namesake() -> None:
    candidates = resolved(human("stranger", "Amina Otieno"), human("x", "Amina Otieno", P463="club")).candidates
    assert [candidate.entity.id for candidate in candidates] == ["x", "stranger"]


def test_company_alone_makes_nobody_known() -> None:
    assert resolved(human("x", "Amina Otieno", P463="club")).identity is None


def test_who_is_known_by_the_words_alone_is_not_weighed_again() -> None:
    world = World((KENYA, ANCHOR, human("minister", "Amina Otieno")), OFFICES)
    article = reading(person(HEAD, claim(FINANCE)), person("Amina Otieno", claim(HEALTH)))
    both = resolve(article, world.gather(article))
    assert all(who.identity and not any(f.name == "company" for f in who.identity.features) for who in both)


def test_many_in_company_weigh_no_more_than_one_point() -> None:
    others = [human(f"o{n}", f"Otto Number{n}", P463="club") for n in range(4)]
    offices = tuple(office(f"Mayor of Town{n}", (f"o{n}", "2020-01-01", None)) for n in range(4))
    world = World((KENYA, *others, human("x", "Amina Otieno", P463="club")), offices)
    people = [person(o.label, claim(f"Mayor of Town{n}")) for n, o in enumerate(others)]
    article = reading(*people, person("Amina Otieno"))
    (candidate,) = resolve(article, world.gather(article))[-1].candidates
    assert sum(f.weight for f in candidate.features if f.name == "company") == pytest.approx(1.0)


def test_an_article_without_a_day_has_no_government_of_the_day() -> None:
    (candidate,) = resolved(human("minister", "Amina Otieno"), day=None).candidates
    assert [f.weight for f in candidate.features if f.name == "company"] == [0.2]


def test_nobody_is_in_company_with_themselves() -> None:
    world = World(
        (KENYA, replace(ANCHOR, statements=(*ANCHOR.statements, Statement("P463", ItemRef("club"))))), OFFICES
    )
    article = reading(person(HEAD, claim(FINANCE)), person("J. Okello"))
    again = resolve(article, world.gather(article))[1]
    assert [c.entity.id for c in again.candidates] == ["head"]
    assert not any(f.name == "company" for c in again.candidates for f in c.features)
