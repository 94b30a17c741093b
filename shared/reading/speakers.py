"""Who is said to speak: the subject of an attribution, and whom it stands for."""

from collections.abc import Callable
from dataclasses import dataclass

from shared.lexicon.clauses import LISTENERS, SUBJECT_PRONOUNS
from shared.lexicon.genders import PRONOUNS, of_word
from shared.lexicon.listing import words_of
from shared.lexicon.speech import NEAR_DAYS
from shared.lexicon.verbs import TELLING, forms
from shared.models.text import Span
from shared.reading.cast import Cast
from shared.reading.cues import Attribution, Order
from shared.reading.kinds import Kind
from shared.reading.phrases import Form, Phrase
from shared.reading.propers import proper_at
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

    def speaks(self, scene: Scene, index: int, person: str | None) -> None:
        """Note whose words sentence `index` gives, for the pronouns behind it."""
        if person is not None:
            self._focus[index] = person

    def of(self, scene: Scene, index: int, attribution: Attribution, *, near: bool) -> Speaker:
        """The speaker of an attribution in sentence `index`; `near` says that it is told within the article's days."""
        subject = attribution.subject
        person = self.person(scene, index, subject)
        self.speaks(scene, index, person)
        word = scene.low[attribution.verb] if attribution.order not in (Order.SOURCE, Order.NOUN) else None
        return Speaker(_written(scene, subject), person, word, _addressee(scene, attribution), near)

    def person(self, scene: Scene, index: int, subject: Phrase) -> str | None:
        """The id of the person a subject means; None where that stays open."""
        if subject.form is Form.NAMED:
            return subject.person
        if subject.form is Form.PRONOUN:
            return self._stood_for(scene, index, subject)
        if subject.form is not Form.NOUN:
            return None
        return self._cast.holder(scene, subject) or self._described(scene, index, subject)

    def _described(self, scene: Scene, index: int, subject: Phrase) -> str | None:
        """Whom "the striker" means where nobody is said to be one: the one that the sentence before is about.

        Only where nobody else is named there or since, and nobody of the article is known to be one.
        """
        head = scene.low[subject.last - 1]
        definite = scene.low[subject.first] == "the" and scene.kinds[subject.last - 1] is Kind.TITLE
        past = "former" in scene.low[subject.first : subject.last]
        if not definite or past or head in _OF_OTHERS or self._cast.knows(head):
            return None
        lowest = scene.page.sentences[max(0, index - 1)].span.start
        named = scene.mentions.between(lowest, scene.tokens[subject.first].start)
        meant = {person for mention, person in named if not scene.page.quoted_at(mention.start)}
        person = next(iter(meant)) if len(meant) == 1 else None
        return person if person and self._cast.fits(person, of_word(head)) else None

    def _stood_for(self, scene: Scene, index: int, pronoun: Phrase) -> str | None:
        """Whom "he" or "she" means: somebody of that gender named before it, subjects and speakers first."""
        gender = PRONOUNS.get(scene.low[pronoun.first])
        if gender is None:
            return None
        found, known = self._in_sentence(scene, index, pronoun.first, gender)
        for back in range(1, _SENTENCES_BACK + 1):
            if known or index - back < 0:
                break
            earlier = self._scene_at(index - back)
            found, known = self._in_sentence(earlier, index - back, len(earlier.low), gender)
        return found if known else self._cast.only_one(gender, scene.tokens[pronoun.first].start)

    def _in_sentence(self, scene: Scene, index: int, end: int, gender: str) -> tuple[str | None, bool]:
        """Who of that gender is meant among those a sentence names before token `end`; whether anybody of it is."""
        names = [n for n in scene.names if n.last <= end and not scene.quoted[n.first] and not _is_compared(scene, n)]
        fitting = {name.person for name in names if self._cast.fits(name.person, gender)}
        spoke = self._focus.get(index) if end == len(scene.low) else None
        if spoke is not None and self._cast.fits(spoke, gender):
            return spoke, True
        subject = clause_subject(scene, scene.start, end)
        if subject and subject.form is Form.NOUN and _is_human(scene, subject):
            holder = self._cast.holder(scene, subject)
            if holder and self._cast.fits(holder, gender):
                return holder, True
            return None, False  # somebody of the sentences before, and nobody whom this one names besides
        if len(fitting) < 2:
            return next(iter(fitting), None), bool(fitting)
        if subject and subject.person in fitting:
            return subject.person, True
        surely = {person for person in fitting if self._cast.gender(person) == gender}
        return (surely.pop() if len(surely) == 1 else None), True


def _is_human(scene: Scene, subject: Phrase) -> bool:
    """Whether a noun means one human: "the billionaire" is meant by "he", and not whom the billionaire met."""
    return scene.kinds[subject.last - 1] is Kind.TITLE and scene.low[subject.first] not in ("a", "an")


def _is_compared(scene: Scene, name: Name) -> bool:
    """Whether a name only says as whose something somebody else speaks: "as Bush's envoy, he said"."""
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
