"""How much is read of one thing: the same from every source, so that each gives the same answers."""

MOST_HITS = 20  # of one name; a bearer further down has no chance against these
LONGEST_CHAIN = 400  # tenures; an office with more is a seat in a parliament, whose chain is not read whole
LONGEST_LEAD = 10_000  # characters of a page; leads are far shorter
