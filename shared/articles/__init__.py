"""From what was handed in to the article that is kept."""

from shared.articles.fields import Given, Limits
from shared.articles.files import check_file, from_file
from shared.articles.intake import decode, from_html, from_text, to_be_read

__all__ = ["Given", "Limits", "check_file", "decode", "from_file", "from_html", "from_text", "to_be_read"]
