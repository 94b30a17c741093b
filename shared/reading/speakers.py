"""Who is said to speak: the subject of an attribution, and whom it stands for."""

from collections.abc import Callable
from dataclasses import dataclass

from shared.lexicon.clauses import LISTENERS, OWNERS, SUBJECT_PRONOUNS
from shared.lexicon.genders import PRONOUNS, of_word
from shared.lexicon.listing import words_of
from shared.lexicon.parties import MEMBERS
from shared.lexicon.predicates import BEING
from shared.lexicon.speech import NEAR_DAYS
from shared.lexicon.verbs import TELLING, forms
from shared.models.text import Span
from shared.reading.cast import Cast
from shared.reading.cues import Attribution, Order
from shared.reading.fronts import AGED
from shared.reading.kinds import Kind
from shared.reading.phrases import Form, Phrase, pronoun_at
from shared.reading.propers import proper_at
from shared.reading.rolewords import stem
from shared.reading.scene import Name, Scene
from shared.reading.subjects import clause_subject

_REACH = 40
_SENTENCES_BACK = 4
_TO_WHOM = words_of(
    """
    interview conversation comments remarks speaking statement podcast testified testimony spoke talking email briefing
    message letter
    """
)
# Who speaks for somebody or of somebody is not them.
_OF_OTHERS = words_of(
    """
    spokesman spokeswoman spokesperson official officer lawyer attorney aide source reporter judge prosecutor minister
    ministry police detective doctor analyst expert critic witness interviewer editor moderator agent adviser advisor
    secretary president king queen pope governor mayor
    """
)
_GOING_ON = frozenset({"add", "continue", "conclude"})
# What speaks for itself, and for nobody who spoke before.
SUBSTITUTES = words_of(
    """
    statement report company spokesman spokeswoman spokesperson source witness ministry government court police study
    paper newspaper agency party union group team club bank post document letter note website
    """
)
_DOERS = ("er", "or", "ist", "ee", "ian", "man", "woman", "veteran", "chair", "hopeful")
_LEADING = frozenset({"with", "to", "for", "by", "before"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks, as written; `person` is the id of the person meant, None where that stays open.

    `anchored` says that the words around the quotation place it within the article's days.
    """

    span: Span
    person: str | None
    verb: str | None = None
    addressee: str | None = None
    anchored: bool = False


class Speakers:
    """The speakers of a page's sentences, asked for in the order of the text, so that pronouns follow on each other."""

    def __init__(self, cast: Cast, scene_at: Callable[[int], Scene]) -> None:
        self._cast, self._scene_at = cast, scene_at
        self._focus: dict[int, str | None] = {}
        self._referred: dict[tuple[int, int], str | None] = {}

    def speaks(self, scene: Scene, index: int, person: str | None) -> None:
        """Note whose words sentence `index` gives, for the pronouns behind it."""
        if person is not None:
            self._focus[index] = person

    def of(
        self, scene: Scene, index: int, attribution: Attribution, *, near: bool, besides: frozenset[str] = frozenset()
    ) -> Speaker:
        """The speaker of an attribution in sentence `index`; `near` says that it is told within the article's days.

        Those `besides` are not meant by a pronoun or role: the words themselves speak of them by name.
        """
        subject = attribution.subject
        person = self.person(scene, index, subject, besides)
        word = scene.low[attribution.verb] if attribution.order not in (Order.SOURCE, Order.NOUN) else None
        if person is None and subject.form is Form.NOUN and forms().get(word or "") in _GOING_ON:
            person = self._still(scene, index, subject, besides)
        self.speaks(scene, index, person)
        return Speaker(_written(scene, subject), person, word, _addressee(scene, attribution), near)

    def person(self, scene: Scene, index: int, subject: Phrase, besides: frozenset[str] = frozenset()) -> str | None:
        """The id of the person a subject means; None where that stays open."""
        if subject.form is Form.NAMED:
            return subject.person
        if subject.form is Form.PRONOUN:
            return self._stood_for(scene, index, subject, besides)
        if subject.form is not Form.NOUN:
            return None
        holder = self._cast.holder(scene, subject)
        return holder if holder and holder not in besides else self._described(scene, index, subject, besides)

    def _still(self, scene: Scene, index: int, subject: Phrase, besides: frozenset[str]) -> str | None:
        """Who spoke last, where a role that is nobody's yet adds to it: "the minister added"."""
        head = stem(scene.low[subject.last - 1])
        definite = scene.low[subject.first] == "the" or any(
            scene.sentence.is_owner_at(i) for i in range(subject.first, subject.last)
        )
        if not definite or head.endswith("s") or head in SUBSTITUTES or self._cast.knows(head):
            return None
        spoke = next((self._focus[i] for i in range(index, max(-1, index - 3), -1) if i in self._focus), None)
        return spoke if spoke and spoke not in besides and self._cast.fits(spoke, of_word(head)) else None

    def _described(self, scene: Scene, index: int, subject: Phrase, besides: frozenset[str]) -> str | None:
        """Whom "the striker" means where nobody is said to be one: the one that the sentence before is about.

        Only where nobody else is named there or since, and nobody of the article is known to be one.
        """
        head = stem(scene.low[subject.last - 1])
        definite = scene.low[subject.first] == "the" and _is_calling(scene, subject)
        past = "former" in scene.low[subject.first : subject.last]
        if not definite or past or head in _OF_OTHERS or self._cast.knows(head):
            return None
        lowest = scene.page.sentences[max(0, index - 1)].span.start
        named = scene.mentions.between(lowest, scene.tokens[subject.first].start)
        meant = {person for mention, person in named if not scene.page.quoted_at(mention.start)}
        person = next(iter(meant)) if len(meant) == 1 else None
        return person if person and person not in besides and self._cast.fits(person, of_word(head)) else None

    def _stood_for(self, scene: Scene, index: int, pronoun: Phrase, besides: frozenset[str]) -> str | None:
        """Whom "he" or "she" means: somebody of that gender named before it, subjects and speakers first."""
        gender = PRONOUNS.get(scene.low[pronoun.first])
        if gender is None:
            return None
        found, known = self._in_sentence(scene, index, pronoun.first, gender, besides)
        for back in range(1, _SENTENCES_BACK + 1):
            if known or index - back < 0:
                break
            passed = self._scene_at(index - back + 1).names_within(0, pronoun.first if back == 1 else _REACH)
            besides |= {name.person for name in passed}  # named there and not meant there
            earlier = self._scene_at(index - back)
            found, known = self._in_sentence(earlier, index - back, len(earlier.low), gender, besides)
        return found if known else self._cast.only_one(gender, scene.tokens[pronoun.first].start)

    def _in_sentence(
        self, scene: Scene, index: int, end: int, gender: str, besides: frozenset[str]
    ) -> tuple[str | None, bool]:
        """Who of that gender is meant among those a sentence names before token `end`; whether anybody of it is."""
        names = [n for n in scene.names if n.last <= end and not scene.quoted[n.first]]
        names = [n for n in names if not _is_compared(scene, n, end)]
        fitting = {n.person for n in names if self._cast.fits(n.person, gender)} - besides
        spoke = self._focus.get(index) if end == len(scene.low) else None
        if spoke is not None and spoke not in besides and self._cast.fits(spoke, gender):
            return spoke, True
        surely = {person for person in fitting if self._cast.gender(person) == gender}
        subject = clause_subject(scene, scene.start, end)
        if subject and subject.form is Form.NOUN and _is_human(scene, subject):
            holder = self._cast.holder(scene, subject) or _said_to_be(scene, subject, surely)
            if holder and holder not in besides and self._cast.fits(holder, gender):
                return holder, True
            if _is_told_apart(scene, subject):
                return self._cast.only_one(gender, scene.tokens[0].start), True
            return None, False  # somebody of the sentences before, and nobody whom this one names besides
        if subject and subject.person in surely:
            return subject.person, True
        referred = self._referred_to(scene, index, end, gender)
        if referred in besides or (referred is not None and referred in fitting - surely):
            referred = None
        if referred and (not surely or (subject and subject.form is Form.PRONOUN)):
            return referred, True
        if len(fitting) < 2:
            return next(iter(fitting), None), bool(fitting)
        if subject and subject.person in fitting:
            return subject.person, True
        return (next(iter(surely)) if len(surely) == 1 else None), True

    def _referred_to(self, scene: Scene, index: int, end: int, gender: str) -> str | None:
        """Who is meant already by the first pronoun of that gender in a sentence: whom it is about."""
        places = (i for i in range(end) if PRONOUNS.get(scene.low[i]) == gender and not scene.quoted[i])
        first = next(places, None)
        if first is None:
            return None
        if (index, first) not in self._referred:
            self._referred[index, first] = None  # whoever it leads back to has to be named
            self._referred[index, first] = self._stood_for(scene, index, pronoun_at(first), frozenset())
        return self._referred[index, first]


def _is_human(scene: Scene, subject: Phrase) -> bool:
    """Whether a noun means one human: "the billionaire" is meant by "he", and not whom the billionaire met."""
    return scene.low[subject.first] not in ("a", "an") and _is_calling(scene, subject)


def _is_calling(scene: Scene, subject: Phrase) -> bool:
    """Whether the noun of a subject is what a human is called: a title, a people, the member of a party."""
    head = subject.last - 1
    if scene.kinds[head] is Kind.TITLE:
        return scene.low[subject.first : subject.last][-2:] != ["first", "lady"]
    small = scene.low[head]
    party = any(scene.low[i] in MEMBERS for i in range(subject.first, head))
    if scene.tokens[head].is_capital:
        return small in MEMBERS or (scene.kinds[head] is Kind.NATION and scene.low[subject.first] == "the")
    return (party and small.endswith(_DOERS)) or AGED.fullmatch(small) is not None


def _is_told_apart(scene: Scene, subject: Phrase) -> bool:
    """Whether a description says whose or which one it means, so that it is somebody who was not described before."""
    inside = range(subject.first, subject.last - 1)
    return any(scene.sentence.is_owner_at(i) and scene.kinds[i - 1] in (Kind.NATION, Kind.CITY) for i in inside)


def _said_to_be(scene: Scene, subject: Phrase, fitting: frozenset[str] | set[str]) -> str | None:
    """Who a description is said to be by the verb behind it: "The buyer was X"."""
    is_verb = subject.last < len(scene.low) and scene.low[subject.last] in BEING
    name = scene.by_first.get(subject.last + 1) if is_verb else None
    return name.person if name and name.person in fitting else None


def _is_compared(scene: Scene, name: Name, pronoun: int) -> bool:
    """Whether a name only says as whose something somebody else speaks, or is told by the pronoun who it is.

    "As Bush's envoy, he said" is not of Bush, and in "X, her predecessor" she is not X.
    """
    if name.last == pronoun - 1 and scene.low[name.last] in (",", "("):
        return scene.low[pronoun] in OWNERS
    owns = name.last < len(scene.low) and scene.sentence.is_owner_at(name.last)
    return owns and "as" in scene.low[max(0, name.first - 3) : name.first]


def is_near(scene: Scene, first: int, last: int) -> bool:
    """Whether the unquoted words from token `first` up to `last` name a day within the article's."""
    around = range(max(0, first), min(last, len(scene.low)))
    return any(scene.low[i] in NEAR_DAYS and not scene.quoted[i] for i in around)


def around(attribution: Attribution) -> tuple[int, int]:
    """The tokens that may say when the words of an attribution were said."""
    return attribution.begin - _REACH, attribution.end + _REACH


def _written(scene: Scene, subject: Phrase) -> Span:
    first = subject.first
    if subject.form is Form.NOUN and scene.low[first] in ("the", "a", "an") and subject.last - first > 1:
        first += 1
    return scene.span(first, subject.last)


def _addressee(scene: Scene, attribution: Attribution) -> str | None:
    """Whom something is told: "told Reuters", "in an interview with the BBC"."""
    verb = attribution.verb
    if forms().get(scene.low[verb]) in TELLING and attribution.order is not Order.AGENT:
        return _listener(scene, verb + 1)
    for place in range(max(0, attribution.begin - _REACH), min(len(scene.low) - 2, attribution.end + _REACH)):
        if scene.low[place] in _TO_WHOM and scene.low[place + 1] in _LEADING and not scene.quoted[place]:
            return _listener(scene, place + 2)
    return None


def _listener(scene: Scene, place: int) -> str | None:
    if place < len(scene.low) and scene.low[place] in ("the", "a", "an", "his", "her", "their"):
        place += 1
    if place >= len(scene.low) or scene.low[place] in SUBJECT_PRONOUNS:
        return None
    end = proper_at(scene.sentence, place)
    if end > place:
        return scene.sentence.text_between(place, end)
    return next((word for word in scene.low[place : place + 3] if word in LISTENERS), None)
