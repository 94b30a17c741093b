from pathlib import Path

import pytest

from shared.errors import BadSetting, BadSnapshot
from shared.knowledge import open_knowledge


@pytest.mark.parametrize("name", ["starter", "auto"])
def test_the_starter_is_there_without_any_setting(name: str) -> None:
    assert open_knowledge(name).info.name == "starter"


@pytest.mark.parametrize(
    ("name", "contact"), [("live", None), ("live", "desk@example.org"), ("auto", "desk@example.org")]
)
def test_live_knowledge_is_refused_with_what_to_set_instead(name: str, contact: str | None) -> None:
    with pytest.raises(BadSetting, match="BONAFIDE_KNOWLEDGE=starter"):
        open_knowledge(name, contact)


def test_a_path_that_leads_nowhere_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadSnapshot, match="there is no snapshot"):
        open_knowledge(str(tmp_path / "none.sqlite"))


def test_a_contact_does_not_matter_to_the_starter() -> None:
    assert open_knowledge("starter", "desk@example.org").info.coverage == "partial"
