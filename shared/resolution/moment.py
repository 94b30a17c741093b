"""The day a claim speaks of."""

from dataclasses import dataclass
from datetime import date, timedelta

from shared.dates import PartialDate
from shared.models.reading import Claim
from shared.models.text import Article

# News told by weekday reaches print some days later, and an outgoing minister is still called one for a week.
GRACE = timedelta(days=7)
# A president- or minister-designate takes office within a year, or was no such thing in effect.
AHEAD = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Moment:
    """When a claim must hold: the span of days `when`, or at any time where the article has no date (None).

    `grace` is the leeway on either side, zero for a claim that names its own day.
    """

    when: PartialDate | None
    grace: timedelta = timedelta()

    @property
    def first(self) -> date | None:
        """Its earliest day without leeway."""
        return self.when.first if self.when else None

    @property
    def last(self) -> date | None:
        """Its latest day without leeway."""
        return self.when.last if self.when else None

    def __str__(self) -> str:
        return str(self.when) if self.when else "at any time"


def moment_of(claim: Claim, article: Article) -> Moment:
    """The day a claim speaks of: its own clause's, else the article's; never today's."""
    if claim.as_of:
        return Moment(claim.as_of)
    if article.published_on:
        return Moment(PartialDate.of(article.published_on), GRACE)
    return Moment(None)
