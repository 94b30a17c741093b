"""Whom "he" and "she" stand for, by gender, by what a sentence is about, and by who spoke last."""

from collections.abc import Callable

from shared.lexicon.genders import PRONOUNS
from shared.reading.quotations.addressees import REACH
from shared.reading.quotations.callings import is_compared, is_human, is_told_apart, said_to_be
from shared.reading.quotations.cast import Cast
from shared.reading.quotations.newcomers import introduced, is_new, newcomer
from shared.reading.quotations.nouns import Form, Phrase, pronoun_at
from shared.reading.quotations.scene import Scene
from shared.reading.quotations.subjects import clause_subject
from shared.reading.quotations.turns import asked_at, asker, asks_last, judge, later_actor
from shared.reading.text.rolewords import stem

_SENTENCES_BACK = 4


class Antecedents:
    """Whom the pronouns of a page stand for, asked in the order of the text, so that they follow on each other."""

    def __init__(self, cast: Cast, scene_at: Callable[[int], Scene], told_by: Callable[[int], str | None]) -> None:
        self._cast, self._scene_at, self._told_by = cast, scene_at, told_by
        self._focus: dict[int, str] = {}
        self._unnamed: dict[int, str | None] = {}
        self._referred: dict[tuple[int, int], str | None] = {}

    def speaks(self, index: int, person: str | None) -> None:
        """Note whose words sentence `index` gives, for the pronouns behind it."""
        if person is not None:
            self._focus[index] = person

    def speaks_unnamed(self, index: int, gender: str | None) -> None:
        """Note that somebody without a name, of a gender if it is known, speaks in sentence `index`."""
        self._unnamed[index] = gender

    def spoke_last(self, index: int) -> str | None:
        """Who spoke last, in sentence `index` or the two before it."""
        return next((self._focus[i] for i in range(index, max(-1, index - 3), -1) if i in self._focus), None)

    def asked_before(self, index: int) -> frozenset[str]:
        """Who asks what is quoted last in the sentence before this one: not they answer it."""
        asking = self._focus.get(index - 1)
        asked = index - 1 if index < 2 or any(self._scene_at(index - 1).quoted) else index - 2  # “…?” X asked. “…”
        return frozenset({asking} if asking and asks_last(self._scene_at(asked)) else ())

    def acted(self, index: int, named: set[str]) -> str | None:
        """Whom a sentence is about that may name others besides: "She beat X", "X beat Y"; `named` are all of them."""
        if index < 0:
            return None
        scene = self._scene_at(index)
        subject = clause_subject(scene, scene.start, len(scene.low))
        if subject is None or scene.quoted[subject.first]:
            return None
        if subject.form is Form.PRONOUN and (gender := PRONOUNS.get(scene.low[subject.first])):
            return self.referred_to(scene, index, subject.last, gender)
        return subject.person if subject.person in named else None

    def meant(self, index: int, place: int) -> str | None:
        """Whom the pronoun at token `place` of sentence `index` stands for."""
        return self.stood_for(self._scene_at(index), index, pronoun_at(place), frozenset())

    def stood_for(self, scene: Scene, index: int, pronoun: Phrase, besides: frozenset[str]) -> str | None:
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
        if end == len(scene.low) and (by_words := self._by_what_is_said(scene, index, gender, besides)):
            return by_words
        asking = asker(scene, end)
        names = [n for n in scene.names if n.last <= end and not scene.quoted[n.first]]
        names = [n for n in names if n != asking and not is_compared(scene, n, end)]
        begin = max((i + 1 for i in range(end) if scene.low[i] == ";" and not scene.quoted[i]), default=scene.start)
        nearest = [n for n in names if n.first >= begin and self._cast.fits(n.person, gender)]
        begin, names = (begin, nearest) if nearest else (scene.start, names)  # "X won; Y said he would go"
        fitting = {n.person for n in names if self._cast.fits(n.person, gender)} - besides
        if not fitting and end == len(scene.low) and newcomer(scene, gender):
            return None, True
        subject = clause_subject(scene, begin, end)
        if subject and (by_subject := self._by_subject(scene, subject, gender, fitting, besides)):
            return by_subject
        referred = None if nearest and begin > scene.start else self.referred_to(scene, index, end, gender)
        return self._by_names(subject, None if referred in besides else referred, gender, fitting)

    def _by_what_is_said(
        self, scene: Scene, index: int, gender: str, besides: frozenset[str]
    ) -> tuple[str | None, bool] | None:
        """Who goes on to speak behind a whole sentence: who spoke in it, was asked, or is named as telling it."""
        spoke, later = self._focus.get(index), later_actor(scene)
        if spoke and later and later.person not in besides and self._cast.fits(later.person, gender):
            return later.person, True
        if spoke is not None and spoke not in besides and self._cast.fits(spoke, gender):
            return spoke, True
        if index in self._unnamed and spoke is None and self._unnamed[index] in (None, gender):
            return None, True
        turn = self._next_turn(scene, index, len(scene.low))
        if turn and turn not in besides and self._cast.fits(turn, gender):
            return turn, True
        told = self._told_by(index)
        return (told, True) if told and told not in besides and self._cast.gender(told) == gender else None

    def _by_subject(
        self, scene: Scene, subject: Phrase, gender: str, fitting: set[str], besides: frozenset[str]
    ) -> tuple[str | None, bool] | None:
        """Who is meant where the subject of a sentence decides it."""
        surely = self._surely(fitting, gender)
        if subject.form is Form.PRONOUN:
            told = said_to_be(scene, subject, fitting)
            return (told, True) if told else None  # "She is X"
        if subject.form is not Form.NOUN:
            return (subject.person, True) if subject.person in surely else None
        told = said_to_be(scene, subject, surely) or introduced(scene, subject, fitting)
        if not told and is_new(scene, subject, gender, fitting, known=self._knows(scene, subject)):
            return None, True
        if not told and not is_human(scene, subject):
            return None
        holder = told or self._cast.holder(scene, subject)
        if holder and holder not in besides and self._cast.fits(holder, gender):
            return holder, True
        if is_told_apart(scene, subject):
            return None if fitting else self._cast.only_one(gender, scene.tokens[0].start), True
        return None, False  # somebody of the sentences before, and nobody whom this one names besides

    def _by_names(
        self, subject: Phrase | None, referred: str | None, gender: str, fitting: set[str]
    ) -> tuple[str | None, bool]:
        """Who is meant by those a sentence names, or by whom it is about already."""
        surely = self._surely(fitting, gender)
        if referred in fitting - surely:
            referred = None
        if referred and (not surely or (subject and subject.form is Form.PRONOUN)):
            return referred, True
        if len(fitting) < 2:
            return next(iter(fitting), None), bool(fitting)
        if subject and subject.person in fitting:
            return subject.person, True
        return (next(iter(surely)) if len(surely) == 1 else None), True

    def _knows(self, scene: Scene, subject: Phrase) -> bool:
        return self._cast.knows(stem(scene.low[subject.last - 1]))

    def _surely(self, fitting: set[str], gender: str) -> set[str]:
        return {person for person in fitting if self._cast.gender(person) == gender}

    def _next_turn(self, scene: Scene, index: int, end: int) -> str | None:
        """Who is to speak behind a sentence by what it tells: whoever was asked, or judged something."""
        place = asked_at(scene, end)
        if place is None:
            found = judge(scene, end)
            return found.person if found else None
        name, gender = scene.by_first.get(place), PRONOUNS.get(scene.low[place])
        if name or gender is None:
            return name.person if name else None
        subject = clause_subject(scene, scene.start, end)
        besides = frozenset({subject.person} if subject and subject.person else ())
        return self.stood_for(scene, index, pronoun_at(place), besides)

    def referred_to(self, scene: Scene, index: int, end: int, gender: str) -> str | None:
        """Who is meant already by the first pronoun of that gender in a sentence: whom it is about."""
        places = (i for i in range(end) if PRONOUNS.get(scene.low[i]) == gender and not scene.quoted[i])
        first = next(places, None)
        if first is None:
            return None
        if (index, first) not in self._referred:
            self._referred[index, first] = None  # whoever it leads back to has to be named
            self._referred[index, first] = self.stood_for(scene, index, pronoun_at(first), frozenset())
        return self._referred[index, first]
