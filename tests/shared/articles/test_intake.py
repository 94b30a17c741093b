"""Articles are taken in with their date, language and limits checked, and every refusal names its field."""

from datetime import date

import pytest

from shared.articles import Given, Limits, decode, from_html, from_text
from shared.errors import BadArticle, TooLarge
from shared.models.text import Link

TODAY = date(2024, 10, 29)
TEXT = "Ukraine’s President Volodymyr Zelenskiy met Emily Carter in Kyiv on Tuesday."
PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A meeting | The Daily Note</title>
<meta property="og:site_name" content="The Daily Note"><meta property="og:title" content="A meeting">
<meta name="author" content="Jane Writer"><meta property="article:published_time" content="2024-10-28T10:00:00Z">
<link rel="canonical" href="https://daily.example/a/1"></head>
<body><nav><a href="/">Home</a></nav><article><h1>A meeting</h1>
<p>Ukraine’s President Volodymyr Zelenskiy said on Monday that he had spoken with
<a href="https://en.wikipedia.org/wiki/Yoon_Suk_Yeol">President Yoon</a> of South Korea.</p>
<p>“We agreed to go on,” he said, <a href="/told">according to Reuters</a>, and thanked everybody.</p></article>
<footer>Copyright 1999 <a href="/privacy">Privacy</a></footer></body></html>"""


def test_a_text_is_kept_with_what_the_sender_says() -> None:
    article = from_text(f"\ufeff{TEXT}\r\n", Given(" A\nmeeting ", "2024-10-29", "https://daily.example/a/1"), TODAY)
    assert article.text == TEXT
    assert (article.title, article.published_on, article.language) == ("A meeting", TODAY, "en")
    assert article.url == "https://daily.example/a/1"


def test_ids_are_their_own_and_sort_by_time() -> None:
    ids = [from_text(TEXT, Given(), TODAY).id for _ in range(50)]
    assert len(set(ids)) == 50
    assert [made[:10] for made in ids] == sorted(made[:10] for made in ids)
    assert all(len(made) == 26 for made in ids)


def test_a_page_tells_its_text_title_date_author_outlet_and_links() -> None:
    article = from_html(PAGE.encode(), Given(), TODAY)
    assert article.text.startswith("Ukraine’s President Volodymyr Zelenskiy said")
    assert article.text.endswith("according to Reuters, and thanked everybody.")
    assert (article.title, article.author, article.outlet) == ("A meeting", "Jane Writer", "The Daily Note")
    assert (article.published_on, article.url) == (date(2024, 10, 28), "https://daily.example/a/1")
    assert article.links == (
        Link("President Yoon", "https://en.wikipedia.org/wiki/Yoon_Suk_Yeol"),
        Link("according to Reuters", "https://daily.example/told"),
    )
    assert all(link.text in article.text for link in article.links)


def test_what_the_sender_says_goes_before_what_the_page_says() -> None:
    given = Given("Mine", "2024-10-29", "https://mine.example/", "Me", "My Paper")
    article = from_html(PAGE, given, TODAY)
    assert (article.title, article.published_on, article.url) == ("Mine", TODAY, "https://mine.example/")
    assert (article.author, article.outlet) == ("Me", "My Paper")


def test_a_date_is_not_guessed_from_the_words_of_a_page() -> None:
    undated = PAGE.replace('<meta property="article:published_time" content="2024-10-28T10:00:00Z">', "")
    assert from_html(undated, Given(), TODAY).published_on is None


@pytest.mark.parametrize("page", ["", "<html></html>", "\x00<b>", "<p>" * 10_000])
def test_a_page_without_an_article_is_refused(page: str) -> None:
    with pytest.raises(BadArticle) as caught:
        from_html(page, Given(), TODAY)
    assert caught.value.field in ("html", "text")


@pytest.mark.parametrize("text", ["", " \n ", "12 : 34", "\ufeff"])
def test_an_empty_text_is_refused(text: str) -> None:
    with pytest.raises(BadArticle, match="empty") as caught:
        from_text(text, Given(), TODAY)
    assert caught.value.field == "text"


def test_what_is_too_long_is_refused_with_the_limit() -> None:
    with pytest.raises(TooLarge, match="2,000 characters") as caught:
        from_text("word " * 500, Given(), TODAY, Limits(text=2_000))
    assert caught.value.field == "text"
    with pytest.raises(TooLarge, match="2,000 bytes") as caught:
        from_html("<p>word</p>" * 500, Given(), TODAY, Limits(html=2_000))
    assert caught.value.field == "html"


@pytest.mark.parametrize(
    "day", ["yesterday", "2024-02-30", "29.10.2024", "20241029", "2024-W44-2", "١٩٩٩-٠١-٠١", "2024-10"]
)
def test_a_malformed_date_is_refused(day: str) -> None:
    with pytest.raises(BadArticle, match="YYYY-MM-DD") as caught:
        from_text(TEXT, Given(published_on=day), TODAY)
    assert caught.value.field == "published_on"


def test_a_date_may_lie_two_days_ahead_and_further_only_under_embargo() -> None:
    assert from_text(TEXT, Given(published_on="2024-10-31"), TODAY).published_on == date(2024, 10, 31)
    with pytest.raises(BadArticle, match="embargo") as caught:
        from_text(TEXT, Given(published_on="2024-11-01"), TODAY)
    assert caught.value.field == "published_on"
    embargoed = from_text(TEXT, Given(published_on="2024-11-01", embargo=True), TODAY)
    assert embargoed.published_on == date(2024, 11, 1)


@pytest.mark.parametrize(
    "url", ["daily.example/a", "ftp://daily.example", "http://", "https://a b", "https://[x", "javascript:x"]
)
def test_an_address_no_browser_could_open_is_refused(url: str) -> None:
    with pytest.raises(BadArticle) as caught:
        from_text(TEXT, Given(url=url), TODAY)
    assert caught.value.field == "url"


def test_an_endless_title_is_refused() -> None:
    with pytest.raises(BadArticle) as caught:
        from_text(TEXT, Given(title="x" * 501), TODAY)
    assert caught.value.field == "title"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Der Bundeskanzler Olaf Scholz sprach am Dienstag mit dem Präsidenten.", "German"),
        ("Le président Emmanuel Macron a déclaré mardi que la France soutiendrait l'Ukraine.", "French"),
        ("Het kabinet van premier Schoof is dinsdag gevallen, meldt de NOS.", "Dutch"),
        ("Президент Украины Владимир Зеленский заявил во вторник о союзе с Южной Кореей.", "Russian"),
        ("우크라이나 대통령 볼로디미르 젤렌스키는 화요일에 대한민국 대통령을 만났다.", "Korean"),
    ],
)
def test_a_language_that_cannot_be_read_is_named_and_refused(text: str, language: str) -> None:
    with pytest.raises(BadArticle, match=f"in {language}; what can be read so far is English") as caught:
        from_text(text, Given(), TODAY)
    assert caught.value.field == "text"


@pytest.mark.parametrize(
    "text",
    [
        "Zelenskiy met Yoon.",
        "Angela Merkel resigned.",
        "Kim Jong Un, Choe Son Hui, Yoon Suk Yeol, Vladimir Putin",
        "Bola Tinubu was sworn in as Nigeria's president in Abuja, succeeding Muhammadu Buhari.",
        "President Emmanuel Macron visited Bordeaux, Toulouse and Aix-en-Provence.",
    ],
)
def test_short_english_full_of_names_is_read(text: str) -> None:
    assert from_text(text, Given(), TODAY).language == "en"


@pytest.mark.parametrize(
    ("data", "charset"),
    [
        (TEXT.encode(), None),
        (TEXT.encode("utf-8-sig"), None),
        (TEXT.encode("utf-16"), None),
        (TEXT.encode("cp1252"), "windows-1252"),
    ],
)
def test_bytes_are_decoded_as_they_are_marked_or_declared(data: bytes, charset: str | None) -> None:
    assert decode(data, charset) == TEXT


@pytest.mark.parametrize(("data", "charset"), [(b"\xff\xd8\xff\xe0", None), (b"abc", "no-such"), (b"\xff", "utf-8")])
def test_bytes_that_are_no_text_are_refused(data: bytes, charset: str | None) -> None:
    with pytest.raises(BadArticle) as caught:
        decode(data, charset)
    assert caught.value.field == "text"


def test_a_page_of_very_many_tags_is_refused_before_it_is_read() -> None:
    for page in ("<p>a" * 60_000, b"<p>a" * 60_000):
        with pytest.raises(TooLarge, match="50,000 tags"):
            from_html(page, Given(), date(2024, 10, 30))


@pytest.mark.parametrize("charset", ["punycode", "unicode_escape", "hex", "a\x00b", "nonsense", "x" * 500])
def test_what_is_no_charset_of_texts_is_refused(charset: str) -> None:
    with pytest.raises(BadArticle, match="charset"):
        decode(b"text", charset)
