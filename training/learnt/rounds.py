"""The rounds in which the networks for claims and for speakers learn."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

import torch
from torch import nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from training.learnt import settings

_Network = TypeVar("_Network", bound=nn.Module)
_Batch = TypeVar("_Batch")


@dataclass(frozen=True, slots=True)
class Course(Generic[_Batch]):
    """So many rounds of so many steps; each round asks for its `batches` anew.

    `learn` gives the loss of one batch and leaves its gradients with the network.
    """

    name: str
    rounds: int
    steps: int
    batches: Callable[[], Iterable[_Batch]]
    learn: Callable[[_Batch], float]


def taught(network: _Network, optimizer: torch.optim.Optimizer, course: Course[_Batch]) -> _Network:
    """The network with the moving average of its weights; the rates of the optimizer are the highest ones."""
    rates = [group["lr"] for group in optimizer.param_groups]
    steps = course.rounds * course.steps
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, rates, total_steps=steps + 1, pct_start=settings.WARM_UP)
    averaged = AveragedModel(network, multi_avg_fn=get_ema_multi_avg_fn(settings.AVERAGE))
    for number in range(1, course.rounds + 1):
        begun, losses = time.process_time(), 0.0
        network.train()
        for batch in course.batches():
            optimizer.zero_grad()
            losses += course.learn(batch)
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            averaged.update_parameters(network)
        told = f"loss {losses / course.steps:.3f}, {time.process_time() - begun:.0f} s"
        print(f"{course.name}, round {number} of {course.rounds}: {told}", flush=True)
    found: _Network = averaged.module
    return found
