"""Words around a title that say in what capacity or at what time it is held: "acting", "former", "-elect"."""

from shared.models.reading import Capacity, When

# Words before a title that say in what capacity or at what time it is held, not what it is.
CAPACITIES: dict[str, Capacity] = {
    "acting": Capacity.ACTING,
    "interim": Capacity.ACTING,
    "caretaker": Capacity.ACTING,
    "deputy": Capacity.DEPUTY,
    "vice": Capacity.DEPUTY,
    "assistant": Capacity.DEPUTY,
    "shadow": Capacity.SHADOW,
    "honorary": Capacity.HONORARY,
    "designate": Capacity.NOMINEE,
    "nominee": Capacity.NOMINEE,
    "incoming": Capacity.NOMINEE,
    "elect": Capacity.ELECT,
}
# What is written with a hyphen behind a title, or as a word of its own, and says that it is not held yet.
ENDINGS: dict[str, Capacity] = {
    "elect": Capacity.ELECT,
    "designate": Capacity.NOMINEE,
    "nominee": Capacity.NOMINEE,
    "in-waiting": Capacity.NOMINEE,
}
TIMES: dict[str, When] = {
    "former": When.FORMER,
    "ex": When.FORMER,
    "then": When.FORMER,
    "erstwhile": When.FORMER,
    "onetime": When.FORMER,
    "one-time": When.FORMER,
    "sometime": When.FORMER,
    "late": When.FORMER,
    "previous": When.FORMER,
    "ousted": When.FORMER,
    "deposed": When.FORMER,
    "toppled": When.FORMER,
    "overthrown": When.FORMER,
    "future": When.FUTURE,
    "next": When.FUTURE,
    "soon-to-be": When.FUTURE,
}


def without_ending(title: str) -> str:
    """A title in small letters without what is behind its last hyphen: "president-elect", "chancellor-in-waiting"."""
    ended = next((ending for ending in ENDINGS if title.endswith(f"-{ending}")), None)
    return title.removesuffix(f"-{ended}") if ended else title
