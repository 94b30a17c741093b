import json
from datetime import date
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.errors import BadSetting
from shared.models.reading import Reading
from shared.models.text import Article, Span
from shared.reading import make_reader

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*.json"))
WORDS = st.sampled_from(
    [
        "President ",
        "Joe Biden ",
        "said ",
        "“",
        "”",
        '"',
        "'",
        "’s ",
        "the ",
        "Ukraine",
        "of ",
        ", ",
        ". ",
        "\n",
        "in 2015 ",
        "Dr. ",
        "U.S. ",
        "told Reuters ",
        "who is ",
        "(54) ",
        "al-Assad ",
        "KIM Jong Un ",
        "e\u0301",
        "İ",
        "ß",
        "\u2028",
        "𝔄",
    ]
)


def spans_of(reading: Reading) -> list[Span]:
    people = [span for p in reading.people for span in (*p.mentions, *(claim.span for claim in p.claims))]
    said = [span for q in reading.quotations for span in (q.span, q.speaker) if span]
    return people + said + [o.span for o in reading.officials] + [span for s in reading.sources for span in s.spans]


@settings(deadline=None, max_examples=150)
@given(st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=60).map("".join)))
def test_any_text_is_read_with_spans_that_point_into_it(text: str) -> None:
    article = Article("a", text, published_on=date(2024, 10, 29))
    reading = make_reader().read(article)
    assert all(text[span.start : span.end] == span.text for span in spans_of(reading))
    starts = [person.mentions[0].start for person in reading.people]
    assert starts == sorted(starts)
    assert make_reader().read(article) == reading


@pytest.mark.parametrize(
    "piece",
    [
        "Joe Biden, the president, ",
        ".",
        '"',
        "“a ”",
        "President ",
        "Council of ",
        "J. ",
        "AB ",
        "he said “no it is” ",
        "in 2015 ",
        "“",
        "said ",
        "who said, ",
        "Joe Biden said “",
        "a (b, ",
        "he said. ",
        "By X. ",
    ],
)
def test_the_time_for_a_text_grows_no_faster_than_its_length(piece: str) -> None:
    reader, seconds = make_reader("rules"), []  # the model reads in windows of one length
    for length in (10_000, 80_000):
        article = Article("a", (piece * length)[:length])
        begun = process_time()
        reader.read(article)
        seconds.append(process_time() - begun)
    assert seconds[1] < max(40 * seconds[0], 2)  # eight times as long; a square would be 64 times


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_examples_are_read_in_full(path: Path) -> None:
    truth = json.loads(path.read_text(encoding="utf-8"))
    article = Article(
        "a",
        path.with_suffix(".txt").read_text(encoding="utf-8"),
        published_on=date.fromisoformat(truth["published_on"]),
    )
    reading = make_reader().read(article)
    assert {person.name for person in reading.people} == {
        person["name"].removesuffix(".") for person in truth["people"]
    }
    assert [official.span.text for official in reading.officials if official.role] == truth["officials"]
    assert {source.name for source in reading.sources} >= set(truth["sources"])


def test_the_quotations_of_an_example_go_to_their_speakers() -> None:
    path = next(path for path in EXAMPLES if path.stem == "alliance")
    reading = make_reader().read(Article("a", path.with_suffix(".txt").read_text(encoding="utf-8")))
    names = {person.id: person.name for person in reading.people}
    assert [names[q.person or ""] for q in reading.quotations if q.direct] == [
        "Fumio Kishida",
        "Ferdinand Marcos Jr",
        "Ferdinand Marcos Jr",
        "Hannah Whitfield",
        "Renato Villanueva",
        "Robert Castellan",
        "Robert Castellan",
    ]


def test_a_reader_that_does_not_exist_is_refused_with_what_to_write() -> None:
    with pytest.raises(BadSetting, match="BONAFIDE_READER to model, rules"):
        make_reader("oracle")
