"""English in one place, for translation: what the pages say, what values are called, and the reasons of verdicts.

Sentences that are made of a report's own values are in `shared.reporting`, each next to the rule it tells of.
"""
