from benchmarks.annotated_set import passages_in
from training.learnt.settings import ALSO, PASSAGES


def test_our_passages_are_all_well_marked_and_many() -> None:
    passages = [passage for file in sorted(PASSAGES.glob("*.txt")) for passage in passages_in(file)]
    assert len(passages) > 1000
    assert len({passage.id for passage in passages}) == len(passages)
    assert sum(len(person.claims) for passage in passages for person in passage.people) > 9000


def test_no_passage_is_learnt_from_that_is_kept_for_testing() -> None:
    kept = {p.text for name in ("fresh-*.txt", "test.txt") for file in ALSO.glob(name) for p in passages_in(file)}
    learnt = {p.text for file in PASSAGES.glob("*.txt") for p in passages_in(file)}
    assert len(kept) > 150
    assert not kept & learnt
