import pytest

from training.corpus import own_sentences, parsed


def test_marked_names_become_labels() -> None:
    sentence = parsed("[PER Ada N'Diaye], of [ORG Reuters], left.")
    assert sentence.words == ("Ada", "N", "'", "Diaye", ",", "of", "Reuters", ",", "left", ".")
    assert sentence.labels == ("B-PER", "I-PER", "I-PER", "I-PER", "O", "O", "B-ORG", "O", "O", "O")


def test_a_bracket_that_marks_no_name_is_refused() -> None:
    with pytest.raises(ValueError, match="marks no name"):
        parsed("[Ada] left.")


def test_our_own_sentences_are_all_well_marked_and_many() -> None:
    sentences = own_sentences()
    assert len(sentences) > 500
