import pytest

from shared.lexicon.nicknames import other_forms


@pytest.mark.parametrize(("one", "other"), [("bill", "william"), ("olle", "olof"), ("sasha", "aleksandr")])
def test_a_name_and_its_short_form_lead_to_one_another(one: str, other: str) -> None:
    assert other in other_forms(one)
    assert one in other_forms(other)


def test_short_forms_of_one_name_do_not_lead_to_one_another() -> None:
    assert "bob" not in other_forms("rob")


def test_most_words_have_no_other_form() -> None:
    assert not other_forms("widodo")
