"""What an article says: whom it names, what it claims of them, who is quoted, on whose word it rests."""

from dataclasses import dataclass
from enum import StrEnum

from shared.dates import PartialDate
from shared.models.text import Article, Span


class ClaimKind(StrEnum):
    """What a claim is about."""

    OFFICE = "office"
    OCCUPATION = "occupation"
    AFFILIATION = "affiliation"
    PARTY = "party"
    NATIONALITY = "nationality"
    AGE = "age"
    KINSHIP = "kinship"
    ALIVE = "alive"


class When(StrEnum):
    """The time a claim speaks of, seen from the article."""

    CURRENT = "current"
    FORMER = "former"
    FUTURE = "future"


class Capacity(StrEnum):
    """In what capacity an office is said to be held."""

    FULL = "full"
    ACTING = "acting"
    DEPUTY = "deputy"
    ELECT = "elect"
    NOMINEE = "nominee"
    SHADOW = "shadow"
    HONORARY = "honorary"


class Sureness(StrEnum):
    """How sure the reading of a claim is; only a sure one may accuse, a guessed one does not even say who is meant."""

    SURE = "sure"
    DOUBTFUL = "doubtful"
    GUESSED = "guessed"


@dataclass(frozen=True, slots=True)
class Role:
    """The words of an office or occupation: `title` ("Defense Minister"), and whose it is said to be.

    `place` is the country, city or region as written ("Ukraine's" gives "Ukraine", "Ukrainian" stays),
    `organisation` the body named with it ("the Council on Foreign Relations").
    """

    title: str
    place: str | None = None
    organisation: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing the article says of a person.

    `span` holds the very words. `as_of` is the day its own clause speaks of, None for the article's.
    `narrative` marks past narrative without such a day, which time alone never contradicts. `courtesy` marks a
    title before a name with nothing else ("President Clinton"), or of somebody whom the sentence only mentions ("misled
    US President X"): a tenure that has ended neither supports nor contradicts it. `of_series` marks an office said by
    which of its holders somebody was ("the 44th president"), `elsewhen` one in a sentence that tells of another time.
    `value` is the plain value of a claim that has no role: an age, a nationality, a party, a relative.
    """

    kind: ClaimKind
    span: Span
    role: Role | None = None
    value: str | None = None
    when: When = When.CURRENT
    capacity: Capacity = Capacity.FULL
    as_of: PartialDate | None = None
    narrative: bool = False
    courtesy: bool = False
    of_series: bool = False
    elsewhen: bool = False
    sureness: Sureness = Sureness.SURE


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words given to somebody, direct or indirect; `speaker` is who is said to have said them, as written.

    `person` is the id of the person of the article it resolves to, None where that stays open. `anchored` says
    that its own sentence places the speaking within the article's days ("on Tuesday", "today").
    """

    span: Span
    direct: bool
    speaker: Span | None = None
    person: str | None = None
    verb: str | None = None
    addressee: str | None = None
    anchored: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """One human of the article, by the fullest name given, with every mention and claim.

    `id` is the folded name and the offset of the first mention, so that the same person of the same text keeps it.
    `told_apart` are the words that say this is not who else bears the name ("no relation to the president").
    """

    id: str
    name: str
    mentions: tuple[Span, ...]
    claims: tuple[Claim, ...] = ()
    told_apart: Span | None = None


@dataclass(frozen=True, slots=True)
class Official:
    """A role with nobody named ("North Korea's foreign minister"), to be resolved to who held it.

    One without a `role` is a source that is nobody's office ("two Gulf officials"): it is told of and never looked up.
    `mentions` are all places where such a source speaks, `anonymous` that the article says they are not to be named.
    """

    span: Span
    role: Role | None
    when: When = When.CURRENT
    as_of: PartialDate | None = None
    mentions: tuple[Span, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    anonymous: bool = False


class Citing(StrEnum):
    """How an article rests on a source."""

    REPORTED = "reported"  # "according to Reuters", "Reuters reported"
    TOLD = "told"  # "told the BBC"
    STATED = "stated"  # "the ministry said in a statement"
    LISTED = "listed"  # "sources include ..."
    AFFILIATION = "affiliation"  # the employer of somebody quoted


@dataclass(frozen=True, slots=True)
class CitedSource:
    """An outlet, agency or organisation on whose word the article relies, with every place it is cited."""

    name: str
    spans: tuple[Span, ...]
    how: Citing
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything an article says that can be checked; `reader` names what read it, with its version.

    `makers` are the names of those who made it, in bylines, credits and contacts: marked, and not checked.
    """

    article: Article
    people: tuple[Person, ...]
    officials: tuple[Official, ...]
    quotations: tuple[Quotation, ...]
    sources: tuple[CitedSource, ...]
    reader: str
    makers: tuple[Span, ...] = ()
