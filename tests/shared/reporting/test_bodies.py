import pytest

from shared.reporting.bodies import with_article


@pytest.mark.parametrize(
    ("body", "written"),
    [
        ("FBI", "the FBI"),
        ("U.N.", "the U.N."),
        ("NATO", "NATO"),
        ("MIT", "MIT"),
        ("Senate", "the Senate"),
        ("White House", "the White House"),
        ("Bundesbank", "the Bundesbank"),
        ("Ministry of Health", "the Ministry of Health"),
        ("The Guardian", "the Guardian"),
        ("New York Times", "the New York Times"),
        ("World Bank", "the World Bank"),
        ("Deutsche Bank", "Deutsche Bank"),
        ("Harvard University", "Harvard University"),
        ("Reuters", "Reuters"),
        ("Liberal Democrats", "the Liberal Democrats"),
    ],
)
def test_a_body_has_an_article_where_english_gives_it_one(body: str, written: str) -> None:
    assert with_article(body) == written
