"""What a report can be taken along as."""

EXPORTS: tuple[tuple[str, str, dict[str, str]], ...] = (
    ("JSON", "json", {}),
    ("CSV: people", "csv", {"table": "findings"}),
    ("CSV: claims", "csv", {"table": "claims"}),
    ("CSV: quotations", "csv", {"table": "quotations"}),
    ("Markdown", "md", {}),
    ("JSON-LD", "jsonld", {}),
    ("ClaimReview draft", "claimreview", {}),
    ("Card to embed", "card", {}),
)
"""The label of each, the view of it, and what that is asked."""
