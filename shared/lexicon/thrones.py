"""Titles that are borne with one name, as a surname would be: "Queen Camilla", "Pope Francis"."""

from shared.lexicon.listing import words_of

THRONES = words_of("king queen prince princess pope emperor empress sultan emir tsar")
