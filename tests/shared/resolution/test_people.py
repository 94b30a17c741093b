"""Who a person of the text is when the name alone has to say it."""

from dataclasses import replace

import pytest

from shared.models.reading import ClaimKind, Role, Sureness
from shared.models.text import Span
from shared.models.world import EntityKind
from shared.resolution.people import has_telling_claims, resolve
from tests.world import World, claim, human, office, person, reading, thing

KENYA = thing("ke", "Kenya", EntityKind.COUNTRY)
MINISTERS = office("Minister of Health of Kenya", ("known", "2020-01-01", None))


@pytest.mark.parametrize(
    ("pages", "pages_of_other", "chosen"),
    [
        (80, 0, True),
        (80, 8, True),
        (80, 20, False),  # both are known
        (8, 0, False),  # neither is
    ],
)
def test_one_far_better_known_than_all_others_of_the_name_stands_alone(
    pages: int, pages_of_other: int, chosen: bool
) -> None:
    known = replace(human("known", "Amina Otieno", P27="ke"), prominence=pages)
    other = replace(human("other", "Amina Otieno"), prominence=pages_of_other)
    world = World((KENYA, known, other), (MINISTERS,))
    article = reading(person("Amina Otieno"), text="In Kenya, Amina Otieno opened a bridge.")
    who = resolve(article, world.gather(article))[0]
    assert (who.identity is not None and who.identity.entity.id == "known") is chosen
    assert who.by_name_only is chosen


@pytest.mark.parametrize("title", ["Minister of Health", "welder"])
def test_a_guessed_claim_speaks_neither_for_nor_against_anybody(title: str) -> None:
    known = replace(human("known", "Amina Otieno", P27="ke"), prominence=8)
    world = World((KENYA, known), (MINISTERS,))
    guess = replace(claim(title), sureness=Sureness.GUESSED)
    text = "Amina Otieno opened a bridge."
    articles = [reading(person("Amina Otieno", *claims), text=text) for claims in ((), (guess,))]
    without, with_it = (resolve(article, world.gather(article))[0] for article in articles)
    assert [c.odds for c in with_it.candidates] == [c.odds for c in without.candidates]
    assert with_it.person.claims == (guess,)


@pytest.mark.parametrize(
    ("name", "words", "text", "known"),
    [
        ("Otieno", "president", "Otieno spoke.", False),  # any country has had one
        ("Otieno", "Kenyan president", "Otieno spoke.", True),
        ("Otieno", "president", "In Kenya, Otieno spoke.", True),
        ("Amina Otieno", "president", "Amina Otieno spoke.", True),
    ],
)
def test_one_word_of_a_name_and_a_title_of_many_make_nobody_known(
    name: str, words: str, text: str, known: bool
) -> None:
    world = World(
        (KENYA, replace(human("known", "Amina Otieno", P27="ke"), aliases=("Otieno",))),
        (office("President of Kenya", ("known", "2020-01-01", None)),),
        inferring=True,
    )
    article = reading(person(name, claim(words)), text=text)
    who = resolve(article, world.gather(article))[0]
    assert (who.identity is not None) is known


@pytest.mark.parametrize(
    ("text", "day", "pages", "chosen"),
    [
        ("Amina Otieno opened a bridge in Kenya on Monday.", "2021-05-05", 8, True),
        ("Amina Otieno opened a bridge in Kenya on Monday.", None, 8, False),
        ("Amina Otieno opened a bridge in Kenya on Monday.", None, 80, True),
        ("Amina Otieno ( Kenya ) 17.50 metres", "2021-05-05", 80, False),
        ("Amina Otieno, Kenya\nThe race was run on a wet track in the rain.", "2021-05-05", 80, False),
    ],
)
def test_a_name_alone_stands_in_no_list_and_without_a_date_only_of_the_well_known(
    text: str, day: str | None, pages: int, chosen: bool
) -> None:
    known = replace(human("known", "Amina Otieno", P27="ke"), prominence=pages)
    world = World((KENYA, known), (MINISTERS,))
    named = replace(person("Amina Otieno"), mentions=(Span(0, 12, "Amina Otieno"),))
    article = reading(named, text=text, day=day)
    assert resolve(article, world.gather(article))[0].by_name_only is chosen


@pytest.mark.parametrize(("years", "chosen"), [("44", True), ("50", False), (None, False)])
def test_the_age_of_an_office_holder_stands_for_their_country(years: str | None, chosen: bool) -> None:
    known = replace(human("known", "Amina Otieno", born="1980-05-05", P27="ke"), prominence=80)
    world = World((KENYA, known), (MINISTERS,))
    aged = (claim(years, ClaimKind.AGE, role=None, value=years),) if years else ()
    article = reading(person("Amina Otieno", *aged), text="Amina Otieno opened a bridge on Monday.")
    assert resolve(article, world.gather(article))[0].by_name_only is chosen


