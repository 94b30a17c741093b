"""Articles that tell the truth, checked against the starter: what it must support, and where it must stay silent."""

from datetime import date

import pytest

from bonafide.local import Local, check_here
from shared.knowledge.starter.table import Tables, cells
from shared.models.report import Verdict

TABLES = Tables.load()
KEYS = {name: row["key"] for row in TABLES.people for name in (row["label"], *cells(row["aliases"]))}

HELD = (
    ("united-states-speaker-of-the-house", "Kevin McCarthy", "2023-06-01", "Nancy Pelosi"),
    ("united-states-speaker-of-the-house", "Mike Johnson", "2024-02-09", "Kevin McCarthy"),
    ("united-states-senate-majority-leader", "Chuck Schumer", "2022-05-01", "John Thune"),
    ("united-states-senate-majority-leader", "John Thune", "2025-02-06", "Mitch McConnell"),
    ("united-states-fed-chair", "Jerome Powell", "2019-01-01", "Janet Yellen"),
    ("united-states-fbi-director", "Christopher Wray", "2024-02-09", "James Comey"),
    ("united-states-cia-director", "William Burns", "2023-01-01", "Mike Pompeo"),
    ("united-states-chairman-of-the-joint-chiefs", "Mark Milley", "2021-01-06", "Joseph Dunford"),
    ("united-states-white-house-chief-of-staff", "Susie Wiles", "2025-02-06", "Jeff Zients"),
    ("new-york-governor", "Andrew Cuomo", "2020-03-20", "Kathy Hochul"),
    ("florida-governor", "Ron DeSantis", "2023-03-01", "Rick Scott"),
    ("us-georgia-governor", "Brian Kemp", "2020-11-20", "Nathan Deal"),
    ("london-mayor", "Boris Johnson", "2015-06-01", "Sadiq Khan"),
    ("istanbul-mayor", "Recep Tayyip Erdoğan", "1996-01-01", "Ekrem Imamoglu"),
    ("united-kingdom-leader-of-the-labour-party", "Jeremy Corbyn", "2018-01-01", "Keir Starmer"),
    ("united-kingdom-deputy-prime-minister", "Dominic Raab", "2023-01-01", "Therese Coffey"),
    ("scotland-first-minister", "Humza Yousaf", "2023-09-01", "Nicola Sturgeon"),
    ("bank-of-england-governor", "Mark Carney", "2016-06-24", "Andrew Bailey"),
    ("canada-minister-of-finance", "Chrystia Freeland", "2022-01-01", "Bill Morneau"),
    ("australia-treasurer", "Scott Morrison", "2017-01-01", "Josh Frydenberg"),
    ("germany-minister-of-the-interior", "Nancy Faeser", "2023-01-01", "Horst Seehofer"),
    ("ukraine-secretary-of-the-security-council", "Oleksiy Danilov", "2022-06-01", "Oleksandr Turchynov"),
    ("russia-chairman-of-the-state-duma", "Vyacheslav Volodin", "2022-06-01", "Sergey Naryshkin"),
    ("israel-chief-of-the-general-staff", "Herzi Halevi", "2023-10-07", "Aviv Kochavi"),
    ("pope", "Pope Francis", "2020-01-01", "Leo XIV"),
    ("united-states-senator", "JD Vance", "2024-11-06", "Kamala Harris"),
    ("united-states-supreme-court-justice", "Stephen Breyer", "2021-01-01", "Ketanji Brown Jackson"),
    ("united-states-secretary-of-defense", "Robert Gates", "2011-05-02", "Donald Rumsfeld"),
    ("germany-chancellor", "Helmut Kohl", "1997-05-02", "Angela Merkel"),
    ("united-nations-secretary-general", "Kofi Annan", "2004-11-12", "Ban Ki-moon"),
    ("apple-chief-executive", "Steve Jobs", "2010-01-27", "Tim Cook"),
    ("denmark-prime-minister", "Mette Frederiksen", "2020-03-11", "Lars Løkke Rasmussen"),
    ("nepal-prime-minister", "Pushpa Kamal Dahal", "2023-09-09", "KP Sharma Oli"),
    ("senegal-president", "Macky Sall", "2020-01-01", "Bassirou Diomaye Faye"),
    ("ecuador-president", "Daniel Noboa", "2024-03-01", "Guillermo Lasso"),
    ("lebanon-prime-minister", "Najib Mikati", "2024-09-01", "Nawaf Salam"),
    ("kuwait-emir", "Sheikh Meshal al-Ahmad al-Sabah", "2024-06-01", "Sheikh Nawaf al-Ahmad al-Sabah"),
    ("ireland-tanaiste", "Simon Coveney", "2019-06-01", "Leo Varadkar"),
    ("opec-secretary-general", "Abdalla el-Badri", "2014-11-27", "Mohammed Barkindo"),
    ("un-high-commissioner-for-human-rights", "Michelle Bachelet", "2021-01-01", "Zeid Ra'ad al-Hussein"),
)


