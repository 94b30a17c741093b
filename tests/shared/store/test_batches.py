"""Many articles are kept at once just as each is kept alone, in either database."""

from dataclasses import replace
from datetime import timedelta

import pytest

from shared.models.report import State
from shared.models.text import Article, Draft, DraftKind, Link
from shared.store import Batch, Chunk, LineRow, Refused, Store, Taken, batches
from tests.values import an_article

AWKWARD = "A tab\there, a back\\slash, \\N, \\., “quotes”, 'these', \"those\", a line\nand {braces}; 젤렌스키 🙂"


def chunk(batch: Batch, *articles: Article, refused: int = 0) -> Chunk:
    """The next lines of a batch, the refused ones last."""
    taken = tuple(Taken(line, article, embargo=False) for line, article in enumerate(articles, batch.lines + 1))
    last = batch.lines + len(taken) + refused
    lines = range(batch.lines + len(taken) + 1, last + 1)
    return Chunk(last, "0" * 64, taken, tuple(Refused(line, "no text", "text") for line in lines))


@pytest.fixture
def batch(store: Store) -> Batch:
    return store.batches.begin("b1", "ada")


def test_an_article_of_a_batch_is_kept_as_one_that_came_alone(store: Store, batch: Batch) -> None:
    article = an_article(AWKWARD, "A \\ title\t", links=(Link("a\\b", "https://news.example/?a=1&b=\\N"),), url=None)
    alone = store.accept(replace(article, id="00"), owner="ada", told=True)
    store.batches.keep(batch, chunk(batch, article), told=True)
    kept = store.article(article.id)
    assert replace(kept.article, id="00") == alone.article
    assert kept.duplicate_of == "00"
    assert (kept.owner, kept.run.bulk, kept.run.state) == ("ada", True, State.QUEUED)
    assert abs(kept.submitted_at - alone.submitted_at).total_seconds() < 60
    assert [event.kind for event in store.events(article.id)] == ["accepted"]


def test_what_the_queue_was_not_told_of_waits_for_the_sweeper(store: Store, batch: Batch) -> None:
    told, untold = an_article(), an_article()
    grown = store.batches.keep(batch, chunk(batch, told), told=True)
    store.batches.keep(grown, chunk(grown, untold), told=False)
    assert [each.article_id for each in store.queue.take_unsent()] == [untold.id]


def test_a_batch_may_hold_articles_whose_text_is_to_be_read(store: Store, batch: Batch) -> None:
    page, text = an_article("", draft=Draft(DraftKind.PAGE), url="https://news.example/a"), an_article()
    store.batches.keep(batch, chunk(batch, page, text))
    assert store.drafts.of(page.id) == Draft(DraftKind.PAGE)
    assert store.drafts.of(text.id) is None
    claimed = store.claim(page.id)
    assert claimed is not None
    assert claimed.article is None


def test_every_line_is_told_of_and_counted(store: Store, batch: Batch) -> None:
    article = an_article()
    grown = store.batches.keep(batch, chunk(batch, article, refused=1))
    assert (grown.lines, grown.accepted, grown.refused) == (2, 1, 1)
    assert store.batches.lines(batch.id) == (
        LineRow(1, article.id, None, None),
        LineRow(2, None, "text", "no text"),
    )


def test_a_batch_without_a_key_that_was_cut_is_closed_after_a_while(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, key in (("cut", None), ("resumable", "k1")):
        begun = store.batches.begin(name, "ada", key)
        store.batches.keep(begun, chunk(begun, an_article()))
    store.batches.mark_done()
    assert store.batches.one("cut").closed_at is None, "more may come"
    monkeypatch.setattr(batches, "LEFT_AFTER", timedelta(minutes=-1))
    store.batches.mark_done()
    assert store.batches.one("cut").closed_at is not None
    assert store.batches.one("resumable").closed_at is None, "its sender may go on"
