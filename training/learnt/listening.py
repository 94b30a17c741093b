"""The training of the network for speakers, on the contexts that were made for claims."""

import random
from collections.abc import Iterator, Sequence

import torch
from torch import Tensor
from torch.nn import functional

from shared.reading.learnt.network import voices_asked
from training.learnt import settings
from training.learnt.examples import Example
from training.learnt.network import Voices
from training.learnt.rounds import Course, taught
from training.learnt.trainer import context_of, of_each

_UNKNOWN = 0.4  # how often it is not told whom the rules take for the speaker: they leave too few open to learn from
_A_STEP = 4


def listening(examples: Sequence[Example]) -> Voices:
    """A network that has learnt who speaks in these examples, with the moving average of its weights."""
    dice = random.Random(settings.SEED)  # noqa: S311
    seen = [(context_of(one.layout), one) for one in examples if one.spoken and one.layout.named]
    network = Voices()
    optimizer = torch.optim.AdamW(network.parameters(), lr=settings.VOICE_RATE, weight_decay=settings.WEIGHT_DECAY)

    def batches() -> Iterator[list[tuple[Tensor, Example]]]:
        dice.shuffle(seen)
        for begin in range(0, len(seen) - _A_STEP + 1, _A_STEP):
            yield seen[begin : begin + _A_STEP]

    def learn(batch: Sequence[tuple[Tensor, Example]]) -> float:
        total = 0.0
        for context, example in batch:
            loss = _loss(network, context, example, dice) / _A_STEP
            loss.backward()
            total += loss.item()
        return total

    course = Course("speakers", settings.VOICE_ROUNDS, len(seen) // _A_STEP, batches, learn)
    return taught(network, optimizer, course).eval()


def _loss(network: Voices, context: Tensor, example: Example, dice: random.Random) -> Tensor:
    known = [] if dice.random() < _UNKNOWN else [known for one in example.spoken for known in one.voice.known]
    stretches = [one.voice.stretch for one in example.spoken]
    asked = {name: torch.from_numpy(values) for name, values in voices_asked(example.layout, stretches, known).items()}
    whose = network(context, torch.from_numpy(example.layout.told), **asked)
    truth = torch.zeros(len(stretches), example.people)
    for row, one in enumerate(example.spoken):
        if one.person >= 0:
            truth[row, one.person] = 1
    scores = of_each(example, example.layout, whose)
    return functional.binary_cross_entropy_with_logits(scores, truth, reduction="sum") / len(stretches)
