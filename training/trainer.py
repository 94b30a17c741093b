"""One stage of the training: rounds over the sentences, a look at the dev set after each, and what is kept of them."""

import json
import random
import time
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import nn
from torch.optim.lr_scheduler import LambdaLR
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from shared.reading.tagging.labels import LABELS
from training.batches import Batch, batches_of
from training.corpus import Sentence
from training.examples import IGNORED, Encoder, Variety
from training.network import NameTagger
from training.scoring import span_scores
from training.settings import AVERAGE, HEAD_RATE, PIECES_A_BATCH, WARM_UP, WEIGHT_DECAY, Stage

TOLD_EVERY = 100  # steps between two lines of what the loss is


class Trainer:
    """Trains a network in place; what it keeps lies in `work`, by the name of the stage."""

    def __init__(self, network: NameTagger, encoder: Encoder, stage: Stage, work: Path) -> None:
        self._network, self._encoder, self._stage, self._work = network, encoder, stage, work
        self._averaged = AveragedModel(network, multi_avg_fn=get_ema_multi_avg_fn(AVERAGE))
        self._loss = nn.CrossEntropyLoss(ignore_index=IGNORED)
        self._best = 0.0

    def train(self, sentences: Sequence[Sentence], dev: Sequence[Sentence]) -> None:
        """All rounds from the last whole one on; the best by the dev set's people is left in STAGE.best.pt."""
        steps = self._stage.rounds * len(self._round(sentences, 0))
        self._optimizer = self._make_optimizer()
        self._schedule = LambdaLR(self._optimizer, lambda step: _rate_at(step / steps, self._stage.falls_to))
        for number in range(self._resume(), self._stage.rounds):
            batches = self._round(sentences, number)
            losses: list[float] = []
            for place, batch in enumerate(batches):
                losses.append(self._step(batch))
                if place % TOLD_EVERY == 0:
                    self._tell(f"{number}: {place} of {len(batches)}", losses[-1])
            self._keep(number, sum(losses) / len(losses), self.scores(dev))

    def scores(self, sentences: Sequence[Sentence]) -> dict[str, tuple[float, float, float]]:
        """Precision, recall and F1 by kind of the averaged weights."""
        self._averaged.eval()
        examples = [self._encoder.example([sentence]) for sentence in sentences]
        pairs = []
        with torch.inference_mode():
            for batch in batches_of(examples, PIECES_A_BATCH):
                found = self._averaged(batch.pieces, batch.shapes).argmax(-1)
                for labels, ours in zip(batch.labels, found, strict=True):
                    asked = labels != IGNORED
                    pairs.append(([LABELS[i] for i in labels[asked]], [LABELS[i] for i in ours[asked]]))
        return span_scores(pairs)

    def _round(self, sentences: Sequence[Sentence], number: int) -> list[Batch]:
        variety = Variety(sentences, self._stage.seed + number)
        examples = [self._encoder.example(run) for run in variety.runs(sentences, self._encoder)]
        return batches_of(examples, PIECES_A_BATCH, random.Random(self._stage.seed + number))  # noqa: S311

    def _make_optimizer(self) -> torch.optim.Optimizer:
        new = {id(p) for p in self._network.from_nothing}
        learnt = [p for p in self._network.parameters() if p.requires_grad and id(p) not in new]
        return torch.optim.AdamW(
            [
                {"params": learnt, "lr": self._stage.rate},
                {"params": self._network.from_nothing, "lr": self._stage.rate * HEAD_RATE},
            ],
            weight_decay=WEIGHT_DECAY,
        )

    def _step(self, batch: Batch) -> float:
        self._network.train()
        scores = self._network(batch.pieces, batch.shapes)
        loss = self._loss(scores.flatten(0, 1), batch.labels.flatten())
        self._optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(self._network.parameters(), 1.0)
        self._optimizer.step()
        self._schedule.step()
        self._averaged.update_parameters(self._network)
        return loss.item()

    def _tell(self, place: str, loss: float) -> None:
        print(f"{time.strftime('%H:%M:%S')} {self._stage.name} {place}: loss {loss:.4f}", flush=True)

    def _keep(self, number: int, loss: float, scores: dict[str, tuple[float, float, float]]) -> None:
        people = scores["PER"][-1]
        line = {"stage": self._stage.name, "round": number, "loss": round(loss, 4), "dev": scores}
        with (self._work / "log.jsonl").open("a") as log:
            print(json.dumps(line), file=log)
        print(json.dumps(line), flush=True)
        if people > self._best:
            self._best = people
            torch.save(self._averaged.module.state_dict(), self._work / f"{self._stage.name}.best.pt")
        state = {
            "round": number + 1,
            "best": self._best,
            "network": self._network.state_dict(),
            "averaged": self._averaged.state_dict(),
            "optimizer": self._optimizer.state_dict(),
            "schedule": self._schedule.state_dict(),
        }
        torch.save(state, self._work / f"{self._stage.name}.last.pt")

    def _resume(self) -> int:
        path = self._work / f"{self._stage.name}.last.pt"
        if not path.exists():
            return 0
        state = torch.load(path)
        self._network.load_state_dict(state["network"])
        self._averaged.load_state_dict(state["averaged"])
        self._optimizer.load_state_dict(state["optimizer"])
        self._schedule.load_state_dict(state["schedule"])
        self._best = state["best"]
        return state["round"]


def _rate_at(share: float, last: float) -> float:
    """The share of the highest rate when this share of the steps is done: up along a line, then down along one."""
    if share < WARM_UP:
        return (share + 1e-3) / WARM_UP
    return max(last, 1 - (1 - last) * (share - WARM_UP) / (1 - WARM_UP))