@pytest.mark.parametrize(
    ("title", "since", "until", "chosen"),
    [
        ("President of Kenya", "2020-01-01", None, True),
        ("Minister of Foreign Affairs of Kenya", "2020-01-01", None, True),
        ("President of Kenya", "2015-01-01", "2022", True),  # left, or about to: either way of late
        ("President of Kenya", "2001-01-01", "2010-01-01", False),
        ("Minister of Health of Kenya", "2020-01-01", None, False),
        ("President of Nandi County", "2020-01-01", None, False),
    ],
)
def test_who_speaks_for_a_country_is_known_by_name_wherever_the_article_is_set(
    title: str, since: str, until: str | None, chosen: bool
) -> None:
    world = World((KENYA, human("known", "Amina Otieno", P27="ke")), (office(title, ("known", since, until)),))
    article = reading(
        person("Amina Otieno"), text="“We are not afraid,” Amina Otieno told the assembly.", day="2022-06-24"
    )
    who = resolve(article, world.gather(article))[0]
    assert who.by_name_only is chosen


def test_an_article_is_about_the_country_of_whom_it_names_alone() -> None:
    entities = (KENYA, human("known", "Amina Otieno", P27="ke"), human("head", "Peter Mwangi", P27="ke"))
    world = World(entities, (MINISTERS, office("President of Kenya", ("head", "2020-01-01", None))))
    people = (person("Amina Otieno"), person("Peter Mwangi"))
    article = reading(*people, text="Amina Otieno and Peter Mwangi opened a bridge.")
    assert [who.by_name_only for who in resolve(article, world.gather(article))] == [True, True]
    article = reading(people[0], text="Amina Otieno opened a bridge.")
    assert resolve(article, world.gather(article))[0].identity is None


TOGO = thing("tg", "Togo", EntityKind.COUNTRY)
HEADS = (
    office("President of Kenya", ("head", "2020-01-01", None)),
    office("President of Togo", ("other", "2020-01-01", None)),
)


@pytest.mark.parametrize(
    ("text", "names", "known"),
    [
        ("Mwangi told the assembly that Kenya was not afraid.", ("Mwangi",), ["head"]),
        ("In Kenya, Mwangi said that he would meet Agbeko.", ("Mwangi", "Agbeko"), ["head", "other"]),
        ("Goals from Mwangi and Agbeko put them out of sight.", ("Mwangi", "Agbeko"), [None, None]),
        ("Mwangi told the court that she was not afraid.", ("Mwangi",), [None]),  # anybody
        ("Peter told the assembly that Kenya was not afraid.", ("Peter",), [None]),  # a given name
    ],
)
def test_a_surname_alone_is_that_of_whoever_speaks_for_a_country(
    text: str, names: tuple[str, ...], known: list[str | None]
) -> None:
    people = (
        human("head", "Peter Mwangi", P27="ke"),
        human("kin", "Jane Mwangi"),
        human("other", "Ama Agbeko", P27="tg"),
    )
    world = World((KENYA, TOGO, *people), HEADS)
    article = reading(*map(person, names), text=text, day="2022-06-24")
    found = resolve(article, world.gather(article))
    assert [who.identity and who.identity.entity.id for who in found] == known
    assert all(who.by_name_only for who in found if who.identity)


def test_of_two_of_a_surname_who_spoke_for_countries_the_one_in_office_is_meant() -> None:
    gone = office("President of Togo", ("gone", "2015-01-01", "2020-06-01"))
    people = (human("head", "Peter Mwangi", P27="ke"), human("gone", "Jane Mwangi", P27="tg"))
    article = reading(person("Mwangi"), text="In Kenya, Mwangi spoke for an hour.", day="2022-06-24")
    for chains, known in (((HEADS[0], gone), "head"), ((gone,), None)):
        who = resolve(article, World((KENYA, TOGO, *people), chains).gather(article))[0]
        assert (who.identity.entity.id if who.identity else None) == known


def test_who_is_said_to_be_of_a_body_is_known_by_having_been_at_its_top() -> None:
    chain = office("Secretary General of the Lake League", ("head", "2020-01-01", None))
    of_it = claim("Lake League", ClaimKind.AFFILIATION, role=Role("Lake League", None, "Lake League"))
    article = reading(
        person("Amina Otieno", of_it), text="Amina Otieno of the Lake League spoke for an hour.", day="2022-06-24"
    )
    who = resolve(article, World((human("head", "Amina Otieno"),), (chain,)).gather(article))[0]
    assert who.identity is not None and not who.by_name_only


def test_what_somebody_is_to_another_leaves_their_name_to_decide() -> None:
    world = World(
        (KENYA, human("known", "Amina Otieno", P27="ke")),
        (office("President of Kenya", ("known", "2020-01-01", None)),),
    )
    for title, told in (("running mate", False), ("welder", True)):
        said = claim(title, ClaimKind.OCCUPATION)
        assert has_telling_claims(person("Amina Otieno", said)) is told
    article = reading(
        person("Amina Otieno", claim("running mate", ClaimKind.OCCUPATION)),
        text="In Kenya, Amina Otieno spoke for an hour.",
        day="2022-06-24",
    )
    assert resolve(article, world.gather(article))[0].by_name_only
