"""The pages as a reader meets them: hand an article in, watch it being checked, read what was found."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from bonafide.examples import load
from shared.models.report import Verdict
from tests.served import Served

pytestmark = [pytest.mark.browser, pytest.mark.timeout(180)]

EXAMPLE = next(example for example in load() if {person.verdict for person in example.people} > {Verdict.MATCH})
PHONE = {"width": 375, "height": 760}


def hand_in(page: Page, served: Served) -> None:
    page.goto(served.state["ingest"])
    page.get_by_label("The text").fill(EXAMPLE.submission.text)
    page.get_by_label("Published on").fill(str(EXAMPLE.submission.published_on))
    page.get_by_label("Title").fill(EXAMPLE.submission.title or "")
    page.get_by_role("button", name="Check it").click()


def test_an_article_pasted_into_the_form_ends_as_a_page_with_every_verdict(
    page: Page, served_embedded: Served, pictures: Path
) -> None:
    hand_in(page, served_embedded)
    # The full stop of "Jr." may be read as the sentence's.
    names = [person.name.rstrip(".") for person in EXAMPLE.people]
    for name in names:
        expect(page.get_by_role("heading", name=name).first).to_be_visible(timeout=60_000)
    page.screenshot(path=pictures / "article.png", full_page=True)
    text = page.get_by_role("region", name="The article")
    for name in names:
        expect(text.get_by_role("link", name=name).first).to_be_visible()


def test_the_form_says_what_is_wrong_and_keeps_what_was_typed(page: Page, served_embedded: Served) -> None:
    page.goto(served_embedded.state["ingest"])
    page.get_by_label("Title").fill("Kept")
    page.get_by_role("button", name="Check it").click()
    expect(page.get_by_role("alert")).to_contain_text("text")
    expect(page.get_by_label("Title")).to_have_value("Kept")


@pytest.mark.parametrize("service", ["ingest", "results"])
def test_no_page_is_wider_than_a_phone(service: str, page: Page, served_embedded: Served, pictures: Path) -> None:
    page.set_viewport_size(PHONE)
    page.goto(served_embedded.state[service])
    page.screenshot(path=pictures / f"{service}-phone.png", full_page=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.parametrize("service", ["ingest", "results"])
def test_the_interface_can_be_tried_without_asking_another_host(
    service: str, page: Page, served_embedded: Served, pictures: Path
) -> None:
    page.goto(f"{served_embedded.state[service]}/docs")
    expect(page.locator(".swagger-ui .opblock").first).to_be_visible(timeout=30_000)
    page.screenshot(path=pictures / f"{service}-docs.png")
