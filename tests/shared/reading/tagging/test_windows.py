"""Windows over a small vocabulary of our own: the cutting is the same with the real one."""

from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

from shared.models.text import Span
from shared.reading.tagging.windows import LONGEST, Window, windows_of
from shared.reading.text.sentences import sentences_of

VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "ada", "said", ".", "o", "##ka", "##for", "'"]


def a_tokenizer() -> Tokenizer:
    made = Tokenizer(WordPiece({piece: place for place, piece in enumerate(VOCABULARY)}, unk_token="[UNK]"))
    made.normalizer = BertNormalizer()
    made.pre_tokenizer = BertPreTokenizer()
    return made


TOKENIZER = a_tokenizer()


def windows(text: str) -> list[Window]:
    return list(windows_of(TOKENIZER, sentences_of(text)))


def test_sentences_that_follow_each_other_share_a_window() -> None:
    (window,) = windows("Ada said. Okafor said.")
    assert [part.sentence for part in window.parts] == [0, 0, 0, 1, 1, 1]
    assert [len(part.pieces) for part in window.parts] == [1, 1, 1, 3, 1, 1]


def test_parts_point_into_the_text() -> None:
    text = "He saw\n  Ada Okafor ."
    (window,) = windows(text)
    assert [text[part.start : part.end] for part in window.parts] == ["He", "saw", "Ada", "Okafor", "."]


def test_a_sentence_too_long_for_a_window_is_cut_between_words() -> None:
    found = windows("okafor " * 200)
    assert [part.start for window in found for part in window.parts] == [7 * place for place in range(200)]
    assert {len(part.pieces) for window in found for part in window.parts} == {3}


@given(st.text(max_size=400) | st.lists(st.sampled_from(["Ada ", "okafor", ". ", "\n", "’", "é", "\x00"])).map("".join))
def test_no_window_is_longer_than_the_network_takes_and_no_part_is_lost_or_twice(text: str) -> None:
    found = windows(text)
    assert all(0 < window.length <= LONGEST - 2 for window in found)
    parts = [part for window in found for part in window.parts]
    starts = [part.start for part in parts]
    assert starts == sorted(set(starts))
    assert all(0 <= part.start < part.end <= len(text) for part in parts)


def test_twice_the_text_is_twice_the_work_in_windows_of_the_same_length() -> None:
    text = "Ada Okafor said. " * 500
    once, twice = windows(text), windows(text * 2)
    assert abs(len(twice) - 2 * len(once)) <= 1
    assert sum(window.length for window in twice) == 2 * sum(window.length for window in once)


def test_nothing_gives_no_window() -> None:
    assert list(windows_of(TOKENIZER, [Span(0, 1, "\x00")])) == []
