"""Articles about people who are nobody, and about real ones with their role, with none and with somebody else's."""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from benchmarks.verification.crowd import parts
from benchmarks.verification.timelines import Office, Term, Truth

INVENTED, REAL, ALONE = "invented", "real", "real, by name alone"
ELSE = "real name, somebody else's role"
NO_ROLE = "who had come early"
GRAND = (
    "a senior fellow at the Halvard Institute for Strategic Futures",
    "professor of geopolitics at the University of Northern Carpathia",
    "director of the Meridian Centre for Peace and Security",
    "chief economist at Calder & Wren Capital",
    "who leads the Global Council on Maritime Affairs",
    "a former adviser to the World Energy Forum",
    "an analyst with the Eastbridge Policy Group",
    "chair of the International Commission on Cyber Stability",
    "a nuclear physicist at the Lomas Research Laboratory",
    "head of European research at the Atlas Institute",
)
ARTICLES = (
    "The agreement surprised many observers. “This changes the balance in the region,” said {name}, {role}. Officials "
    "from Germany and Japan were expected to meet again in the autumn.",
    "Markets in London fell on Tuesday after the announcement. {name}, {role}, said the fall would not last. Others "
    "were less sure, and the government promised a statement.",
    "“Nobody was prepared for this,” {name} told reporters on Wednesday. {name} is {role}. The ministry in Paris "
    "declined to comment on the report.",
    "According to {name}, {role}, the talks between China and the United States had come close to failing. Both sides "
    "said they would go on.",
    "In a briefing on Monday, {name}, {role}, laid out three ways in which the war in Ukraine could end. None of them, "
    "the briefing said, was likely soon.",
)
# Names of two words or more as English news writes them: some labels are Cyrillic, or end in a title of the peerage.
_NAMED = re.compile(r"[A-ZÀ-Þ][A-Za-zÀ-ɏ.’'-]*(?: [A-Za-zÀ-ɏ.’'-]+)+")


@dataclass(frozen=True)
class Case:
    """One article about one person: who they really are, None for nobody."""

    kind: str
    name: str
    text: str
    published: date
    qid: str | None


def invented(number: int, dice: random.Random) -> Iterator[Case]:
    """Names of nobody with grand affiliations."""
    pool = list(parts().values())
    for place in range(number):
        name = pool[place % len(pool)].name(dice)
        text = dice.choice(ARTICLES).format(name=name, role=dice.choice(GRAND))
        yield Case(INVENTED, name, text, date(2014, 1, 1) + timedelta(days=dice.randrange(3000)), None)


def real(pool: Sequence[Office], number: int, dice: random.Random) -> Iterator[Case]:
    """Office-holders with their own role, and each again with none and with a role of the invented."""
    while number:
        office = dice.choice(pool)
        term = dice.choice(office.terms)
        day = _day_of(term, dice)
        name = term.name.split(", Baron")[0].removesuffix(", Jr.")
        if day < date(1995, 1, 1) or office.truth(term.qid, day) is not Truth.TRUE or not _NAMED.fullmatch(name):
            continue
        number -= 1
        template = dice.choice(ARTICLES)
        the = office.words if "’" in office.words else f"the {office.words}"
        yield Case(REAL, name, template.format(name=name, role=the), day, term.qid)
        yield Case(ALONE, name, template.format(name=name, role=NO_ROLE), day, term.qid)
        other = template.format(name=name, role=dice.choice(GRAND))
        yield Case(ELSE, name, other, day, None)


def _day_of(term: Term, dice: random.Random) -> date:
    last = term.end.first if term.end else term.start.last + timedelta(days=200)
    return term.start.last + timedelta(days=dice.randrange(max(1, (last - term.start.last).days)))
