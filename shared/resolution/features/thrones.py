"""What a throne and one name say together: "Pope Francis", "Queen Camilla"."""

from collections.abc import Iterator

from shared.lexicon.names import folded
from shared.lexicon.thrones import throne_name
from shared.resolution.candidates import Feature, Pair
from shared.resolution.features.details import country


def known_by_throne(pair: Pair) -> Iterator[Feature]:
    """Whether they are known by the very throne and name of the article, and no other country stands beside it.

    Such a name tells as much as a whole one does, and more than the name by itself.
    """
    called = throne_name(pair.person, pair.article.text)
    if called and folded(called) in map(folded, pair.entity.names) and all(f.weight > 0 for f in country(pair)):
        yield Feature("throne name", 4.0, f"is known as {called}", telling=True)
