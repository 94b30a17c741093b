import pytest

from shared.dates import PartialDate
from shared.models.reading import Capacity, ClaimKind, Role, Sureness, When
from tests.shared.reading.reading import claims, only_person, read


@pytest.mark.parametrize(
    ("text", "words", "role"),
    [
        ("Ukrainian President Volodymyr Zelenskiy spoke.", "Ukrainian President", Role("President", "Ukrainian")),
        (
            "“No,” said Oleksandr Petrenko, Ukraine’s Defense Minister.",
            "Ukraine’s Defense Minister",
            Role("Defense Minister", "Ukraine"),
        ),
        (
            "“No,” said Ana Cruz, the Philippines’ Defense Secretary.",
            "Philippines’ Defense Secretary",
            Role("Defense Secretary", "Philippines"),
        ),
        ("Japan's prime minister, Shinzo Abe, came.", "Japan's prime minister", Role("prime minister", "Japan")),
        (
            "NATO Secretary General Jens Stoltenberg spoke.",
            "NATO Secretary General",
            Role("Secretary General", None, "NATO"),
        ),
        (
            "Ursula von der Leyen, president of the European Commission, came.",
            "president of the European Commission",
            Role("president", None, "European Commission"),
        ),
        (
            "Bank of England Governor Andrew Bailey spoke.",
            "Bank of England Governor",
            Role("Governor", None, "Bank of England"),
        ),
        ("Google CEO Sundar Pichai spoke.", "Google CEO", Role("CEO", None, "Google")),
        (
            "Maria Alvarez (Peru's minister of foreign affairs) came.",
            "Peru's minister of foreign affairs",
            Role("minister of foreign affairs", "Peru"),
        ),
        ("Maria Alvarez is the mayor of London.", "mayor of London", Role("mayor", "London")),
        (
            "Maria Alvarez — the Polish finance minister — came.",
            "Polish finance minister",
            Role("finance minister", "Polish"),
        ),
        (
            "Russian Foreign Ministry spokeswoman Maria Zakharova spoke.",
            "Russian Foreign Ministry spokeswoman",
            Role("spokeswoman", "Russian", "Foreign Ministry"),
        ),
    ],
)
def test_an_office_is_read_wherever_it_stands(text: str, words: str, role: Role) -> None:
    (claim,) = claims(text, ClaimKind.OFFICE)
    assert (claim.span.text, claim.role, claim.when, claim.sureness) == (words, role, When.CURRENT, Sureness.SURE)
    assert not claim.courtesy


@pytest.mark.parametrize(
    ("text", "when", "capacity"),
    [
        ("Former German Chancellor Angela Merkel came.", When.FORMER, Capacity.FULL),
        ("Then-President Barack Obama came.", When.FORMER, Capacity.FULL),
        ("Mexico’s president-elect Claudia Sheinbaum came.", When.CURRENT, Capacity.ELECT),
        ("Germany’s chancellor-in-waiting Friedrich Merz came.", When.CURRENT, Capacity.NOMINEE),
        ("Acting U.S. Defense Secretary Patrick Shanahan came.", When.CURRENT, Capacity.ACTING),
        ("Polish deputy foreign minister Anna Nowak came.", When.CURRENT, Capacity.DEPUTY),
        ("U.S. Vice President Kamala Harris came.", When.CURRENT, Capacity.FULL),
        ("Anna Nowak will become foreign minister.", When.FUTURE, Capacity.FULL),
        ("Anna Nowak, the next president of the European Council, came.", When.FUTURE, Capacity.FULL),
        ("Poland’s soon-to-be president Anna Nowak came.", When.FUTURE, Capacity.FULL),
        ("Peru’s ousted president Anna Nowak came.", When.FORMER, Capacity.FULL),
    ],
)
def test_time_and_capacity_are_told_apart_from_the_title(text: str, when: When, capacity: Capacity) -> None:
    (claim,) = claims(text, ClaimKind.OFFICE)
    assert (claim.when, claim.capacity) == (when, capacity)