def holders(office: str, day: str) -> set[str]:
    return {
        row["person"]
        for row in TABLES.tenures
        if row["office"] == office and row["start"] <= day and (not row["end"] or day <= row["end"])
    }


@pytest.mark.parametrize(("office", "name", "day", "other"), HELD)
def test_somebody_held_an_office_on_a_day_and_another_did_not(office: str, name: str, day: str, other: str) -> None:
    assert KEYS[name] in holders(office, day)
    assert KEYS[other] not in holders(office, day)


SUPPORTED = (
    ("House Speaker Mike Johnson met reporters on Thursday.", "Mike Johnson", date(2025, 2, 6)),
    ("US Senate Majority Leader John Thune met reporters on Thursday.", "John Thune", date(2025, 2, 6)),
    ("Fed Chair Jerome Powell met reporters on Thursday.", "Jerome Powell", date(2025, 2, 6)),
    ("FBI Director Christopher Wray met reporters on Thursday.", "Christopher Wray", date(2024, 2, 9)),
    ("New York Governor Kathy Hochul met reporters on Thursday.", "Kathy Hochul", date(2025, 2, 6)),
    ("London Mayor Sadiq Khan met reporters on Thursday.", "Sadiq Khan", date(2025, 2, 6)),
    ("Senate Majority Leader Chuck Schumer met reporters on Thursday.", "Chuck Schumer", date(2024, 2, 9)),
    ("House Minority Leader Hakeem Jeffries met reporters on Thursday.", "Hakeem Jeffries", date(2024, 2, 9)),
    ("Sen. Bernie Sanders met reporters on Thursday.", "Bernie Sanders", date(2024, 2, 9)),
    ("Donald Trump was elected president of the United States on Wednesday.", "Donald Trump", date(2024, 11, 6)),
    ("Donald Trump was elected the 47th president of the United States.", "Donald Trump", date(2024, 11, 6)),
    ("Claudia Sheinbaum has been elected president of Mexico.", "Claudia Sheinbaum", date(2024, 6, 3)),
    ("Mark Rutte was appointed secretary general of NATO on Wednesday.", "Mark Rutte", date(2024, 6, 26)),
    ("Rex Tillerson was appointed US secretary of state at the time.", "Rex Tillerson", date(2024, 6, 26)),
    ("Hungary's nationalist prime minister, Viktor Orban, met reporters.", "Viktor Orban", date(2024, 2, 9)),
    ("Ohio Senator JD Vance met reporters on Thursday.", "JD Vance", date(2024, 2, 9)),
    ("Georgia Governor Brian Kemp met reporters on Thursday.", "Brian Kemp", date(2024, 2, 9)),
    ("Georgia Sen. Jon Ossoff met reporters on Thursday.", "Jon Ossoff", date(2024, 2, 9)),
    ("Justice Neil Gorsuch met reporters on Thursday.", "Neil Gorsuch", date(2024, 2, 9)),
    ("Elon Musk, the Tesla chief executive, met reporters.", "Elon Musk", date(2024, 2, 9)),
    ("Apple CEO Tim Cook met reporters on Thursday.", "Tim Cook", date(2024, 2, 9)),
    ("Gov. Gavin Newsom met reporters on Thursday.", "Gavin Newsom", date(2024, 2, 9)),
    ("Former Mayor Rudy Giuliani met reporters on Thursday.", "Rudy Giuliani", date(2024, 2, 9)),
    ("The EU's top diplomat, Josep Borrell, met reporters on Thursday.", "Josep Borrell", date(2024, 2, 9)),
    ("Mark Carney, the former Bank of England governor, met reporters.", "Mark Carney", date(2025, 2, 6)),
    ("Senegal's President Macky Sall met reporters on Thursday.", "Macky Sall", date(2023, 2, 9)),
    ("Ivorian President Alassane Ouattara met reporters on Thursday.", "Alassane Ouattara", date(2024, 2, 9)),
    ("Niger's president, Mohamed Bazoum, met reporters on Thursday.", "Mohamed Bazoum", date(2023, 2, 9)),
    ("The Democratic Republic of Congo's president, Felix Tshisekedi, spoke.", "Felix Tshisekedi", date(2024, 2, 9)),
    ("Congolese President Denis Sassou Nguesso spoke in Brazzaville.", "Denis Sassou Nguesso", date(2024, 2, 9)),
    ("Paraguayan President Santiago Pena met reporters on Thursday.", "Santiago Pena", date(2024, 2, 9)),
    ("National Rally leader Marine Le Pen met reporters on Thursday.", "Marine Le Pen", date(2024, 2, 9)),
    ("Hezbollah leader Hassan Nasrallah gave a speech on Thursday.", "Hassan Nasrallah", date(2024, 2, 9)),
    ("Libyan Prime Minister Osama Hamad met reporters on Thursday.", "Osama Hamad", date(2024, 2, 9)),
)  # fmt: skip


