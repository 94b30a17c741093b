"""Sets what a reader read beside what is marked; `benchmarks/annotated/README.md` says what counts as right."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from benchmarks.annotated_set import GoldClaim, GoldQuotation, Passage
from benchmarks.annotated_words import claim_words_agree, names_agree, places_agree
from shared.models.reading import CitedSource, Claim, ClaimKind, Person, Quotation, Reading
from shared.models.text import Span

ROLES = (ClaimKind.OFFICE, ClaimKind.OCCUPATION)
_Pair = tuple[GoldClaim, Claim]
_Timely = Callable[[GoldClaim, Claim], bool]
_INSIDE_ROLES = (ClaimKind.AFFILIATION, ClaimKind.NATIONALITY, ClaimKind.PARTY)


@dataclass(slots=True)
class Tally:
    """How many of what is marked were found, and how many of what was read are right; B-cubed adds up parts of one."""

    found: float = 0
    marked: float = 0
    right: float = 0
    read: float = 0


@dataclass(frozen=True, slots=True)
class Miss:
    """Something that was not found, or was read and is not there."""

    what: str
    passage: str
    marked: str
    read: str


@dataclass
class Score:
    """What came of one passage: a tally for each line of the table, and the misses."""

    passage: Passage
    tallies: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    misses: list[Miss] = field(default_factory=list)

    def pairs(self, line: str, found: int, marked: int, read: int) -> None:
        tally = self.tallies[line]
        tally.found, tally.marked = tally.found + found, tally.marked + marked
        tally.right, tally.read = tally.right + found, tally.read + read

    def share(self, line: str, right: bool) -> None:
        self.tallies[line].found += right
        self.tallies[line].marked += 1

    def miss(self, what: str, marked: object, read: object) -> None:
        self.misses.append(Miss(what, self.passage.id, str(marked or ""), str(read or "")))


def score(passage: Passage, reading: Reading) -> Score:
    """Everything that is counted of one passage."""
    result = Score(passage)
    people = [person for person in reading.people if not _is_byline(person, passage)]
    same = _same_people(passage, people)
    _mentions(result, people)
    _joined(result, people)
    _claims(result, people, same)
    _quotations(result, reading.quotations, same)
    _sources(result, reading)
    kept = {mention.start for person in reading.people for mention in person.mentions}
    for byline in passage.bylines:
        result.share("bylines kept out", byline.start not in kept)
        if byline.start in kept:
            result.miss("byline read as a person", byline.text, "")
    return result


def _is_byline(person: Person, passage: Passage) -> bool:
    return any(_touches(mention, byline) for mention in person.mentions for byline in passage.bylines)


def _touches(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _place(mention: Span) -> tuple[int, int]:
    return mention.start, mention.end - mention.text.endswith(".")


def _same_people(passage: Passage, people: Iterable[Person]) -> dict[str, str]:
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


def _claims(result: Score, people: Sequence[Person], same: dict[str, str]) -> None:
    read: dict[str | None, list[Claim]] = defaultdict(list)
    for person in people:
        read[same.get(person.id)] += person.claims
    for claim in read[None]:
        _false_claim(result, claim)
    for person in result.passage.people:
        _claims_of(result, person.claims, read[person.key])


def _claims_of(result: Score, marked: Sequence[GoldClaim], read: Sequence[Claim]) -> None:
    pairs = _paired(marked, read, lambda m, r: m.when == r.when)
    found = [m for m, _ in pairs]
    for claim in marked:
        for line in ("claims", f"  {claim.kind}"):
            result.pairs(line, int(claim in found), 1, int(claim in found))
    for m, r in pairs:
        result.share("  their capacity", m.capacity == r.capacity)
        if m.as_of:
            result.share("  their day", m.as_of == r.as_of)
        if m.capacity != r.capacity:
            result.miss("capacity", f"{m.span.text}: {m.capacity}", r.capacity)
    free = [r for r in read if not any(r is used for _, used in pairs)]
    at_other_time = _paired([m for m in marked if m not in found], free, lambda m, r: m.when != r.when)
    for claim in marked:
        if claim not in found:
            wrong = next((r for m, r in at_other_time if m is claim), None)
            result.miss(f"claim: {claim.kind}", f"{claim.span.text} ({claim.when})", wrong and f"as {wrong.when}")
        result.share("  found, whatever their time", claim in found or any(m is claim for m, _ in at_other_time))
    for claim in free:
        if not _counts_neither_way(result.passage, claim, marked):
            _false_claim(result, claim)


def _false_claim(result: Score, claim: Claim) -> None:
    for line in ("claims", f"  {claim.kind}"):
        result.pairs(line, 0, 0, 1)
    result.miss(f"claim: {claim.kind}", "", f"{claim.span.text} ({claim.when})")


def _paired(marked: Sequence[GoldClaim], read: Sequence[Claim], timely: _Timely) -> list[_Pair]:
    """Each claim marked with the one read that fits it best, each used once."""
    fits = [
        (claim_words_agree(m, r), -i, -j)
        for i, m in enumerate(marked)
        for j, r in enumerate(read)
        if m.kind is r.kind and timely(m, r)
    ]
    return [(marked[-i], read[-j]) for i, j in _best(fits)]


def _best(fits: Iterable[tuple[float, int, int]]) -> Iterator[tuple[int, int]]:
    left, right = set[int](), set[int]()
    for fit, i, j in sorted(fits, reverse=True):
        if fit > 0 and i not in left and j not in right:
            left.add(i)
            right.add(j)
            yield i, j


def _counts_neither_way(passage: Passage, claim: Claim, marked: Sequence[GoldClaim]) -> bool:
    """Whether a claim that fits none is no error: said twice, said in a quotation, or part of a role's own words."""
    if any(m.kind is claim.kind and m.when == claim.when and claim_words_agree(m, claim) for m in marked):
        return True
    if any(q.direct and q.span.covers(claim.span) for q in passage.quotations):
        return True
    within = any(m.kind in ROLES and _touches(m.span, claim.span) for m in marked)
    return claim.kind in _INSIDE_ROLES and within


