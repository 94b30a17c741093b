"""Where a text names people: by rules, by a tagger, and by both together."""
