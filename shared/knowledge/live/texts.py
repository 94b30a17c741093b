"""The lead of a Wikipedia page, read with `wikipedia-api` through the same polite client as everything else."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import httpx
from wikipediaapi import ExtractFormat, Wikipedia

from shared.errors import SourceBroken
from shared.knowledge.limits import LONGEST_LEAD
from shared.knowledge.live.access import Site
from shared.knowledge.live.cache import Kind
from shared.knowledge.live.http import Call, Polite

TEXT = Kind("text", 86_400, lambda lead: (lead["title"].strip(), lead["text"].strip(), int(lead["revision"])))
# One request brings the lead and the revision it belongs to; without these the library asks for the whole text, and
# for the revision once more.
_EXTRA = {"prop": "extracts|info", "exintro": 1, "exlimit": 1}


class Transport(httpx.BaseTransport):
    """Carries what `wikipedia-api` asks to the polite client, which knows the address, the limits and the errors.

    A second question about the same page is answered from the first.
    """

    def __init__(self, http: Polite) -> None:
        self._http = http
        self._last: tuple[str, bytes] | None = None

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """The answer to one request of the library; raises what the polite client raises."""
        params = dict(request.url.params)
        title = params.get("titles", "")
        if self._last is None or self._last[0] != title:
            found = self._http.ask(Call(Site.WIKIPEDIA, params))
            self._last = title, json.dumps(found).encode()
        return httpx.Response(200, headers={"Content-Type": "application/json"}, content=self._last[1])


def leads(http: Polite, titles: Sequence[str]) -> Iterator[Mapping[str, Any]]:
    """For each title the page's lead as `text` with its `revision`, None where there is no page.

    SourceBroken where the library cannot make sense of an answer.
    """
    agent = http.access.user_agent
    for title in titles:
        library = Wikipedia(
            agent, "en", extract_format=ExtractFormat.WIKI, extra_api_params=_EXTRA, max_retries=0,
            transport=Transport(http),
        )  # fmt: skip
        page = library.page(title)
        try:
            yield {title: _lead(page)}
        except (KeyError, TypeError) as error:
            raise SourceBroken(f"wikipedia answered something that is no page ({error})") from error


def _lead(page: Any) -> Mapping[str, Any] | None:
    text = page.summary
    if not page.exists():
        return None
    return {"title": page.title, "text": text[:LONGEST_LEAD], "revision": page.lastrevid}
