"""Offices that an article calls by other words than their names."""

import pytest

from shared.models.reading import Role
from shared.models.world import EntityKind, Facts, Hit, Lookup, Meeting
from shared.resolution.other_words import is_shortened, is_top_of
from tests.world import World, office, thing

FUND = thing("fund", "International Monetary Fund", EntityKind.ORGANISATION)


@pytest.mark.parametrize(
    ("said", "name", "meant"),
    [
        ("Commission President", "President of the European Commission", True),
        ("Defense Secretary", "United States Secretary of Defence", True),
        ("Commission President", "Vice President of the European Commission", False),
        ("Secretary", "Secretary of State", False),
    ],
)
def test_some_words_of_a_name_mean_the_office_unless_they_leave_out_that_it_is_a_lesser_one(
    said: str, name: str, meant: bool
) -> None:
    assert is_shortened(said, office(name).office) is meant


@pytest.mark.parametrize(
    ("title", "body", "name", "meant"),
    [
        ("boss", "Bank of England", "Governor of the Bank of England", True),
        ("leader", "NATO", "Secretary General of NATO", True),
        ("manager", "IMF", "Managing Director of the International Monetary Fund", True),
        ("chief", "UN", "United Nations Secretary-General", False),  # nobody said what UN stands for
        ("head", "Bank of England", "Deputy Governor of the Bank of England", False),
        ("head", "Bank", "Governor of the Bank of England", False),
        ("spokesman", "NATO", "Secretary General of NATO", False),
    ],
)
def test_who_heads_a_body_has_the_office_at_its_top(title: str, body: str, name: str, meant: bool) -> None:
    named = {"IMF": Lookup((Hit(FUND, "IMF", Meeting.EXACT),))}
    facts = Facts(World().info, people={}, organisations=named, offices={}, chains={}, entities={})
    assert is_top_of(Role(title, None, body), office(name).office, facts) is meant
