"""The documents of the linked sets, with the people that are marked in them."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from benchmarks.verification.timelines import DATA
from shared.models.text import Article

Span = tuple[int, int]


@dataclass(frozen=True)
class Gold:
    """One annotated mention: `qid` is None for somebody who has no item."""

    span: Span
    qid: str | None
    coreferent: bool
    may_be_left_out: bool


@dataclass(frozen=True)
class Document:
    """One annotated text; only mentions within `within` count."""

    article: Article
    within: Span
    gold: tuple[Gold, ...]


def documents(name: str, most: int | None) -> Iterator[Document]:
    """The texts of one set, at most so many."""
    lines = (DATA / "benchmarks" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    for row in map(json.loads, lines[:most]):
        day = date.fromisoformat(row["date"]) if row["date"] else None
        gold = [
            Gold((p["start"], p["end"]), p["qid"], p["coref"], bool(p.get("optional") or p.get("nested")))
            for p in row["persons"]
            if not (p.get("desc") or p.get("not_human") or p.get("fictional"))
        ]
        gold += [Gold((u["start"], u["end"]), None, bool(u.get("coref")), True) for u in row["unknowns"]]
        article = Article(row["id"], row["text"], row["title"], day)
        yield Document(article, tuple(row["evaluation_span"]), tuple(gold))
