"""spaCy's small convolutional network for names, trained from nothing on the open sets."""

import random
import tempfile
import time
from pathlib import Path

import spacy
from spacy.tokens import Doc
from spacy.training import Example, biluo_tags_to_spans, iob_to_biluo
from spacy.util import fix_random_seed, minibatch

from shared.reading.tagging.spacy import SpacyTagger
from training.corpus import Sentence, open_set
from training.settings import OPEN_SETS, SEED

KEPT = Path(tempfile.gettempdir()) / "bonafide-benchmark-names.spacy"


def spacy_cnn(data: Path, minutes: float) -> SpacyTagger:
    """The one kept, else one trained now, which stops after so many minutes of processor time."""
    if not KEPT.exists():
        _train(data, minutes)
    return SpacyTagger(str(KEPT))


def _train(data: Path, minutes: float) -> None:
    fix_random_seed(SEED)
    pipeline = spacy.blank("en")
    pipeline.add_pipe("ner")
    sentences = [sentence for name in OPEN_SETS for sentence in open_set(data, name)]
    examples = [_example(pipeline, sentence) for sentence in sentences]
    optimizer = pipeline.initialize(lambda: examples[:2000])
    dice, begun, rounds = random.Random(SEED), time.process_time(), 0.0
    while (time.process_time() - begun) / 60 < minutes:
        dice.shuffle(examples)
        for batch in minibatch(examples, 128):
            pipeline.update(batch, sgd=optimizer, drop=0.2)
            rounds += len(batch) / len(examples)
            if (time.process_time() - begun) / 60 >= minutes:
                break
    pipeline.to_disk(KEPT)
    print(f"spaCy: {rounds:.1f} rounds in {minutes:.1f} minutes of processor time, the most allowed")


def _example(pipeline: spacy.Language, sentence: Sentence) -> Example:
    words = list(sentence.words)
    truth = Doc(pipeline.vocab, words=words)
    truth.ents = biluo_tags_to_spans(truth, iob_to_biluo(list(sentence.labels)))
    return Example(Doc(pipeline.vocab, words=words), truth)
