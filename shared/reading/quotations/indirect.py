"""What people are said to have said without quotation marks: "X said that ...", "according to X"."""

from collections.abc import Iterator

from shared.lexicon.clauses import FINITE, PREPOSITIONS
from shared.models.reading import Quotation
from shared.reading.quotations.contents import CONTRASTS, FEWEST_WORDS, Content, content_of, trimmed
from shared.reading.quotations.cues import Attribution, Order
from shared.reading.quotations.scene import Scene
from shared.reading.quotations.speakers import is_near
from shared.reading.quotations.stage import Stage
from shared.reading.quotations.turns import ASKING

# Two words and their marks are an expression within a clause, more are what it holds of a quotation.
_EXPRESSION = 4


def indirect_in(stage: Stage) -> Iterator[Quotation]:
    """Every clause given to somebody without marks."""
    for index, sentence in enumerate(stage.page.sentences):
        attributions = stage.attributions(index)
        if not attributions or sentence.is_question:
            continue
        scene = stage.scene(index)
        covered = 0
        for place, one in enumerate(attributions):
            if one.verb < covered or (index, one.verb) in stage.spent or _is_found(scene, one.verb):
                continue
            content = content_of(scene, attributions, place)
            content = _beside_quotation(scene, content) if content else None
            if content and _count(scene, content) >= FEWEST_WORDS and not _is_asked(scene, content):
                covered = content.last
                yield _quotation(stage, index, one, content)
            elif one.order is Order.SOURCE:
                stage.speakers.of(scene, index, one, near=False)


def _is_found(scene: Scene, verb: int) -> bool:
    """Whether "found" tells of a thing that was: "a painting found behind a wardrobe was sold"."""
    return scene.low[verb] == "found" and verb + 1 < len(scene.low) and scene.low[verb + 1] in PREPOSITIONS


def _is_asked(scene: Scene, content: Content) -> bool:
    """Whether a clause tells what somebody was asked, and not what they say: "Asked whether he would go, X said"."""
    first = content.first + (scene.low[content.first] in ("when", "as"))
    return first < content.last and scene.low[first] in ASKING


def _quotation(stage: Stage, index: int, one: Attribution, content: Content) -> Quotation:
    scene = stage.scene(index)
    near = is_near(scene, 0, content.first) or is_near(scene, content.last, len(scene.low))
    speaker = stage.speakers.of(scene, index, one, near=near)
    return Quotation(
        scene.span(content.first, content.last), direct=False, speaker=speaker.span, person=speaker.person,
        verb=speaker.verb, addressee=speaker.addressee, anchored=speaker.anchored,
    )  # fmt: skip


def _count(scene: Scene, content: Content) -> int:
    return sum(scene.tokens[i].is_word for i in range(content.first, content.last))


def _beside_quotation(scene: Scene, content: Content) -> Content | None:
    """What of a clause stands behind its quoted words and goes on with "that" by itself; nothing where none does."""
    marked = [i for i in range(content.first, content.last) if scene.quoted[i]]
    if not marked:
        return content
    if len(marked) <= _EXPRESSION:
        return content
    behind = next((i for i in range(marked[-1], content.last) if scene.low[i] == "that"), None)
    if behind:
        return Content(behind + 1, content.last)
    joint = next(
        (i for i in range(marked[0], content.first, -1) if scene.low[i] in CONTRASTS or scene.low[i] == ":"),
        content.first,
    )
    whole = any(word in FINITE for word in scene.low[content.first : joint])
    return trimmed(scene, content.first, joint) if whole else None
