"""Makes the weights of the network for claims, on top of a names network that is trained.

    python -m training.learnt.train NAMES OUT

NAMES holds the weights of the names network as training left them (again.best.pt); OUT is where all weights go.
"""

import argparse
from pathlib import Path

import torch

from gold.passages import passages_in
from training.learnt.examples import Example, Maker
from training.learnt.exporting import export, export_claims, export_voices
from training.learnt.listening import listening
from training.learnt.network import Contexts
from training.learnt.settings import ALSO, PASSAGES, SEED
from training.learnt.trainer import settled, trained
from training.network import NameTagger, base_folder, from_base


def main() -> None:
    """Train on the passages of our own, and write the weights."""
    parser = argparse.ArgumentParser(description="Makes the weights of the network for claims.")
    for name in ("names", "out"):
        parser.add_argument(name, type=Path)
    asked = parser.parse_args()
    names = from_base(base_folder())
    names.load_state_dict(torch.load(asked.names))
    add_claims(names, asked.out)


def add_claims(names: NameTagger, folder: Path) -> None:
    """Train the network for claims beside this one for names, and write the weights of both into `folder`."""
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    export(names, Contexts(names), base_folder(), folder)  # what the passages are read with
    examples = _examples(names, folder)
    network = trained(names, examples)
    export(names, network.contexts, base_folder(), folder)
    examples = _examples(names, folder)  # with the contexts that the reader has from now on
    export_claims(settled(network, examples), folder)
    export_voices(listening(examples), folder)


def _examples(names: NameTagger, folder: Path) -> list[Example]:
    maker = Maker(names, folder)
    files = sorted(PASSAGES.glob("*.txt")) + sorted(ALSO.glob("dev-*.txt"))
    return [maker.example(passage) for file in files for passage in passages_in(file)]


if __name__ == "__main__":
    main()
