"""What an operator can set: `BONAFIDE_<FIELD>` in the environment, else a file of that name among the secrets."""

from pathlib import Path
from typing import Annotated, Any, Literal, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from shared.errors import BadSetting

PREFIX = "BONAFIDE_"
SECRETS = Path("/run/secrets")
"""Where containers find their passwords, a file each (`bonafide_database_url`), out of sight of `docker inspect`."""


def _address(value: str) -> str:
    if not value.startswith(("http://", "https://")):
        raise ValueError("write a full address such as http://127.0.0.1:8000")
    return value.rstrip("/")


def _scheme(*schemes: str) -> AfterValidator:
    def check(value: SecretStr) -> SecretStr:
        if not value.get_secret_value().startswith(schemes):
            raise ValueError(f"write an address that begins with {' or '.join(schemes)}")
        return value

    return AfterValidator(check)


Address = Annotated[str, AfterValidator(_address)]
Place = tuple[str, int]
"""A host in small letters and a port."""


def _places(value: Any) -> Any:
    """Places as an operator writes them: HOST:PORT, several separated by commas."""
    return tuple(_place(words) for words in value.split(",") if words.strip()) if isinstance(value, str) else value


def _one_place(value: Any) -> Any:
    return _place(value) if isinstance(value, str) else value


def _place(words: str) -> Place:
    parts = urlsplit(f"//{words.strip()}")
    if not parts.hostname or not parts.port or parts.path or "@" in parts.netloc:
        raise ValueError("write HOST:PORT, several separated by commas")
    return parts.hostname, parts.port


