from pathlib import Path

import pytest

from shared.errors import BadSetting, BadSnapshot
from shared.knowledge import open_knowledge


@pytest.mark.parametrize("name", ["starter", "auto"])
def test_the_starter_is_there_without_any_setting(name: str) -> None:
    assert open_knowledge(name).info.name == "starter"


@pytest.mark.parametrize("name", ["live", "auto"])
def test_with_a_contact_the_live_sites_are_opened(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BONAFIDE_CACHE_DIR", str(tmp_path))
    assert open_knowledge(name, "desk@example.org").info.kind == "live"


def test_live_knowledge_without_a_contact_is_refused_with_what_to_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BONAFIDE_CONTACT", raising=False)
    with pytest.raises(BadSetting, match="BONAFIDE_CONTACT must be your e-mail address"):
        open_knowledge("live")


def test_a_path_that_leads_nowhere_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadSnapshot, match="there is no snapshot"):
        open_knowledge(str(tmp_path / "none.sqlite"))


def test_a_contact_does_not_matter_to_the_starter() -> None:
    assert open_knowledge("starter", "desk@example.org").info.coverage == "partial"
