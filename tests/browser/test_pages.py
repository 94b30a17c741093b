"""The pages as a reader meets them: hand an article in, watch it, read, rule, check again, search, take it along."""

import json
import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from bonafide.examples import load
from shared.models.access import Scope
from shared.models.report import Verdict
from shared.store import Store
from tests.browser.seeded import NAMES, Seeded, begin, resolve
from tests.guarded import Guarded
from tests.keys import a_key
from tests.served import Served
from tests.values import an_article

pytestmark = [pytest.mark.browser, pytest.mark.timeout(180)]

EXAMPLE = next(example for example in load() if {person.verdict for person in example.people} > {Verdict.MATCH})
SCREENS = ((360, "dark"), (1440, "light"))
SERIOUS = {"serious", "critical"}
HEAVIEST = 100_000
PAINTED = """new Promise(resolve => {
  const told = { shift: 0, paint: 0 };
  new PerformanceObserver(list => list.getEntries().forEach(e => { told.paint = e.startTime; }))
    .observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver(list => list.getEntries().forEach(e => { told.shift += e.value; }))
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve(told), 300);
})"""


def hand_in(page: Page, served: Served) -> None:
    page.goto(served.state["ingest"])
    page.get_by_label("The text").fill(EXAMPLE.submission.text)
    page.get_by_label("Published on").fill(str(EXAMPLE.submission.published_on))
    page.get_by_label("Title").fill(EXAMPLE.submission.title or "")
    page.get_by_role("button", name="Check it").click()


def faults(page: Page) -> list[str]:
    """What axe finds seriously wrong with a page as it stands."""
    found = Axe().run(page).response["violations"]
    return [f"{each['id']}: {each['nodes'][0]['html'][:150]}" for each in found if each["impact"] in SERIOUS]


def test_an_article_is_handed_in_watched_read_ruled_on_checked_again_found_and_taken_along(
    page: Page, served_embedded: Served, pictures: Path
) -> None:
    hand_in(page, served_embedded)
    # The full stop of "Jr." may be read as the sentence's.
    names = [person.name.rstrip(".") for person in EXAMPLE.people]
    for name in names:
        expect(page.get_by_role("heading", name=name).first).to_be_visible(timeout=90_000)
    text = page.get_by_role("region", name="The article")
    for name in names:
        expect(text.get_by_role("link", name=name).first).to_be_visible()
    expect(page.locator(".verdict-line")).to_contain_text("people check out")
    expect(page.locator("figure.timeline").first).to_be_visible()
    page.screenshot(path=pictures / "article.png", full_page=True)

    card = page.locator(".card.mismatch").first
    card.locator("summary", has_text="Rule on it").click()
    card.get_by_label("Ruling").select_option("overrule:match")
    card.get_by_label("Note").fill("Asked the ministry.")
    card.get_by_role("button", name="Keep the ruling").click()
    expect(page.locator(".card.mismatch .stands").first).to_contain_text("Overruled: match instead of mismatch")

    page.get_by_role("button", name="Check it again").click()
    expect(page.get_by_text("since run 1")).to_be_visible(timeout=90_000)
    expect(page.locator(".card.mismatch .stands").first).to_contain_text("Asked the ministry.")

    wrong = page.locator(".card.mismatch h3").first.inner_text()
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Reports").click()
    page.get_by_role("searchbox", name="Name, surname").fill(wrong)
    page.get_by_role("button", name="Find").click()
    page.get_by_role("link", name=EXAMPLE.submission.title or "").click()
    with page.expect_download() as taken:
        page.get_by_role("link", name="CSV: people").click()
    assert wrong in Path(taken.value.path()).read_text()


def test_the_form_says_what_is_wrong_and_keeps_what_was_typed(page: Page, served_embedded: Served) -> None:
    page.goto(served_embedded.state["ingest"])
    page.get_by_label("Title").fill("Kept")
    page.get_by_role("button", name="Check it").click()
    expect(page.get_by_role("alert")).to_contain_text("text")
    expect(page.get_by_label("Title")).to_have_value("Kept")
    assert faults(page) == []


def test_what_was_typed_survives_a_reload_and_a_file_can_be_dropped(page: Page, served_embedded: Served) -> None:
    page.goto(served_embedded.state["ingest"])
    page.get_by_label("Title").fill("Half written")
    page.reload()
    expect(page.get_by_label("Title")).to_have_value("Half written")
    dropped = page.evaluate_handle(
        "() => { const d = new DataTransfer(); d.items.add(new File(['Words.'], 'a.txt')); return d; }"
    )
    page.dispatch_event("form.sheet", "drop", {"dataTransfer": dropped})
    assert page.evaluate("document.getElementById('file').files[0].name") == "a.txt"


