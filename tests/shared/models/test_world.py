from shared.dates import Unstated
from shared.models.properties import Property
from shared.models.world import (
    FULL_NAME,
    MEETING_RANK,
    SAME_LETTERS,
    Entity,
    EntityKind,
    ItemRef,
    Meeting,
    Rank,
    Statement,
    Value,
)  # fmt: skip


def test_a_better_meeting_of_names_has_the_lower_rank() -> None:
    assert min(MEETING_RANK, key=MEETING_RANK.__getitem__) is Meeting.EXACT
    assert MEETING_RANK[Meeting.VARIANT] < MEETING_RANK[Meeting.NEAR] < MEETING_RANK[Meeting.PARTIAL]


def test_names_of_the_same_letters_are_full_names_and_no_part_of_one_is() -> None:
    assert SAME_LETTERS < FULL_NAME
    assert not {Meeting.PARTIAL, Meeting.INITIALS, Meeting.WITHIN} & FULL_NAME


def test_an_entity_refers_by_each_property_in_order_and_never_by_what_is_deprecated() -> None:
    def said(value: Value, name: str = Property.EMPLOYER, rank: Rank = Rank.NORMAL) -> Statement:
        return Statement(name, value, rank=rank)

    told = (
        said(ItemRef("Q1"), Property.PARTY), said(ItemRef("Q2")), said(ItemRef("Q3"), rank=Rank.PREFERRED),
        said(ItemRef("Q4"), rank=Rank.DEPRECATED), said(Unstated.UNKNOWN), said("in words"),
    )  # fmt: skip
    entity = Entity("Q9", EntityKind.HUMAN, "Jane Roe", statements=told)
    assert entity.refs(Property.EMPLOYER, Property.PARTY) == ("Q2", "Q3", "Q1")
    assert entity.best_refs(Property.PARTY, Property.EMPLOYER) == ("Q1", "Q3")
    assert entity.refs(Property.CITIZENSHIP) == ()
