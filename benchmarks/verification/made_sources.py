"""Sources that know less, and a reader that is told: what the claims of offices are checked with."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from benchmarks.verification.made_claims import Made
from shared.dates import PartialDate
from shared.knowledge.base import Knowledge
from shared.lexicon.roles import split_place
from shared.models.reading import Claim, ClaimKind, Person, Reading, Role
from shared.models.text import Article, Span
from shared.models.world import Facts, Hit, OfficeChain, Tenure


@dataclass
class Dated:
    """A source that knows one office only until an earlier day: whoever was in office then still is."""

    whole: Knowledge
    office: str
    until: date

    @property
    def info(self):
        return self.whole.info

    def gather(self, reading: Reading) -> Facts:
        facts = self.whole.gather(reading)
        chains = {key: self._cut(chain) if key == self.office else chain for key, chain in facts.chains.items()}
        holders = {t.holder for key, chain in facts.chains.items() if key == self.office for t in chain.tenures}
        people = {
            name: replace(looked_up, hits=tuple(self._older(hit, holders) for hit in looked_up.hits))
            for name, looked_up in facts.people.items()
        }
        return replace(facts, chains=chains, people=people)

    def _older(self, hit: Hit, holders: set[str]) -> Hit:
        """A holder's own item is as old as what is known of the office."""
        return replace(hit, entity=replace(hit.entity, known_until=self.until)) if hit.entity.id in holders else hit

    def _cut(self, chain: OfficeChain) -> OfficeChain:
        return replace(chain, tenures=tuple(self._known(chain.tenures)), known_until=self.until)

    def _known(self, tenures: tuple[Tenure, ...]) -> Iterator[Tenure]:
        for tenure in tenures:
            start, end = getattr(tenure.start, "first", date.min), getattr(tenure.end, "first", date.max)
            if start <= self.until:
                yield replace(tenure, end=None) if end > self.until else tenure


class Told:
    """A reader that is told the claim instead of reading it: what is wrong then is not the reading's fault."""

    name = "told"

    def __init__(self, made: Made) -> None:
        self._made = made

    def read(self, article: Article) -> Reading:
        """The one claim."""
        made, said = self._made, self._made.phrasing
        at = max(0, article.text.lower().find(made.office.words.lower()))
        claim = Claim(
            ClaimKind.OFFICE,
            Span(at, at + len(made.office.words), article.text[at : at + len(made.office.words)]),
            role=_role(made.office.words),
            when=said.when,
            capacity=said.capacity,
            as_of=PartialDate(made.speaks_of.year) if said.year else None,
        )
        person = Person("p", made.name, (Span(0, len(made.name), made.name),), (claim,))
        return Reading(article, (person,), (), (), (), self.name)


def _role(words: str) -> Role:
    """An office as a reader tells it: whose it is without "the" or "'s"."""
    title, place = split_place(words)
    return Role(title, place and re.sub(r"^the |[’']s?$", "", place))