def sign_in(page: Page, guarded: Guarded, key: str) -> None:
    page.goto(guarded.ingest)
    page.get_by_label("Key", exact=True).fill(key)
    page.get_by_role("button", name="Sign in").click()


def test_what_was_typed_outlives_the_session_and_is_shown_to_nobody_else(page: Page, guarded: Guarded) -> None:
    with Store(guarded.database) as store:
        ann, ben = (a_key(store, owner, Scope.SUBMIT, Scope.READ) for owner in ("ann", "ben"))
    text = page.get_by_label("The text")
    sign_in(page, guarded, ann)
    text.fill("Under embargo.")
    page.context.clear_cookies()
    page.get_by_role("button", name="Check it").click()
    page.get_by_label("Key", exact=True).fill(ann)
    page.get_by_role("button", name="Sign in").click()
    expect(text).to_have_value("Under embargo.")

    page.get_by_role("button", name="Sign out").click()
    sign_in(page, guarded, ben)
    expect(text).to_have_value("")
    page.get_by_role("button", name="Sign out").click()
    sign_in(page, guarded, ann)
    expect(text).to_have_value("")


def test_what_was_handed_in_is_kept_no_more(page: Page, served_embedded: Served) -> None:
    hand_in(page, served_embedded)
    expect(page).to_have_url(re.compile("/articles/"))
    expect(page.locator(".card").first).to_be_visible(timeout=90_000)  # until then the page loads itself anew
    page.goto(served_embedded.state["ingest"])
    expect(page.get_by_label("The text")).to_have_value("")
    assert page.evaluate("Object.keys(sessionStorage).length + Object.keys(localStorage).length") == 0


def test_a_batch_file_is_handed_in_and_its_lines_followed_to_the_end(
    page: Page, served_embedded: Served, tmp_path: Path
) -> None:
    batch = tmp_path / "many.jsonl"
    lines = [json.dumps({"text": EXAMPLE.submission.text, "title": f"Number {n}"}) for n in range(3)]
    batch.write_text("\n".join([*lines, "{not JSON"]))
    page.goto(served_embedded.state["ingest"])
    page.get_by_label("or a file").set_input_files(batch)
    page.get_by_role("button", name="Check it").click()
    expect(page.get_by_text("3 accepted, 1 refused")).to_be_visible(timeout=30_000)
    expect(page.get_by_text("3 of 3 articles checked")).to_be_visible(timeout=120_000)
    expect(page.get_by_text("all is checked")).to_be_visible()
    page.get_by_role("link", name="Refused lines (1)").click()
    expect(page.get_by_text("this is not JSON")).to_be_visible()
    assert faults(page) == []


def test_what_the_desk_knows_changes_a_verdict_that_is_watched_and_shown_elsewhere(
    page: Page, served_embedded: Served, pictures: Path
) -> None:
    hand_in(page, served_embedded)
    expect(page.get_by_role("button", name="Watch this article")).to_be_visible(timeout=90_000)
    article = page.url
    page.get_by_role("button", name="Watch this article").click()
    expect(page.get_by_role("heading", name="Watch list")).to_be_visible()
    page.goto(article)
    invented = page.locator(".card.unknown h3").first.inner_text()
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Roster").click()
    page.get_by_label("Name", exact=True).fill(invented)
    page.get_by_label("Note").fill("Quoted in three invented reports.")
    page.get_by_label("This name is false").check()
    page.get_by_role("button", name="Add").first.click()
    expect(page.get_by_text("1 on the roster")).to_be_visible()

    page.goto(article)
    page.get_by_role("button", name="Check it again").click()
    known = page.locator(".card.mismatch", has_text="False name")
    expect(known.locator(".desk")).to_contain_text("Quoted in three invented reports.", timeout=90_000)
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Watching").click()
    expect(page.locator(".lines").first).to_contain_text(invented)
    page.screenshot(path=pictures / "watching.png", full_page=True)
    assert faults(page) == []

    page.get_by_role("link", name=invented).first.click()
    page.locator("summary", has_text="Show it on another site").click()
    page.get_by_role("button", name="Make a card").click()
    page.locator("#embed a").first.click()
    expect(page.get_by_text(invented)).to_be_visible()
    assert faults(page) == []


