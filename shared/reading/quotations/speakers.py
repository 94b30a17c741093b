"""Who is said to speak: the subject of an attribution, and whom it stands for."""

from collections.abc import Callable
from dataclasses import dataclass

from shared.lexicon.genders import PRONOUNS, of_word
from shared.lexicon.listing import words_of
from shared.lexicon.speech import NEAR_DAYS
from shared.lexicon.verbs import forms
from shared.models.text import Span
from shared.reading.quotations.addressees import REACH, addressee
from shared.reading.quotations.antecedents import Antecedents
from shared.reading.quotations.callings import OTHERS, is_calling, is_from, is_somebody
from shared.reading.quotations.cast import Cast
from shared.reading.quotations.cues import Attribution, Order
from shared.reading.quotations.nouns import Form, Phrase
from shared.reading.quotations.scene import Scene
from shared.reading.text.rolewords import stem

# Who speaks for somebody or of somebody is not them.
_OF_OTHERS = OTHERS | words_of(
    """
    official officer lawyer attorney aide source reporter minister
    ministry police detective doctor analyst expert critic interviewer editor moderator agent adviser advisor
    secretary president king queen pope governor mayor
    """
)
_SENTENCES_BACK = 3
_ANSWERING = frozenset({"answer", "reply", "respond", "retort"})
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

    def __init__(self, cast: Cast, scene_at: Callable[[int], Scene], told_by: Callable[[int], str | None]) -> None:
        self._cast = cast
        self._antecedents = Antecedents(cast, scene_at, told_by)

    def speaks(self, index: int, person: str | None) -> None:
        """Note whose words sentence `index` gives, for the pronouns behind it."""
        self._antecedents.speaks(index, person)

    def of(
        self, scene: Scene, index: int, attribution: Attribution, *, near: bool, besides: frozenset[str] = frozenset()
    ) -> Speaker:
        """The speaker of an attribution in sentence `index`; `near` says that it is told within the article's days.

        Those `besides` are not meant by a pronoun or role: the words themselves speak of them by name.
        """
        subject = attribution.subject
        word = scene.low[attribution.verb] if attribution.order not in (Order.SOURCE, Order.NOUN) else None
        if forms().get(word or "") in _ANSWERING:
            besides |= self._antecedents.asked_before(index)
        person = self.person(scene, index, subject, besides | self._cast.late)
        if person is None and subject.form is Form.NOUN and forms().get(word or "") in _GOING_ON:
            person = self._still(scene, index, subject, besides)
        self.speaks(index, person)
        if person is None and subject.form is Form.NOUN and is_somebody(scene, subject):
            self._antecedents.speaks_unnamed(index, of_word(stem(scene.low[subject.last - 1])))
        elif person is None and subject.form is Form.PRONOUN:
            self._antecedents.speaks_unnamed(index, PRONOUNS.get(scene.low[subject.first]))
        return Speaker(_written(scene, subject), person, word, addressee(scene, attribution), near)

    def person(self, scene: Scene, index: int, subject: Phrase, besides: frozenset[str] = frozenset()) -> str | None:
        """The id of the person a subject means; None where that stays open."""
        if subject.form is Form.NAMED:
            return subject.person
        if subject.form is Form.PRONOUN:
            return self._antecedents.stood_for(scene, index, subject, besides)
        if subject.form is not Form.NOUN:
            return None
        holder = self._cast.holder(scene, subject) or self._cast.called(scene, subject)
        return holder if holder and holder not in besides else self._described(scene, index, subject, besides)

    def _still(self, scene: Scene, index: int, subject: Phrase, besides: frozenset[str]) -> str | None:
        """Who spoke last, where a role that is nobody's yet adds to it: "the minister added"."""
        head = stem(scene.low[subject.last - 1])
        definite = scene.low[subject.first] == "the" or any(
            scene.sentence.is_owner_at(i) for i in range(subject.first, subject.last)
        )
        if not definite or head.endswith("s") or head in SUBSTITUTES or self._cast.knows(head):
            return None
        spoke = self._antecedents.spoke_last(index)
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
        person = self._lately(scene, index, subject)
        return person if person and person not in besides and self._cast.fits(person, of_word(head)) else None

    def _lately(self, scene: Scene, index: int, subject: Phrase) -> str | None:
        """Whom the sentence before is about, or names alone; where the subject says where somebody is from, the last.

        A trade or rank may be anybody's; the one whose origin is spoken of has been named shortly before.
        """
        for back in range(1, (_SENTENCES_BACK if is_from(scene, subject) else 1) + 1):
            lowest = scene.page.sentences[max(0, index - back)].span.start
            named = scene.mentions.between(lowest, scene.tokens[subject.first].start)
            meant = {person for mention, person in named if not scene.page.quoted_at(mention.start)}
            if person := self._antecedents.acted(index - back, meant):
                return person
            if meant:
                return meant.pop() if len(meant) == 1 else None
        return None


def is_near(scene: Scene, first: int, last: int) -> bool:
    """Whether the unquoted words from token `first` up to `last` name a day within the article's."""
    around = range(max(0, first), min(last, len(scene.low)))
    return any((scene.low[i] in NEAR_DAYS or _is_this_week(scene, i)) and not scene.quoted[i] for i in around)


def _is_this_week(scene: Scene, place: int) -> bool:
    return scene.low[place] == "week" and scene.word(place - 1) == "this"


def around(attribution: Attribution) -> tuple[int, int]:
    """The tokens that may say when the words of an attribution were said."""
    return attribution.begin - REACH, attribution.end + REACH


def _written(scene: Scene, subject: Phrase) -> Span:
    first = subject.first
    if subject.form is Form.NOUN and scene.low[first] in ("the", "a", "an") and subject.last - first > 1:
        first += 1
    return scene.span(first, subject.last)
