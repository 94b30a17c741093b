"""The network for claims: two layers of its own on those that find names, then one that reads the passage through."""

import copy
from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn.utils.rnn import pack_sequence, unpack_sequence

from shared.reading.learnt.layout import KINDS, TIMES, TOLD
from shared.reading.learnt.pairs import PAIRED
from training.learnt.settings import CONTEXT, DROPPED, HEARD, JOINED, KEPT_LAYERS, MEMORY
from training.network import NameTagger

_TOLD, _KIND, _PAIRED, _LAST = 32, 16, 32, 64
REMEMBERED = 2 * MEMORY + CONTEXT
"""Dimensions of what is remembered of each part."""


class Contexts(nn.Module):
    """What the kept layers saw (windows, pieces, 384) into the context of each piece (windows, pieces, CONTEXT)."""

    def __init__(self, names: NameTagger) -> None:
        super().__init__()
        self.layers = nn.ModuleList(copy.deepcopy(names.body.encoder.layer[KEPT_LAYERS:]))
        self.drop = nn.Dropout(0.2)
        self.narrow = nn.Linear(2 * names.body.config.hidden_size, CONTEXT)

    def forward(self, hidden: Tensor, mask: Tensor) -> Tensor:
        """`mask` (windows, pieces) says where there are pieces."""
        state = hidden
        for layer in self.layers:
            state = layer(state, attention_mask=mask[:, None, None, :])
            state = state[0] if isinstance(state, tuple) else state
        return torch.relu(self.narrow(self.drop(torch.cat([state, hidden], -1))))


class Where(nn.Module):
    """Contexts (parts, CONTEXT) and what is told (parts, TOLD) into a memory of each part and its marks.

    Marks (parts, kinds, 3) are scores for being outside, at the beginning or inside of a claim of each kind.
    """

    def __init__(self) -> None:
        super().__init__()
        self.told = nn.Linear(TOLD, _TOLD)
        self.drop = nn.Dropout(DROPPED)
        self.reading = nn.LSTM(CONTEXT + _TOLD, MEMORY, bidirectional=True, batch_first=True)
        self.marks = nn.Linear(REMEMBERED, 3 * len(KINDS))

    def forward(self, context: Tensor, told: Tensor) -> tuple[Tensor, Tensor]:
        """The memory (parts, REMEMBERED) and the marks."""
        read, _ = self.reading(self._parts(context, told)[None])
        return self._remembered(read[0], context)

    def each(self, contexts: Sequence[Tensor], told: Sequence[Tensor]) -> list[tuple[Tensor, Tensor]]:
        """The same for several texts side by side, which takes less time than one after the other."""
        read, _ = self.reading(pack_sequence([*map(self._parts, contexts, told)], enforce_sorted=False))
        return [*map(self._remembered, unpack_sequence(read), contexts)]

    def _parts(self, context: Tensor, told: Tensor) -> Tensor:
        return self.drop(torch.cat([context, torch.relu(self.told(told))], -1))

    def _remembered(self, read: Tensor, context: Tensor) -> tuple[Tensor, Tensor]:
        memory = torch.cat([self.drop(read), context], -1)
        return memory, self.marks(memory).view(-1, len(KINDS), 3)


