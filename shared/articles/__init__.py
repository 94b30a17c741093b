"""From what was handed in to the article that is kept."""

from shared.articles.fields import Given, Limits
from shared.articles.intake import decode, from_html, from_text

__all__ = ["Given", "Limits", "decode", "from_html", "from_text"]
