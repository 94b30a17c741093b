"""Each reason of a verdict, and each way in which it must not be given."""

from dataclasses import replace
from datetime import date

import pytest

from shared.dates import PartialDate
from shared.models.reading import Capacity, Claim, ClaimKind, Person, Quotation, Role, Sureness, When
from shared.models.report import Outcome, Reason
from shared.models.text import Span
from shared.models.world import Coverage, Entity, EntityKind
from shared.resolution.people import resolve
from shared.verification.judgement import Ground, Judgement
from shared.verification.verdicts import verify
from tests.world import World, claim, human, office, person, reading, thing

UKRAINE = thing("ukraine", "Ukraine", EntityKind.COUNTRY)
ENTITIES = (
    UKRAINE,
    thing("brookings", "Brookings Institution", EntityKind.ORGANISATION),
    thing("chemist", "chemist"),
    human("zelenskyy", "Volodymyr Zelenskyy", born="1978-01-25", P27="ukraine"),
    human("poroshenko", "Petro Poroshenko", born="1965-09-26", P27="ukraine"),
    human("umerov", "Rustem Umerov", born="1982-04-19", P27="ukraine"),
    human("reznikov", "Oleksii Reznikov", born="1966-06-18"),
    human("shmyhal", "Denys Shmyhal", born="1975-10-15"),
    human("mccain", "John McCain", born="1936-08-29", died="2018-08-25", P27="us"),
    human("chemist-carter", "Emily A. Carter", P106="chemist"),
    thing("us", "United States of America", EntityKind.COUNTRY),
    Entity("sherlock", EntityKind.FICTIONAL, "Sherlock Holmes"),
)
OFFICES = (
    office("President of Ukraine", ("poroshenko", "2014-06-07", "2019-05-20"), ("zelenskyy", "2019-05-20", None)),
    office(
        "Minister of Defence of Ukraine",
        ("reznikov", "2021-11-04", "2023-09-05"),
        ("umerov", "2023-09-06", "2025-07-17"),
        ("shmyhal", "2025-07-17", None),
    ),
    office("Prime Minister of Ukraine", ("shmyhal", "2020-03-04", "2025-07-17")),
    office("Senator of the United States of America", ("mccain", "1987-01-03", "2018-08-25"), single=False),
)
TEXT = "Kyiv said on Tuesday that Ukraine and the United States would talk."


def verdict_on(who: Person, day: str | None = "2024-10-29", world: World | None = None, **parts: object) -> Judgement:
    said = reading(who, day=day, text=TEXT, **parts)
    facts = (world or World(ENTITIES, OFFICES)).gather(said)
    return verify(said, resolve(said, facts), facts)[0]


def reason_for(name: str, *words: str, day: str | None = "2024-10-29", **parts: object) -> Reason:
    return verdict_on(person(name, *(claim(w, **parts) for w in words)), day).reason


def test_a_holder_whose_item_is_not_known_for_a_humans_is_not_said_to_be_another() -> None:
    unclassed = (UKRAINE, thing("rustem umerov", "Rustem Umerov"))
    world = World(unclassed, (office("Minister of Defence of Ukraine", ("rustem umerov", "2023-09-06", "2025-07-17")),))
    found = verdict_on(person("Rustem Umerov", claim("Ukrainian Minister of Defence")), world=world)
    assert found.reason is Reason.NO_CANDIDATE
    stranger = verdict_on(person("Nemo Nobody", claim("Ukrainian Minister of Defence")), world=world)
    assert stranger.reason is Reason.OFFICE_HELD_BY_OTHER