@pytest.mark.parametrize(("text", "name", "day"), SUPPORTED)
def test_a_true_title_is_supported(text: str, name: str, day: date) -> None:
    (person,) = check_here(Local(text, None, day), "starter", "rules").people
    assert (person.name, person.verdict) == (name, Verdict.MATCH)


SILENT = (
    "Florida House Speaker Marco Rubio met reporters in Tallahassee on Thursday.",
    "Tbilisi's governor John Roberts met reporters in Georgia on Thursday.",
    "Fox News anchor John Roberts met reporters on Thursday.",
    "Texas Senate Majority Leader Eric Adams met reporters in Austin on Thursday.",
    "House Speaker Marco Rubio met Republicans from all over the United States on Thursday.",
    "Senate Majority Leader Eric Adams met Republicans from all over the United States on Thursday.",
    "Governor Marco Rubio met Republicans from all over the United States on Thursday.",
    "Kamala Harris was elected president of the United States on Wednesday.",
    "France's far-right leader, Marine Le Pen, met reporters on Thursday.",
    "Georgia Governor Marco Rubio met reporters on Thursday.",
    "London mayor Josh Morgan of Ontario met reporters on Thursday.",
    "China's top diplomat, Yang Jiechi, met reporters on Thursday.",
    "Georgian parliament speaker John Lee met reporters on Thursday.",
    "Hamas leader Osama Hamdan met reporters on Thursday.",
    "Mario Voigt, the CDU leader in Thuringia, met reporters on Thursday.",
    "Niger's junta leader Salifou Mody met reporters on Thursday.",
)


@pytest.mark.parametrize("text", ["Texas Senator Bernie Sanders spoke.", "Georgian senator Jon Ossoff spoke."])
def test_a_seat_is_not_supported_for_another_state_or_country(text: str) -> None:
    (person,) = check_here(Local(text, None, date(2024, 2, 9)), "starter", "rules").people
    assert person.verdict is not Verdict.MATCH


@pytest.mark.parametrize("day", [date(2007, 2, 6), date(2024, 2, 9)])  # of others' tenures the later one is well known
@pytest.mark.parametrize("text", SILENT)
def test_the_office_of_another_state_or_country_contradicts_nobody(text: str, day: date) -> None:
    people = check_here(Local(text, None, day), "starter", "rules").people
    assert [person.name for person in people if person.verdict is Verdict.MISMATCH] == []
