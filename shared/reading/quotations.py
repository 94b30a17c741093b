"""Who said what: words between quotation marks, and those given to somebody without them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from shared.models.reading import Person, Quotation
from shared.models.text import Span
from shared.reading.cast import Cast
from shared.reading.cues import Attribution
from shared.reading.direct import Piece, ahead, behind, introduced, labelled, leads_in, of_colon
from shared.reading.expressions import is_title, names_something
from shared.reading.indirect import indirect_in
from shared.reading.labels import labels_in
from shared.reading.mentions import Mentions
from shared.reading.page import Page
from shared.reading.phrases import Form, Phrase
from shared.reading.quotes import Quoted
from shared.reading.scene import Scene
from shared.reading.speakers import Speaker, around, is_near
from shared.reading.stage import Stage
from shared.reading.subjects import clause_subject

# How many words a quotation has at least within a sentence: more where nothing gives them to anybody.
_FEWEST_GIVEN = 3
_FEWEST_ALONE = 4
# What may stand between two pieces of one quotation: the attribution, with a description of the speaker.
_LONGEST_ATTRIBUTION = 300
_MARKS = "”\"’'»“„«‘ \n\r\t"


@dataclass(frozen=True, slots=True)
class _Placed:
    quoted: Quoted
    speaker: Speaker | None
    is_alone: bool


def quotations_of(page: Page, people: Sequence[Person]) -> tuple[Quotation, ...]:
    """Every direct quotation with its speaker, and what people are said to have said without quotation marks.

    A quotation that goes on behind its attribution, or over several paragraphs, stays with one speaker.
    """
    stage = Stage(page, Mentions(page, people), Cast(page, people))
    reader = _Reader(stage)
    placed = reader.placed()
    direct = [_quotation(page, one) for one in _carried_back(page, placed)]
    labels = list(labels_in(page, stage.mentions))
    indirect = indirect_in(stage, [q.span for q in direct])
    return tuple(sorted([*direct, *labels, *indirect], key=lambda q: q.span))


class _Reader:
    """Goes through the quoted stretches of a page in order, each with those before it in mind."""

    def __init__(self, stage: Stage) -> None:
        self._stage, self._page = stage, stage.page

    def placed(self) -> list[_Placed]:
        """Every quoted stretch that is a quotation, with its speaker."""
        found: list[_Placed] = []
        for quoted in self._page.quoted:
            if not self._stage.mentions.hold(quoted.start, quoted.end):
                one = self._place(quoted, found[-1] if found else None)
                if one:
                    found.append(one)
        return found

    def _place(self, quoted: Quoted, previous: _Placed | None) -> _Placed | None:
        index = self._page.sentence_at(quoted.start)
        scene = self._stage.scene(index)
        first, last = scene.sentence.index_at(quoted.start), scene.sentence.index_at(quoted.end)
        piece = Piece(scene, first, last, self._page.text[quoted.start : quoted.end])
        if not piece.text.strip() or first >= last:
            return None
        speaker, is_led = self._own(piece, index)
        if not self._is_quotation(piece, speaker, previous, is_led=is_led):
            return None
        if speaker is None:
            speaker = self._around(piece, index, quoted, previous)
        if speaker is not None:
            self._stage.speakers.speaks(scene, index, speaker.person)
        return _Placed(quoted, speaker, piece.is_alone)

    def _own(self, piece: Piece, index: int) -> tuple[Speaker | None, bool]:
        """The speaker that the sentence itself names, and whether its words lead right to the quotation."""
        attributions = self._stage.attributions(index)
        one = behind(piece, attributions)
        if one is not None:
            self._stage.spent.add((index, one.verb))
            return self._speaker(piece.scene, index, one), True
        if phrase := introduced(piece):
            nearest = ahead(piece, attributions)
            if nearest is None or not leads_in(piece, nearest) or nearest.subject.person is None:
                found = self._of_phrase(piece.scene, index, phrase)
                if found.person is not None or nearest is None:
                    return found, True
        if name := labelled(piece):
            return Speaker(piece.scene.span(name.first, name.last), name.person), True
        one = ahead(piece, attributions)
        if one is not None:
            return self._speaker(piece.scene, index, one), leads_in(piece, one)
        return None, False

    def _speaker(self, scene: Scene, index: int, one: Attribution) -> Speaker:
        return self._stage.speakers.of(scene, index, one, near=is_near(scene, *around(one)))

    def _of_phrase(self, scene: Scene, index: int, phrase: Phrase) -> Speaker:
        person = self._stage.speakers.person(scene, index, phrase)
        near = is_near(scene, 0, len(scene.low))
        return Speaker(scene.span(phrase.first, phrase.last), person, anchored=near)

    def _is_quotation(self, piece: Piece, speaker: Speaker | None, previous: _Placed | None, *, is_led: bool) -> bool:
        """Whether these are somebody's words, and no title of a work, expression or name between marks."""
        words = len(piece.text.split())
        if piece.is_alone and (piece.text.rstrip()[-1] in ".!?…,—" or words >= _FEWEST_ALONE):
            return True
        if speaker is None:
            return words >= _FEWEST_ALONE and not is_title(piece.text) and not names_something(piece.scene, piece.first)
        if is_led and piece.ends_as_speech:
            return True
        if is_title(piece.text) or names_something(piece.scene, piece.first):
            return False
        return words >= _FEWEST_GIVEN

    def _around(self, piece: Piece, index: int, quoted: Quoted, previous: _Placed | None) -> Speaker | None:
        """The speaker that only the sentences before or behind tell."""
        if previous is not None and previous.speaker is not None and _continues(self._page, previous, quoted, piece):
            return replace(previous.speaker, verb=None)
        if not piece.is_alone:
            phrase = clause_subject(piece.scene, 0, max(piece.first - 1, 0))
            return self._if_somebody(piece.scene, index, phrase)
        return self._following(piece, index) or self._preceding(piece, index)

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
        if scene.sentence.is_heading or not scene.sentence.span.text.rstrip("”\"’'»").endswith((".", "…")):
            return None
        if attributions:
            return self._if_somebody(scene, index - 1, attributions[-1].subject)
        return (
            self._if_somebody(scene, index - 1, clause_subject(scene, 0, len(scene.low))) if "\n" not in gap else None
        )

    def _following(self, piece: Piece, index: int) -> Speaker | None:
        """ "“…” So said X." · "“…” Those were the words of X." · "“….” X said." """
        if index + 1 >= len(self._page.sentences):
            return None
        scene = self._stage.scene(index + 1)
        if scene.low[0] not in ("so", "those", "these", "that") and len(scene.low) > 6:
            return None
        attributions = self._stage.attributions(index + 1)
        if attributions and not any(scene.quoted):
            return self._speaker(scene, index + 1, attributions[0])
        words = next((i for i, word in enumerate(scene.low[:-2]) if word == "words"), None)
        if words is None or scene.low[words + 1] != "of":
            return None
        name = next(scene.names_within(words + 2, len(scene.low)), None)
        return Speaker(scene.span(name.first, name.last), name.person) if name else None


