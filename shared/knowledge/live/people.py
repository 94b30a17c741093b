"""Who may be meant by the names of an article: pages first, exact names beside them, a search for what stays open."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from shared.knowledge.live.cache import Answers
from shared.knowledge.live.search import MOST, NAME
from shared.knowledge.live.sites import Sources
from shared.knowledge.live.titles import bare_title
from shared.lexicon.meetings import meeting

_FEW = 20  # a disambiguation page with no more targets is looked at whole


@dataclass(slots=True)
class Trail:
    """Where one name leads: ids of items, the titles of the pages they have, and why something could not be asked."""

    ids: list[str] = field(default_factory=list)
    pages: dict[str, str] = field(default_factory=dict)
    failure: str | None = None

    def add(self, answers: Answers, key: str) -> None:
        """Follow the answer of a list of ids."""
        if error := answers.failures.get(key):
            self.failure = self.failure or str(error)
        self.ids += [item for item in answers.value(key) or () if item not in self.ids]

    def follow(self, answers: Answers, title: str) -> str | None:
        """Follow the answer of a page; its title where it is a disambiguation page."""
        if error := answers.failures.get(title):
            self.failure = self.failure or str(error)
        page = answers.value(title)
        if not page or page["section"]:
            return None
        if page["disambiguation"]:
            return str(page["title"])
        if page["item"] and page["item"] not in self.pages:
            self.ids.append(page["item"])
            self.pages[page["item"]] = page["title"]
        return None


def trails(sources: Sources, names: Sequence[str], found: Answers) -> Mapping[str, Trail]:
    """Where each name leads by its page; `found` holds the pages of these titles, asked for with all others."""
    made = {name: Trail() for name in names}
    several = {name: page for name in names if (page := made[name].follow(found, name))}
    if several:
        _disambiguate(sources, made, several)
    return made


def _disambiguate(sources: Sources, made: Mapping[str, Trail], several: Mapping[str, str]) -> None:
    """Follow every target of the disambiguation pages that may bear the name."""
    links = sources.links(several.values())
    targets: dict[str, list[str]] = {}
    for name, page in several.items():
        if error := links.failures.get(page):
            made[name].failure = str(error)
        targets[name] = list(_promising(name, links.value(page) or ()))
    pages = sources.titles(title for group in targets.values() for title in group)
    for name, group in targets.items():
        for title in group:
            made[name].follow(pages, title)


def _promising(name: str, titles: Sequence[str]) -> Iterator[str]:
    chosen = titles if len(titles) <= _FEW else [t for t in titles if meeting(name, bare_title(t))]
    yield from chosen[:MOST]


def widen(sources: Sources, made: Mapping[str, Trail], named: Answers) -> None:
    """Add namesakes by exact name; search for names without any page, and for all where the exact ones failed."""
    for name, trail in made.items():
        if NAME + name not in named.failures:
            trail.add(named, NAME + name)
    without = [name for name, trail in made.items() if not trail.pages or NAME + name in named.failures]
    searched = sources.searched(without)
    for name in without:
        made[name].add(searched, name)


def namesakes(names: Iterable[str], holders: Mapping[str, str]) -> Mapping[str, list[str]]:
    """For each name those among the holders of the article's offices (label by id) whose name meets it."""
    return {
        name: [item for item, label in holders.items() if len(name.split()) > 1 and meeting(name, label)]
        for name in names
    }
