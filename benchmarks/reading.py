"""Prints how well people are found in news that others have annotated.

    python benchmarks/reading.py [--reader model|rules|spacy:PIPELINE]

The set is news-fair-v2 of the ELEVANT project, read from `BONAFIDE_DATA` (default `../shared/data`). Only the
annotated part of each text counts. A mention is found if a span of ours overlaps it; nested names and descriptions are
left out of the gold. A span of ours is wrong if it overlaps no label at all: labels without an item are no evidence
either way. Coreferent labels (pronouns for the most part) are counted apart, among the speakers that we resolve.
"""

import json
import os
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from shared.models.text import Article, Span
from shared.reading import make_reader

LEFT_OUT = ("coref", "nested", "desc", "optional", "not_human")


def main() -> int:
    path = Path(os.environ.get("BONAFIDE_DATA", "../shared/data")) / "benchmarks" / "news-fair-v2.jsonl"
    if not path.exists():
        print(f"{path} is not there: set BONAFIDE_DATA to the folder that holds benchmarks/news-fair-v2.jsonl.")
        return 1
    documents = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    counts, words, begun = Counter[str](), 0, time.process_time()
    for document in documents:
        counts += scores(document)
        words += len(document["text"].split())
    seconds = time.process_time() - begun
    recall = counts["found"] / counts["gold"]
    precision = counts["right"] / (counts["right"] + counts["wrong"])
    print(
        f"{path.name}: {len(documents)} documents, {words} words, {words / seconds:,.0f} words a second (whole reading)"
    )
    print(f"mentions of people   recall    {recall:.3f}  ({counts['found']} of {counts['gold']})")
    print(f"                     precision {precision:.3f}  ({counts['wrong']} spans name nobody)")
    print(f"                     {counts['open']} spans on labels without a person's item, counted neither way")
    return 0


def scores(document: dict[str, Any]) -> Counter[str]:
    """How many labels there are and were found, and how many of our spans are right, wrong or open."""
    low, high = document["evaluation_span"]
    people = make_reader().read(Article(str(document["id"]), document["text"])).people
    ours = [m for p in people for m in p.mentions if low <= m.start and m.end <= high]
    labels, unknowns = document["persons"], document["unknowns"]
    gold = [label for label in labels if not any(label.get(kind) for kind in LEFT_OUT)]
    counts = Counter[str](gold=len(gold))
    counts["found"] = sum(any(touches(m, label) for m in ours) for label in gold)
    for mention in ours:
        right = any(touches(mention, label) for label in labels)
        is_open = not right and any(touches(mention, label) for label in unknowns)
        counts["right" if right else "open" if is_open else "wrong"] += 1
    return counts


def touches(mention: Span, label: dict[str, int]) -> bool:
    return mention.start < label["end"] and label["start"] < mention.end


if __name__ == "__main__":
    sys.exit(main())
