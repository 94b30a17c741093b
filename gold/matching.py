"""Sets what a reader read beside what is marked; `benchmarks/annotated/README.md` says what counts as right."""

from collections import Counter
from collections.abc import Iterable, Sequence

from gold.claims import score_claims
from gold.passages import Passage
from gold.said import score_quotations, score_sources
from gold.score import Score
from gold.words import touches
from shared.models.reading import Person, Reading
from shared.models.text import Span


def score(passage: Passage, reading: Reading) -> Score:
    """Everything that is counted of one passage."""
    result = Score(passage)
    people = [person for person in reading.people if not _is_byline(person, passage)]
    same = same_people(passage, people)
    _mentions(result, people)
    _joined(result, people)
    score_claims(result, people, same)
    score_quotations(result, reading.quotations, same)
    score_sources(result, reading)
    kept = {mention.start for person in reading.people for mention in person.mentions}
    makers = {maker.start for maker in reading.makers}
    for byline in passage.bylines:
        result.share("bylines kept out", byline.start not in kept)
        result.share("  and marked", byline.start in makers)
        if byline.start in kept:
            result.miss("byline read as a person", byline.text, "")
    return result


def _is_byline(person: Person, passage: Passage) -> bool:
    return any(touches(mention, byline) for mention in person.mentions for byline in passage.bylines)


def _place(mention: Span) -> tuple[int, int]:
    return mention.start, mention.end - mention.text.endswith(".")


def same_people(passage: Passage, people: Iterable[Person]) -> dict[str, str]:
    """For each person read the key of the one marked who shares most mentions."""
    marked = {_place(mention): person.key for person in passage.people for mention in person.mentions}
    same = {}
    for person in people:
        shared = Counter(marked[_place(m)] for m in person.mentions if _place(m) in marked)
        if shared:
            same[person.id] = shared.most_common(1)[0][0]
    return same


def _mentions(result: Score, people: Sequence[Person]) -> None:
    marked = {_place(m): m for person in result.passage.people for m in person.mentions}
    read = {_place(m): m for person in people for m in person.mentions}
    both = marked.keys() & read.keys()
    result.pairs("mentions of people", len(both), len(marked), len(read))
    for place in sorted(marked.keys() ^ read.keys()):
        result.miss("mention", marked.get(place) and marked[place].text, read.get(place) and read[place].text)


def _joined(result: Score, people: Sequence[Person]) -> None:
    """B-cubed over the mentions that both have, and over all, where a mention that only one has counts nothing."""
    marked = {_place(m): frozenset(map(_place, p.mentions)) for p in result.passage.people for m in p.mentions}
    read = {_place(m): frozenset(map(_place, p.mentions)) for p in people for m in p.mentions}
    both = frozenset(marked.keys() & read.keys())
    among, over_all = result.tallies["people joined"], result.tallies["people joined, all mentions"]
    over_all.marked, over_all.read = over_all.marked + len(marked), over_all.read + len(read)
    for place in both:
        ours, theirs = marked[place], read[place]
        shared = len(ours & theirs)
        over_all.found += shared / len(ours)
        over_all.right += shared / len(theirs)
        among.found += shared / len(ours & both)
        among.right += shared / len(theirs & both)
        if ours & both != theirs & both:
            result.miss("joined", _words_at(result, ours), _words_at(result, theirs))
    among.marked, among.read = among.marked + len(both), among.read + len(both)


def _words_at(result: Score, places: Iterable[tuple[int, int]]) -> str:
    return " = ".join(result.passage.text[start:end] for start, end in sorted(places))