@pytest.mark.parametrize(
    ("name", "words", "day", "reason"),
    [
        ("Volodymyr Zelenskiy", "Ukrainian President", "2024-10-29", Reason.CLAIMS_SUPPORTED),
        ("Volodymyr Zelenskyy", "President of Ukraine", "2019-05-15", Reason.CLAIMS_SUPPORTED),  # within a week
        ("Petro Poroshenko", "Ukrainian President", "2019-05-20", Reason.CLAIMS_SUPPORTED),  # the handover
        ("Petro Poroshenko", "Ukrainian President", "2019-05-26", Reason.CLAIMS_SUPPORTED),  # a week of grace
        ("Petro Poroshenko", "Ukrainian President", "2019-06-15", Reason.NOT_IN_OFFICE),
        ("Volodymyr Zelenskyy", "Ukrainian President", "2018-01-01", Reason.NOT_IN_OFFICE),
        ("Volodymyr Zelenskyy", "Ukrainian President", None, Reason.CLAIMS_SUPPORTED),
        ("Petro Poroshenko", "Ukrainian President", None, Reason.CLAIMS_SUPPORTED),
        ("Oleksandr Petrenko", "Ukraine's Defense Minister", "2024-10-29", Reason.OFFICE_HELD_BY_OTHER),
        ("Oleksandr Petrenko", "Ukraine's Defense Minister", None, Reason.NO_CANDIDATE),
        ("Oleksandr Petrenko", "Ukraine's Defense Minister", "2019-01-01", Reason.NO_CANDIDATE),  # before the chain
        ("Denys Shmyhal", "Ukraine's Defense Minister", "2024-10-29", Reason.NOT_IN_OFFICE),
        ("Denys Shmyhal", "Ukraine's Defense Minister", "2025-06-25", Reason.NAME_ONLY),  # takes office within weeks
        ("Denys Shmyhal", "Ukraine's Defense Minister", "2025-12-20", Reason.CLAIMS_SUPPORTED),
        ("Denys Shmyhal", "Ukraine's Defense Minister", "2026-09-01", Reason.CLAIMS_SUPPORTED),  # open, and older
        ("Oleksandr Petrenko", "Ukraine's Defense Minister", "2025-10-01", Reason.OFFICE_HELD_BY_OTHER),
        ("Oleksandr Petrenko", "Ukraine's Defense Minister", "2026-09-01", Reason.NO_CANDIDATE),  # newer than known
        ("Oleksii Reznikov", "Ukrainian Prime Minister", "2024-10-29", Reason.CLAIM_CONTRADICTED),
        ("Rustam Umerov", "Ukraine's Defense Minister", "2024-10-29", Reason.CLAIMS_SUPPORTED),  # one letter
        ("Roustam Oumerov", "Ukraine's Defense Minister", "2024-10-29", Reason.CLAIMS_SUPPORTED),  # as in French
        ("Roustan Oumerof", "Ukraine's Defense Minister", "2024-10-29", Reason.POSSIBLE_MISSPELLING),
        ("Oleksiy Reznykov", "Ukraine's Defense Minister", "2024-03-01", Reason.NOT_IN_OFFICE),
        ("Emily Carter", "Ukraine's Defense Minister", "2024-10-29", Reason.OFFICE_HELD_BY_OTHER),
        ("Linda Martinez", "Ambassador", "2024-10-29", Reason.NO_CANDIDATE),
    ],
)
def test_an_office_on_a_day(name: str, words: str, day: str | None, reason: Reason) -> None:
    assert reason_for(name, words, day=day) is reason


