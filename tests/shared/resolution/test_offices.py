"""Which of somebody's offices the words of an article can mean, and of which country an office is."""

from dataclasses import replace

import pytest

from shared.models.reading import Claim, ClaimKind, Role
from shared.models.world import EntityKind, Hit, Lookup, Meeting
from shared.resolution.governments import country_of_office
from shared.resolution.offices import offices_meant, tenures_of_claim
from shared.resolution.seats import is_seat_of
from shared.resolution.tenures import tenures_of
from tests.world import World, claim, human, office, person, reading, thing

ENTITIES = (
    thing("us", "United States of America", EntityKind.COUNTRY),
    thing("in", "India", EntityKind.COUNTRY),
    human("terry", "Terry Quinn"),
)
OFFICES = (
    office("Governor of Virginia", ("terry", "2014-01-11", "2018-01-13")),
    office("Minister of State for Rural Roads", ("terry", "2010-01-01", "2013-01-01")),
    office("ambassador to the United States of America", ("terry", "2019-01-01", None)),
    office("Member of the 15th Lok Sabha", ("terry", "2009-05-22", "2014-05-18"), single=False),
)
WORLD = World(ENTITIES, OFFICES)


def meant(words: str, role: Role, kind: ClaimKind = ClaimKind.OFFICE, text: str = "") -> set[str]:
    said: Claim = claim(words, kind, role=role)
    article = reading(person("Terry Quinn", said), text=text or words)
    facts = WORLD.gather(article)
    found = tenures_of_claim(said, tenures_of({"terry"}, facts).get("terry", ()), article.article, facts)
    return {facts.chains[tenure.office].office.label for tenure in found}


@pytest.mark.parametrize(
    ("words", "role", "kind", "label"),
    [
        ("Governor of Virginia", Role("Governor", "Virginia"), ClaimKind.OFFICE, "Governor of Virginia"),
        ("member of the Lok Sabha", Role("member", None, "Lok Sabha"), ClaimKind.AFFILIATION,
         "Member of the 15th Lok Sabha"),
        ("Indian lawmaker", Role("lawmaker", "Indian"), ClaimKind.OFFICE, "Member of the 15th Lok Sabha"),
    ],
)  # fmt: skip
def test_words_of_news_mean_an_office(words: str, role: Role, kind: ClaimKind, label: str) -> None:
    assert label in meant(words, role, kind)


def test_an_office_written_out_is_meant_where_a_part_of_it_was_read() -> None:
    assert meant(
        "Minister of State", Role("Minister of State"), text="Minister of State for Rural Roads Terry Quinn"
    ) == {"Minister of State for Rural Roads"}


def test_whose_office_it_is() -> None:
    facts = WORLD.gather(reading(person("Terry Quinn")))
    assert country_of_office(thing("o", "Prime Minister of India", EntityKind.OFFICE), facts) == "in"
    # The host is not whose envoy it is, nor is a part of a country a country.
    assert country_of_office(thing("o", "ambassador to the United States of America", EntityKind.OFFICE), facts) is None
    assert country_of_office(thing("o", "Governor of Utah", EntityKind.OFFICE), facts) is None


@pytest.mark.parametrize(
    ("label", "role", "inferred"),
    [
        ("Governor of Virginia", Role("Governor", "Virginia"), False),  # a part of a country says whose it is
        ("Chief Minister of Punjab", Role("Chief Minister", "Punjab"), True),  # two countries have one
        ("Minister of Finance", Role("Minister of Finance"), True),
    ],
)
def test_a_part_of_a_country_says_whose_office_it_is(label: str, role: Role, inferred: bool) -> None:
    chain = office(label, ("terry", "2014-01-11", "2018-01-13"))
    world = World(ENTITIES, (chain,))
    facts = world.gather(reading(person("Terry Quinn", claim(label, role=role)), text=label))
    hit = Hit(next(iter(facts.chains.values())).office, label, Meeting.PARTIAL)
    facts = replace(facts, offices={(role.title, role.place, None): Lookup((hit,))})
    assert [each.inferred for each in offices_meant(role, facts)] == [inferred]


def _hit(label: str, meeting: Meeting, *others: str) -> Hit:
    entity = replace(office(label).office, id=label + str(others), aliases=others)
    return Hit(entity, label, meeting)


