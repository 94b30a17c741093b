from collections.abc import Sequence

import pytest

from gold.passages import Passage, passages_in
from training.learnt.settings import ALSO, PASSAGES


@pytest.fixture(scope="module")
def passages() -> Sequence[Passage]:
    """All that the networks learn from; reading them takes some seconds."""
    return [passage for file in sorted(PASSAGES.glob("*.txt")) for passage in passages_in(file)]


def test_our_passages_are_all_well_marked_and_many(passages: Sequence[Passage]) -> None:
    assert len(passages) > 1000
    assert len({passage.id for passage in passages}) == len(passages)
    assert sum(len(person.claims) for passage in passages for person in passage.people) > 9000


def test_no_passage_is_learnt_from_that_is_kept_for_testing(passages: Sequence[Passage]) -> None:
    kept = {p.text for name in ("fresh-*.txt", "test.txt") for file in ALSO.glob(name) for p in passages_in(file)}
    assert len(kept) > 150
    assert not kept & {passage.text for passage in passages}
