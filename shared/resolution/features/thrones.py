"""What a throne and one name say together: "Pope Francis", "Queen Camilla"."""

from collections.abc import Iterator

from shared.lexicon.names import folded
from shared.lexicon.thrones import THRONES
from shared.resolution.candidates import Feature, Pair
from shared.resolution.features.details import country


def throne_name(pair: Pair) -> Iterator[Feature]:
    """Whether they are known by the very throne and name of the article, and no other country stands beside it.

    Such a name tells as much as a whole one does, and more than the name by itself.
    """
    called = next((name for name in _called(pair) if folded(name) in map(folded, pair.entity.names)), None)
    if called and all(feature.weight > 0 for feature in country(pair)):
        yield Feature("throne name", 4.0, f"is known as {called}", telling=True)


def _called(pair: Pair) -> Iterator[str]:
    """The article's names for the person, each with the throne before it."""
    for mention in pair.person.mentions:
        title = pair.article.text[: mention.start].rsplit(maxsplit=1)[-1:]
        if title and title[0].lower() in THRONES:
            yield f"{title[0]} {mention.text}"