class Whose(nn.Module):
    """Stretches and mentions into whose each claim is (stretches, mentions), in log-odds, and of which time."""

    def __init__(self) -> None:
        super().__init__()
        self.kinds = nn.Embedding(len(KINDS), _KIND)
        self.stretch = nn.Linear(3 * REMEMBERED + _KIND, JOINED)
        self.mention = nn.Linear(2 * REMEMBERED, JOINED)
        self.between = nn.Linear(REMEMBERED, JOINED)
        self.pair = nn.Linear(PAIRED, _PAIRED)
        self.weigh = nn.Sequential(nn.Linear(4 * JOINED + _PAIRED, _LAST), nn.ReLU())
        self.score = nn.Sequential(nn.Dropout(0.2), nn.Linear(2 * _LAST, 1))
        self.when = nn.Linear(JOINED + len(TIMES), len(TIMES))

    def forward(
        self, memory: Tensor, stretches: Tensor, mentions: Tensor, pairs: Tensor, times: Tensor
    ) -> tuple[Tensor, Tensor]:
        """`stretches` (n, 3) hold first part, last part and kind, `mentions` (m, 2) first and last part."""
        first, last, kind = stretches.unbind(1)
        sums = torch.cat([torch.zeros_like(memory[:1]), memory.cumsum(0)])
        mean = (sums[last + 1] - sums[first]) / (last + 1 - first)[:, None].to(memory.dtype)
        claims = torch.relu(self.stretch(torch.cat([memory[first], memory[last], mean, self.kinds(kind)], -1)))
        people = torch.relu(self.mention(torch.cat([memory[mentions[:, 0]], memory[mentions[:, 1]]], -1)))
        ours = claims[:, None].expand(-1, people.shape[0], -1)
        theirs = people[None].expand(claims.shape[0], -1, -1)
        passed = torch.relu(self._passed(memory, first, last, mentions))
        weighed = self.weigh(torch.cat([ours, theirs, ours * theirs, torch.relu(self.pair(pairs)), passed], -1))
        most = weighed.max(1, keepdim=True).values.expand_as(weighed)  # what speaks for any of the others
        scores = self.score(torch.cat([weighed, most], -1))
        return scores[..., 0], self.when(torch.cat([claims, times], -1))

    def _passed(self, memory: Tensor, first: Tensor, last: Tensor, mentions: Tensor) -> Tensor:
        """(stretches, mentions, JOINED): the mean of what stands between each two, nothing where they touch."""
        is_behind = mentions[None, :, 0] > last[:, None]
        begin = torch.where(is_behind, last[:, None], mentions[None, :, 1]) + 1
        end = torch.where(is_behind, mentions[None, :, 0], first[:, None])
        seen = nn.functional.linear(memory, self.between.weight)
        sums = torch.cat([torch.zeros_like(seen[:1]), seen.cumsum(0)])
        length = (end - begin).clamp(min=1)[..., None].to(memory.dtype)
        return (sums[torch.maximum(begin, end)] - sums[begin]) / length + self.between.bias


class Voices(nn.Module):
    """Contexts, what is told, quotations and mentions into whose each quotation is (quotations, mentions), in log-odds.

    It reads the passage by itself, for who takes turns matters to it alone; quotations are (n, 2), first and last part.
    """

    def __init__(self) -> None:
        super().__init__()
        self.told = nn.Linear(TOLD, _TOLD)
        self.drop = nn.Dropout(DROPPED)
        self.reading = nn.LSTM(CONTEXT + _TOLD, HEARD, bidirectional=True, batch_first=True)
        self.quotation = nn.Linear(4 * HEARD, _LAST)
        self.around = nn.Linear(4 * HEARD, _LAST)
        self.mention = nn.Linear(4 * HEARD, _LAST)
        self.pair = nn.Linear(PAIRED, _PAIRED)
        self.score = nn.Sequential(nn.Linear(3 * _LAST + _PAIRED, _PAIRED), nn.ReLU(), nn.Linear(_PAIRED, 1))

    def forward(self, context: Tensor, told: Tensor, stretches: Tensor, mentions: Tensor, pairs: Tensor) -> Tensor:
        """Who may have said it."""
        read, _ = self.reading(self.drop(torch.cat([context, torch.relu(self.told(told))], -1))[None])
        memory = self.drop(read[0])
        first, last = stretches.unbind(1)
        before, behind = (first - 1).clamp(min=0), (last + 1).clamp(max=memory.shape[0] - 1)
        words = self.quotation(torch.cat([memory[first], memory[last]], -1))
        words = torch.relu(words + self.around(torch.cat([memory[before], memory[behind]], -1)))
        people = torch.relu(self.mention(torch.cat([memory[mentions[:, 0]], memory[mentions[:, 1]]], -1)))
        ours = words[:, None].expand(-1, people.shape[0], -1)
        theirs = people[None].expand(words.shape[0], -1, -1)
        return self.score(torch.cat([ours, theirs, ours * theirs, torch.relu(self.pair(pairs))], -1))[..., 0]


class ClaimReader(nn.Module):
    """What reads claims, as it is trained together."""

    def __init__(self, names: NameTagger) -> None:
        super().__init__()
        self.contexts, self.where, self.whose = Contexts(names), Where(), Whose()
