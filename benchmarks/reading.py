"""Prints how well people are found in news that others have annotated.

    python benchmarks/reading.py [--reader model|rules|spacy:PIPELINE]

The set is news-fair-v2 of the ELEVANT project, read from `BONAFIDE_DATA` (default `../shared/data`). Only the
annotated part of each text counts. A mention is found if a span of ours overlaps it; nested names and descriptions are
left out of the gold. A span of ours is wrong if it overlaps no label at all: labels without an item are no evidence
either way.

Coreferent labels (pronouns for the most part) are counted apart: one is resolved where we say whom it stands for, as
somebody who is meant, as the speaker of a quotation, or as "I" within one, and rightly where that person bears a label
of the same item.
"""

import argparse
import json
import os
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from shared.models.reading import Reading
from shared.models.text import Article, Span
from shared.reading import make_reader
from shared.reading.people.mentions import Mentions
from shared.reading.text.page import Page, page_of

LEFT_OUT = ("coref", "nested", "desc", "optional", "not_human")
_FIRST_PERSON = frozenset({"i", "me", "my", "mine", "myself", "i'm", "i've", "i'd", "i'll"})
_THIRD_PERSON = frozenset({"he", "she", "him", "his", "her", "hers", "himself", "herself"})


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--reader", default="model", help="as in BONAFIDE_READER")
    asked = parser.parse_args()
    path = Path(os.environ.get("BONAFIDE_DATA", "../shared/data")) / "benchmarks" / "news-fair-v2.jsonl"
    if not path.exists():
        print(f"{path} is not there: set BONAFIDE_DATA to the folder that holds benchmarks/news-fair-v2.jsonl.")
        return 1
    documents = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    articles = [Article(str(document["id"]), document["text"]) for document in documents]
    begun = time.process_time()
    readings = [make_reader(asked.reader).read(article) for article in articles]
    seconds = time.process_time() - begun
    words = sum(len(article.text.split()) for article in articles)
    rate = f"{words} words, {words / seconds:,.0f} a second"
    print(f"{path.name} by the reader {asked.reader}: {len(documents)} documents, {rate}")
    counts = sum(map(scores, documents, readings), Counter[str]())
    _show("mentions of people", counts, "found", "gold", "right", "wrong")
    print(f"{'':21}{counts['open']} spans on labels without a person's item, counted neither way")
    _show("coreferent mentions", counts, "resolved rightly", "coreferent", "resolved rightly", "resolved wrongly")
    return 0


def _show(what: str, counts: Counter[str], found: str, gold: str, right: str, wrong: str) -> None:
    read = counts[right] + counts[wrong]
    print(f"{what:20} recall    {counts[found] / (counts[gold] or 1):.3f}  ({counts[found]} of {counts[gold]})")
    print(f"{'':20} precision {counts[right] / (read or 1):.3f}  ({counts[wrong]} of {read} wrong)")


def scores(document: dict[str, Any], reading: Reading) -> Counter[str]:
    """How many labels there are and were found, and how many of our spans are right, wrong or open."""
    low, high = document["evaluation_span"]
    ours = [m for p in reading.people for m in p.mentions if low <= m.start and m.end <= high]
    labels, unknowns = document["persons"], document["unknowns"]
    gold = [label for label in labels if not any(label.get(kind) for kind in LEFT_OUT)]
    counts = Counter[str](gold=len(gold))
    counts["found"] = sum(any(touches(m, label) for m in ours) for label in gold)
    for mention in ours:
        right = any(touches(mention, label) for label in labels)
        is_open = not right and any(touches(mention, label) for label in unknowns)
        counts["right" if right else "open" if is_open else "wrong"] += 1
    return counts + _coreferent(document, reading, gold)


def _coreferent(document: dict[str, Any], reading: Reading, gold: list[dict[str, Any]]) -> Counter[str]:
    items = {p.id: {g["qid"] for g in gold if any(touches(m, g) for m in p.mentions)} for p in reading.people}
    page = page_of(document["text"])
    mentions = Mentions(page, reading.people)
    counts = Counter[str]()
    for label in document["persons"]:
        if label.get("coref"):
            counts["coreferent"] += 1
            if person := _meant(page, mentions, reading, label):
                counts["resolved rightly" if label["qid"] in items[person] else "resolved wrongly"] += 1
    return counts


def _meant(page: Page, mentions: Mentions, reading: Reading, label: dict[str, Any]) -> str | None:
    """The id of the person for whom a label stands, by all that the reading says."""
    word = label["text"].lower().replace("’", "'")
    within = next((q for q in reading.quotations if q.direct and q.span.start <= label["start"] < q.span.end), None)
    if word in _FIRST_PERSON:
        return within.person if within else None
    speaks = next((q for q in reading.quotations if q.speaker and touches(q.speaker, label)), None)
    if speaks:
        return speaks.person
    if word not in _THIRD_PERSON or within:
        return None
    sentence = page.sentences[page.sentence_at(label["start"])]
    return mentions.stood_for(sentence, Span.of(page.text, label["start"], label["end"]))


def touches(mention: Span, label: dict[str, int]) -> bool:
    return mention.start < label["end"] and label["start"] < mention.end


if __name__ == "__main__":
    sys.exit(main())
