import pytest

from shared.reading.text.sentences import sentences_of


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("He came. She left.", ["He came.", "She left."]),
        ("She met M. A. Rajam. A man left.", ["She met M. A. Rajam.", "A man left."]),
        ("He wrote so on X. Kathryn left.", ["He wrote so on X.", "Kathryn left."]),
        (
            "Dr. Smith met Gen. Mark A. Milley on Jan. 5. He left.",
            ["Dr. Smith met Gen. Mark A. Milley on Jan. 5.", "He left."],
        ),
        ("at the U.S. Department of State. It said", ["at the U.S. Department of State.", "It said"]),
        ("He moved to the U.S. She stayed.", ["He moved to the U.S.", "She stayed."]),
        ("Room No. 5 is free. No. It is not.", ["Room No. 5 is free.", "No.", "It is not."]),
        ("“It is. We know,” said Ann. Then he left.", ["“It is. We know,” said Ann.", "Then he left."]),
        ("“Why?” asked Tom. “Because.” He left.", ["“Why?” asked Tom.", "“Because.”", "He left."]),
        ("He met J. K. Rowling. She left.", ["He met J. K. Rowling.", "She left."]),
        ("Mr. and Mrs. Kim came. So did St. John.", ["Mr. and Mrs. Kim came.", "So did St. John."]),
        ("He left at 5 p.m. on Friday. It rained.", ["He left at 5 p.m. on Friday.", "It rained."]),
        ("Acme Inc. said so. It rose 3.5 per cent.", ["Acme Inc. said so.", "It rose 3.5 per cent."]),
        ("Sen. Kim (D-Ohio) spoke... Then he left.", ["Sen. Kim (D-Ohio) spoke...", "Then he left."]),
        ("He asked: “Why? When?” She left.", ["He asked: “Why? When?”", "She left."]),
        ("Yahoo! said so. Martin Luther King Jr. spoke.", ["Yahoo! said so.", "Martin Luther King Jr. spoke."]),
        ("one line\nanother line", ["one line", "another line"]),
        (
            "18:10 GMT WHO chief X spoke.\n9.05am BST — She left.",
            ["18:10 GMT", "WHO chief X spoke.", "9.05am BST —", "She left."],
        ),
        ("6.50 euros is the price.", ["6.50 euros is the price."]),
        ("[14:32] She spoke. 6.50 euros it was.", ["[14:32]", "She spoke.", "6.50 euros it was."]),
        (
            "He met Jóhannes Kr. Jónsson. It cost 5 kr. She paid.",
            ["He met Jóhannes Kr. Jónsson.", "It cost 5 kr.", "She paid."],
        ),
        ("  \n \n", []),
    ],
)
def test_sentences_end_where_readers_see_them_end(text: str, sentences: list[str]) -> None:
    assert [sentence.text for sentence in sentences_of(text)] == sentences


def test_no_sentence_is_longer_than_what_is_read_in_one_piece() -> None:
    assert max(len(sentence.text) for sentence in sentences_of("word " * 5000)) <= 4000
