"""The public face of bonafide: `from bonafide import Client`."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bonafide.client import Client, Standing, Submission
    from bonafide.events import Event

__all__ = ["Client", "Event", "Standing", "Submission"]


def __getattr__(name: str) -> Any:
    """The client, loaded where it is asked for: the command line starts without it."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from bonafide import client

    return getattr(client, name)
