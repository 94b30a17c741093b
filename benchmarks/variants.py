"""Variants of one article whose truth follows from the table of facts: are the verdicts right?

    python benchmarks/variants.py [ARTICLE] [--count 20] [--seed 1] [--show]

ARTICLE is a text with slots (see `variants_article.txt` beside this file), or a finished article together with
`--slots FILE`, a JSON map from its words to slots. Countries, leaders, spellings, days, the order of paragraphs and
the quotation marks are drawn at random; who held what on that day is read from the table itself, not from the
snapshot compiled of it. Prints one line per variant and exits 1 unless every verdict is right.
"""

import argparse
import csv
import json
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from shared.dates import PartialDate
from shared.knowledge import open_knowledge
from shared.models.report import Report, Verdict
from shared.models.text import Article
from shared.pipeline import check
from shared.reading import make_reader

HERE = Path(__file__).parent
TABLES = HERE.parent / "shared" / "knowledge" / "starter"
COUNTRIES = HERE.parent / "shared" / "lexicon" / "countries.csv"

# Names made up for these tests; `usable_names` drops any that the table of facts knows.
INVENTED = (
    "Marlon Vexley", "Ottoline Brathwick", "Tomasz Wierzbowiecki", "Idris Okonjaye", "Katarzyna Smolenik",
    "Hadley Prentwood", "Rafael Quintavilla", "Sunniva Halvorstad", "Bohdan Lysychenko", "Amrita Kelshwar",
    "Gideon Farnsleigh", "Lucinda Overbeek",
)  # fmt: skip
QUOTES = (("“", "”"), ('"', '"'), ("«", "»"), ("„", "“"))
NOT_NAMES = frozenset({"king", "sir", "lord", "baroness", "dame", "jr.", "jr", "ii", "iii", "viii"})
FAMILY_FIRST = frozenset({"Q884", "Q423", "Q148", "Q865", "Q881"})
HEADS = {"president": "President", "prime minister": "Prime Minister", "chancellor": "Chancellor"}
AROUND = timedelta(days=40)


@dataclass(frozen=True)
class Term:
    """One row of the table: who held which office from when to when."""

    office: str
    person: str
    start: PartialDate
    end: PartialDate | None

    def holds(self, day: date) -> bool:
        """Whether it covers the day and everything within `AROUND` of it."""
        return self.start.last <= day - AROUND and (self.end is None or self.end.first >= day + AROUND)

    def over_by(self, day: date) -> bool:
        """Whether it had ended well before."""
        return self.end is not None and self.end.last < day - AROUND


@dataclass(frozen=True)
class Table:
    """The table of facts, as rows."""

    offices: dict[str, dict[str, str]]
    people: dict[str, dict[str, str]]
    countries: dict[str, dict[str, str]]
    terms: tuple[Term, ...]
    acting: tuple[Term, ...]

    def of(self, country: str, roles: frozenset[str]) -> list[str]:
        """The offices of a country with one of these roles."""
        return [key for key, row in self.offices.items() if row["country"] == country and row["role"] in roles]

    def holder(self, office: str, day: date) -> Term | None:
        """Who held an office on a day, where that is beyond doubt: one holder, nobody acting, no change near."""
        if day + AROUND > date.fromisoformat(self.offices[office]["known_until"]):
            return None
        full = [t for t in self.terms if t.office == office and not t.over_by(day) and t.start.first <= day + AROUND]
        near = [t for t in self.acting if t.office == office and not t.over_by(day) and t.start.first <= day + AROUND]
        return full[0] if len(full) == 1 and not near and full[0].holds(day) else None

    def former(self, office: str, day: date) -> list[Term]:
        """Earlier holders who hold it no more, and not again."""
        now = self.holder(office, day)
        terms = [t for t in self.terms if t.office == office and t.over_by(day)]
        return [t for t in terms if now and t.person != now.person and t.start.first.year >= 2010]


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of one table."""
    with path.open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def load() -> Table:
    """The tables beside the program."""
    terms = [
        (row["capacity"], Term(row["office"], row["person"], PartialDate.parse(row["start"]), end(row["end"])))
        for row in rows(TABLES / "tenures.csv")
    ]
    return Table(
        {row["key"]: row for row in rows(TABLES / "offices.csv")},
        {row["key"]: row for row in rows(TABLES / "people.csv")},
        {row["qid"]: row for row in rows(COUNTRIES)},
        tuple(term for capacity, term in terms if capacity == "full"),
        tuple(term for capacity, term in terms if capacity == "acting"),
    )


def end(text: str) -> PartialDate | None:
    """A cell of an end date."""
    return PartialDate.parse(text) if text else None


@dataclass(frozen=True)
class Expected:
    """What must come out for one person; `who` is the item's label for a match."""

    verdict: Verdict
    who: str | None = None