def _quotations(result: Score, read: Sequence[Quotation], same: dict[str, str]) -> None:
    passage = result.passage
    for direct, least in ((True, 0.5), (True, 0.3), (False, 0.5)):
        line = f"{'direct' if direct else 'indirect'} quotations" + (" at 0.3" if least < 0.5 else "")
        marked = [q for q in passage.quotations if q.direct is direct]
        ours = [q for q in read if q.direct is direct]
        fits = [(places_agree(m.span, r.span), -i, -j) for i, m in enumerate(marked) for j, r in enumerate(ours)]
        pairs = [(marked[-i], ours[-j]) for i, j in _best(fit for fit in fits if fit[0] >= least)]
        used = {id(r) for _, r in pairs}
        false = [r for r in ours if id(r) not in used and not (not direct and _is_mixed(passage, r))]
        result.pairs(line, len(pairs), len(marked), len(pairs) + len(false))
        for m, r in pairs:
            _speaker(result, f"speakers of {line}", m, (r, same))
        if least >= 0.5:
            found = {id(m) for m, _ in pairs}
            for m in marked:
                if id(m) not in found:
                    result.miss(line, m.span.text, "")
            for r in false:
                result.miss(line, "", r.span.text)


def _is_mixed(passage: Passage, read: Quotation) -> bool:
    """Whether words read as indirect hold a direct quotation: that one alone is marked."""
    return any(q.direct and _touches(q.span, read.span) for q in passage.quotations)


def _speaker(result: Score, line: str, marked: GoldQuotation, found: tuple[Quotation, dict[str, str]]) -> None:
    read, same = found
    person = same.get(read.person, "?") if read.person else None
    result.share(line, person == marked.speaker)
    if person != marked.speaker and "0.3" not in line:
        name = {p.key: p.mentions[0].text for p in result.passage.people}
        words = " ".join(marked.span.text.split()[:8])
        whom = name.get(person, "somebody not marked") if person else "open"
        result.miss(line, f"{name.get(marked.speaker or '', 'open')}: {words}", whom)


def _sources(result: Score, reading: Reading) -> None:
    passage = result.passage
    speakers = {q.speaker for q in passage.quotations}
    speaking = [claim for person in passage.people if person.key in speakers for claim in person.claims]
    employers = [c.span.text for c in speaking if c.kind is ClaimKind.AFFILIATION]
    marked = list({name.lower(): name for name in [*(s.name for s in passage.sources), *employers]}.values())
    how = {source.name: source.how for source in passage.sources}
    read = reading.sources
    fits = [(names_agree(m, r.name), -i, -j) for i, m in enumerate(marked) for j, r in enumerate(read)]
    pairs = [(marked[-i], read[-j]) for i, j in _best(fits)]
    used, found = {id(r) for _, r in pairs}, {m for m, _ in pairs}
    roles = [c.span for c in speaking if c.kind in ROLES]
    false = [r for r in read if id(r) not in used and not _may_stand(passage, roles, r)]
    result.pairs("cited sources", len(pairs), len(marked), len(pairs) + len(false))
    for m, r in pairs:
        if m in how:
            result.share("  how they are cited", how[m] is r.how)
    for m in marked:
        if m not in found:
            result.miss("cited source", m, "")
    for r in false:
        result.miss("cited source", "", r.name)


def _may_stand(passage: Passage, roles: Sequence[Span], source: CitedSource) -> bool:
    """Whether a body that is not marked is no error: in the words of a speaker's role, or in a dateline's brackets."""
    if any(_touches(role, span) for role in roles for span in source.spans):
        return True
    return all(passage.text[span.end : span.end + 1] == ")" for span in source.spans)
