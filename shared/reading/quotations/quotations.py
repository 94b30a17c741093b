"""Who said what: words between quotation marks, and those given to somebody without them."""

from collections.abc import Sequence
from dataclasses import replace

from shared.lexicon.listing import words_of
from shared.models.reading import Person, Quotation
from shared.models.text import Span
from shared.reading.quotations.carrying import Placed, answered, carried_back, continues, exchanged
from shared.reading.quotations.cues import Attribution
from shared.reading.quotations.direct import Piece, ahead, behind, introduced, labelled, leads_in, of_colon, told_within
from shared.reading.quotations.expressions import is_title, names_something
from shared.reading.quotations.indirect import indirect_in
from shared.reading.quotations.labels import asker, labels_in
from shared.reading.quotations.nouns import Form, Phrase
from shared.reading.quotations.scene import Scene
from shared.reading.quotations.speakers import Speaker, around, is_near
from shared.reading.quotations.stage import Stage, stage_of
from shared.reading.quotations.subjects import clause_subject
from shared.reading.text.page import Page
from shared.reading.text.quotes import Quoted

# How many words a quotation has at least within a sentence: more where nothing gives them to anybody.
_FEWEST_GIVEN = 3
_FEWEST_ALONE = 4
# What may stand alone behind somebody's words and gives them to nobody: "“…” The hearing continues."
_NOTHING_SAID = words_of("continues continued continue laughs laughed sings sang concludes concluded")
_SHORTEST = 6  # tokens of a sentence that may be the attribution of the words before it


def quotations_of(page: Page, people: Sequence[Person]) -> tuple[Quotation, ...]:
    """Every direct quotation with its speaker, and what people are said to have said without quotation marks.

    A quotation that goes on behind its attribution, or over several paragraphs, stays with one speaker.
    """
    stage = stage_of(page, people)
    reader = _Reader(stage)
    placed = exchanged(page, carried_back(page, reader.placed()))
    direct = [_quotation(page, one) for one in answered(page, placed, reader.subject())]
    labels = list(labels_in(page, stage.mentions))
    indirect = indirect_in(stage)
    return tuple(sorted([*direct, *labels, *indirect], key=lambda q: q.span))


