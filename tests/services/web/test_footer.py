"""The foot of every page says what verdicts rest on here, as it is set."""

import pytest
from flask.testing import FlaskClient

from shared.settings import Settings

CONTACT = "desk@example.com"


@pytest.fixture
def settings(settings: Settings, request: pytest.FixtureRequest) -> Settings:
    knowledge, contact = request.param
    return settings.model_copy(update={"knowledge": knowledge, "contact": contact})


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        (("auto", None), "rest on the small starter snapshot"),
        (("starter", CONTACT), "rest on the small starter snapshot"),
        (("auto", CONTACT), "rest on Wikidata and Wikipedia"),
        (("/data/people.sqlite", None), "rest on a snapshot of Wikidata"),
    ],
    indirect=["settings"],
)
def test_the_foot_of_a_page_says_what_verdicts_rest_on(results: FlaskClient, told: str) -> None:
    page = results.get("/").text
    assert f"Verdicts {told}" in page
    assert "/data/people" not in page