@dataclass(frozen=True)
class Variant:
    """One made article, its day and what is true of it."""

    text: str
    day: date
    expected: dict[str, Expected]


def usable_names(table: Table) -> list[str]:
    """The invented names that nobody in the table resembles by a whole word."""
    known = {word for row in table.people.values() for word in (row["label"] + " " + row["aliases"]).lower().split()}
    return [name for name in INVENTED if not known & set(name.lower().split())]


def spelling(row: dict[str, str], dice: random.Random) -> str:
    """One of the ways to write a person's name that has a first and a last name in Latin letters."""
    names = [row["label"], *row["aliases"].split("|")]
    full = [n for n in names if len(n.split()) in (2, 3) and n.isascii() and not NOT_NAMES & set(n.lower().split())]
    return dice.choice(full or [row["label"]])


def short(name: str, country: str) -> str:
    """What the article calls them afterwards."""
    return name.split()[0] if country in FAMILY_FIRST else name.split()[-1]


def countries_at(table: Table, day: date) -> list[str]:
    """Countries whose head, foreign and defence minister are beyond doubt on that day."""
    found = []
    for country in {row["country"] for row in table.offices.values() if row["country"]}:
        kinds = (frozenset(HEADS), frozenset({"minister of defence"}), frozenset({"minister of foreign affairs"}))
        if all(any(table.holder(office, day) for office in table.of(country, kind)) for kind in kinds):
            found.append(country)
    return sorted(found)


def variants(table: Table, template: str, count: int, seed: int) -> Iterator[Variant]:
    """So many made articles, the same for the same seed."""
    dice = random.Random(seed)
    while count:
        day = date(2016, 1, 1) + timedelta(days=dice.randrange(3500))
        countries = countries_at(table, day)
        if len(countries) >= 3:
            count -= 1
            yield made(table, template, day, dice.sample(countries, 3), dice)


def made(table: Table, template: str, day: date, countries: list[str], dice: random.Random) -> Variant:
    """One article on three countries: two heads, one of them perhaps long gone, and a defence minister."""
    names = dice.sample(usable_names(table), 3)
    slots: dict[str, str] = {"expert": names[0], "envoy": names[1]}
    expected = {names[0]: Expected(Verdict.UNKNOWN), names[1]: Expected(Verdict.UNKNOWN)}
    for letter, country in zip("abc", countries, strict=True):
        row = table.countries[country]
        adjective = row["demonyms"].split("|")[0]
        slots |= {letter: row["label"], f"{letter}_adj": adjective, f"{letter}_city": row["capital"]}
    for letter, country in zip("ab", countries, strict=False):
        office = dice.choice([o for o in table.of(country, frozenset(HEADS)) if table.holder(o, day)])
        past = letter == "b" and dice.random() < 0.3 and table.former(office, day)
        term = dice.choice(past) if past else table.holder(office, day)
        assert term
        person = table.people[term.person]
        name = spelling(person, dice)
        slots |= {f"{letter}_head": name, f"{letter}_last": short(name, country)}
        slots[f"{letter}_title"] = HEADS[table.offices[office]["role"]]
        expected[name] = Expected(Verdict.MISMATCH) if past else Expected(Verdict.MATCH, person["label"])
    minister, truth = defence(table, countries[0], day, names[2], dice)
    slots["minister"] = minister
    slots["minister_title"] = dice.choice(("Defense Minister", "Defence Minister"))
    expected[minister] = truth
    return Variant(filled(template, slots, dice), day, expected)


