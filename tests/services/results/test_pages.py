"""The pages show what the report says, and nothing that an article brings with it runs."""

import re
from datetime import timedelta

from flask.testing import FlaskClient

from shared.models.report import ClaimFinding, Evidence, OfficialFinding, Outcome, QuotationFinding, Reason, TextSpan
from shared.models.text import Article, Draft, DraftKind
from shared.models.watching import WatchKind
from shared.store import Deed, Store
from tests.values import a_finding, a_report, an_article


def checked(shelf: Store, article: Article, *reasons: tuple[str, Reason, str | None]) -> str:
    run = shelf.accept(article) and shelf.claim(article.id)
    assert run is not None
    shelf.finish(run, a_report(article, *(a_finding(*each) for each in reasons)))
    return article.id


def test_an_empty_list_says_what_to_do(results: FlaskClient) -> None:
    assert "Check the first one" in results.get("/").text


def test_the_list_shows_each_article_with_its_tallies(results: FlaskClient, shelf: Store) -> None:
    checked(
        shelf, an_article(title="First"), ("Ada", Reason.CLAIMS_SUPPORTED, "Q1"), ("Bob", Reason.NO_CANDIDATE, None)
    )
    shelf.accept(an_article(title="Second"))
    page = results.get("/").text
    assert page.index("Second") < page.index("First")
    assert "1 checks out" in page
    assert "1 not found or told apart" in page
    assert "In the queue" in page
    assert "Second" not in results.get("/?verdict=unknown").text


def test_the_list_leads_from_a_text_that_was_handed_in_before_to_the_first_of_it(
    results: FlaskClient, shelf: Store
) -> None:
    first, *_ = (shelf.accept(an_article(text)).article.id for text in ("Once.", "Another.", "Once."))
    shelf.accept(an_article("Another."), owner="somebody else")
    page = results.get("/").text
    assert page.count("the same text as before") == 1
    assert f'<a href="/articles/{first}">the same text as before</a>' in page


def test_whoever_fits_by_name_only_is_counted_apart_on_every_page(results: FlaskClient, shelf: Store) -> None:
    people = (
        ("Ada", Reason.CLAIMS_SUPPORTED, "Q1"),
        ("Ada", Reason.NAME_ONLY, "Q2"),
        ("Ada", Reason.AMBIGUOUS, None),
        ("Ada", Reason.NO_CANDIDATE, None),
    )
    article_id = checked(shelf, an_article(outlet="The Daily"), *people)
    for address in ("/", "/people?q=ada", "/people?outlet=The+Daily"):
        page = results.get(address).text
        for told in ("1 checks out", "1 by name only", "2 not found or told apart"):
            assert told in page, address
    assert "1 checks out, 1 by name only, 2 not found or told apart" in results.get("/dashboard").text
    assert "1 of 4 people check" in results.get(f"/articles/{article_id}").text


def test_an_article_without_a_title_is_called_by_how_it_begins_on_every_page(
    results: FlaskClient, shelf: Store
) -> None:
    article = an_article(f"The Byron\npapers {'word ' * 40}", title=None, outlet="The Daily")
    shelf.watching.watch(WatchKind.NAME, "Ada", Deed("desk", "Ann", None, "watch", ""))
    checked(shelf, article, ("Ada", Reason.NO_CANDIDATE, None))
    shelf.recheck(article.id)
    run = shelf.claim(article.id)
    assert run is not None
    shelf.finish(run, a_report(article, a_finding("Ada", Reason.CLAIMS_SUPPORTED), a_finding("Ben", Reason.AMBIGUOUS)))
    begins = article.text[:140].replace("\n", " ") + "…"
    for address in ("/", "/review", "/people?q=ada", "/watching", f"/articles/{article.id}"):
        page = results.get(address).text
        assert begins in page, address
        assert "Untitled article" not in page


def test_a_file_that_was_given_up_has_a_heading_to_press(results: FlaskClient, shelf: Store) -> None:
    article = an_article("", title=None, draft=Draft(DraftKind.PDF, b"no PDF"))
    shelf.accept(article)
    for address in ("/", f"/articles/{article.id}"):
        assert "Untitled article</" in results.get(address).text


def test_older_articles_are_one_link_away(results: FlaskClient, shelf: Store) -> None:
    for number in range(3):
        shelf.accept(an_article(title=f"Number {number}"))
    page = results.get("/?limit=2").text
    assert "Number 0" not in page
    older = page.split('rel="next"')[1].split('href="')[1].split('"')[0].replace("&amp;", "&")
    assert "Number 0" in results.get(older).text


def test_the_page_of_an_article_marks_its_text_and_explains_each_verdict(results: FlaskClient, shelf: Store) -> None:
    article = an_article("Ada Byron met others.\nThe end.")
    page = results.get(f"/articles/{checked(shelf, article, ('Ada Byron', Reason.OFFICE_HELD_BY_OTHER, 'Q7259'))}").text
    assert '<a class="mention mismatch" id="mention-ada-byron-0" href="#person-ada-byron-0"' in page
    assert 'id="person-ada-byron-0"' in page
    assert "Does not fit" in page
    assert "Somebody else held that office" in page
    assert "Q7259" in page
    assert "starter" in page
    assert "BONAFIDE_KNOWLEDGE" in page
    assert "progress.js" not in page


def test_what_is_quoted_of_nobody_who_is_named_is_listed_apart(results: FlaskClient, shelf: Store) -> None:
    article = an_article("“It rained,” a neighbour said.")
    shelf.accept(article)
    run = shelf.claim(article.id)
    assert run is not None
    said = QuotationFinding(start=1, end=11, text="It rained,", direct=True)
    shelf.finish(run, a_report(article).model_copy(update={"open_quotations": (said,)}))
    page = results.get(f"/articles/{article.id}").text
    assert "It rained," in page.partition("Given to nobody named")[2].partition("</section>")[0]


