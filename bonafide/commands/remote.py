"""`bonafide submit`, `watch` and `report`: the same over HTTP."""

from typing import TYPE_CHECKING, Annotated

import typer

from bonafide.addresses import INGEST, RESULTS
from bonafide.commands.options import ArticleId, File, Format, OutputFormat, Published, ResultsUrl, Title, Url, own_key

if TYPE_CHECKING:
    from bonafide.client import Standing


def submit(
    file: File,
    published: Published = None,
    title: Title = None,
    url: Url = INGEST,
    results_url: ResultsUrl = RESULTS,
) -> None:
    """Hand an article in over HTTP and print its id."""
    from bonafide.client import Client, Submission
    from bonafide.commands.inputs import media_type, read_text

    submission = Submission(read_text(file), title, published, media_type=media_type(file))
    with Client(url, results_url, key=own_key()) as client:
        identifier = client.submit(submission)
    typer.echo(identifier)
    typer.echo(f"Follow it: bonafide watch {identifier}", err=True)


def watch(
    article_id: ArticleId,
    output: OutputFormat = Format.TABLE,
    seconds: Annotated[float, typer.Option("--timeout", help="Give up after this many seconds.")] = 300,
    results_url: ResultsUrl = RESULTS,
) -> None:
    """Follow an article until it is checked, then print its report."""
    from bonafide.client import Client
    from bonafide.rendering import progress_line, show
    from shared.errors import BonafideError

    with Client(results_url=results_url, key=own_key()) as client, progress_line(article_id) as tell:
        standing = client.wait(article_id, seconds, lambda now: tell(str(now.state)))
    if standing.report is None:
        raise BonafideError(_without_report(standing))
    show(standing.report, output)


def report(article_id: ArticleId, output: OutputFormat = Format.TABLE, results_url: ResultsUrl = RESULTS) -> None:
    """Print the report of an article that was handed in."""
    from bonafide.client import Client
    from bonafide.rendering import show

    with Client(results_url=results_url, key=own_key()) as client:
        show(client.report(article_id), output)


def _without_report(standing: "Standing") -> str:
    if standing.reason:
        return f"article {standing.id} was given up: {standing.reason}"
    return f"article {standing.id} is still {standing.state}; ask again with: bonafide watch {standing.id}"