@pytest.mark.parametrize(
    ("name", "words", "parts", "reason"),
    [
        ("Petro Poroshenko", "Ukrainian President", {"when": When.FORMER}, Reason.CLAIMS_SUPPORTED),
        ("Emily Carter", "Ukrainian President", {"when": When.FORMER}, Reason.AMBIGUOUS),
        ("Oleksandr Petrenko", "Defense Minister of Ukraine", {"capacity": Capacity.DEPUTY}, Reason.NO_CANDIDATE),
        ("Oleksandr Petrenko", "Defense Minister of Ukraine", {"capacity": Capacity.ACTING}, Reason.NO_CANDIDATE),
        ("Oleksandr Petrenko", "Defense Minister of Ukraine", {"sureness": Sureness.DOUBTFUL}, Reason.NO_CANDIDATE),
        ("Oleksandr Petrenko", "Defense Minister of Ukraine", {"narrative": True}, Reason.NO_CANDIDATE),
        ("Petro Poroshenko", "Ukrainian President", {"narrative": True}, Reason.CLAIMS_SUPPORTED),
        ("Petro Poroshenko", "President", {"courtesy": True}, Reason.NAME_ONLY),
        ("Petro Poroshenko", "Ukrainian President", {"as_of": PartialDate(2015)}, Reason.CLAIMS_SUPPORTED),
        ("Volodymyr Zelenskyy", "Ukrainian President", {"as_of": PartialDate(2016)}, Reason.NOT_IN_OFFICE),
    ],
)
def test_the_words_around_an_office(name: str, words: str, parts: dict[str, object], reason: Reason) -> None:
    assert reason_for(name, words, **parts) is reason


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Petro Poroshenko, who was Ukrainian President in 2021, said", Outcome.CONTRADICTED),
        ("Petro Poroshenko, who was Ukrainian President in 2016, said", Outcome.SUPPORTED),
        ("In 2021, when Petro Poroshenko was Ukrainian President, nobody", Outcome.CONTRADICTED),
        ("In 2021, when Petro O. Poroshenko was Ukrainian President, nobody", Outcome.CONTRADICTED),
        ("In 2021 Petro Poroshenko, once Ukrainian President, said", Outcome.SUPPORTED),  # the year of speaking
    ],
)
def test_a_year_after_the_office_is_the_year_of_holding_it(text: str, outcome: Outcome) -> None:
    at, year = text.index("Ukrainian President"), 2016 if "2016" in text else 2021
    words = Span(at, at + len("Ukrainian President"), "Ukrainian President")
    said = replace(claim("Ukrainian President", when=When.FORMER, as_of=PartialDate(year)), span=words)
    article = reading(person("Petro Poroshenko", said), text=text)
    facts = World(ENTITIES, OFFICES).gather(article)
    judged = verify(article, resolve(article, facts), facts)[0]
    assert judged.claims[0].outcome is outcome


DEPUTIES = office(
    "Deputy Minister of Justice of Ukraine", ("shmyhal", "2012-01-01", "2014-01-01"), ("umerov", "2014-01-01", None)
)


@pytest.mark.parametrize(
    ("name", "day", "reason"),
    [
        ("Denys Shmyhal", "2013-05-01", Reason.CLAIMS_SUPPORTED),
        ("Denys Shmyhal", "2016-05-01", Reason.NOT_IN_OFFICE),  # a deputy's office is one too, and they had left it
        ("Petro Poroshenko", "2016-05-01", Reason.AMBIGUOUS),  # there are many deputies
        ("Oleksandr Petrenko", "2013-05-01", Reason.NO_CANDIDATE),
        ("Smyhal", "2013-05-01", Reason.POSSIBLE_MISSPELLING),
    ],
)
def test_an_office_of_a_deputy_is_tested_like_any_other(name: str, day: str, reason: Reason) -> None:
    world = World(tuple(e for e in ENTITIES if e.id != "shmyhal" or name != "Smyhal"), (DEPUTIES, *OFFICES))
    said = claim("Deputy Minister of Justice of Ukraine", capacity=Capacity.DEPUTY)
    assert verdict_on(person(name, said), day, world).reason is reason


def test_who_left_may_have_come_back_after_their_source_stopped_looking() -> None:
    old = [replace(e, known_until=date(2015, 1, 1)) if e.id == "shmyhal" else e for e in ENTITIES]
    said = person("Denys Shmyhal", claim("Deputy Minister of Justice of Ukraine", capacity=Capacity.DEPUTY))
    judged = verdict_on(said, "2016-05-01", World(tuple(old), (DEPUTIES, *OFFICES)))
    assert judged.claims[0].outcome is Outcome.SILENT


