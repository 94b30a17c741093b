"""What an article is to be read from is kept until it was, and goes with the article."""

import pytest

from shared.errors import Conflict
from shared.models.text import Draft, DraftKind
from shared.store import Store
from tests.values import TEXT, an_article

PDF = Draft(DraftKind.PDF, b"%PDF-1.7 \x00\xff")


def test_a_draft_is_kept_with_its_article_and_told_from_others(store: Store) -> None:
    file, page = an_article("", draft=PDF), an_article("", draft=Draft(DraftKind.PAGE), url="http://news.example/")
    rows = [store.accept(article) for article in (file, page, an_article())]
    assert [store.drafts.of(row.article.id) for row in rows] == [PDF, Draft(DraftKind.PAGE), None]
    assert len({row.content_hash for row in rows}) == 3
    assert store.accept(an_article("", draft=PDF)).duplicate_of == file.id
    assert store.accept(an_article("", draft=Draft(DraftKind.PAGE))).duplicate_of is None
    assert [line.opening for line in store.articles().articles][-2:] == ["http://news.example/", ""]


def test_the_text_takes_the_place_of_the_draft_for_whoever_holds_the_claim(store: Store) -> None:
    article = an_article("", draft=PDF)
    store.accept(article)
    run = store.claim(article.id)
    assert run is not None
    store.drafts.complete(run, an_article(TEXT, "A title"))
    row = store.article(article.id)
    assert (row.article.id, row.article.text, row.article.title) == (article.id, TEXT, "A title")
    assert store.drafts.of(article.id) is None
    assert store.accept(an_article()).duplicate_of == article.id
    store.fail(run, "lost")
    with pytest.raises(Conflict):
        store.drafts.complete(run, an_article())
    with pytest.raises(Conflict):
        store.drafts.refuse(run, "too late")


def test_a_draft_is_erased_with_its_article(store: Store) -> None:
    article = an_article("", draft=PDF)
    store.accept(article)
    store.delete(article.id)
    assert store.drafts.of(article.id) is None
