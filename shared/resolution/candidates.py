"""A person of the text beside an item they might be."""

from dataclasses import dataclass
from math import exp

from shared.models.reading import Claim, Person
from shared.models.text import Article
from shared.models.world import Entity, Facts, Hit, Tenure


@dataclass(frozen=True, slots=True)
class Pair:
    """One person of the text and one item found by their name, with all that is needed to compare the two.

    `tenures` are the item's own; `bearers` is how many found items bear the name at least as well as this one does;
    `topic` holds the keys of the countries the article is about.
    """

    person: Person
    hit: Hit
    article: Article
    facts: Facts
    tenures: tuple[Tenure, ...]
    bearers: int
    topic: frozenset[str]

    @property
    def entity(self) -> Entity:
        """The item."""
        return self.hit.entity


@dataclass(frozen=True, slots=True)
class Feature:
    """One reason for or against a candidate, in log-odds, with its sentence.

    `claim` is the claim it rests on, None where it needs none. A `telling` one can make a match; the others only
    help to choose.
    """

    name: str
    weight: float
    detail: str
    claim: Claim | None = None
    telling: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """An item a person might be, with every feature for and against it."""

    hit: Hit
    tenures: tuple[Tenure, ...]
    features: tuple[Feature, ...]

    @property
    def entity(self) -> Entity:
        """The item."""
        return self.hit.entity

    @property
    def odds(self) -> float:
        """The sum of the features, in log-odds."""
        return sum(feature.weight for feature in self.features)

    @property
    def score(self) -> float:
        """The odds as a figure between 0 and 1."""
        return 1 / (1 + exp(-self.odds))

    @property
    def is_told(self) -> bool:
        """Whether anything but the name speaks for it."""
        return any(feature.telling for feature in self.features)

    def odds_without_claims(self) -> float:
        """The odds from everything that no claim is needed for."""
        return sum(feature.weight for feature in self.features if feature.claim is None)


@dataclass(frozen=True, slots=True)
class Resolved:
    """Who a person of the text is: the candidate chosen, or nobody, with all candidates best first.

    `by_name_only` says that nothing but name, time and topic chose it. `failure` says why the name could not be
    looked up, `ambiguous` that several fit and nothing decides.
    """

    person: Person
    identity: Candidate | None
    candidates: tuple[Candidate, ...]
    by_name_only: bool = False
    ambiguous: bool = False
    failure: str | None = None
