"""Prints how well names are found by the reader, and how fast, beside smaller models trained on the same sets.

    python benchmarks/names_found.py                     # the reader's own model, alone and joined with the rules
    python benchmarks/names_found.py --beside crf spacy  # and those, of requirements/benchmarks.txt

The sets are UNER's test part and GUM's news, read from `BONAFIDE_DATA` (default `../shared/data`). A name counts as
found only with its very words and kind (strict). Documents are read whole, a sentence a line. What stands beside is
trained on the open sets once, within `--minutes` of processor time each, and kept in the temporary folder. Speed is
words a second of processor time with one thread on the news of news-fair-v2, the best of some runs.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from shared.models.text import Article, Span
from shared.reading import make_reader
from shared.reading.names.joined import JoinedNames
from shared.reading.names.rules import RuleNames
from shared.reading.tagging.own import OwnTagger
from shared.reading.tagging.tagger import Tagged, Tagger
from shared.reading.text.page import page_of
from training.corpus import Sentence, open_set
from training.scoring import span_scores

DATA = Path(os.environ.get("BONAFIDE_DATA", "../shared/data"))
TESTS = ("uner_test", "gum_news")
GOALS = {"uner_test": 0.90, "gum_news": 0.78}
RUNS = 3
LIKELY = 0.6
"""How likely a name must be for a tagger by itself; of nine values the best for people on `uner_dev`."""
Find = Callable[["Document"], Sequence[Tagged]]
_RESIDENT = """
import re, time
begun, used = time.perf_counter(), time.process_time()
from shared.models.text import Article
from shared.reading import make_reader
reader = make_reader("model")
reader.read(Article("a", "Ada Okafor, the mayor of Lagos, said so."))
ready, used = time.perf_counter() - begun, time.process_time() - used
import sys
reader.read(Article("a", sys.stdin.read()))
status = open("/proc/self/status").read()  # ru_maxrss would tell the size of whoever started this, were that larger
print(ready, used, int(re.search(r"VmHWM:\\s*(\\d+)", status)[1]) / 1024)
"""


class Document:
    """The sentences of one document as a text, a sentence a line, and where each word stands in it."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self.sentences = sentences
        self.lines: list[Span] = []
        self._words: list[tuple[int, int, int, int]] = []  # start, end, sentence, place
        offset = 0
        for number, sentence in enumerate(sentences):
            begin = offset
            for place, word in enumerate(sentence.words):
                self._words.append((offset, offset + len(word), number, place))
                offset += len(word) + 1
            self.lines.append(Span(begin, offset - 1, " ".join(sentence.words)))
        self.text = "\n".join(line.text for line in self.lines)

    def labels(self, tags: Sequence[Tagged]) -> list[list[str]]:
        """The tags as labels of the words; one that begins or ends within a word is taken to hold it whole."""
        labels = [["O"] * len(sentence.words) for sentence in self.sentences]
        for tag in tags:
            held = [(number, place) for start, end, number, place in self._words if start < tag.end and tag.start < end]
            for number, place in held:
                labels[number][place] = f"{'B' if (number, place) == held[0] else 'I'}-{tag.kind}"
        return labels


def main() -> int:
    parser = argparse.ArgumentParser(description="How well and how fast names are found.")
    parser.add_argument("--beside", nargs="*", choices=["crf", "spacy"], default=[], help="train and show these too")
    parser.add_argument("--minutes", type=float, default=5, help="the most processor time that each may train")
    parser.add_argument("--errors", metavar="SET", help="list the people missed and made up there")
    asked = parser.parse_args()
    if not (DATA / "ner").exists():
        print(f"{DATA / 'ner'} is not there: set BONAFIDE_DATA to the folder that holds ner/*.jsonl.gz.")
        return 1
    own = OwnTagger()
    if asked.errors:
        for line in errors(documents(asked.errors), joined(own)):
            print(line)
        return 0
    ways: dict[str, Find] = {"model alone": alone(own), "model and rules": joined(own), "rules alone": ruled}
    if "crf" in asked.beside:
        from benchmarks.names_crf import crf

        ways["CRF"] = alone(crf(DATA / "ner", asked.minutes))
    if "spacy" in asked.beside:
        from benchmarks.names_spacy import spacy_cnn

        ways["spaCy CNN"] = alone(spacy_cnn(DATA / "ner", asked.minutes))
    show_scores(ways)
    show_speed(own)
    return 0