def _continues(page: Page, previous: _Placed, later: Quoted, piece: Piece) -> bool:
    """Whether one quotation goes on in another: it never closed, or at most its attribution stands between."""
    gap = page.text[previous.quoted.end : later.start]
    if not previous.quoted.closed:
        return not gap.strip(_MARKS)
    if len(gap) > _LONGEST_ATTRIBUTION:
        return False
    lead = page.text[piece.scene.sentence.span.start : later.start].strip(_MARKS)
    if "\n" in gap:
        asks = page.text[previous.quoted.end - 1] == "?"
        return piece.is_alone and not asks and _ends_paragraph(page, previous.quoted, later)
    sentences = page.sentence_at(later.start) - page.sentence_at(previous.quoted.start)
    return sentences <= 1 and (not lead or lead[-1] in ",.")


def _ends_paragraph(page: Page, earlier: Quoted, later: Quoted) -> bool:
    """Whether nothing but the sentence of the earlier one stands before the paragraph of the later."""
    return page.sentence_at(later.start) - page.sentence_at(earlier.start) == 1


def _carried_back(page: Page, placed: Sequence[_Placed]) -> Iterator[_Placed]:
    """The first paragraphs of a long quotation get the speaker that only its last one names."""
    carried = list(placed)
    for index in range(len(carried) - 2, -1, -1):
        one, after = carried[index], carried[index + 1]
        gap = page.text[one.quoted.end : after.quoted.start]
        together = not gap.strip(_MARKS) and ("\n" not in gap or not one.quoted.closed)
        is_open = one.speaker is None or (one.speaker.person is None and not one.quoted.closed)
        if after.speaker is not None and together and is_open:
            carried[index] = replace(one, speaker=replace(after.speaker, verb=None))
    return iter(carried)


def _quotation(page: Page, placed: _Placed) -> Quotation:
    span, speaker = Span.of(page.text, placed.quoted.start, placed.quoted.end), placed.speaker
    if speaker is None:
        return Quotation(span, direct=True)
    return Quotation(
        span, direct=True, speaker=speaker.span, person=speaker.person, verb=speaker.verb,
        addressee=speaker.addressee, anchored=speaker.anchored,
    )  # fmt: skip
