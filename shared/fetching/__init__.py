"""Asking addresses that somebody else wrote: nothing inside the own network is ever reached through them."""

from shared.fetching.calls import post
from shared.fetching.exchange import Limits, Reply
from shared.fetching.guard import Guard, Target
from shared.fetching.pages import FetchedPage, fetch

__all__ = ["FetchedPage", "Guard", "Limits", "Reply", "Target", "fetch", "post"]