def documents(name: str) -> list[Document]:
    groups = groupby(open_set(DATA / "ner", name), key=lambda sentence: sentence.document)
    return [Document(list(sentences)) for _, sentences in groups]


def alone(tagger: Tagger) -> Find:
    """What a tagger finds by itself and is sure enough of."""
    return lambda document: [tag for tag in tagger.tag(document.text, document.lines) if tag.chance >= LIKELY]


def joined(tagger: Tagger) -> Find:
    """People as the reader finds them; the tagger's bodies and places where they are not taken for people."""
    names = JoinedNames(tagger)

    def find(document: Document) -> Sequence[Tagged]:
        people = [Tagged(s.start, s.end, "PER", 1) for s in names.find(document.text)]
        others = [tag for tag in tagger.tag(document.text, document.lines) if tag.kind != "PER"]
        free = [tag for tag in others if not any(p.start < tag.end and tag.start < p.end for p in people)]
        return sorted([*people, *free])

    return find


def ruled(document: Document) -> Sequence[Tagged]:
    """People by the rules alone."""
    return [Tagged(s.start, s.end, "PER", 1) for s in RuleNames().find(document.text)]


def show_scores(ways: dict[str, Find]) -> None:
    for name in TESTS:
        texts = documents(name)
        print(f"{name}: {len(texts)} documents, goal for people F1 {100 * GOALS[name]:.0f}")
        for way, find in ways.items():
            pairs = [(s.labels, made) for d in texts for s, made in zip(d.sentences, d.labels(find(d)), strict=True)]
            figures = span_scores(pairs)
            row = "  ".join(f"{kind} " + "/".join(f"{100 * x:.1f}" for x in figures[kind]) for kind in figures)
            print(f"  {way:16} {row}   (precision/recall/F1)")


def errors(texts: Sequence[Document], find: Find) -> Iterator[str]:
    """Each name of a person missed or made up, with the words around it."""
    from shared.reading.tagging.labels import stretches

    for document in texts:
        for sentence, made in zip(document.sentences, document.labels(find(document)), strict=True):
            truth = {s for s in stretches(sentence.labels) if s[2] == "PER"}
            ours = {s for s in stretches(made) if s[2] == "PER"}
            for what, stretch in [("missed", s) for s in truth - ours] + [("made up", s) for s in ours - truth]:
                first, last, _ = stretch
                words = sentence.words
                before, after = words[max(0, first - 5) : first], words[last : last + 5]
                yield f"{what:8} {' '.join(before)} [{' '.join(words[first:last])}] {' '.join(after)}"


def show_speed(own: OwnTagger) -> None:
    path = DATA / "benchmarks" / "news-fair-v2.jsonl"
    texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()][:40]
    words = sum(len(text.split()) for text in texts)
    reader = make_reader("model")
    laid_out = [(text, [sentence.span for sentence in page_of(text).sentences]) for text in texts]
    bare = words / fastest(lambda: [own.tag(*each) for each in laid_out])
    whole = words / fastest(lambda: [reader.read(Article("a", text)) for text in texts])
    print(f"speed: model alone {bare:,.0f} words a second, whole reading {whole:,.0f} ({whole / bare:.0%}, goal 80%)")
    runs = [_started("\n".join(texts)) for _ in range(RUNS)]
    (ready, _, resident), used = min(runs), min(run[1] for run in runs)
    print(f"ready in {ready:.2f} s (goal under 1; {used:.2f} s of processor time), {resident:.0f} MB (goal under 250)")


def _started(text: str) -> tuple[float, float, float]:
    """Seconds until the reader has read a first sentence, those of processor time, and its size after a long text.

    Compiled before, as what is installed is.
    """
    with TemporaryDirectory() as folder:
        compiled = os.environ | {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": folder}
        for given in ("", text):
            done = subprocess.run(
                [sys.executable, "-c", _RESIDENT], input=given, capture_output=True, text=True, env=compiled
            )
    ready, used, resident = map(float, done.stdout.split())
    return ready, used, resident


def fastest(work: Callable[[], object]) -> float:
    """The least processor time of some runs, in seconds."""
    seconds = []
    for _ in range(RUNS):
        begun = time.process_time()
        work()
        seconds.append(time.process_time() - begun)
    return min(seconds)


if __name__ == "__main__":
    sys.exit(main())