def test_an_apposition_gives_the_occupation_and_the_employer() -> None:
    text = "Dr. Emily Carter, a senior geopolitical strategist at the Council on Foreign Relations, commented."
    person = only_person(text)
    assert [(claim.kind, claim.span.text) for claim in person.claims] == [
        (ClaimKind.OCCUPATION, "senior geopolitical strategist"),
        (ClaimKind.AFFILIATION, "Council on Foreign Relations"),
    ]


@pytest.mark.parametrize(("title", "courtesy"), [("Ambassador", True), ("Speaker", True), ("House Speaker", False)])
def test_a_title_and_a_name_alone_is_courtesy_unless_it_says_of_which_chamber(title: str, courtesy: bool) -> None:
    (claim,) = claims(f"{title} Linda Martinez spoke.", ClaimKind.OFFICE)
    assert claim.courtesy is courtesy


def test_the_same_claim_is_kept_once_where_it_first_stands() -> None:
    text = (
        "South Korean President Yoon Suk Yeol came. President Yoon left. South Korea's president, Yoon Suk Yeol, slept."
    )
    (claim,) = claims(text, ClaimKind.OFFICE)
    assert claim.span.start == 0


def test_the_year_of_its_own_clause_is_the_day_a_claim_speaks_of() -> None:
    (claim,) = claims("Chancellor Angela Merkel opened the borders in 2015.", ClaimKind.OFFICE)
    assert claim.as_of == PartialDate(2015)


def test_a_year_that_somebody_only_speaks_of_dates_nothing() -> None:
    text = "Ukraine's Defense Minister Ivan Bondar said that the war began in 2014."
    (claim,) = claims(text, ClaimKind.OFFICE)
    assert (claim.as_of, claim.narrative) == (None, False)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("In 2014, the Polish foreign minister, Anna Nowak, had called it a first step.", 2014),
        ("In 2014, Polish foreign minister Anna Nowak had called it a first step.", 2014),
        ("In 2014, the economy shrank, said the Polish foreign minister, Anna Nowak.", None),
        ("The economy shrank in 2014, the Polish foreign minister, Anna Nowak, said on Tuesday.", None),
    ],
)
def test_a_year_that_begins_the_sentence_dates_its_main_clause(text: str, year: int | None) -> None:
    (claim,) = claims(text, ClaimKind.OFFICE)
    assert claim.as_of == (PartialDate(year) if year else None)


@pytest.mark.parametrize(
    ("words", "title", "place"),
    [
        ("France’s ambassador to Mali", "ambassador to Mali", "France"),
        ("the U.S. ambassador to the United Nations", "ambassador to the United Nations", "U.S."),
        ("Israel’s Minister of Transport and Road Safety", "Minister of Transport and Road Safety", "Israel"),
        ("the Minister of Oceans and Fisheries of South Korea", "Minister of Oceans and Fisheries", "South Korea"),
        ("Poland’s Minister of Health", "Minister of Health", "Poland"),
    ],
)
def test_a_title_takes_its_host_and_its_whole_portfolio(words: str, title: str, place: str) -> None:
    (claim,) = claims(f"Anna Nowak, {words}, spoke on Tuesday.", ClaimKind.OFFICE)
    assert claim.role is not None and (claim.role.title, claim.role.place) == (title, place)


def test_the_past_without_a_date_is_narrative() -> None:
    (claim,) = claims("Angela Merkel was chancellor when the wall was only a memory.", ClaimKind.OFFICE)
    assert claim.narrative


@pytest.mark.parametrize(
    "text",
    [
        "If elected, Finnish President Anna Virtanen would resign.",
        "“We met Finnish President Anna Virtanen in the hall,” said a guest.",
        "The self-proclaimed Finnish president Anna Virtanen came.",
    ],
)
def test_what_is_not_said_plainly_is_doubtful(text: str) -> None:
    offices = claims(text, ClaimKind.OFFICE)
    assert offices and all(claim.sureness is Sureness.DOUBTFUL for claim in offices)


