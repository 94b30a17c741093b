"""The training of the network for speakers, on the contexts that were made for claims."""

import random
import time
from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from shared.reading.learnt.network import voices_asked
from training.learnt import settings
from training.learnt.examples import Example
from training.learnt.network import Voices
from training.learnt.trainer import context_of, of_each

_UNKNOWN = 0.4  # how often it is not told whom the rules take for the speaker: they leave too few open to learn from
_A_STEP = 4


def listening(examples: Sequence[Example]) -> Voices:
    """A network that has learnt who speaks in these examples, with the moving average of its weights."""
    dice = random.Random(settings.SEED)  # noqa: S311
    seen = [(context_of(one.layout), one) for one in examples if one.spoken and one.layout.named]
    network = Voices()
    optimizer = torch.optim.AdamW(network.parameters(), lr=settings.VOICE_RATE, weight_decay=settings.WEIGHT_DECAY)
    steps = settings.VOICE_ROUNDS * (len(seen) // _A_STEP)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, settings.VOICE_RATE, total_steps=steps + 1, pct_start=settings.WARM_UP
    )
    averaged = AveragedModel(network, multi_avg_fn=get_ema_multi_avg_fn(settings.AVERAGE))
    for number in range(settings.VOICE_ROUNDS):
        begun, losses = time.process_time(), 0.0
        network.train()
        dice.shuffle(seen)
        for begin in range(0, len(seen) - _A_STEP + 1, _A_STEP):
            optimizer.zero_grad()
            for context, example in seen[begin : begin + _A_STEP]:
                loss = _loss(network, context, example, dice) / _A_STEP
                loss.backward()
                losses += loss.item()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            averaged.update_parameters(network)
        shown = losses * settings.VOICE_ROUNDS / steps
        print(f"speakers, round {number + 1}: loss {shown:.3f}, {time.process_time() - begun:.0f} s", flush=True)
    found: Voices = averaged.module
    return found.eval()


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