def test_a_source_without_a_name_stands_with_what_it_said_and_is_marked_in_the_text(
    results: FlaskClient, shelf: Store
) -> None:
    article = an_article("It rained, two Gulf officials said. The officials left.")
    said = QuotationFinding(start=0, end=9, text="It rained", direct=False, speaker="two Gulf officials")
    spans = (TextSpan(start=11, end=29, text="two Gulf officials"), TextSpan(start=36, end=49, text="The officials"))
    source = OfficialFinding(
        start=11, end=29, text="two Gulf officials", identity=None, because="Not named.", unnamed_source=True,
        mentions=spans, quotations=(said.model_copy(update={"speaker": None}),),
    )  # fmt: skip
    run = shelf.accept(article) and shelf.claim(article.id)
    assert run is not None
    report = a_report(article).model_copy(update={"officials": (source,), "open_quotations": (said,)})
    shelf.finish(run, report)
    page = results.get(f"/articles/{article.id}").text
    told = page.partition("Sources not named")[2].partition("</section>")[0]
    assert "It rained" in told and "Not named." in told and "Officials not named" not in page
    assert "of “two Gulf officials”" in page.partition("Given to nobody named")[2]
    assert page.count('class="official" href="#unnamed"') == 2


def test_an_editor_reads_plain_words_and_what_is_technical_only_on_opening_it(
    results: FlaskClient, shelf: Store
) -> None:
    article = an_article("Ada Byron met others.")
    evidence = Evidence(
        source="snapshot starter", item=None, label="Ada Byron", property="P39", statement=None, value="Countess",
    )  # fmt: skip
    claim = ClaimFinding(
        start=0, end=3, text="countess", kind="office", when="current", capacity="full", as_of=None,
        outcome=Outcome.SUPPORTED, because="She was.", evidence=(evidence,),
    )  # fmt: skip
    ada = a_finding("Ada Byron", Reason.CLAIMS_SUPPORTED).model_copy(update={"claims": (claim,)})
    run = shelf.accept(article) and shelf.claim(article.id)
    assert run is not None
    shelf.finish(run, a_report(article, ada, a_finding("Ben", Reason.NO_CANDIDATE)))
    page = results.get(f"/articles/{article.id}").text
    assert "Ada Byron, position held: Countess" in page
    plain = re.sub(r"(?s)<details.*?</details>|<[^>]*>", " ", page)
    assert "ask whoever runs this bonafide" in plain
    for word in ("P39", "log-odds", "BONAFIDE_", "reader"):
        assert word not in plain, word
    assert "25 <small>weight</small>" in results.get("/review").text


def test_a_page_of_three_hundred_people_is_small_and_brings_each_form_when_it_is_wanted(
    results: FlaskClient, shelf: Store
) -> None:
    article = an_article("\n".join(f"Person Number{n} spoke." for n in range(300)))
    checked(shelf, article, *((f"Person Number{n}", Reason.NO_CANDIDATE, None) for n in range(300)))
    page = results.get(f"/articles/{article.id}")
    assert page.text.count('class="card unknown"') == 300
    assert '<form method="post" action="/findings/' not in page.text
    assert f'href="/findings/{article.id}-1-299/rulings"' in page.text
    assert len(page.data) < 500_000


def test_an_unfinished_article_follows_its_progress_with_and_without_script(results: FlaskClient, shelf: Store) -> None:
    article_id = shelf.accept(an_article()).article.id
    page = results.get(f"/articles/{article_id}").text
    assert "In the queue" in page
    assert '<noscript><meta http-equiv="refresh"' in page
    assert "progress.js" in page
    assert f'data-events="/v1/articles/{article_id}/events"' in page
    shelf.claim(article_id)
    assert "Being checked" in results.get(f"/articles/{article_id}").text


def test_what_was_found_before_stays_to_be_read_while_it_is_checked_again(results: FlaskClient, shelf: Store) -> None:
    article_id = checked(shelf, an_article(), ("Ada Byron", Reason.NO_CANDIDATE, None))
    results.post(f"/articles/{article_id}/recheck")
    page = results.get(f"/articles/{article_id}").text
    assert "In the queue" in page
    assert 'id="person-ada-byron-0"' in page
    assert "the check before this one" in page


def test_an_article_that_was_given_up_can_be_put_back_by_a_button(results: FlaskClient, shelf: Store) -> None:
    article_id = shelf.accept(an_article()).article.id
    for _ in range(4):
        shelf.claim(article_id, timedelta(seconds=-1))
    run = shelf.claim(article_id)
    assert run is not None
    shelf.fail(run, "it broke")
    page = results.get(f"/articles/{article_id}").text
    assert "Given up after 5 attempts" in page
    assert "it broke" in page
    answer = results.post(f"/articles/{article_id}/requeue")
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/articles/{article_id}")
    assert "In the queue" in results.get(f"/articles/{article_id}").text


def test_markup_in_an_article_is_shown_and_not_run(results: FlaskClient, shelf: Store) -> None:
    evil = "<script>alert(1)</script>"
    article = an_article(f"{evil} said Ada.", title=evil, outlet=evil, author=evil, url='https://x.example/"onload="1')
    page = results.get(f"/articles/{checked(shelf, article, (evil, Reason.NO_CANDIDATE, None))}").text
    assert evil not in page
    assert evil not in results.get("/").text
    assert '"onload' not in page