@pytest.mark.parametrize(
    "text",
    [
        "Anna Virtanen is not the Finnish president.",
        "Is Anna Virtanen the Finnish president?",
        "Anna Virtanen met the Finnish president.",
        "They invited Anna Virtanen, Finnish President Alexander Stubb and others.",
        "Anna Virtanen, the minister said, was late.",
    ],
)
def test_the_role_of_somebody_else_is_nobodys_claim(text: str) -> None:
    assert claims(text, ClaimKind.OFFICE) == []


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("Ewa Marczak, 61, keeps a guest house.", ClaimKind.AGE, "61"),
        ("The 34-year-old singer Ewa Marczak came.", ClaimKind.AGE, "34"),
        ("Sen. Ted Cruz (R-Texas) spoke.", ClaimKind.PARTY, "Republican Party"),
        ("French economist Thomas Piketty spoke.", ClaimKind.NATIONALITY, "French"),
        ("The late president Jacques Chirac liked cattle.", ClaimKind.ALIVE, "dead"),
    ],
)
def test_details_have_plain_values(text: str, kind: ClaimKind, value: str) -> None:
    assert [claim.value for claim in claims(text, kind)] == [value]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Jo Lind, the deputy head of NASA's space operations, left.", "deputy head of NASA's space operations"),
        ("Jo Lind, a grandson and chair of the center's board, left.", "chair of the center's board"),
        ("Jo Lind, Apple's senior vice president of software design, left.", None),
        ("Jo Lind, in office as mayor of Leeds, left.", "mayor of Leeds"),
        ("Iran's ambassador in Beirut, Jo Lind, left.", "Iran's ambassador in Beirut"),
        ("Jo Lind, 59, also served as Governor of the Bank of England.", "Governor of the Bank of England"),
        ("Jo Lind left on Monday. Microsoft's chief executive added that it rained.", "Microsoft's chief executive"),
    ],
)
def test_an_office_holds_all_that_it_is_the_office_of(text: str, words: str | None) -> None:
    (office,) = claims(text, ClaimKind.OFFICE)
    assert office.span.text == (words or "Apple's senior vice president of software design")


def test_what_begins_later_is_to_come() -> None:
    (office,) = claims("Jo Lind becomes Head of Legal at Rhein AG on 1 March.", ClaimKind.OFFICE)
    assert (office.when, office.as_of) == (When.FUTURE, PartialDate(2025, 3, 1))


def test_what_began_in_a_month_before_is_no_future() -> None:
    (office,) = claims("Jo Lind, who was appointed mayor of Leeds in December, left.", ClaimKind.OFFICE)
    assert office.when is When.CURRENT


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He came with Jo Lind, his wife of 60 years. Ola Berg left.", "his wife"),
        ("Ola Berg was married to the violinist Jo Lind.", "was married to"),
        ("Ola Berg came. Her manager and nephew, Jo Lind, sang.", "Her manager and nephew"),
        ("Ola Berg left a son, Jo Lind, and a house.", "a son"),
    ],
)
def test_kinship_is_read_in_many_ways(text: str, words: str) -> None:
    found = [claim.span.text for p in read(text).people for claim in p.claims if claim.kind is ClaimKind.KINSHIP]
    assert found == [words]


def test_several_employers_are_read_from_one_verb() -> None:
    text = "Jo Lind taught at Leeds University, at York University and, until 2007, at Hull University."
    assert [claim.span.text for claim in claims(text, ClaimKind.AFFILIATION)] == [
        "Leeds University", "York University", "Hull University",
    ]  # fmt: skip


def test_a_body_whose_last_word_is_a_given_name_too_is_read_whole() -> None:
    (member,) = claims("Igor Petrov, a former member of the State Duma, opened the meeting.", ClaimKind.AFFILIATION)
    assert member.role is not None and member.role.organisation == "State Duma"