def test_a_person_s_own_item_tells_whether_they_came_back_however_old_the_others_are() -> None:
    fresh = [replace(e, known_until=date(2022, 1, 1)) if e.id == "shmyhal" else e for e in ENTITIES]
    chain = replace(DEPUTIES, known_until=date(2015, 1, 1))
    said = person("Denys Shmyhal", claim("Deputy Minister of Justice of Ukraine", capacity=Capacity.DEPUTY))
    judged = verdict_on(said, "2016-05-01", World(tuple(fresh), (chain, *OFFICES)))
    assert judged.claims[0].outcome is Outcome.CONTRADICTED


def test_what_is_true_of_all_who_may_be_meant_is_supported_whoever_it_is() -> None:
    twins = (human("one", "Ivan Melnyk"), human("other", "Ivan Melnyk"))
    terms = (("one", "2012-01-01", "2014-01-01"), ("other", "2012-01-01", "2014-01-01"))
    world = World((*ENTITIES, *twins), (office("Mayor of Kyiv", *terms, single=False),))
    judged = verdict_on(person("Ivan Melnyk", claim("Mayor of Kyiv")), "2013-05-01", world)
    assert (judged.reason, judged.claims[0].outcome) == (Reason.AMBIGUOUS, Outcome.SUPPORTED)


def test_who_is_the_last_known_in_an_office_may_have_another_term_of_it() -> None:
    terms = (("poroshenko", "2009-01-01", "2011-01-01"), ("shmyhal", "2011-01-01", "2016-04-01"))
    said = person("Denys Shmyhal", claim("Mayor of Kyiv"))
    last = office("Mayor of Kyiv", *terms)
    followed = office("Mayor of Kyiv", *terms, ("umerov", "2016-06-01", "2018-01-01"))
    outcomes = [verdict_on(said, "2016-05-01", World(ENTITIES, (each,))).claims[0].outcome for each in (last, followed)]
    assert outcomes == [Outcome.SILENT, Outcome.CONTRADICTED]


ENVOYS = office(
    "ambassador to Norway", ("poroshenko", "2012-01-01", "2014-01-01"), ("umerov", "2014-01-01", "2020-01-01")
)


@pytest.mark.parametrize(
    ("name", "day", "reason"),
    [
        ("Petro Poroshenko", "2013-05-01", Reason.CLAIMS_SUPPORTED),
        ("Petro Poroshenko", "2016-05-01", Reason.NOT_IN_OFFICE),  # their own tenure had ended
        ("Denys Shmyhal", "2016-05-01", Reason.AMBIGUOUS),  # an envoy says nothing of another envoy
        ("Oleksandr Petrenko", "2016-05-01", Reason.NO_CANDIDATE),
    ],
)
def test_envoys_are_judged_by_their_own_tenures_only(name: str, day: str, reason: Reason) -> None:
    who = person(name, claim("Ukrainian ambassador to Norway"))
    assert verdict_on(who, day, World(ENTITIES, (ENVOYS,), inferring=True)).reason is reason


def test_an_end_known_to_the_year_leaves_the_week_after_it_open() -> None:
    mayors = office("Mayor of Kyiv", ("shmyhal", "2000", "2005"), ("umerov", "2006-03-01", "2010-01-01"))
    world = World(ENTITIES, (mayors,))
    assert verdict_on(person("Denys Shmyhal", claim("Mayor of Kyiv")), "2006-01-01", world).reason is Reason.NAME_ONLY
    assert (
        verdict_on(person("Denys Shmyhal", claim("Mayor of Kyiv")), "2006-05-01", world).reason is Reason.NOT_IN_OFFICE
    )


@pytest.mark.parametrize(("year", "outcome"), [(2017, Outcome.SILENT), (2018, Outcome.CONTRADICTED)])
def test_who_left_in_the_days_before_a_year_is_not_accused_of_it(year: int, outcome: Outcome) -> None:
    chain = office("Minister of Justice of Ukraine", ("shmyhal", "2012-01-01", "2016"), ("umerov", "2017-02-01", None))
    said = person("Denys Shmyhal", claim("Minister of Justice of Ukraine", as_of=PartialDate(year)))
    assert verdict_on(said, "2022-04-30", World(ENTITIES, (chain, *OFFICES))).claims[0].outcome is outcome


