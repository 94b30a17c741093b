"""Watch lists: what somebody wants to be told of, and what they were told."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from shared.models.report import Reason, Verdict


class WatchKind(StrEnum):
    """What can be watched: a person by the item of Wikidata, a name, an outlet, an article by its id."""

    PERSON = "person"
    NAME = "name"
    OUTLET = "outlet"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Watch:
    """Something that is watched for an owner, by whom and since when."""

    id: str
    owner: str
    kind: WatchKind
    value: str
    who: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Alert:
    """A verdict that became another: in which check of which article, of whom, and what was watched.

    `before` is None where nobody was so named before, `after` and `reason` where nobody is any more.
    """

    id: int
    article_id: str
    title: str | None
    opening: str
    run: int
    name: str
    before: Verdict | None
    after: Verdict | None
    reason: Reason | None
    kind: WatchKind
    value: str
    at: datetime
