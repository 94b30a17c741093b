import pytest

from shared.knowledge.keys import home

KOREA = ("Chief Justice", "Chief Justice of South Korea")


@pytest.mark.parametrize(
    ("name", "countries", "names", "key"),
    [
        ("Chief Justice", (), KOREA, "kr"),
        ("Chief Justice of South Korea", (), KOREA, None),
        ("Chief Justice", ("Q30",), KOREA, "us"),
        ("Chief Justice", (), ("Chief Justice",), None),
    ],
)
def test_an_office_is_at_home_where_it_is_stated_to_be_or_another_name_says(
    name: str, countries: tuple[str, ...], names: tuple[str, ...], key: str | None
) -> None:
    assert home(name, countries, names) == key
