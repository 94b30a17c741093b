"""The report in the words of schema.org: the article, the people it mentions, and a review of each and of its claims.

Types and properties are those of https://schema.org/docs/full.html; nothing of our own is added to them.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from shared.english.values import REASONS
from shared.models.report import ClaimFinding, Finding, Outcome, Report, RulingTold, Verdict
from shared.models.ruling import Ruled, RulingKind, standing
from shared.reporting.ruled import ruling_in_words, rulings_of
from shared.reporting.words import evidence_address, evidence_in_words, settings_in_words

CONTEXT = "https://schema.org"
Node = dict[str, Any]
_RATINGS = {Verdict.MATCH: 5, Verdict.UNKNOWN: 3, Verdict.UNCHECKED: 3, Verdict.MISMATCH: 1}
"""From 1, what is said is false, to 5, it is true; 3 stands for what the data does not decide."""


def as_jsonld(report: Report, page: str) -> str:
    """The whole report as a graph; `page` is its address."""
    graph = [_article(report, page), *_people(report, page)]
    return _written({"@context": CONTEXT, "@graph": graph})


def as_claimreviews(report: Report, page: str, rulings: Mapping[str, tuple[Ruled, ...]]) -> str:
    """A draft of a ClaimReview for each claim that is contradicted, for a human to complete and sign.

    People on whom a human ruled otherwise are left out. `author` is left empty: whoever signs fills it in.
    """
    drafts = [
        _claim_review(report, person, claim, page)
        for person in report.people
        if not _is_cleared(rulings.get(person.id, ()))
        for claim in person.claims
        if claim.outcome is Outcome.CONTRADICTED
    ]
    return _written({"@context": CONTEXT, "@graph": drafts})


def _is_cleared(rulings: tuple[Ruled, ...]) -> bool:
    last = standing(rulings)
    return last is not None and not (
        last.ruling.kind is RulingKind.CONFIRM
        or (last.ruling.kind is RulingKind.OVERRULE and last.ruling.verdict is Verdict.MISMATCH)
    )


def _article(report: Report, page: str) -> Node:
    article = report.article
    return _full(
        {
            "@type": "NewsArticle",
            "@id": f"{page}#article",
            "headline": article.title,
            "datePublished": article.published_on.isoformat() if article.published_on else None,
            "url": article.url,
            "inLanguage": article.language,
            "mentions": [{"@id": _id(page, person.id)} for person in report.people],
            "citation": [_source(source.name, source.identity) for source in report.sources],
        }
    )


def _source(name: str, identity: Any) -> Node:
    """Something of that publisher: articles cite works, not organisations."""
    publisher = _full({"@type": "Organization", "name": name, "sameAs": identity.url if identity else None})
    return {"@type": "CreativeWork", "publisher": publisher}


def _id(page: str, person_id: str) -> str:
    return f"{page}#person-{person_id}"


def _people(report: Report, page: str) -> Iterator[Node]:
    rulings = rulings_of(report)
    for person in report.people:
        who = person.identity
        yield _full(
            {
                "@type": "Person",
                "@id": _id(page, person.id),
                "name": person.name,
                "jobTitle": [claim.text for claim in person.claims if claim.kind in ("office", "occupation")],
                "description": who.description if who else None,
                "identifier": who.qid if who else None,
                "sameAs": [link for link in (who.url, who.wikipedia) if link] if who else None,
            }
        )
        if told := rulings.get(person.id):
            yield _ruling(told, person.id, page)
        yield _full(
            {
                "@type": "Review",
                "@id": f"{page}#review-{person.id}",
                "itemReviewed": {"@id": _id(page, person.id)},
                "about": {"@id": f"{page}#article"},
                "reviewBody": person.summary,
                "reviewRating": _rating(person),
                **_made(report, page),
            }
        )


def _ruling(told: RulingTold, person_id: str, page: str) -> Node:
    """What a human says of somebody: a review of its own, before that of the check."""
    return _full(
        {
            "@type": "Review",
            "@id": f"{page}#ruling-{person_id}",
            "itemReviewed": {"@id": _id(page, person_id)},
            "about": {"@id": f"{page}#article"},
            "author": {"@type": "Person", "name": told.who},
            "dateCreated": told.at.isoformat(),
            "reviewBody": ruling_in_words(told),
            "reviewRating": _rated(told.verdict) if told.verdict else None,
            "isPartOf": page,
        }
    )


def _rated(verdict: Verdict) -> Node:
    scale = {"bestRating": 5, "worstRating": 1}
    return {"@type": "Rating", "ratingValue": _RATINGS[verdict], **scale, "alternateName": verdict.value.capitalize()}


def _rating(person: Finding) -> Node:
    return {
        "@type": "Rating",
        "ratingValue": _RATINGS[person.verdict],
        "bestRating": 5,
        "worstRating": 1,
        "alternateName": f"{person.verdict.value.capitalize()}: {REASONS[person.reason]}",
        "ratingExplanation": person.summary,
    }


def _claim_review(report: Report, person: Finding, claim: ClaimFinding, page: str) -> Node:
    article = report.article
    appearance = _full({"@type": "NewsArticle", "headline": article.title, "url": article.url})
    return _full(
        {
            "@type": "ClaimReview",
            "creativeWorkStatus": "Draft",
            "url": page,
            "claimReviewed": f"{person.name}: “{claim.text}”",
            "itemReviewed": _full(
                {
                    "@type": "Claim",
                    "text": claim.text,
                    "appearance": appearance,
                    "datePublished": article.published_on.isoformat() if article.published_on else None,
                }
            ),
            "reviewBody": claim.because,
            "reviewRating": _rating(person),
            "citation": [
                _full({"@type": "CreativeWork", "name": evidence_in_words(e), "url": evidence_address(e)})
                for e in claim.evidence
            ],
            "author": {"@type": "Organization", "name": ""},
            **_made(report, page),
        }
    )


def _made(report: Report, page: str) -> Node:
    """What made it and from what: the program with its version, the knowledge with the day it ends."""
    knowledge, versions = report.knowledge, report.versions
    until = knowledge.known_until.isoformat() if knowledge.known_until else None
    name = f"{knowledge.kind} {knowledge.name}, {knowledge.coverage} coverage"
    program = _full(
        {
            "@type": "SoftwareApplication",
            "name": "bonafide",
            "softwareVersion": versions.bonafide,
            "softwareRequirements": f"reader {versions.reader}",
            "description": settings_in_words(report.settings),
        }
    )
    # Contributors are people and organisations only: what a program made is based on it.
    return {"isBasedOn": [_full({"@type": "Dataset", "name": name, "dateModified": until}), program], "isPartOf": page}


def _full(node: Node) -> Node:
    """A node without what is not known."""
    return {key: value for key, value in node.items() if value not in (None, [], "")}


def _written(document: Node) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
