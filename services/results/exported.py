"""What a report can be taken along as, and how other sites show it."""

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

EMBEDDED = '<iframe src="{}" title="{}" width="100%" height="220" loading="lazy" referrerpolicy="no-referrer"></iframe>'
"""What a page of another site has to hold to show a card: its address, and what it is called."""
