"""Who is said to speak: the subject of an attribution, and whom it stands for."""

from collections.abc import Callable
from dataclasses import dataclass

from shared.lexicon.genders import PRONOUNS, of_word
from shared.lexicon.listing import words_of
from shared.lexicon.speech import NEAR_DAYS
from shared.lexicon.verbs import forms
from shared.models.text import Span
from shared.reading.addressees import REACH, addressee
from shared.reading.callings import is_calling, is_compared, is_human, is_told_apart, said_to_be
from shared.reading.cast import Cast
from shared.reading.cues import Attribution, Order
from shared.reading.nouns import Form, Phrase, pronoun_at
from shared.reading.rolewords import stem
from shared.reading.scene import Scene
from shared.reading.subjects import clause_subject

_SENTENCES_BACK = 4
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
        return Speaker(_written(scene, subject), person, word, addressee(scene, attribution), near)

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
        definite = scene.low[subject.first] == "the" and is_calling(scene, subject)
        past = "former" in scene.low[subject.first : subject.last]
        if not definite or past or head in _OF_OTHERS or self._cast.knows(head):
            return None
        lowest = scene.page.sentences[max(0, index - 1)].span.start
        named = scene.mentions.between(lowest, scene.tokens[subject.first].start)
        meant = {person for mention, person in named if not scene.page.quoted_at(mention.start)}
        person = self._acted(index - 1, meant) or (next(iter(meant)) if len(meant) == 1 else None)
        return person if person and person not in besides and self._cast.fits(person, of_word(head)) else None

    def _acted(self, index: int, named: set[str]) -> str | None:
        """Whom a sentence is about that names somebody else besides: "She beat X", "X beat Y"; `named` are those."""
        if index < 0 or not named:
            return None
        scene = self._scene_at(index)
        subject = clause_subject(scene, scene.start, len(scene.low))
        if subject is None or scene.quoted[subject.first]:
            return None
        if subject.form is Form.PRONOUN and (gender := PRONOUNS.get(scene.low[subject.first])):
            return self._referred_to(scene, index, subject.last, gender)
        return subject.person if subject.person in named else None

    def _stood_for(self, scene: Scene, index: int, pronoun: Phrase, besides: frozenset[str]) -> str | None:
        """Whom "he" or "she" means: somebody of that gender named before it, subjects and speakers first."""
        gender = PRONOUNS.get(scene.low[pronoun.first])
        if gender is None:
            return None
        found, known = self._in_sentence(scene, index, pronoun.first, gender, besides)
        for back in range(1, _SENTENCES_BACK + 1):
            if known or index - back < 0:
                break
            passed = self._scene_at(index - back + 1).names_within(0, pronoun.first if back == 1 else REACH)
            besides |= {name.person for name in passed}  # named there and not meant there
            earlier = self._scene_at(index - back)
            found, known = self._in_sentence(earlier, index - back, len(earlier.low), gender, besides)
        return found if known else self._cast.only_one(gender, scene.tokens[pronoun.first].start)

    def _in_sentence(
        self, scene: Scene, index: int, end: int, gender: str, besides: frozenset[str]
    ) -> tuple[str | None, bool]:
        """Who of that gender is meant among those a sentence names before token `end`; whether anybody of it is."""
        names = [n for n in scene.names if n.last <= end and not scene.quoted[n.first]]
        names = [n for n in names if not is_compared(scene, n, end)]
        fitting = {n.person for n in names if self._cast.fits(n.person, gender)} - besides
        spoke = self._focus.get(index) if end == len(scene.low) else None
        if spoke is not None and spoke not in besides and self._cast.fits(spoke, gender):
            return spoke, True
        surely = {person for person in fitting if self._cast.gender(person) == gender}
        subject = clause_subject(scene, scene.start, end)
        if subject and subject.form is Form.NOUN and is_human(scene, subject):
            holder = self._cast.holder(scene, subject) or said_to_be(scene, subject, surely)
            if holder and holder not in besides and self._cast.fits(holder, gender):
                return holder, True
            if is_told_apart(scene, subject):
                return self._cast.only_one(gender, scene.tokens[0].start), True
            return None, False  # somebody of the sentences before, and nobody whom this one names besides
        if subject and subject.form is Form.PRONOUN and (told := said_to_be(scene, subject, fitting)):
            return told, True  # "She is X"
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


def is_near(scene: Scene, first: int, last: int) -> bool:
    """Whether the unquoted words from token `first` up to `last` name a day within the article's."""
    around = range(max(0, first), min(last, len(scene.low)))
    return any(scene.low[i] in NEAR_DAYS and not scene.quoted[i] for i in around)


def around(attribution: Attribution) -> tuple[int, int]:
    """The tokens that may say when the words of an attribution were said."""
    return attribution.begin - REACH, attribution.end + REACH


def _written(scene: Scene, subject: Phrase) -> Span:
    first = subject.first
    if subject.form is Form.NOUN and scene.low[first] in ("the", "a", "an") and subject.last - first > 1:
        first += 1
    return scene.span(first, subject.last)
