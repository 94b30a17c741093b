"""A wiki of one country's prime ministers, an article on them, and what is made of it."""

from shared.models.reading import Reading
from shared.models.report import Reason, Report
from shared.models.world import Facts
from shared.reporting.compose import Judgements, compose
from shared.resolution.people import resolve
from shared.verification.verdicts import verify
from tests.shared.knowledge.made import Json, held, human, office
from tests.wikimedia.wiki import Wiki
from tests.world import claim, person, reading


def ministers() -> Wiki:
    """Ukraine's prime ministers, two of one name, somebody without a page, and a name that was merged."""
    wiki = Wiki()
    country = {"id": "Q212", "labels": {"en": {"language": "en", "value": "Ukraine"}}}
    wiki.add_item({**country, "aliases": {}, "descriptions": {}, "claims": {}, "sitelinks": {}})
    wiki.add_item(office("Q1", "Prime Minister of Ukraine", country="Q212"))
    wiki.add_item(_holding("Q2", "Anna Kovalenko", "2010-03-01", "2016-04-14"))
    wiki.add_item(_holding("Q3", "Borys Melnyk", "2016-04-14", "2025-07-17"))
    wiki.add_item(human("Q4", "Anna Kovalenko"))
    wiki.add_item(human("Q5", "Clara Nowhere", "C. Nowhere"))
    wiki.add_page("Anna Kovalenko", points_to=["Anna Kovalenko (politician)", "Anna Kovalenko (singer)"])
    wiki.add_page("Anna Kovalenko (politician)", "Q2", lead="She was prime minister.")
    wiki.add_page("Anna Kovalenko (singer)", "Q4")
    wiki.add_page("Borys Melnyk", "Q3", lead="He was prime minister and likes chess.")
    wiki.add_page("Prime Minister of Ukraine", "Q1")
    wiki.merged["Q30"] = "Q3"
    return wiki


def _holding(key: str, label: str, start: str, end: str) -> Json:
    return human(key, label, held=[held("Q1", start, end)])


def article(*, day: str = "2020-05-05") -> Reading:
    people = [person(name, claim("Ukraine's Prime Minister")) for name in ("Anna Kovalenko", "Borys Melnyk")]
    return reading(*people, day=day, text="Ukraine")


def report_on(read: Reading, facts: Facts) -> Report:
    people = verify(read, resolve(read, facts), facts)
    return compose(read, Judgements(people=people, officials=(), sources=()), facts)


def outcome(report: Report) -> dict[str, Reason]:
    return {person.name: person.reason for person in report.people}
