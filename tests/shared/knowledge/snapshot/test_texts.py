import bz2
import gzip
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import pytest

from shared.errors import BadSnapshot
from shared.knowledge.snapshot import Edition, Snapshot, build, lead_text
from shared.knowledge.snapshot.add_text import add_text
from shared.knowledge.snapshot.texts import texts_beside
from shared.knowledge.snapshot.wikitext import before_heading, plain
from shared.models.reading import Claim, ClaimKind, Role
from shared.models.text import Span
from shared.models.world import Coverage
from tests.shared.knowledge.made import Json, human, reading

JANE = """{{Short description|Ruritanian economist}}
[[File:Jane Roe.jpg|thumb|Jane Roe in [[Strelsau]]]]
{{Infobox person
| name = Jane Roe {{small|(born 1970)}}
}}
'''Jane Roe''' ({{IPA|dʒeɪn}}; born 1970) is a [[Ruritania]]n [[economist|political economist]].<ref name="a">{{cite
web|title=Who}}</ref> She teaches at the [[University of Strelsau]].<ref name="a" />

She was minister&nbsp;once.

== Life ==
Never to be read.
"""


def page(title: str, wikitext: str, number: int, namespace: int = 0) -> str:
    return (
        f"<page><title>{escape(title)}</title><ns>{namespace}</ns><id>{number}</id><revision><id>{number * 10}</id>"
        f"<timestamp>2024-10-01T12:00:00Z</timestamp><text>{escape(wikitext)}</text></revision></page>"
    )


def dump(*pages: str) -> bytes:
    return f'<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/">{"".join(pages)}</mediawiki>'.encode()


PAGES = dump(
    page("Jane Roe", JANE, 1),
    page("Jane Roe (talk)", "about '''her'''", 2, namespace=1),
    page("John Doe (lawyer)", "#REDIRECT [[Jane Roe]]", 3),
    page("Strelsau", "'''Strelsau''' is a city.", 4),
    *(page(f"Nobody {n}", "'''Nobody''' is nobody.", n) for n in range(5, 200)),
)


@pytest.fixture
def snapshot(tmp_path: Path) -> Path:
    def paged(made: Json, title: str) -> Json:
        return made | {"sitelinks": {"enwiki": {"title": title}}}

    people = [paged(human("Q1", "Jane Roe"), "Jane Roe"), paged(human("Q2", "John Doe"), "John Doe (lawyer)")]
    build([*people, human("Q3", "Mary Major")], tmp_path / "people.sqlite", Edition("made", Coverage.PARTIAL, None))
    return tmp_path / "people.sqlite"


@pytest.mark.parametrize(("name", "pack"), [("p.xml", bytes), ("p.xml.gz", gzip.compress), ("p.xml.bz2", bz2.compress)])
def test_the_leads_of_peoples_pages_are_kept_with_their_revision(snapshot: Path, name: str, pack: Any) -> None:
    (snapshot.parent / name).write_bytes(pack(PAGES))
    added = add_text(snapshot.parent / name, snapshot, workers=2)
    assert (added.texts, added.path) == (1, texts_beside(snapshot))
    found = lead_text(snapshot, "Q1")
    assert found is not None and found == lead_text(snapshot, "Jane Roe")
    assert (found.title, found.revision, found.retrieved_at) == ("Jane Roe", 10, datetime(2024, 10, 1, 12, tzinfo=UTC))
    assert found.text.startswith("Jane Roe (born 1970) is a Ruritanian political economist.")
    assert lead_text(snapshot, "Q2") is None
    assert lead_text(snapshot, "Strelsau") is None


def test_an_article_brings_a_text_where_the_item_is_silent_on_a_claim(snapshot: Path) -> None:
    claim = Claim(ClaimKind.OCCUPATION, Span(0, 9, "economist"), Role("economist"))
    asked = reading("Jane Roe", "Mary Major")
    claimed = replace(asked, people=tuple(replace(person, claims=(claim,)) for person in asked.people))
    assert Snapshot(snapshot).gather(claimed).texts == {}
    (snapshot.parent / "p.xml").write_bytes(PAGES)
    add_text(snapshot.parent / "p.xml", snapshot, workers=1)
    texts = Snapshot(snapshot).gather(claimed).texts
    assert list(texts) == ["Q1"]
    assert "University of Strelsau" in texts["Q1"].text
    assert Snapshot(snapshot).gather(asked).texts == {}


@pytest.mark.parametrize("pack", [bytes, gzip.compress, bz2.compress])
def test_pages_that_are_cut_off_are_an_error_and_leave_the_older_texts(snapshot: Path, pack: Any) -> None:
    (snapshot.parent / "p.xml").write_bytes(pack(PAGES))
    add_text(snapshot.parent / "p.xml", snapshot, workers=1)
    before = texts_beside(snapshot).read_bytes()
    (snapshot.parent / "cut.xml").write_bytes(pack(PAGES)[:-30])
    with pytest.raises(BadSnapshot, match="is it whole"):
        add_text(snapshot.parent / "cut.xml", snapshot, workers=1)
    assert texts_beside(snapshot).read_bytes() == before
    assert not [path for path in snapshot.parent.iterdir() if path.name.startswith(".")]


def test_pages_of_nobody_here_and_files_that_are_no_dump_are_refused(snapshot: Path) -> None:
    (snapshot.parent / "none.xml").write_bytes(dump(page("Strelsau", "'''Strelsau''' is a city.", 4)))
    with pytest.raises(BadSnapshot, match="no page of anybody"):
        add_text(snapshot.parent / "none.xml", snapshot, workers=1)
    (snapshot.parent / "no.xml").write_bytes(b"no dump at all")
    with pytest.raises(BadSnapshot, match="at its beginning"):
        add_text(snapshot.parent / "no.xml", snapshot, workers=1)


def test_a_file_of_texts_of_another_form_is_refused_with_what_to_do(snapshot: Path) -> None:
    with closing(sqlite3.connect(texts_beside(snapshot))) as connection:
        connection.execute("CREATE TABLE text (title)")
    with pytest.raises(BadSnapshot, match="add-text"):
        lead_text(snapshot, "Q1")


def test_a_lead_is_plain_text_up_to_the_first_heading() -> None:
    assert plain(before_heading(JANE)) == (
        "Jane Roe (born 1970) is a Ruritanian political economist. She teaches at the University of Strelsau.\n\n"
        "She was minister once."
    )


@pytest.mark.parametrize(
    ("wikitext", "expected"),
    [
        ("", ""),
        ("{{Infobox|a={{b}}}}", ""),
        ("'''A''' is {{unclosed", "A is {{unclosed"),
        ("'''A'''<ref>{{x}}<!-- y --></ref> [[b|c", "A [[b|c"),
        ("{| class=x\n| a cell\n|}\n'''A''' is.", "A is."),
        ("[[Category:People]]'''A'''", "A"),
    ],
)
def test_odd_wikitext_gives_what_can_be_read_of_it(wikitext: str, expected: str) -> None:
    assert plain(wikitext) == expected
