"""Articles whose text is not known yet: pages are fetched and files read here, where it can harm no web service."""

from dataclasses import dataclass, field

from shared.articles import Given, Limits, decode, from_file, from_html, from_text
from shared.errors import BadRequest, CutOff, FetchFailed, FetchRefused
from shared.fetching import FetchedPage, Guard, fetch
from shared.fetching import Limits as FetchLimits
from shared.fetching.pages import HTML
from shared.models.text import FILES, Article, Draft
from shared.settings import Settings
from shared.store import ArticleRow, Claimed, Store

FETCH_SECONDS = 25.0
"""With the half minute that a file may take, well within the 90 s of a task."""


@dataclass(frozen=True, slots=True)
class Sight:
    """What a worker may look at to read an article: how much, and whether pages are fetched, and which."""

    limits: Limits = field(default_factory=Limits)
    fetch: bool = False
    guard: Guard = field(default_factory=Guard)

    @classmethod
    def of(cls, settings: Settings) -> "Sight":
        """As the operator set it."""
        return cls(Limits(settings.max_text, settings.max_html), settings.fetch, Guard(frozenset(settings.inside)))


BLIND = Sight()


def article_of(store: Store, sight: Sight, run: Claimed) -> Article | None:
    """The article of a claimed run, read first if need be; None where that failed, and the run was told why."""
    if run.article is not None:
        return run.article
    row, draft = store.article(run.article_id), store.drafts.of(run.article_id)
    if draft is None:
        return row.article
    try:
        article = _read(draft, row, sight)
    except (BadRequest, FetchRefused) as error:
        store.drafts.refuse(run, str(error))
        return None
    except (FetchFailed, CutOff) as error:
        store.fail(run, str(error))
        return None
    store.drafts.complete(run, article)
    return store.article(run.article_id).article


def _read(draft: Draft, row: ArticleRow, sight: Sight) -> Article:
    """The article of a draft. Raises `BadRequest`, `FetchError` and `CutOff` with what is wrong with it."""
    if draft.data is not None:
        return from_file(draft.kind, draft.data, _given(row), row.submitted_at.date(), sight.limits)
    if not sight.fetch:
        raise FetchRefused("pages are not fetched here any more; set BONAFIDE_FETCH=true for the workers too")
    page = fetch(row.article.url or "", sight.guard, FetchLimits(sight.limits.html, FETCH_SECONDS))
    return _of_page(page, row, sight.limits)


def _of_page(page: FetchedPage, row: ArticleRow, limits: Limits) -> Article:
    given, today = _given(row), row.submitted_at.date()
    if page.media_type in FILES:
        return from_file(FILES[page.media_type], page.content, given, today, limits)
    if page.media_type in HTML:
        html = decode(page.content, page.charset) if page.charset else page.content
        return from_html(html, given, today, limits)
    return from_text(decode(page.content, page.charset), given, today, limits)


def _given(row: ArticleRow) -> Given:
    """What the sender said of the article, as it was kept."""
    article = row.article
    day = article.published_on.isoformat() if article.published_on else None
    return Given(article.title, day, article.url, article.author, article.outlet, row.embargo)
