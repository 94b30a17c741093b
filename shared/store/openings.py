"""How articles begin: by that they are known where they have no title."""

from sqlalchemy import func

from shared.store.tables.checks import ArticleTable

OPENING = 140
"""Characters of the text shown for an article without a title."""

# While a page is not fetched yet, its address has to do.
OPENING_COLUMN = func.coalesce(func.nullif(func.substr(ArticleTable.text, 1, OPENING), ""), ArticleTable.url, "").label(
    "opening"
)
"""The beginning of an article's text, its address as long as there is none, empty for a file that is not read."""
