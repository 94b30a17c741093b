"""The mentions of one human, while it is still open which belong together."""

from dataclasses import dataclass, field

from shared.lexicon.names import folded, words
from shared.lexicon.words import PARTICLES
from shared.models.text import Span

# A family name borne by more than this many people of one article is not looked through for middle names.
MANY = 20


@dataclass
class Group:
    """The mentions of one human; `words` are the folded words of the fullest one, particles left out.

    `generation` is what tells a father from a son of one name ("jr"), None where no mention says it. Who
    `shares_family` is named by a given name before somebody whose family name both bear.
    """

    words: tuple[str, ...]
    generation: str | None = None
    mentions: list[Span] = field(default_factory=list)
    shares_family: bool = False

    def is_known_before(self, mention: Span) -> bool:
        """Whether the text has named them in whole before this mention."""
        wholes = (whole for whole in self.mentions if self.shares_family or len(name_words(whole)) > 1)
        return any(whole.start < mention.start for whole in wholes)

    def is_named_between(self, start: int, end: int) -> bool:
        """Whether a mention of them stands between two offsets."""
        return any(start <= mention.start < end for mention in self.mentions)


def name_words(name: Span) -> tuple[str, ...]:
    """The folded words of a name without particles and suffixes; with them if it has no others."""
    kept = tuple(word for word in words(name.text) if word not in PARTICLES)
    return kept or words(name.text) or (folded(name.text),)