def test_two_in_one_ministry_are_no_rivals() -> None:
    ministry = office("Minister of Defence of Ukraine", ("umerov", "2023-01-01", None), ("shmyhal", "2023-06-01", None))
    world = World(ENTITIES, (ministry,))
    assert verdict_on(person("Rustem Umerov", claim("Ukraine's Defense Minister")), world=world).reason is (
        Reason.CLAIMS_SUPPORTED
    )


def test_a_civil_servant_called_secretary_is_no_minister() -> None:
    minister = office(
        "Minister of External Affairs of India",
        ("sushma", "2014-05-26", "2019-05-30"),
        ("subrahmanyam", "2019-05-30", None),
    )
    world = World((*ENTITIES, thing("india", "India", EntityKind.COUNTRY)), (minister,))
    assert (
        verdict_on(person("Vikram Misri", claim("Indian Foreign Secretary")), world=world).reason is Reason.NO_CANDIDATE
    )
    accused = verdict_on(person("Vikram Misri", claim("Indian Foreign Minister")), world=world)
    assert accused.reason is Reason.OFFICE_HELD_BY_OTHER


def test_who_became_minister_after_a_post_called_so_as_well_has_not_left_the_office_they_are_given() -> None:
    # "Minister of Foreign Affairs of India" is a name of the civil servant's item too, and the source is old.
    minister = office("Minister of External Affairs of India", ("sushma", "2014-05-26", None), known_until="2019-01-01")
    servant = office("Foreign Secretary of India", ("vikram", "2015-01-29", "2018-01-28"))
    called = replace(servant.office, aliases=("Minister of Foreign Affairs of India",))
    tenures = tuple(replace(t, office=called.id) for t in servant.tenures)
    world = World(
        (*ENTITIES, human("vikram", "Vikram Misri"), thing("india", "India", EntityKind.COUNTRY)),
        (minister, replace(servant, office=called, tenures=tenures)),
    )
    said = person("Vikram Misri", claim("Minister of External Affairs of India"))
    assert verdict_on(said, "2020-05-27", world).claims[0].outcome is Outcome.SILENT


def test_whoever_held_the_office_at_another_time_is_no_misspelled_holder() -> None:
    chain = office("Lieutenant Governor of Alberta", ("lois hole", "2000-02-10", "2005-01-06"),
                   ("lois mitchell", "2015-06-12", "2020-08-26"))  # fmt: skip
    judged = verdict_on(person("Lois Hole", claim("Lieutenant Governor of Alberta")), "2018-02-23", World((), (chain,)))
    assert judged.reason is Reason.OFFICE_HELD_BY_OTHER
    asked = verdict_on(person("Lois Mitchel", claim("Lieutenant Governor of Alberta")), "2018-02-23",
                       World((), (chain,)))  # fmt: skip
    assert asked.reason is Reason.POSSIBLE_MISSPELLING


def test_an_office_that_the_words_leave_without_a_country_accuses_nobody() -> None:
    world = World(ENTITIES, OFFICES, inferring=True)
    judgement = verdict_on(person("Oleksandr Petrenko", claim("Defense Minister")), world=world)
    assert judgement.reason is Reason.NO_CANDIDATE
    assert judgement.claims[0].outcome is Outcome.SILENT


def test_a_minister_elect_takes_office_within_a_year() -> None:
    who = person("Denys Shmyhal", claim("Defense Minister of Ukraine", capacity=Capacity.ELECT))
    assert verdict_on(who, "2025-02-01").reason is Reason.CLAIMS_SUPPORTED


