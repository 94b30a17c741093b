import ast
from pathlib import Path

from shared.knowledge.snapshot.filing import REFERRED
from shared.knowledge.wikibase.entities import KEPT
from shared.models.properties import CAPACITIES, EMPLOYERS, HELD, KIN, QUALIFIERS, REFERENCES, WHERE, Property

ROOT = Path(__file__).parents[3]


def bare_codes(file: Path) -> list[str]:
    words = (node.value for node in ast.walk(ast.parse(file.read_text())) if isinstance(node, ast.Constant))
    return [word for word in words if isinstance(word, str) and word[:1] == "P" and word[1:].isdigit()]


def test_whatever_is_read_of_an_item_is_kept() -> None:
    apart = {*QUALIFIERS, *REFERENCES, Property.OFFICE_OF_HEAD_OF_BODY}
    assert set(Property) - KEPT == apart
    assert {*EMPLOYERS, *KIN, *WHERE, *HELD} <= KEPT
    assert set(CAPACITIES) <= set(QUALIFIERS)


def test_whom_somebody_works_for_is_kept_for_its_name() -> None:
    assert set(EMPLOYERS) <= REFERRED <= KEPT


def test_properties_are_read_by_name_and_never_by_their_bare_code() -> None:
    files = [file for folder in ("bonafide", "services", "shared") for file in sorted((ROOT / folder).rglob("*.py"))]
    codes = {file.name: found for file in files if (found := bare_codes(file))}
    assert set(codes) == {"properties.py"}
