import numpy as np
import pytest

from shared.models.reading import Claim, ClaimKind, Person, Quotation, Role, Sureness
from shared.models.text import Span
from shared.reading.learnt.layout import TOLD, Layout, layout_of
from shared.reading.learnt.pairs import PAIRED, Known, Stretch, known_of, pairs_of, times_of
from shared.reading.learnt.second import blocks_of
from shared.reading.tagging.labels import LABELS
from shared.reading.tagging.look import Look
from shared.reading.text.page import page_of
from shared.reading.text.tokens import tokens_of

TEXT = "Ama Boateng, a welder, spoke. “We lost it,” Boateng said. Kofi Mensah, her brother, wept."


def span(words: str, start: int = 0) -> Span:
    place = TEXT.index(words, start)
    return Span(place, place + len(words), words)


AMA = Person(
    "ama", "Ama Boateng", (span("Ama Boateng"), span("Boateng", 12)),
    (Claim(ClaimKind.OCCUPATION, span("welder"), Role("welder")),),
)  # fmt: skip
KOFI = Person(
    "kofi", "Kofi Mensah", (span("Kofi Mensah"),),
    (Claim(ClaimKind.KINSHIP, span("her brother"), sureness=Sureness.DOUBTFUL),),
)  # fmt: skip


@pytest.fixture
def layout() -> Layout:
    page = page_of(TEXT)
    places = [(t.start, t.end, page.sentence_at(t.start), 1) for t in tokens_of(TEXT)]
    chances = np.full((len(places), len(LABELS)), 1 / len(LABELS), np.float32)
    look = Look(np.array(places, np.int32), chances, np.zeros((len(places), 4), np.float16))
    return layout_of(look, page, (AMA, KOFI), (Quotation(span("We lost it,"), direct=True),))


def words(layout: Layout, begin: int, end: int) -> str:
    return TEXT[layout.starts[begin] : layout.ends[end - 1]]


def test_names_and_claims_are_laid_on_the_parts_they_stand_in(layout: Layout) -> None:
    assert layout.told.shape == (len(layout), TOLD)
    assert [(words(layout, n.begin, n.end), n.person) for n in layout.named] == [
        ("Ama Boateng", 0), ("Boateng", 0), ("Kofi Mensah", 1),
    ]  # fmt: skip
    assert [(words(layout, s.begin, s.end), s.person, s.is_sure) for s in layout.stated] == [
        ("welder", 0, True), ("her brother", 1, False),
    ]  # fmt: skip


def test_without_the_rules_nothing_is_told_of_claims_but_all_of_the_rest(layout: Layout) -> None:
    bare = layout.without_rules()
    changed = np.flatnonzero((bare != layout.told).any(0))
    assert len(changed) == 3  # the beginning of each kind, and the second word of "her brother"
    assert (bare[:, changed] == 0).all()


def test_a_cut_counts_its_parts_from_its_own_beginning(layout: Layout) -> None:
    begin = layout.parts_of(span("Kofi Mensah"))[0]
    cut = layout.cut(begin, len(layout))
    assert [(n.begin, n.end, n.person) for n in cut.named] == [(0, 2, 1)]
    assert [(words(cut, s.begin, s.end)) for s in cut.stated] == ["her brother"]
    assert cut.told.shape[0] == cut.context.shape[0] == len(cut)


def test_a_pair_says_what_rules_read_and_how_near_the_name_stands(layout: Layout) -> None:
    brother = Stretch(*layout.parts_of(span("her brother")), layout.stated[1].kind)
    pairs = pairs_of(layout, [brother], known_of(layout))
    assert pairs.shape == (1, 3, PAIRED)
    assert pairs[0, :, 1].tolist() == [0, 0, 1]  # read of Kofi, in doubt
    near, far = pairs[0, 2], pairs[0, 0]
    assert not np.array_equal(near, far)
    elsewhere = pairs_of(layout, [brother], [Known(brother, 0)])
    assert elsewhere[0, :, 0].tolist() == [1, 1, 0]


def test_the_time_that_rules_read_is_told_for_its_own_stretch_alone(layout: Layout) -> None:
    welder = Stretch(*layout.parts_of(span("welder")), layout.stated[0].kind)
    assert times_of(layout, [welder, welder.moved(5)]).sum(1).tolist() == [1, 0]


@pytest.mark.parametrize("lengths", [[10], [200, 100, 30, 300, 5], [3] * 400, [700]])
def test_blocks_take_every_part_once_and_break_no_sentence(lengths: list[int]) -> None:
    numbers = np.repeat(np.arange(len(lengths), dtype=np.int32), lengths)
    ends = set(np.cumsum([0, *lengths]).tolist())
    blocks = list(blocks_of(numbers))
    assert [begin for _, begin, _ in blocks] == [0, *(end for _, _, end in blocks[:-1])]
    assert blocks[-1][2] == len(numbers)
    assert all({lead, begin, end} <= ends and 0 <= begin - lead <= 96 for lead, begin, end in blocks)