def test_the_one_who_held_it_is_named_and_no_later_one() -> None:
    judged = verdict_on(person("Oleksandr Petrenko", claim("Ukraine's Defense Minister"))).claims[0]
    assert judged.outcome is Outcome.CONTRADICTED
    assert [tenure.holder for tenure in judged.holders] == ["umerov"]


def test_an_open_tenure_near_the_end_of_what_is_known_accuses_less_surely() -> None:
    far = verdict_on(person("Oleksandr Petrenko", claim("Ukraine's Defense Minister")), "2025-10-01")
    near = verdict_on(person("Oleksandr Petrenko", claim("Ukraine's Defense Minister")), "2025-12-20")
    assert near.reason is far.reason is Reason.OFFICE_HELD_BY_OTHER
    assert near.confidence < far.confidence


def test_near_the_end_of_what_is_known_a_fitting_bearer_of_the_name_is_not_accused() -> None:
    judgement = verdict_on(person("Oleksii Reznikov", claim("President of Ukraine")), "2025-12-20")
    assert judgement.reason is Reason.NAME_ONLY
    assert judgement.claims[0].outcome is Outcome.SILENT


def test_an_office_that_several_hold_contradicts_nobody() -> None:
    who = person("John Smith", claim("Senator of the United States of America"))
    assert verdict_on(who, "2010-01-01").reason is Reason.NO_CANDIDATE


def test_a_wrong_age_leaves_the_person() -> None:
    age = claim("64", ClaimKind.AGE, role=None, value="64")
    right = claim("45", ClaimKind.AGE, role=None, value="45")  # one year off is no fault
    office_held = claim("Ukrainian President")
    assert verdict_on(person("Volodymyr Zelenskyy", office_held, age)).reason is Reason.DETAIL_WRONG
    assert verdict_on(person("Volodymyr Zelenskyy", office_held, right)).reason is Reason.CLAIMS_SUPPORTED


def test_a_name_alone_counts_only_for_an_office_holder_of_a_country_on_topic() -> None:
    judgement = verdict_on(person("Volodymyr Zelenskyy"))
    assert judgement.reason is Reason.NAME_ONLY
    assert judgement.confidence <= 0.6
    assert verdict_on(person("Emily Carter")).reason is Reason.AMBIGUOUS


def test_a_namesake_of_another_trade_is_not_taken_for_the_expert() -> None:
    strategist = claim(
        "senior geopolitical strategist", ClaimKind.OCCUPATION, role=Role("senior geopolitical strategist")
    )
    works_at = claim(
        "Brookings Institution", ClaimKind.AFFILIATION, role=Role("strategist", None, "Brookings Institution")
    )
    judgement = verdict_on(person("Emily Carter", strategist, works_at))
    assert judgement.reason is Reason.NAMESAKES_ONLY
    assert judgement.resolved.identity is None


def test_an_expert_with_the_name_of_an_office_holder_is_not_taken_for_them() -> None:
    analyst = claim("analyst", ClaimKind.OCCUPATION, role=Role("analyst"))
    assert verdict_on(person("Rustem Umerov", analyst)).reason is Reason.NAMESAKES_ONLY


def told_apart(*claims: Claim) -> Judgement:
    words = Span(0, 28, "no relation to the president")
    return verdict_on(replace(person("Volodymyr Zelenskyy", *claims), told_apart=words))


def test_who_is_told_apart_by_the_article_is_not_taken_for_the_better_known_and_accused_of_nothing() -> None:
    old = claim("90", ClaimKind.AGE, value="90")
    for claims in ((), (claim("Ukrainian", ClaimKind.NATIONALITY, value="Ukrainian"),), (old,)):
        assert told_apart(*claims).reason is Reason.NAMESAKES_ONLY
    assert told_apart(claim("President of Ukraine")).reason is Reason.CLAIMS_SUPPORTED