class _Reader:
    """Goes through the quoted stretches of a page in order, each with those before it in mind."""

    def __init__(self, stage: Stage) -> None:
        self._stage, self._page = stage, stage.page

    def placed(self) -> list[Placed]:
        """Every quoted stretch that is a quotation, with its speaker."""
        found: list[Placed] = []
        for quoted in self._page.quoted:
            if not self._stage.mentions.hold(quoted.start, quoted.end):
                one = self._place(quoted, found[-1] if found else None)
                if one:
                    found.append(one)
        return found

    def subject(self) -> Speaker | None:
        """Whom the first sentence that names anybody is about."""
        first = next(iter(self._stage.mentions.between(0, len(self._page.text))), None)
        if first is None:
            return None
        index = self._page.sentence_at(first[0].start)
        scene = self._stage.scene(index)
        if index == 0 and scene.tokens[-1].is_word and len({name.person for name in scene.names}) == 1:
            return Speaker(*first)  # "Five questions for X", as a headline
        phrase = clause_subject(scene, scene.start, len(scene.low))
        return Speaker(first[0], first[1]) if phrase and phrase.person == first[1] else None

    def _place(self, quoted: Quoted, previous: Placed | None) -> Placed | None:
        index = self._page.sentence_at(quoted.start)
        scene = self._stage.scene(index)
        first, last = scene.sentence.index_at(quoted.start), scene.sentence.index_at(quoted.end)
        piece = Piece(scene, first, last, self._page.text[quoted.start : quoted.end])
        if not piece.text.strip() or first >= last:
            return None
        speaker, is_led = self._own(piece, index)
        if not self._is_quotation(piece, speaker, is_led=is_led):
            return None
        if speaker is None:
            speaker = asker(self._page, quoted) or self._around(piece, index, quoted, previous)
        if speaker is not None:
            self._stage.speakers.speaks(index, speaker.person)
        return Placed(quoted, speaker, index, piece.is_alone)

    def _own(self, piece: Piece, index: int) -> tuple[Speaker | None, bool]:
        """The speaker that the sentence itself names, and whether its words lead right to the quotation."""
        attributions = self._stage.attributions(index)
        one = behind(piece, attributions)
        unspent = [each for each in attributions if (index, each.verb) not in self._stage.spent]
        if one is not None and (inner := told_within(piece, unspent)):
            return self._speaker(piece.scene, index, inner, piece), True
        if one is not None:
            self._stage.spent.add((index, one.verb))
            return self._speaker(piece.scene, index, one, piece), True
        if phrase := introduced(piece):
            nearest = ahead(piece, attributions)
            open_ended = nearest is None or nearest.subject.form not in (Form.NAMED, Form.PRONOUN)
            if nearest is None or open_ended or not leads_in(piece, nearest):
                found = self._of_phrase(piece.scene, index, phrase)
                if found.person is not None or nearest is None:
                    return found, True
        if name := labelled(piece):
            return Speaker(piece.scene.span(name.first, name.last), name.person), True
        one = ahead(piece, attributions)
        if one is not None:
            return self._speaker(piece.scene, index, one, piece), leads_in(piece, one)
        return None, False

    def _speaker(self, scene: Scene, index: int, one: Attribution, piece: Piece | None = None) -> Speaker:
        besides = self._named_in(piece) if piece else frozenset()
        return self._stage.speakers.of(scene, index, one, near=is_near(scene, *around(one)), besides=besides)

    def _named_in(self, piece: Piece) -> frozenset[str]:
        """Whom a quotation speaks of by name: hardly ever the one who speaks."""
        tokens = piece.scene.tokens
        named = self._stage.mentions.between(tokens[piece.first].start, tokens[piece.last - 1].end)
        return frozenset(person for _, person in named)

    def _of_phrase(self, scene: Scene, index: int, phrase: Phrase) -> Speaker:
        person = self._stage.speakers.person(scene, index, phrase)
        near = is_near(scene, 0, len(scene.low))
        return Speaker(scene.span(phrase.first, phrase.last), person, anchored=near)

    def _is_quotation(self, piece: Piece, speaker: Speaker | None, *, is_led: bool) -> bool:
        """Whether these are somebody's words, and no title of a work, expression or name between marks."""
        words = len(piece.text.split())
        if piece.is_alone and (piece.text.rstrip()[-1] in ".!?…,—" or words >= _FEWEST_ALONE):
            return True
        if speaker is None:
            return words >= _FEWEST_ALONE and not is_title(piece.text) and not names_something(piece.scene, piece.first)
        if is_led and piece.ends_as_speech and (piece.ends_inside or words >= _FEWEST_GIVEN or piece.text[0].isupper()):
            return words == 1 or piece.ends_inside or not is_title(piece.text)
        if is_title(piece.text) or names_something(piece.scene, piece.first):
            return False
        return words >= _FEWEST_GIVEN

    def _around(self, piece: Piece, index: int, quoted: Quoted, previous: Placed | None) -> Speaker | None:
        """The speaker that only the sentences before or behind tell."""
        is_cry = piece.is_alone and piece.text.rstrip()[-1] in "!?"
        if is_cry and (called := self._following(index)):
            return called  # "“…!” X called down."
        if previous is not None and previous.speaker is not None and continues(self._page, previous, quoted, piece):
            return replace(previous.speaker, verb=None)
        if not piece.is_alone:
            phrase = clause_subject(piece.scene, 0, max(piece.first - 1, 0))
            return self._if_somebody(piece.scene, index, phrase)
        return self._following(index) or self._preceding(piece, index)

    def _if_somebody(self, scene: Scene, index: int, phrase: Phrase | None) -> Speaker | None:
        if phrase is None or phrase.form is Form.SEVERAL:
            return None
        found = self._of_phrase(scene, index, phrase)
        return replace(found, anchored=False) if found.person else None

    def _preceding(self, piece: Piece, index: int) -> Speaker | None:
        """Who speaks in the sentence before, or whom it is about: "X was clear. “…”", "X wrote:" and a new line."""
        if index == 0:
            return None
        scene = self._stage.scene(index - 1)
        gap = self._page.text[scene.sentence.span.end : piece.scene.sentence.span.start]
        attributions = self._stage.attributions(index - 1)
        if scene.sentence.span.text.rstrip().endswith(":"):
            phrase = of_colon(scene, len(scene.low) - 1)
            if attributions and (phrase is None or phrase.person is None):
                return self._speaker(scene, index - 1, attributions[-1])
            return self._of_phrase(scene, index - 1, phrase) if phrase else None
        asks = "\n" in gap and any(word in ("you", "your") for word in scene.low) and not any(scene.quoted)
        if asks or scene.sentence.is_heading or not scene.sentence.span.text.rstrip("”\"’'»").endswith((".", "…")):
            return None
        if attributions:
            asked = "\n" in gap and any(scene.low[i] == "?" and scene.quoted[i] for i in range(len(scene.low)))
            return None if asked else self._if_somebody(scene, index - 1, attributions[-1].subject)
        return (
            self._if_somebody(scene, index - 1, clause_subject(scene, 0, len(scene.low))) if "\n" not in gap else None
        )

    def _following(self, index: int) -> Speaker | None:
        """ "“…” So said X." · "“…” Those were the words of X." · "“….” X said." """
        if index + 1 >= len(self._page.sentences):
            return None
        scene = self._stage.scene(index + 1)
        if scene.low[0] not in ("so", "those", "these", "that") and len(scene.low) > _SHORTEST:
            return None
        attributions = self._stage.attributions(index + 1)
        if attributions and not any(scene.quoted) and scene.low[attributions[0].verb] not in _NOTHING_SAID:
            return self._speaker(scene, index + 1, attributions[0])
        words = next((i for i, word in enumerate(scene.low[:-2]) if word == "words"), None)
        if words is None or scene.low[words + 1] != "of":
            return None
        name = next(scene.names_within(words + 2, len(scene.low)), None)
        return Speaker(scene.span(name.first, name.last), name.person) if name else None


def _quotation(page: Page, placed: Placed) -> Quotation:
    span, speaker = Span.of(page.text, placed.quoted.start, placed.quoted.end), placed.speaker
    if speaker is None:
        return Quotation(span, direct=True)
    return Quotation(
        span, direct=True, speaker=speaker.span, person=speaker.person, verb=speaker.verb,
        addressee=speaker.addressee, anchored=speaker.anchored,
    )  # fmt: skip
