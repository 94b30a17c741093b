import pytest

from shared.knowledge.snapshot.slips import LONGEST, Slippery, forms, one_apart, slippery


@pytest.mark.parametrize("other", ["clintn", "clinnton", "clnton", "clitnon", "clinson"])
def test_words_one_slip_apart_share_a_form(other: str) -> None:
    asked = Slippery("clinton", latin=True)
    assert set(forms(asked)) & set(forms(Slippery(other, latin=True)))
    assert one_apart(asked, [other, "clinton", "clanters"]) == [other]


@pytest.mark.parametrize(
    ("asked", "known"), [("christohper", "christopher"), ("dyomia", "dyomina"), ("rojhe", "roche")]
)
def test_a_slip_in_two_letters_for_one_sound_is_one_slip(asked: str, known: str) -> None:
    assert one_apart(Slippery(asked, latin=True), [known]) == [known]


def test_a_letter_of_another_script_that_becomes_several_is_one() -> None:
    (asked,), (known,) = slippery("Гарбачов", ["garbachov"]), slippery("Гарбащов", ["garbashchov"])
    assert not asked.latin
    assert one_apart(asked, [known.word]) == [known.word] or asked.signs == known.signs


def test_very_short_and_very_long_words_have_no_forms_but_themselves() -> None:
    assert len(list(forms(Slippery("lee", latin=True)))) == 1
    assert len(list(forms(Slippery("x" * (LONGEST + 1), latin=True)))) == 1
