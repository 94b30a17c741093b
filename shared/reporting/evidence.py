"""Values of the world as the report shows them: things, holders, identities, evidence."""

from shared.dates import Bound, PartialDate, Unstated
from shared.models.properties import Property
from shared.models.report import DeskNote, Evidence, Holder, Identity, TextSpan, Thing
from shared.models.roster import Entry
from shared.models.text import Span
from shared.models.world import Entity, Facts, ItemRef, KnowledgeInfo, Statement, Tenure, Value, qid_of
from shared.resolution.lead import PageSentence
from shared.verification.judgement import Judged

_WIKIDATA = "https://www.wikidata.org/wiki/"
_WIKIPEDIA = "https://en.wikipedia.org/wiki/"


def text_span(span: Span) -> TextSpan:
    """A span as the report writes it."""
    return TextSpan(start=span.start, end=span.end, text=span.text)


def thing(entity: Entity) -> Thing:
    """An entity by its Wikidata id, if it has one, and its label."""
    return Thing(qid=entity.qid, label=entity.label)


def identity(entity: Entity) -> Identity:
    """An entity with the addresses to look it up at; none is made up where there is no page."""
    page = entity.sitelinks.get("enwiki")
    return Identity(
        qid=entity.qid,
        label=entity.label,
        description=entity.description,
        url=f"{_WIKIDATA}{entity.qid}" if entity.qid else None,
        wikipedia=_WIKIPEDIA + page.replace(" ", "_") if page else None,
        revision=entity.revision,
    )


def bound(value: Bound) -> str | None:
    """A start or end as text: a date as precise as it is known, "unknown" where it has passed on no known day."""
    if isinstance(value, PartialDate):
        return str(value)
    return "unknown" if value is Unstated.UNKNOWN else None


def holder(tenure: Tenure) -> Holder:
    """One holder of an office, and from when to when."""
    qid = qid_of(tenure.holder)
    return Holder(qid=qid, label=tenure.label, start=bound(tenure.start), end=bound(tenure.end), acting=tenure.acting)


def evidence_of(judged: Judged, facts: Facts) -> tuple[Evidence, ...]:
    """Everything one outcome was made from: own tenures, who held the office, other statements, a page's sentence."""
    own = [tenure_evidence(t, facts) for t in judged.own]
    others = [tenure_evidence(t, facts) for t in judged.holders if t not in judged.own]
    stated = [_statement_evidence(entity, statement, facts) for entity, statement in judged.statements]
    said = [_page_evidence(judged.page, facts)] if judged.page else []
    desk = [_desk_evidence(judged.desk)] if judged.desk else []
    return (*own, *others, *stated, *said, *desk)


def desk_note(entry: Entry) -> DeskNote:
    """A line of the desk's roster as the report shows it."""
    known = entry.known
    return DeskNote(
        name=known.name, role=known.role, since=bound(known.since), until=bound(known.until),
        is_false=known.is_false, note=known.note, who=entry.who, at=entry.at,
    )  # fmt: skip


def _desk_evidence(entry: Entry) -> Evidence:
    known = entry.known
    return Evidence(
        source=f"the desk’s roster, {entry.who}",
        item=None,
        label=known.name,
        property="role",
        statement=None,
        value=known.role or "",
        start=bound(known.since),
        end=bound(known.until),
        retrieved_at=entry.at,
    )


def tenure_evidence(tenure: Tenure, facts: Facts) -> Evidence:
    """One tenure as evidence: of its holder's item, or of the office's where that tells it."""
    person, office = facts.entities.get(tenure.holder), facts.entities.get(tenure.office)
    by_office = tenure.property == Property.OFFICEHOLDER
    subject, value = (office, tenure.label) if by_office else (person, facts.label(tenure.office))
    return Evidence(
        source=source_name(facts.info),
        item=subject.qid if subject else None,
        label=subject.label if subject else tenure.label,
        property=tenure.property,
        statement=tenure.statement,
        value=value,
        start=bound(tenure.start),
        end=bound(tenure.end),
        rank=tenure.rank.value,
        revision=subject.revision if subject else None,
        retrieved_at=subject.retrieved_at if subject else None,
        reference=tenure.reference,
    )


def _statement_evidence(entity: Entity, statement: Statement, facts: Facts) -> Evidence:
    return Evidence(
        source=source_name(facts.info),
        item=entity.qid,
        label=entity.label,
        property=statement.property,
        statement=statement.id,
        value=_value(statement.value, facts),
        rank=statement.rank.value,
        revision=entity.revision,
        retrieved_at=entity.retrieved_at,
        reference=statement.reference,
    )


def _page_evidence(said: PageSentence, facts: Facts) -> Evidence:
    about = next((facts.entities.get(item) for item, page in facts.texts.items() if page == said.page), None)
    return Evidence(
        source="wikipedia",
        item=about.qid if about else None,
        label=said.page.title,
        property="lead",
        statement=None,
        value=said.text,
        revision=said.page.revision,
        retrieved_at=said.page.retrieved_at,
        reference=_WIKIPEDIA + said.page.title.replace(" ", "_"),
    )


def _value(value: Value, facts: Facts) -> str:
    return facts.label(value.id) if isinstance(value, ItemRef) else str(value)


def source_name(info: KnowledgeInfo) -> str:
    """What evidence names as its source: Wikidata where the live site was asked, else the snapshot."""
    return "wikidata" if info.kind == "live" else f"snapshot {info.name}"
