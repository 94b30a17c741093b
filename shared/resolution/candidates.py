"""A person of the text beside an item they might be."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from shared.lexicon.places import place_key
from shared.models.properties import Property
from shared.models.reading import Claim, Person
from shared.models.text import Article
from shared.models.world import Entity, Facts, Hit, Tenure
from shared.resolution.governments import country_of_office


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What all people of one article have in common: its text and day, what was looked up for it, who held what.

    `topic` holds the keys of the countries the article is about, `tenures` those of each holder by their id,
    `company` whom the article's own words make known: those among whom the others are named. `leaders` are the ids of
    those it names who speak for a country, or lately did.
    """

    article: Article
    facts: Facts
    topic: frozenset[str]
    tenures: Mapping[str, tuple[Tenure, ...]]
    company: tuple["Candidate", ...] = ()
    leaders: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Pair:
    """One person of the text and one item found by their name, with all that is needed to compare the two.

    `bearers` is how many found items bear the name at least as well as this one does; `countries` are the keys of
    those the item's person is a citizen of (P27) or has held office for.
    """

    person: Person
    hit: Hit
    around: Surroundings
    bearers: int
    countries: frozenset[str]

    @property
    def article(self) -> Article:
        """The article."""
        return self.around.article

    @property
    def facts(self) -> Facts:
        """What was looked up for it."""
        return self.around.facts

    @property
    def topic(self) -> frozenset[str]:
        """The keys of the countries it is about."""
        return self.around.topic

    @property
    def tenures(self) -> tuple[Tenure, ...]:
        """The item's own, oldest first."""
        return self.around.tenures.get(self.hit.entity.id, ())

    @property
    def entity(self) -> Entity:
        """The item."""
        return self.hit.entity


def countries_of(entity: Entity, tenures: Iterable[Tenure], facts: Facts) -> frozenset[str]:
    """The keys of the countries that somebody is a citizen of (P27) or has held office for."""
    keys = {place_key(facts.label(key)) for key in entity.refs(Property.CITIZENSHIP)}
    keys |= {country_of_office(facts.chains[office].office, facts) for office in {t.office for t in tenures}}
    return frozenset(key for key in keys if key)


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
    """An item a person might be, with every feature for and against it.

    `score` is the probability that it is the one meant, beside all others who bear the name and nobody of them.
    """

    hit: Hit
    tenures: tuple[Tenure, ...]
    features: tuple[Feature, ...]
    score: float = 0.0

    @property
    def entity(self) -> Entity:
        """The item."""
        return self.hit.entity

    @property
    def odds(self) -> float:
        """The sum of the features, in log-odds."""
        return sum(feature.weight for feature in self.features)

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
