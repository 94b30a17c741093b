"""Settings come from the environment, and a bad one says what to write."""

from pathlib import Path

import pytest

from shared.errors import BadSetting
from shared.settings import PREFIX, Settings


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(PREFIX + name.upper(), raising=False)


def test_every_setting_has_a_default_and_a_description() -> None:
    assert Settings().knowledge == "auto"
    assert all(field.description and field.description.endswith(".") for field in Settings.model_fields.values())


def test_the_environment_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BONAFIDE_TRUSTED_HOSTS", "news.example, desk.example")
    monkeypatch.setenv("BONAFIDE_RESULTS_URL", "https://news.example/")
    settings = Settings()
    assert settings.trusted_hosts == ("news.example", "desk.example")
    assert settings.results_url == "https://news.example"


def test_places_inside_are_hosts_with_ports(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BONAFIDE_INSIDE", "CMS.desk:8080, [::1]:8001")
    assert Settings().inside == (("cms.desk", 8080), ("::1", 8001))


@pytest.mark.parametrize("words", ["127.0.0.1", "http://127.0.0.1:80", "a:b", "a:80/x", "u@a:80", ":80"])
def test_a_place_inside_has_to_be_written_out(words: str) -> None:
    with pytest.raises(BadSetting, match=r"BONAFIDE_INSIDE.*HOST:PORT"):
        Settings(inside=words)


def test_an_empty_variable_counts_as_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BONAFIDE_CONTACT", "")
    assert Settings().contact is None


@pytest.mark.parametrize(
    ("field", "value", "advice"),
    [
        ("database_url", "mysql://root:hunter2@db/x", "sqlite:///"),
        ("broker_url", "amqp://hunter2@queue", "redis://"),
        ("results_url", "news.example", "http://127.0.0.1:8000"),
        ("max_text", "lots", "in characters"),
        ("log_level", "loud", "debug, info"),
        ("knowledge", "live", "BONAFIDE_CONTACT"),
    ],
)
def test_a_bad_value_says_what_to_write_and_keeps_secrets(
    monkeypatch: pytest.MonkeyPatch, field: str, value: str, advice: str
) -> None:
    monkeypatch.setenv(PREFIX + field.upper(), value)
    with pytest.raises(BadSetting, match=PREFIX + field.upper()) as caught:
        Settings()
    assert advice in str(caught.value)
    assert "hunter2" not in str(caught.value)


def test_a_file_among_the_secrets_is_read_unless_the_environment_says_otherwise(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "bonafide_broker_url").write_text("redis://:hunter2@queue:6379/0")
    (tmp_path / "bonafide_database_url").write_text("postgresql://desk:hunter2@db/bonafide")
    monkeypatch.setenv("BONAFIDE_DATABASE_URL", "sqlite:///other.db")
    settings = Settings(_secrets_dir=tmp_path)
    assert settings.broker_url.get_secret_value() == "redis://:hunter2@queue:6379/0"
    assert settings.database_url.get_secret_value() == "sqlite:///other.db"


def test_passwords_are_not_printed() -> None:
    settings = Settings(database_url="postgresql://desk:hunter2@db/bonafide")
    assert "hunter2" not in repr(settings)
