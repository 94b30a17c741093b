"""What is exported for search engines keeps to schema.org: only its types, and of each only the properties it has."""

import json
from datetime import UTC, datetime
from typing import Any

from shared.models.report import ClaimFinding, Finding, Identity, Outcome, Reason, Verdict
from shared.models.ruling import Ruled, Ruling, RulingKind
from shared.reporting.jsonld import as_claimreviews, as_jsonld
from tests.values import a_finding, a_report, an_article

PAGE = "https://desk.example/articles/a1"
THING = {"name", "description", "url", "sameAs", "identifier", "alternateName"}
WORK = THING | {
    "headline", "datePublished", "dateModified", "inLanguage", "mentions", "citation", "about", "contributor",
    "isBasedOn", "isPartOf", "author", "creativeWorkStatus", "text",
}  # fmt: skip
REVIEW = WORK | {"itemReviewed", "reviewBody", "reviewRating", "reviewAspect"}
VOCABULARY = {
    "NewsArticle": WORK,
    "CreativeWork": WORK,
    "Dataset": WORK,
    "Review": REVIEW,
    "ClaimReview": REVIEW | {"claimReviewed"},
    "Claim": WORK | {"appearance", "firstAppearance", "claimInterpreter"},
    "Person": THING | {"jobTitle", "affiliation"},
    "Organization": THING,
    "Rating": THING | {"ratingValue", "bestRating", "worstRating", "ratingExplanation"},
    "SoftwareApplication": WORK | {"softwareVersion", "softwareRequirements"},
}
"""Properties of each type, its parents' included, of those that https://schema.org/docs/full.html lists."""


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
    """Fail on a type or property that schema.org does not have."""
    if isinstance(node, list):
        for each in node:
            check(each)
    elif isinstance(node, dict) and node.keys() - {"@id"}:
        assert node.keys() - {"@id", "@type"} <= VOCABULARY[node["@type"]], node
        for value in node.values():
            check(value)


def graph(text: str) -> list[dict[str, Any]]:
    document = json.loads(text)
    assert document["@context"] == "https://schema.org"
    check(document["@graph"])
    return document["@graph"]  # type: ignore[no-any-return]


def test_the_graph_keeps_to_the_vocabulary_and_reviews_everybody() -> None:
    nodes = graph(as_jsonld(a_report(an_article(), known(), accused()), PAGE))
    assert [node["@type"] for node in nodes] == ["NewsArticle", "Person", "Review", "Person", "Review"]
    assert nodes[1]["sameAs"] == ["https://www.wikidata.org/wiki/Q7259"]
    ratings = [node["reviewRating"]["ratingValue"] for node in nodes if "reviewRating" in node]
    assert ratings == [5, 1]
    assert nodes[2]["isBasedOn"]["name"] == "snapshot starter, partial coverage"
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