@pytest.mark.parametrize(("width", "scheme"), SCREENS)
def test_every_page_fits_its_screen_and_can_be_read_by_everybody(
    width: int, scheme: str, page: Page, seeded: Seeded, pictures: Path
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    for name, path in (
        ("foreign", seeded.foreign), ("print", f"{seeded.foreign}/print"), ("list", "/"), ("review", "/review"),
        ("dashboard", "/dashboard"), ("people", "/people?q=person+number1"), ("empty", "/?q=nobody"),
        ("roster", "/roster"), ("watching", "/watching"), ("webhooks", "/webhooks"),
    ):  # fmt: skip
        page.goto(seeded.url + path)
        page.screenshot(path=pictures / f"{name}-{width}-{scheme}.png")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        assert faults(page) == [], path


def test_a_table_of_people_is_read_on_a_telephone_without_going_sideways(page: Page, seeded: Seeded) -> None:
    page.set_viewport_size({"width": 390, "height": 900})
    page.goto(f"{seeded.url}/people?q=person+number2")
    region = page.get_by_role("region", name="Findings")
    assert region.evaluate("it => it.scrollWidth <= it.clientWidth")
    for told in ("Person Number2", "somebody else held that office", "2024-10-29"):
        expect(region.get_by_text(told, exact=True).first).to_be_in_viewport()


def test_an_article_that_waited_is_said_to_be_checked_once_it_is(page: Page, seeded: Seeded) -> None:
    article = an_article(title="Waits first")
    seeded.store.accept(article)
    page.goto(f"{seeded.url}/articles/{article.id}")
    state = page.locator("#progress strong")
    expect(state).to_have_text("In the queue…")
    run = seeded.store.claim(article.id)
    assert run is not None
    expect(state).to_have_text("Being checked…")
    seeded.store.fail(run, "it broke")
    expect(state).to_have_text("In the queue…")


@pytest.mark.parametrize(("width", "scheme"), SCREENS)
def test_people_appear_while_an_article_is_checked(
    width: int, scheme: str, page: Page, seeded: Seeded, pictures: Path
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    article_id = begin(seeded.store, NAMES)
    page.goto(f"{seeded.url}/articles/{article_id}")
    expect(page.locator("#ghosts span")).to_have_text(list(NAMES))
    expect(page.locator("#ghosts .known")).to_have_text([NAMES[0]])
    expect(page.locator("#step")).to_have_text("1 of 5 people decided")
    resolve(seeded.store, article_id, 3, (NAMES[0], NAMES[2]))
    expect(page.locator("#ghosts .known")).to_have_text([NAMES[0], NAMES[2]])
    expect(page.locator("#ghosts .open")).to_have_text([NAMES[1]])
    expect(page.locator("#step")).to_have_text("3 of 5 people decided")
    page.screenshot(path=pictures / f"progress-{width}-{scheme}.png")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert faults(page) == []


def test_three_hundred_people_are_walked_by_keys_and_filtered(page: Page, seeded: Seeded) -> None:
    page.goto(seeded.url + seeded.crowd)
    assert page.locator(".card").count() == 300
    page.keyboard.press("j")
    first, second = (page.locator(".card").nth(place) for place in (0, 1))
    expect(first).to_be_focused()
    page.keyboard.press("j")
    expect(second).to_be_focused()
    page.keyboard.press("k")
    page.keyboard.press("t")
    expect(page.locator(".mention").first).to_be_focused()
    page.keyboard.press("r")
    ruling = first.get_by_label("Ruling", exact=True)
    expect(ruling).to_have_value("overrule:mismatch", timeout=30_000)  # its form is asked for only now
    page.get_by_label("Only what needs a look").check()
    expect(first).to_be_hidden()
    expect(second).to_be_visible()


def test_a_report_is_read_without_script(browser: Browser, seeded: Seeded) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(seeded.url + seeded.foreign)
    expect(page.locator(".card")).to_have_count(5)
    page.locator(".card summary", has_text="how sure").first.click()
    expect(page.locator(".card .meter").first).to_be_visible()
    context.close()


def test_the_page_of_an_article_is_light_and_does_not_jump(page: Page, served_embedded: Served) -> None:
    hand_in(page, served_embedded)
    expect(page.locator(".card").first).to_be_visible(timeout=90_000)
    sizes: list[int] = []
    page.on("response", lambda response: sizes.append(len(response.body())))
    page.reload(wait_until="networkidle")
    told = page.evaluate(PAINTED)
    served = page.evaluate("performance.getEntriesByType('navigation')[0].responseStart")
    print(
        f"{sum(sizes):,} bytes in {len(sizes)} files, first byte after {served:.0f} ms, largest paint after"
        f" {told['paint']:.0f} ms, layout shift {told['shift']:.3f}"
    )
    assert sum(sizes) < HEAVIEST
    assert told["shift"] < 0.1


@pytest.mark.parametrize("service", ["ingest", "results"])
def test_the_interface_can_be_tried_without_asking_another_host(
    service: str, page: Page, served_embedded: Served, pictures: Path
) -> None:
    page.goto(f"{served_embedded.state[service]}/docs")
    expect(page.locator(".swagger-ui .opblock").first).to_be_visible(timeout=30_000)
    page.screenshot(path=pictures / f"{service}-docs.png")