def defence(table: Table, country: str, day: date, invented: str, dice: random.Random) -> tuple[str, Expected]:
    """The defence minister of the article: somebody invented, the true one, or one who had left."""
    office = next(o for o in table.of(country, frozenset({"minister of defence"})) if table.holder(o, day))
    kind = dice.random()
    past = table.former(office, day)
    if kind < 0.2:
        holder = table.holder(office, day)
        assert holder
        person = table.people[holder.person]
        return spelling(person, dice), Expected(Verdict.MATCH, person["label"])
    if kind < 0.4 and past:
        return spelling(table.people[dice.choice(past).person], dice), Expected(Verdict.MISMATCH)
    return invented, Expected(Verdict.MISMATCH)


def filled(template: str, slots: dict[str, str], dice: random.Random) -> str:
    """The text with its slots filled, its paragraphs in another order and other quotation marks."""
    first, *rest = [paragraph for paragraph in template.split("\n") if paragraph.strip()]
    if dice.random() < 0.7:
        dice.shuffle(rest)
    text = "\n".join([first, *rest])
    for slot, words in slots.items():
        text = text.replace("{" + slot + "}", words)
    opening, closing = dice.choice(QUOTES)
    text = text.replace("“", "\0").replace("”", closing).replace("\0", opening)
    return text.replace("’", "'") if dice.random() < 0.5 else text


def wrong(variant: Variant, report: Report) -> Iterator[str]:
    """Every verdict of a report that is not what the table says."""
    found = {person.name: person for person in report.people}
    for name, want in variant.expected.items():
        person = found.pop(name, None)
        if person is None:
            yield f"{name}: not found"
        elif person.verdict is not want.verdict:
            yield f"{name}: {person.verdict} ({person.reason}), not {want.verdict}: {person.summary}"
        elif want.who and (person.identity is None or person.identity.label != want.who):
            yield f"{name}: taken for {person.identity and person.identity.label}, not {want.who}"
    yield from (f"{name}: is no person of this article" for name in found)


def template_of(article: Path, slots: Path | None) -> str:
    """The article with slots; a finished one gets them from a map of its words, longest first."""
    text = article.read_text(encoding="utf-8")
    words = json.loads(slots.read_text(encoding="utf-8")) if slots else {}
    for word in sorted(words, key=len, reverse=True):
        text = text.replace(word, words[word])
    return text


def main() -> int:
    """Check the variants and say which verdicts are wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("article", nargs="?", type=Path, default=HERE / "variants_article.txt")
    parser.add_argument("--slots", type=Path)
    parser.add_argument("--count", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", action="store_true", help="print each text as well")
    options = parser.parse_args()
    reader, knowledge = make_reader(), open_knowledge("starter")
    template, right = template_of(options.article, options.slots), 0
    for number, variant in enumerate(variants(load(), template, options.count, options.seed), 1):
        report = check(Article(f"v{number}", variant.text, published_on=variant.day), reader, knowledge)
        faults = list(wrong(variant, report))
        right += not faults
        print(f"{number:3} {variant.day} {', '.join(variant.expected)}: {'right' if not faults else 'WRONG'}")
        print("".join(f"      {fault}\n" for fault in faults) + (variant.text if options.show else ""), end="")
    print(f"{right} of {options.count} variants with every verdict right")
    return 0 if right == options.count else 1


if __name__ == "__main__":
    sys.exit(main())
