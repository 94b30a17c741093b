"""How the tables of the figures look."""

from rich.console import Console
from rich.table import Table

console = Console(width=120)


def table(title: str, *columns: str) -> Table:
    """A table whose first column tells of what, and whose others hold figures."""
    made = Table(title=title, title_justify="left")
    for place, column in enumerate(columns):
        made.add_column(column, justify="left" if place == 0 else "right")
    return made