class Settings(BaseSettings):
    """Everything an operator can set. Built once by the factory of each process and handed on.

    Raises `BadSetting`, which names every variable at fault and what to write.
    """

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, extra="ignore", env_ignore_empty=True)

    database_url: Annotated[SecretStr, _scheme("sqlite:///", "postgresql://", "postgresql+psycopg://")] = Field(
        default=SecretStr("sqlite:///.run/bonafide.db"),
        description="Where articles and reports are kept: sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME.",
    )
    broker_url: Annotated[SecretStr, _scheme("redis://", "rediss://")] = Field(
        default=SecretStr("redis://127.0.0.1:6379/0"),
        description="The Redis that carries the queue: redis://:PASSWORD@HOST:PORT/0.",
    )
    url: Address = Field(
        default="http://127.0.0.1:8000", description="The address at which browsers reach the submission form."
    )
    results_url: Address = Field(
        default="http://127.0.0.1:8001", description="The address at which browsers reach the reports."
    )
    flower_url: Address | None = Field(
        default=None, description="The address at which browsers reach Flower, to link to it."
    )
    auth: Literal["keys", "none"] = Field(
        default="keys", description="keys, or none where only this machine's own users can ask: no key is needed then."
    )
    admin_key: SecretStr | None = Field(
        default=None, description="A key that may do everything, let in from the first start until it is revoked."
    )
    requests_per_key: int = Field(
        default=1_200, ge=0, description="The most requests with one key in a minute; 0 for any number."
    )
    most_queued: int = Field(
        default=250_000, ge=1, description="The most articles that may wait for a worker; more are put off."
    )
    behind_proxy: bool = Field(
        default=False, description="true where one reverse proxy in front sets the X-Forwarded headers."
    )
    trusted_hosts: Annotated[tuple[str, ...], NoDecode] = Field(
        default=(), description="Further host names to answer to, separated by commas."
    )
    knowledge: str = Field(
        default="auto",
        description="auto, starter, live, or the path of a snapshot file. auto is live once a contact is set.",
    )
    contact: str | None = Field(
        default=None, description="Your e-mail address or page, which Wikimedia asks of everyone who queries it."
    )
    cache_url: Annotated[SecretStr, _scheme("redis://", "rediss://", "sqlite:///")] | None = Field(
        default=None,
        description="Where answers of the live sites are kept: redis://:PASSWORD@HOST:PORT/0, the best a Redis of its "
        "own that may forget; or sqlite:///FILE. Without it a file in the user's cache folder.",
    )
    wikidata_url: Address = Field(
        default="https://www.wikidata.org/w/api.php", description="The address of Wikidata's interface."
    )
    wikipedia_url: Address = Field(
        default="https://en.wikipedia.org/w/api.php", description="The address of the English Wikipedia's interface."
    )
    sparql_url: Address = Field(
        default="https://query.wikidata.org/sparql", description="The address of Wikidata's query service."
    )
    requests_per_minute: int = Field(
        default=150, ge=2, le=10_000, description="The most requests to Wikimedia in a minute, all workers together."
    )
    concurrency: int = Field(
        default=3, ge=1, le=50, description="The most requests to Wikimedia under way at once, all workers together."
    )
    reader: str = Field(default="model", description="What reads the articles: model, rules, or spacy:PIPELINE.")
    max_text: int = Field(
        default=1_000_000, ge=1_000, le=10_000_000, description="The longest text to accept, in characters."
    )
    max_html: int = Field(
        default=5_000_000, ge=10_000, le=50_000_000, description="The largest page or file to accept, in bytes."
    )
    private_names: Literal["spare", "check"] = Field(
        default="spare", description="spare minors, victims and private relatives, or check them like everybody else."
    )
    fetch: bool = Field(default=False, description="true to take articles by their address and to fetch the page.")
    inside: Annotated[tuple[Place, ...], NoDecode, BeforeValidator(_places)] = Field(
        default=(),
        description="Places inside your own network that may be fetched and called all the same: HOST:PORT, several "
        "separated by commas. Whoever may hand in an address can reach them.",
    )
    keep_days: int | None = Field(
        default=None, ge=1, description="After how many days articles are erased with all about them; empty for never."
    )
    keep_audit_days: int = Field(
        default=365, ge=1, description="After how many days the log of who read, ruled and erased is forgotten."
    )
    sweep: bool = Field(
        default=True, description="false where this process should not queue again what was left unfinished."
    )
    heartbeat: Path | None = Field(
        default=None, description="A file that a worker touches every few seconds while it hears its queue."
    )
    metrics: Annotated[Place, NoDecode, BeforeValidator(_one_place)] | None = Field(
        default=None, description="Where a worker shows its figures to Prometheus: HOST:PORT."
    )
    log_format: Literal["plain", "json"] = Field(
        default="plain", description="plain for lines that people read, json for an object on each line."
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        default="info", description="How much to log: debug, info, warning or error."
    )

    def __init__(self, _secrets_dir: Path = SECRETS, **values: Any) -> None:
        try:
            super().__init__(_secrets_dir=_secrets_dir if _secrets_dir.is_dir() else None, **values)
        except ValidationError as error:
            raise BadSetting("; ".join(_complaints(error))) from None

    @property
    def is_live(self) -> bool:
        """Whether the live sites are asked, and not a snapshot."""
        return self.knowledge == "live" or (self.knowledge == "auto" and self.contact is not None)

    @model_validator(mode="before")
    @classmethod
    def _split_hosts(cls, values: dict[str, Any]) -> dict[str, Any]:
        hosts = values.get("trusted_hosts")
        if isinstance(hosts, str):
            return values | {"trusted_hosts": tuple(h.strip() for h in hosts.split(",") if h.strip())}
        return values

    @model_validator(mode="after")
    def _live_needs_a_contact(self) -> Self:
        if self.knowledge == "live" and not self.contact:
            raise ValueError(f"{PREFIX}KNOWLEDGE=live needs {PREFIX}CONTACT: your e-mail address or a page about you")
        return self


def _complaints(error: ValidationError) -> list[str]:
    """One sentence for each setting at fault; never the value, which may be a password."""
    return [_complaint(".".join(str(part) for part in each["loc"]), each["msg"]) for each in error.errors()]


def _complaint(field: str, message: str) -> str:
    reason = message.removeprefix("Value error, ")
    known = Settings.model_fields.get(field)
    if known is None:
        return reason
    return f"{PREFIX}{field.upper()}: {reason}. {known.description}"