@pytest.mark.parametrize(
    ("role", "hits", "labels"),
    [
        # Of which country an office is may stand in another of its names.
        (Role("Chief of Staff", "Italy", "Air Force"),
         (_hit("Chief of Staff of the Air Force", Meeting.EXACT, "Italian Chief of Staff of the Air Force"),
          _hit("Chief of Staff of the Air Force", Meeting.EXACT, "South Korean Chief of Staff of the Air Force")),
         ["Italian Chief of Staff of the Air Force"]),
        # One of that country leaves none of which nobody knows whose it is.
        (Role("First Lady", "South Korea"),
         (_hit("First Lady", Meeting.FOLDED, "First Lady of South Korea"), _hit("First Lady", Meeting.PARTIAL, "Lady")),
         ["First Lady of South Korea"]),
        # The very title leaves none that is called so by a synonym.
        (Role("Minister of Internal Affairs", "Japan"),
         (_hit("Minister of Internal Affairs", Meeting.FOLDED, "itself"),
          _hit("Minister of Home Affairs of Japan", Meeting.FOLDED, "other")),
         ["itself"]),
    ],
)  # fmt: skip
def test_the_office_that_fits_the_words_best_is_meant(role: Role, hits: tuple[Hit, ...], labels: list[str]) -> None:
    facts = WORLD.gather(reading(person("Terry Quinn")))
    chains = {hit.entity.id: replace(facts.chains[office("Governor of Virginia").office.id], office=hit.entity)
              for hit in hits}  # fmt: skip
    facts = replace(facts, chains=chains, offices={(role.title, role.place, role.organisation): Lookup(hits)})
    assert [each.chain.office.names[-1] for each in offices_meant(role, facts)] == labels


def test_a_seat_of_another_country_is_not_meant() -> None:
    facts = WORLD.gather(reading(person("Terry Quinn")))
    riksdag = thing("o", "member of the Parliament of India", EntityKind.OFFICE)
    assert is_seat_of(Role("lawmaker", "Indian"), riksdag, facts)
    assert not is_seat_of(Role("lawmaker", "Russian"), riksdag, facts)


def test_whoever_leads_a_body_leads_no_state() -> None:
    at_the_top = (office("President of India", ("terry", "2000-01-01", None)),)
    world = World(ENTITIES, at_the_top)
    for organisation, found in ((None, 1), ("the Global Council on Maritime Affairs", 0)):
        said = claim("leader", role=Role("leader", None, organisation))
        article = reading(person("Terry Quinn", said), text="leader")
        facts = world.gather(article)
        assert (
            len(tenures_of_claim(said, tenures_of({"terry"}, facts).get("terry", ()), article.article, facts)) == found
        )


def test_a_representative_of_an_assembly_is_not_that_of_a_country() -> None:
    world = World(ENTITIES, (office("United States representative", ("terry", "2000-01-01", None)),))
    said = claim("Representative", role=Role("Representative", None, "the Parliamentary Assembly of Asia"))
    article = reading(person("Terry Quinn", said), text="Representative of the Parliamentary Assembly of Asia")
    facts = world.gather(article)
    assert not tenures_of_claim(said, tenures_of({"terry"}, facts).get("terry", ()), article.article, facts)


@pytest.mark.parametrize(
    ("label", "role", "inferred"),
    [
        ("President of the Supreme Court", Role("president", None, "Supreme Court"), True),
        ("Chief Justice", Role("chief justice"), True),
        ("Governor of Virginia", Role("Governor", "Virginia"), False),
        ("Lieutenant Governor of Alberta", Role("Lieutenant Governor of Alberta"), False),
    ],
)
def test_what_every_country_has_leaves_open_whose_it_is(label: str, role: Role, inferred: bool) -> None:
    chain = office(label, ("terry", "2014-01-11", None))
    hit = Hit(chain.office, label, Meeting.EXACT)
    facts = World(ENTITIES, (chain,)).gather(reading(person("Terry Quinn", claim(label, role=role))))
    found = Lookup((hit,))
    facts = replace(facts, offices={(role.title, role.place, role.organisation): found})
    assert [meant.inferred for meant in offices_meant(role, facts)] == [inferred]
