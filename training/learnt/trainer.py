"""The training of the network for claims."""

import random
from collections.abc import Sequence
from dataclasses import replace

import torch
from torch import Tensor
from torch.nn import functional

from shared.reading.learnt.layout import Layout
from shared.reading.learnt.network import asked_of, marked
from shared.reading.learnt.pairs import Stretch
from training.learnt import settings
from training.learnt.examples import Example, rightly
from training.learnt.network import ClaimReader
from training.learnt.rounds import Course, taught
from training.network import NameTagger

_WEIGHTS = torch.tensor([1.0, 2.0, 1.5])  # of a mark: most parts are outside, and a beginning is seen once a claim
_MARKS = 4.0  # what the marks weigh beside whose the claims are


def trained(names: NameTagger, examples: Sequence[Example]) -> ClaimReader:
    """A network that has learnt from these examples, with the moving average of its weights."""
    dice = random.Random(settings.SEED)  # noqa: S311
    network = ClaimReader(names)
    for cycle in settings.CYCLES:
        network = further(network, examples, cycle, dice)
    return network.eval()


def settled(network: ClaimReader, examples: Sequence[Example]) -> ClaimReader:
    """The network with what says whose a claim is taught on; the rest of it and the contexts of the examples stay."""
    dice = random.Random(settings.SEED)  # noqa: S311
    return further(network, examples, settings.SETTLING, dice).eval()


def further(
    network: ClaimReader, examples: Sequence[Example], cycle: settings.Cycle, dice: random.Random
) -> ClaimReader:
    """The network after one more cycle."""

    def learn(batch: Sequence[Example]) -> float:
        loss = _loss(network, batch, cycle, dice)
        loss.backward()
        return loss.item()

    steps = len(examples) // settings.PASSAGES_A_STEP
    course = Course("claims", cycle.rounds, steps, lambda: _batches(examples, dice), learn)
    return taught(network, _optimizer(network, cycle), course)


def _optimizer(network: ClaimReader, cycle: settings.Cycle) -> torch.optim.Optimizer:
    body = list(network.contexts.layers.parameters())
    heads = [*network.contexts.narrow.parameters(), *network.where.parameters()]
    parts = [(body, cycle.body_rate), (heads if cycle.body_rate else [], cycle.head_rate)]
    parts.append(([*network.whose.parameters()], cycle.head_rate))
    parts = [(parameters, rate) for parameters, rate in parts if parameters and rate]
    groups = [{"params": parameters, "lr": rate} for parameters, rate in parts]
    return torch.optim.AdamW(groups, weight_decay=settings.WEIGHT_DECAY)


def _batches(examples: Sequence[Example], dice: random.Random) -> list[list[Example]]:
    order = list(examples)
    dice.shuffle(order)
    size = settings.PASSAGES_A_STEP
    return [order[begin : begin + size] for begin in range(0, len(order) - size + 1, size)]


def _loss(network: ClaimReader, batch: Sequence[Example], cycle: settings.Cycle, dice: random.Random) -> Tensor:
    layouts = [one.layout if dice.random() > settings.UNTOLD else untold(one.layout) for one in batch]
    with torch.set_grad_enabled(cycle.body_rate > 0):
        contexts = [_taught(network, one) if cycle.body_rate else context_of(one.layout) for one in batch]
        read = network.where.each(contexts, [torch.from_numpy(layout.told) for layout in layouts])
    losses = [_of_one(network, *each) for each in zip(batch, layouts, read, strict=True)]
    return torch.stack(losses).mean()


def _taught(network: ClaimReader, example: Example) -> Tensor:
    contexts = network.contexts(example.hidden.float(), example.mask)
    found: Tensor = contexts.reshape(-1, contexts.shape[-1])[example.firsts]
    return found


def context_of(layout: Layout) -> Tensor:
    """The context of each part as the reader has it, of 8-bit weights."""
    return torch.from_numpy(layout.context).float()


def _of_one(network: ClaimReader, example: Example, layout: Layout, read: tuple[Tensor, Tensor]) -> Tensor:
    memory, marks = read
    loss = _MARKS * functional.cross_entropy(marks.permute(0, 2, 1), example.labels.T, weight=_WEIGHTS)
    found = set(marked(marks.detach().numpy()))
    found |= {one.stretch for one in example.marked}
    found |= {Stretch(one.begin, one.end, one.kind) for one in layout.stated}
    stretches = sorted(found)
    if not layout.named or not stretches:
        return loss
    asked = {name: torch.from_numpy(values) for name, values in asked_of(layout, stretches).items()}
    whose, when = network.whose(memory, **asked)
    return loss + _of_people(example, layout, stretches, whose) + _of_times(example, stretches, when)


def untold(layout: Layout) -> Layout:
    """The layout without what the rules have read."""
    return replace(layout, told=layout.without_rules(), stated=())


def _of_people(example: Example, layout: Layout, stretches: Sequence[Stretch], whose: Tensor) -> Tensor:
    """How far it is from the truth whose each claim is; the mentions of one person speak together."""
    scores = of_each(example, layout, whose)
    truth = torch.zeros_like(scores)
    for row, stretch in enumerate(stretches):
        for person in rightly(example, stretch)[0]:
            truth[row, person] = 1
    return functional.binary_cross_entropy_with_logits(scores, truth, reduction="sum") / len(stretches)


def of_each(example: Example, layout: Layout, whose: Tensor) -> Tensor:
    """Log-odds (stretches, mentions) as those of each person (stretches, people)."""
    persons = torch.tensor([named.person for named in layout.named])
    apart = torch.where(persons[None] == torch.arange(example.people)[:, None], 0.0, -1e4)
    return torch.logsumexp(whose[:, None] + apart[None], 2)


def _of_times(example: Example, stretches: Sequence[Stretch], when: Tensor) -> Tensor:
    truth = torch.tensor([rightly(example, stretch)[1] for stretch in stretches])
    known = truth >= 0
    return functional.cross_entropy(when[known], truth[known]) if known.any() else when.sum() * 0
