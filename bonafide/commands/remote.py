"""`bonafide submit`, `watch` and `report`: the same over HTTP."""

from typing import TYPE_CHECKING, Annotated

import typer

from bonafide.addresses import INGEST, RESULTS
from bonafide.commands.options import (
    ArticleId,
    Articles,
    Embargo,
    Format,
    OutputFormat,
    Published,
    ResultsUrl,
    Title,
    Url,
    own_key,
)

if TYPE_CHECKING:
    from bonafide.batches import BatchStanding
    from bonafide.client import Client, Standing, Submission
    from bonafide.sources import Said


def submit(
    file: Articles,
    published: Published = None,
    title: Title = None,
    embargo: Embargo = False,
    url: Url = INGEST,
    as_lines: Annotated[bool, typer.Option("--lines", help="Standard input holds an article a line, as JSON.")] = False,
    wait: Annotated[bool, typer.Option("--wait", help="Of many articles, stay until all are checked.")] = False,
) -> None:
    """Hand an article in over HTTP, or all those of a folder or of a file of lines, and print its id.

    Many articles are sent in parts: the same command once more goes on where one was cut off. The day of publication
    holds for all files of a folder; lines say their own.
    """
    from bonafide.client import Client
    from bonafide.commands.inputs import STANDARD_INPUT
    from bonafide.sources import Said, open_source, standard_input

    said = Said(title, published, embargo)
    source = standard_input(said) if as_lines and file == STANDARD_INPUT else open_source(file, said)
    if source is not None:
        from bonafide.sending import submit_all

        return submit_all(source, url, wait)
    with Client(url, key=own_key()) as client:
        identifier = client.submit(_submission(file, said))
    typer.echo(identifier)
    return typer.echo(f"Follow it: bonafide watch {identifier}", err=True)


def _submission(file: str, said: "Said") -> "Submission":
    from bonafide.client import Submission
    from bonafide.commands.inputs import is_address, media_type, read_content

    about = said.title, said.published_on
    if is_address(file):
        return Submission(None, *about, url=file, embargo=said.embargo)
    return Submission(read_content(file), *about, media_type=media_type(file), embargo=said.embargo)


def watch(
    identifier: Annotated[str, typer.Argument(metavar="ID", help="The id that `submit` printed.")],
    output: OutputFormat = Format.TABLE,
    seconds: Annotated[float, typer.Option("--timeout", help="Give up after this many seconds.")] = 300,
    results_url: ResultsUrl = RESULTS,
    url: Url = INGEST,
) -> None:
    """Follow an article until it is checked, then print its report; or a batch, then print what became of it."""
    from bonafide.client import Client
    from bonafide.rendering import show
    from bonafide.sending import watch_batch
    from shared.errors import BonafideError, NotFound

    with Client(url, results_url, key=own_key()) as client:
        try:
            standing = _followed(client, identifier, seconds)
        except NotFound:
            if batch := _batch(client, identifier):
                return watch_batch(client, batch, seconds)
            raise
    if standing.report is None:
        raise BonafideError(_without_report(standing))
    return show(standing.report, output)


def _followed(client: "Client", article_id: str, seconds: float) -> "Standing":
    from bonafide.following import follow
    from bonafide.rendering import progress_line

    with progress_line(article_id) as tell:
        return follow(client, article_id, seconds, tell)


def _batch(client: "Client", identifier: str) -> "BatchStanding | None":
    """The batch of this id; None where there is none, or nobody to ask of it."""
    from bonafide.batches import ask
    from shared.errors import BonafideError

    try:
        return ask(client, identifier)
    except BonafideError:
        return None


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
