"""Small values for tests."""

from datetime import UTC, date, datetime, timedelta
from itertools import count

from shared.ids import first_id
from shared.lexicon.names import folded
from shared.models.report import (
    ArticleHead,
    Finding,
    Identity,
    KnowledgeUsed,
    Reason,
    Report,
    SettingsUsed,
    State,
    TextSpan,
    Totals,
    Verdict,
    Versions,
)
from shared.models.text import Article

_numbers = count(1)
TEXT = "Ukraine’s President Volodymyr Zelenskiy met Emily Carter in Kyiv on Tuesday."


def an_article(text: str = TEXT, title: str | None = "A meeting", days_ago: int = 0, **fields: object) -> Article:
    """An article with an id of its own, as if made so many days ago; those made later sort later."""
    made = first_id(datetime.now(UTC) - timedelta(days=days_ago))[:-16]
    return Article(f"{made}{next(_numbers):016}", text, title, date(2024, 10, 29), **fields)  # type: ignore[arg-type]


def a_finding(name: str, reason: Reason, qid: str | None = None) -> Finding:
    """The finding of a person whose name begins the text."""
    identity = Identity(qid=qid, label=name) if qid else None
    return Finding(
        id=f"{folded(name).replace(' ', '-')}-0", name=name, verdict=reason.verdict, reason=reason, confidence=0.9,
        summary=f"{name}: {reason}.", identity=identity, claims=(), quotations=(), candidates=(),
        mentions=(TextSpan(start=0, end=len(name), text=name),),
    )  # fmt: skip


def a_report(article: Article, *people: Finding, state: State = State.DONE) -> Report:
    """A report of these people."""
    found = [person.verdict for person in people]
    by_name = sum(person.reason is Reason.NAME_ONLY for person in people)
    totals = Totals(match_name_only=by_name, **{verdict.value: found.count(verdict) for verdict in Verdict})
    return Report(
        article=ArticleHead(
            id=article.id, title=article.title, published_on=article.published_on, url=article.url, language="en"
        ),
        state=state, totals=totals, people=people, officials=(), sources=(),
        knowledge=KnowledgeUsed(kind="snapshot", name="starter", coverage="partial", known_until=date(2025, 6, 1)),
        versions=Versions(bonafide="0", reader="test"),
        settings=SettingsUsed(private_names="spare", least_odds=2.2, least_lead=1.1, least_odds_by_name=2.0),
    )  # fmt: skip
