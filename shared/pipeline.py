"""The five steps from an article to its report: read, gather, resolve, verify, report."""

from collections.abc import Callable, Iterator

from shared.knowledge.base import Knowledge
from shared.models.reading import Reading
from shared.models.report import Report, SettingsUsed
from shared.models.text import Article
from shared.models.world import Facts
from shared.reading.base import Reader
from shared.reading.people.private import private_people, without
from shared.reporting.compose import Judgements, compose
from shared.resolution.kinds import with_offices
from shared.resolution.people import CHOSEN, MARGIN, STANDS, resolving
from shared.verification.judgement import Judgement
from shared.verification.officials import verify_officials
from shared.verification.sources import verify_sources
from shared.verification.verdicts import verify, with_spared

Progress = Callable[[str, int, int, tuple[str, ...]], None]
"""Told of each step, and of each person in the longest of them: how many of how many people are done, and whose names
are no secret by then: all that were read, or, once people are resolved, those found so far."""


def _quietly(step: str, done: int, total: int, people: tuple[str, ...]) -> None:
    """Tell nobody."""


Spare = Callable[[Reading], frozenset[str]]
"""Says who of a reading, by id, is not to be looked up."""


def nobody(reading: Reading) -> frozenset[str]:
    """Spare nobody."""
    return frozenset()


def check(
    article: Article,
    reader: Reader,
    knowledge: Knowledge,
    progress: Progress = _quietly,
    spare: Spare = private_people,
) -> Report:
    """Whether each person an article names is who the article says they are.

    Raises `SourceUnavailable` where nothing at all could be asked; a look-up that fails on its own leaves
    what depends on it *unchecked*.
    """
    reading = reader.read(article)
    asked = without(reading, spare(reading))
    names = tuple(person.name for person in asked.people)
    progress("read", len(reading.people), len(reading.people), names)
    facts = knowledge.gather(asked)
    asked = with_offices(asked, facts)
    progress("gathered", len(reading.people), len(reading.people), names)
    judgements = Judgements(
        people=with_spared(reading, tuple(_judging(asked, facts, progress))),
        officials=verify_officials(asked, facts),
        sources=verify_sources(asked, facts),
    )
    return compose(reading, judgements, facts, settings_used(spare))


def settings_used(spare: Spare) -> SettingsUsed:
    """What shapes the verdicts beside the article and the knowledge, for the report."""
    return SettingsUsed(
        private_names="spare" if spare is private_people else "check",
        least_odds=CHOSEN,
        least_lead=MARGIN,
        least_odds_by_name=STANDS,
    )


def _judging(asked: Reading, facts: Facts, progress: Progress) -> Iterator[Judgement]:
    """Who each person is and what of them fits, telling after each how many are done and who was found by then."""
    known: tuple[str, ...] = ()
    for done, who in enumerate(resolving(asked, facts), 1):
        yield from verify(asked, (who,), facts)
        known += (who.person.name,) if who.identity else ()
        progress("resolved", done, len(asked.people), known)
