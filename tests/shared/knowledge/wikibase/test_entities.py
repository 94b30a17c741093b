import json
from pathlib import Path
from typing import Any

import pytest

from shared.dates import PartialDate, Unstated
from shared.knowledge.wikibase import every_name, parse
from shared.models.world import EntityKind, ItemRef, Rank


def snak(name: str, kind: str, value: Any) -> dict[str, Any]:
    return {"snaktype": "value", "property": name, "datavalue": {"type": kind, "value": value}}


def item(name: str, identifier: str) -> dict[str, Any]:
    return snak(name, "wikibase-entityid", {"entity-type": "item", "id": identifier})


def unstated(name: str, kind: str) -> dict[str, Any]:
    return {"snaktype": kind, "property": name}


def person(**parts: Any) -> dict[str, Any]:
    labels = {"en": {"language": "en", "value": "Jane Roe"}}
    human = {"mainsnak": item("P31", "Q5"), "rank": "normal", "id": "Q9042$A"}
    return {"id": "Q9042", "labels": labels, "claims": {"P31": [human]}} | parts


def labels(**texts: str) -> dict[str, Any]:
    return {language: {"language": language, "value": text} for language, text in texts.items()}


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ({"en": "Jane Roe", "mul": "Jane X. Roe"}, "Jane Roe"),
        ({"mul": "Jane X. Roe", "de": "Hanna Roe"}, "Jane X. Roe"),
        ({"ru": "Джейн Роу", "de": "Hanna Roe"}, "Hanna Roe"),
        ({"ru": "Джейн Роу"}, "Джейн Роу"),
        ({}, "Q9042"),
    ],
)
def test_the_label_is_english_then_for_all_then_latin_then_any(texts: dict[str, str], expected: str) -> None:
    assert parse(person(labels=labels(**texts))).label == expected


def test_lists_in_place_of_empty_maps_are_read_as_empty() -> None:
    entity = parse(person(aliases=[], descriptions=[], sitelinks=[], claims=[]))
    assert (entity.aliases, entity.description, entity.statements, entity.prominence) == ((), None, (), 0)
    assert entity.kind is EntityKind.OTHER


def test_names_of_other_languages_are_for_finding_and_not_for_showing() -> None:
    raw = person(
        labels=labels(en="Jane Roe", uk="Джейн Роу"),
        aliases={"en": [{"value": "J. Roe"}], "fr": [{"value": "Jeanne Roe"}]},
        sitelinks={
            "enwiki": {"title": "Jane Roe (politician)"},
            "dewiki": {"title": "Hanna Roe"},
            "zhwiki": {"title": "簡·羅（政治人物）"},
            "commonswiki": {"title": "Jane Roe in 2012"},
            "dewikiquote": {"title": "Roe"},
        },
    )
    assert parse(raw).aliases == ("J. Roe",)
    assert set(every_name(raw)) == {"Jane Roe", "Джейн Роу", "J. Roe", "Jeanne Roe", "Hanna Roe", "簡·羅"}
    assert parse(raw).prominence == 4
    assert parse(raw).sitelinks == {"enwiki": "Jane Roe (politician)"}


def test_values_ranks_and_qualifiers_are_kept() -> None:
    held = {
        "mainsnak": item("P39", "Q9100"),
        "rank": "preferred",
        "id": "Q9042$B",
        "qualifiers": {
            "P580": [snak("P580", "time", {"time": "+2016-07-00T00:00:00Z", "precision": 10})],
            "P582": [unstated("P582", "somevalue")],
            "P1365": [unstated("P1365", "novalue")],
        },
    }
    wrong = {"mainsnak": item("P39", "Q9101"), "rank": "deprecated", "id": "Q9042$C"}
    entity = parse(person(claims={"P39": [held, wrong]}))
    (statement,) = entity.best("P39")
    assert (statement.id, statement.value, statement.rank) == ("Q9042$B", ItemRef("Q9100"), Rank.PREFERRED)
    assert statement.qualifier("P580") == PartialDate(2016, 7)
    assert statement.qualifier("P582") is Unstated.UNKNOWN
    assert statement.qualifier("P1365") is Unstated.NONE


def test_an_old_item_reference_without_an_id_is_read_from_its_number() -> None:
    old = {"mainsnak": snak("P27", "wikibase-entityid", {"entity-type": "item", "numeric-id": 30}), "rank": "normal"}
    assert parse(person(claims={"P27": [old]})).best("P27")[0].value == ItemRef("Q30")


def test_values_the_program_has_no_use_for_are_left_out() -> None:
    where = {"mainsnak": snak("P17", "globecoordinate", {"latitude": 1, "longitude": 2}), "rank": "normal"}
    number = {"mainsnak": snak("P2046", "quantity", {"amount": "+1", "unit": "1"}), "rank": "normal"}
    assert parse(person(claims={"P17": [where], "P2046": [number]})).statements == ()


@pytest.mark.parametrize(
    ("classes", "kind"),
    [
        (["Q5"], EntityKind.HUMAN),
        (["Q5", "Q15632617"], EntityKind.FICTIONAL),
        (["Q16017119"], EntityKind.PSEUDONYM),
        (["Q4164871"], EntityKind.OFFICE),
        (["Q192283"], EntityKind.ORGANISATION),
        (["Q6256", "Q43229"], EntityKind.COUNTRY),
        (["Q7188"], EntityKind.OTHER),
    ],
)
def test_the_kind_follows_from_the_classes(classes: list[str], kind: EntityKind) -> None:
    claims = {"P31": [{"mainsnak": item("P31", name), "rank": "normal"} for name in classes]}
    assert parse(person(claims=claims)).kind is kind


def test_what_has_holders_is_an_office_whatever_its_class() -> None:
    claims = {"P1308": [{"mainsnak": item("P1308", "Q9042"), "rank": "normal"}]}
    assert parse(person(claims=claims)).kind is EntityKind.OFFICE


def test_revision_comes_from_the_answer_of_the_api() -> None:
    assert parse(person(lastrevid=21)).revision == 21


def test_a_file_of_json_lines_round_trips_through_text(tmp_path: Path) -> None:
    (tmp_path / "line").write_text(json.dumps(person()), encoding="utf-8")
    assert parse(json.loads((tmp_path / "line").read_text(encoding="utf-8"))) == parse(person())
