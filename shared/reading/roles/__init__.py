"""Phrases that say what somebody is: the noun of a title, what stands before it and what follows."""
