"""What is exported for search engines keeps to schema.org: its types, their properties, and the kinds of their values.

The vocabulary is that of the package msgspec-schemaorg, which is generated from schema.org's own files.
"""

import inspect
import json
import re
from datetime import UTC, datetime
from typing import Any

import msgspec_schemaorg.models as vocabulary

from shared.models.reading import Citing
from shared.models.report import ClaimFinding, Finding, Identity, Outcome, Reason, SourceFinding, Verdict
from shared.models.ruling import Ruled, Ruling, RulingKind
from shared.reporting.jsonld import as_claimreviews, as_jsonld
from tests.values import a_finding, a_report, an_article

PAGE = "https://desk.example/articles/a1"


def accused() -> Finding:
    claim = ClaimFinding(
        start=0, end=8, text="minister", kind="office", when="current", capacity="full", as_of="2024-10-29",
        outcome=Outcome.CONTRADICTED, because="Somebody else held it.",
    )  # fmt: skip
    return a_finding("Ben Okri", Reason.OFFICE_HELD_BY_OTHER).model_copy(update={"claims": (claim,)})


def known() -> Finding:
    identity = Identity(qid="Q7259", label="Ada", description="writer", url="https://www.wikidata.org/wiki/Q7259")
    return a_finding("Ada", Reason.CLAIMS_SUPPORTED).model_copy(update={"identity": identity})


def check(node: Any) -> None:
    """Fail on a type, property or kind of value that schema.org does not have."""
    if isinstance(node, list):
        for each in node:
            check(each)
    elif isinstance(node, dict) and node.keys() - {"@id"}:
        of_type = getattr(vocabulary, node["@type"])
        for name, value in node.items():
            assert name in of_type.__struct_encode_fields__, f"{node['@type']} has no {name}"
            if not name.startswith("@"):
                check_range(f"{node['@type']}.{name}", expected(of_type, name), value)
                check(value)


def expected(of_type: type, name: str) -> set[str]:
    """The types that a property may have, by the class that declares it."""
    declared = (inspect.get_annotations(each).get(name) for each in of_type.__mro__)
    return set(re.findall(r"\w+", str(next(filter(None, declared)))))


def check_range(told: str, kinds: set[str], value: Any) -> None:
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, dict) and "@type" in each:
            fitting = {parent.__name__ for parent in getattr(vocabulary, each["@type"]).__mro__}
            assert fitting & kinds, f"{told} may be no {each['@type']}"
        elif not isinstance(each, dict):  # addresses and days are written as text, as JSON-LD does
            assert kinds & {"str", "int", "float", "date", "datetime", "URL"}, f"{told} may be no {each!r}"


def graph(text: str) -> list[dict[str, Any]]:
    document = json.loads(text)
    assert document["@context"] == "https://schema.org"
    check(document["@graph"])
    return document["@graph"]  # type: ignore[no-any-return]


def test_the_graph_keeps_to_the_vocabulary_and_reviews_everybody() -> None:
    reuters = Identity(qid="Q130879", label="Reuters", url="https://www.wikidata.org/wiki/Q130879")
    source = SourceFinding(name="Reuters", verdict=Verdict.MATCH, how=Citing.REPORTED, identity=reuters, because="")
    report = a_report(an_article(), known(), accused()).model_copy(update={"sources": (source,)})
    nodes = graph(as_jsonld(report, PAGE))
    assert nodes[0]["citation"][0]["publisher"]["name"] == "Reuters"
    assert [node["@type"] for node in nodes] == ["NewsArticle", "Person", "Review", "Person", "Review"]
    assert nodes[1]["sameAs"] == ["https://www.wikidata.org/wiki/Q7259"]
    ratings = [node["reviewRating"]["ratingValue"] for node in nodes if "reviewRating" in node]
    assert ratings == [5, 1]
    assert nodes[2]["isBasedOn"][0]["name"] == "snapshot starter, partial coverage"
    referred = {node["@id"] for node in nodes}
    assert {person["@id"] for person in nodes[0]["mentions"]} <= referred


def test_only_contradicted_claims_are_drafted_and_nobody_has_signed() -> None:
    (draft,) = graph(as_claimreviews(a_report(an_article(), known(), accused()), PAGE, {}))
    assert draft["claimReviewed"] == "Ben Okri: “minister”"
    assert (draft["creativeWorkStatus"], draft["author"]["name"]) == ("Draft", "")


def test_whom_a_human_cleared_is_accused_in_no_draft() -> None:
    person = accused()
    report = a_report(an_article(), person)

    def drafts(ruling: Ruling) -> int:
        moment = datetime(2024, 11, 1, tzinfo=UTC)
        ruled = Ruled(1, "a1", person.name, "ben okri", 0, 1, person.verdict, person.reason, "Ann", moment, ruling)
        return len(graph(as_claimreviews(report, PAGE, {person.id: (ruled,)})))

    assert drafts(Ruling(RulingKind.OVERRULE, verdict=Verdict.MATCH)) == 0
    assert drafts(Ruling(RulingKind.NOT_A_PERSON)) == 0
    assert drafts(Ruling(RulingKind.CONFIRM)) == 1
