"""What an operator says about asking the live sites: who asks, where, and how much at most."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

import requests

from shared.errors import BadSetting
from shared.settings import PREFIX, Settings
from shared.version import program_version

_REDIS = ("redis://", "rediss://")


class Site(StrEnum):
    """The services of Wikimedia that are asked."""

    WIKIDATA = "wikidata"
    WIKIPEDIA = "wikipedia"
    SPARQL = "sparql"


@dataclass(frozen=True, slots=True)
class Access:
    """Who asks the live sites, at which addresses, and with what budget, shared by all who share `budget_url`.

    `patience` is how many seconds one request may wait for its turn. `cache_url` is a Redis, a file for SQLite, or
    None for a file in the user's cache folder. `budget_is_chosen` says that an operator named the Redis of the budget,
    and so wants to hear where it is away: on the command line there need not be any.
    """

    contact: str
    wikidata_url: str = "https://www.wikidata.org/w/api.php"
    wikipedia_url: str = "https://en.wikipedia.org/w/api.php"
    sparql_url: str = "https://query.wikidata.org/sparql"
    requests_per_minute: int = 150
    concurrency: int = 3
    budget_url: str | None = None
    cache_url: str | None = None
    patience: float = 30
    budget_is_chosen: bool = True

    def __post_init__(self) -> None:
        if len(self.contact.strip()) < 5 or not ("@" in self.contact or "://" in self.contact):
            raise BadSetting(
                f"{PREFIX}CONTACT must be your e-mail address or the address of a page about you: "
                "Wikimedia refuses programs that do not say whom to write to"
            )

    @classmethod
    def of(cls, settings: Settings) -> Self:
        """What the settings say; BadSetting without a contact."""
        broker = settings.broker_url.get_secret_value()
        cache = settings.cache_url.get_secret_value() if settings.cache_url else None
        return cls(
            contact=settings.contact or "",
            wikidata_url=settings.wikidata_url,
            wikipedia_url=settings.wikipedia_url,
            sparql_url=settings.sparql_url,
            requests_per_minute=settings.requests_per_minute,
            concurrency=settings.concurrency,
            budget_url=cache if cache and cache.startswith(_REDIS) else broker,
            cache_url=cache,
            budget_is_chosen=bool(settings.model_fields_set & {"broker_url", "cache_url"}),
        )

    @property
    def user_agent(self) -> str:
        """How every request introduces itself, in the form that Wikimedia's policy asks for."""
        return f"bonafide/{program_version()} ({self.contact.strip()}) requests/{requests.__version__}"

    def address(self, site: Site) -> str:
        """Where a site is asked."""
        return {
            Site.WIKIDATA: self.wikidata_url, Site.WIKIPEDIA: self.wikipedia_url, Site.SPARQL: self.sparql_url,
        }[site]  # fmt: skip

    def concurrency_of(self, site: Site) -> int:
        """How many requests to one site may be under way: one query at a time, as its operators ask."""
        return 1 if site is Site.SPARQL else self.concurrency