@pytest.mark.parametrize(
    ("nationality", "outcome", "ground"),
    [("Polish", Outcome.SILENT, Ground.LISTED_OTHERS), ("Ukrainian", Outcome.SUPPORTED, Ground.STATED)],
)
def test_another_country_than_those_listed_is_shown_beside_them_and_accuses_nobody(
    nationality: str, outcome: Outcome, ground: Ground
) -> None:
    said = claim(nationality, ClaimKind.NATIONALITY, value=nationality)
    found = verdict_on(person("Volodymyr Zelenskyy", claim("Ukrainian President"), said))
    assert found.reason is Reason.CLAIMS_SUPPORTED
    assert (found.claims[1].outcome, found.claims[1].ground) == (outcome, ground)
    assert found.claims[1].detail == ("Ukraine" if ground is Ground.LISTED_OTHERS else None)


def test_two_who_fit_alike_are_not_told_apart() -> None:
    twins = (human("one", "Ivan Koval", P27="ukraine"), human("two", "Ivan Koval", P27="ukraine"))
    seats = office("Senator of Ukraine", ("one", "2020-01-01", None), ("two", "2020-01-01", None), single=False)
    world = World((*ENTITIES, *twins), (*OFFICES, seats))
    who = person("Ivan Koval", claim("Senator of Ukraine"))
    assert verdict_on(who, world=world).reason is Reason.AMBIGUOUS


def test_an_office_that_two_claim_is_contested_and_one_that_two_share_is_not() -> None:
    rivals = (human("anna", "Anna Gruber"), human("boris", "Boris Keller"), human("clara", "Clara Vogt"))
    before = ("clara", "2010-01-01", "2019-01-10")
    both = (("anna", "2019-01-10", None), ("boris", "2019-01-23", "2023-01-05"))
    who = person("Boris Keller", claim("President of Ukraine"))
    claimed = World((*ENTITIES, *rivals), (office("President of Ukraine", before, *both, single=False),))
    assert verdict_on(who, "2020-06-01", claimed).reason is Reason.CONTESTED
    sharing = (("clara", "2010-01-01", "2019-01-10"), ("rustem", "2010-01-01", "2019-01-10"), *both)
    shared = World((*ENTITIES, *rivals), (office("President of Ukraine", *sharing, single=False),))
    assert verdict_on(who, "2020-06-01", shared).reason is Reason.CLAIMS_SUPPORTED


def test_a_figure_of_fiction_is_no_person() -> None:
    assert verdict_on(person("Sherlock Holmes")).reason is Reason.NOT_A_REAL_PERSON


def test_speech_of_this_week_by_the_dead() -> None:
    who = person("John McCain", claim("Senator", courtesy=True))
    spoken = Quotation(Span(0, 4, "Kyiv"), True, person=who.id, anchored=True)
    quoted = Quotation(Span(0, 4, "Kyiv"), True, person=who.id)
    assert verdict_on(who, quotations=(spoken,)).reason is Reason.DEAD_BEFORE_ARTICLE
    assert verdict_on(who, quotations=(quoted,)).reason is not Reason.DEAD_BEFORE_ARTICLE


def test_a_name_that_could_not_be_looked_up_is_unchecked_and_never_unknown() -> None:
    world = World(ENTITIES, OFFICES, failing=frozenset({"Oleksandr Petrenko"}))
    assert verdict_on(person("Oleksandr Petrenko"), world=world).reason is Reason.SOURCE_UNAVAILABLE


def test_an_office_that_could_not_be_looked_up_is_unchecked() -> None:
    world = World(ENTITIES, OFFICES, failing=frozenset({"Defense Minister"}))
    who = person("Oleksandr Petrenko", claim("Defense Minister of Ukraine"))
    assert verdict_on(who, world=world).reason is Reason.SOURCE_UNAVAILABLE


def test_where_everybody_is_covered_the_only_bearer_of_a_name_is_enough() -> None:
    world = World(ENTITIES, OFFICES, coverage=Coverage.COMPLETE)
    assert verdict_on(person("Emily A. Carter"), world=world).reason is Reason.NAME_ONLY
