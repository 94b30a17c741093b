"""Who speaks, where no rule says."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from shared.lexicon.genders import PRONOUNS
from shared.lexicon.listing import words_of
from shared.lexicon.occupations import KIN
from shared.models.reading import Person, Quotation
from shared.models.text import Span
from shared.reading.learnt.layout import Layout
from shared.reading.learnt.pairs import Known, Stretch
from shared.reading.quotations.callings import OTHERS
from shared.reading.quotations.cast import Cast
from shared.reading.text.page import Page
from shared.reading.text.rolewords import singular

# Of the values tried the best on passages that neither the rules nor the network had seen (`fresh-*.txt`).
GIVEN = 0.6
"""How likely somebody must be the speaker of words that the rules leave open."""
DIRECT, INDIRECT = 0, 1

_SEVERAL = words_of(
    """
    they we others both some many people officials critics prosecutors experts analysts sources neighbours neighbors
    locals residents lawyers doctors authorities investigators supporters opponents campaigners scientists researchers
    """
)
# Who has no name, and what speaks for itself: whoever is near, it is not them.
_NOT_THEM = OTHERS | words_of(
    """
    label sign voice letter statement report document note website paper newspaper agency company firm ministry court
    tribunal jury police government committee board council church union party club team bank group fund charity
    authority network organisation organization department study poll crowd chorus headline notice inscription plaque
    text message caption poster banner email programme news times post placard maker man woman boy girl child teenager
    couple someone somebody
    """
)
_OWNED_OR_NEW = words_of("his her their its a an one another some")
_NEW = re.compile(r"\b(?:an?|one|another|some|several|many|two|three)\s(?:[\w’'-]+\s){0,2}$", re.IGNORECASE)
_OF = re.compile(r"\s(?:for|of|to|who|that)\b")
_OWNS = re.compile(r"['’]s?\s")
_JOINT = re.compile(r"\sand\s[A-Z]")
_JOINS = re.compile(r"[\w.]\sand\s$")
_CLOSING = "”\"’'»“"
_MARKS = "”\"’'»“„«‘ \n\r\t"
_NEAR = 24  # letters between the words for a speaker and a name that belongs to them


@dataclass(frozen=True, slots=True)
class Voice:
    """The quotation at this place among all, as parts, and whose the rules say it is."""

    place: int
    stretch: Stretch
    known: tuple[Known, ...]


def voices_of(layout: Layout, people: Sequence[Person], quotations: Sequence[Quotation]) -> list[Voice]:
    """Every quotation as the network is asked about it."""
    places = {person.id: place for place, person in enumerate(people)}
    voices = []
    for place, quotation in enumerate(quotations):
        stretch = Stretch(*layout.parts_of(quotation.span), DIRECT if quotation.direct else INDIRECT)
        speaker = places.get(quotation.person or "")
        voices.append(Voice(place, stretch, () if speaker is None else (Known(stretch, speaker),)))
    return voices


def given(
    page: Page, people: Sequence[Person], quotations: Sequence[Quotation], heard: Mapping[int, Mapping[int, float]]
) -> tuple[Quotation, ...]:
    """The quotations with the speakers that the network is sure of, where the rules know none.

    No woman is given the words of "he"; nobody those of several, of somebody new ("a farmer said") or of somebody of
    theirs ("X's lawyer").
    Quotations with one attribution between them have one speaker.
    """
    together, cast = _together(quotations, heard), Cast(page, people)
    found = []
    for place, quotation in enumerate(quotations):
        chances = together.get(quotation.speaker) or heard.get(place, {})
        one = _given(page, cast, people, quotation, chances)
        found.append(quotation if one.person in _others(page.text, quotations, place) else one)
    return tuple(found)


def _others(text: str, quotations: Sequence[Quotation], place: int) -> set[str | None]:
    """Who speaks in the paragraphs beside a quotation and so not in it: who asks does not answer, two take turns."""
    here, beside = quotations[place], set[str | None]()
    direct = [one for one in quotations if one.direct]
    if not here.direct or here.speaker:
        return beside
    index = direct.index(here)
    for one, other in ((index - 1, index), (index, index + 1)):
        if one < 0 or other >= len(direct):
            continue
        gap = text[direct[one].span.end : direct[other].span.start]
        alone = not gap.strip(_MARKS) and gap[0] in _CLOSING
        if "\n" in gap and not gap[gap.rindex("\n") :].strip(_MARKS) and (alone or direct[one].span.text[-1] == "?"):
            beside.add(direct[index - 1 if other == index else index + 1].person)
    return beside


def _together(
    quotations: Sequence[Quotation], heard: Mapping[int, Mapping[int, float]]
) -> dict[Span | None, dict[int, float]]:
    """For each attribution of several open quotations how likely each person is the speaker, as the mean of all."""
    rows: dict[Span, list[Mapping[int, float]]] = {}
    for place, quotation in enumerate(quotations):
        if quotation.speaker and place in heard:
            rows.setdefault(quotation.speaker, []).append(heard[place])
    return {
        speaker: {person: sum(row.get(person, 0.0) for row in each) / len(each) for person in each[0]}
        for speaker, each in rows.items()
        if len(each) > 1
    }


def _given(
    page: Page, cast: Cast, people: Sequence[Person], quotation: Quotation, chances: Mapping[int, float]
) -> Quotation:
    speaker = max(chances, key=chances.__getitem__, default=None)
    if speaker is None or quotation.person or chances[speaker] < GIVEN:
        return quotation
    if quotation.speaker and not cast.fits(people[speaker].id, PRONOUNS.get(quotation.speaker.text.lower())):
        return quotation
    named, words = _nearest(people[speaker], quotation.span), quotation.speaker
    if _is_joint(page.text, named) or (words and _is_anothers(page.text, words, people[speaker])):
        return quotation
    if words and words.text.strip() and quotation.direct and _is_named_beside(page, words, people[speaker]):
        return quotation
    return replace(quotation, person=people[speaker].id, speaker=named)


def _nearest(person: Person, words: Span) -> Span:
    """Where the speaker is named nearest to their words."""
    return min(person.mentions, key=lambda m: max(m.start - words.end, words.start - m.end))


def _is_joint(text: str, name: Span) -> bool:
    """Whether a name is one of several in a row, or somebody of theirs is meant: "X and Y said", "X's lawyer said"."""
    before = text[max(0, name.start - _NEAR) : name.start]
    return any(form.match(text, name.end) for form in (_JOINT, _OWNS)) or _JOINS.search(before) is not None


def _is_named_beside(page: Page, words: Span, person: Person) -> bool:
    """Whether a sentence names this person beside the role that speaks in it: "“Rise,” said the usher, and X did"."""
    sentence = page.sentences[page.sentence_at(words.start)].span
    inside = (m for m in person.mentions if sentence.start <= m.start < sentence.end)
    return PRONOUNS.get(words.text.lower()) is None and any(
        m.end <= words.start or words.end <= m.start for m in inside
    )


def _is_anothers(text: str, words: Span, person: Person) -> bool:
    """Whether the words for a speaker mean several, somebody new, or somebody else by this person."""
    said = words.text.lower().split()
    if not said:
        return False
    if words.text.lower() in _SEVERAL or said[0] in _OWNED_OR_NEW or said[-1] in _NOT_THEM:
        return True
    named_otherwise = words.text.split()[-1][0].isupper() and not set(said) & set(person.name.lower().split())
    if named_otherwise or (words.text.islower() and singular(said[-1]) != said[-1]):
        return True
    if said[-1] in KIN and text.startswith(" of ", words.end):
        return True  # "the mother of one child"
    if _NEW.search(text[max(0, words.start - _NEAR) : words.start]):
        return True
    return any(_OF.match(text, words.end) for m in person.mentions if 0 <= m.start - words.end < _NEAR)
