"""Cards of reports that other sites show: where, and of which check."""

import re
from dataclasses import dataclass
from datetime import datetime

from shared.errors import BadRequest

_ORIGIN = re.compile(r"https?://(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d{1,5})?")
MOST_SITES = 20


def read_sites(text: str) -> tuple[str, ...]:
    """The origins that a text names, with spaces or commas between; none for any. BadRequest for what is none."""
    sites = tuple(dict.fromkeys(re.split(r"[\s,]+", text.strip().lower()))) if text.strip() else ()
    if len(sites) > MOST_SITES:
        raise BadRequest(f"name at most {MOST_SITES} sites", "sites")
    for site in sites:
        if not _ORIGIN.fullmatch(site):
            raise BadRequest(f"write a site as https://www.example.com, without a path; this is none: {site}", "sites")
    return sites


@dataclass(frozen=True, slots=True)
class Card:
    """A card that anybody sees who has its token; of one check, or of the latest; on those sites, or on any."""

    token: str
    article_id: str
    run: int | None
    sites: tuple[str, ...]
    who: str
    made_at: datetime
