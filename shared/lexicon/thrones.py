"""Titles that are borne with one name, as a surname would be: "Queen Camilla", "Pope Francis"."""

from shared.lexicon.listing import words_of

THRONES = words_of("king queen prince princess pope emperor empress sultan emir tsar")
"""What stands before a name alone."""

BY_MARRIAGE = words_of("queen princess empress tsarina sultana")
"""Titles that their bearers' spouses have too: who reigns says nothing of who bears one."""
