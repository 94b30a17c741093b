"""A body is cut into the same lines however it arrives, packed or not, and whatever it holds."""

import gzip
import io
from collections.abc import Iterator
from http import HTTPStatus

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.ingest.lines import numbered
from services.ingest.unpacking import FREE, Cut, pieces, whole
from services.web.problems import Problem

REPEATABLE = settings(deadline=None, derandomize=True, database=None, max_examples=200)
LONGEST = 20
bodies = st.lists(st.binary(max_size=30) | st.sampled_from([b"\n", b"\r\n", b"{}\n", b"x" * 50]), max_size=8)


def cut(content: bytes, places: list[int]) -> Iterator[bytes]:
    """The content in pieces that end at these places."""
    ends = sorted({place % (len(content) + 1) for place in places} | {len(content)})
    for begin, end in zip([0, *ends], ends, strict=False):
        yield content[begin:end]


@REPEATABLE
@given(body=bodies.map(b"".join), places=st.lists(st.integers(0, 300), max_size=6))
def test_lines_do_not_depend_on_how_they_arrive(body: bytes, places: list[int]) -> None:
    found = list(numbered(cut(body, places), LONGEST))
    expected = body.split(b"\n")
    expected = expected if expected[-1] else expected[:-1]
    assert [line.number for line in found] == list(range(1, len(expected) + 1))
    assert [line.whole for line in found] == [len(line) <= LONGEST for line in expected]
    assert [line.content for line in found] == [line[:LONGEST].rstrip(b"\r") for line in expected]


@REPEATABLE
@given(members=st.lists(st.binary(max_size=200), min_size=1, max_size=3), lost=st.integers(0, 60))
def test_what_was_packed_comes_out_whole_or_is_known_to_be_cut(members: list[bytes], lost: int) -> None:
    packed = b"".join(map(gzip.compress, members))
    assert whole(packed, "gzip", FREE) == b"".join(members)
    kept = packed[: len(packed) - lost]
    try:
        came = b"".join(pieces(io.BytesIO(kept).read, len(packed), "gzip"))
    except Cut:
        assert lost
    else:
        assert not lost
        assert came == b"".join(members)


@REPEATABLE
@given(noise=st.binary(max_size=300), place=st.integers(0, 40))
def test_what_is_no_gzip_is_refused(noise: bytes, place: int) -> None:
    packed = gzip.compress(b"An article. " * 20)
    for sent in (noise, packed[:place] + noise + packed[place:]):
        try:
            whole(sent, "gzip", FREE)
        except Problem as problem:
            assert problem.status in (HTTPStatus.BAD_REQUEST, HTTPStatus.REQUEST_ENTITY_TOO_LARGE)


def test_what_unpacks_to_far_more_than_text_is_refused_before_it_is_unpacked() -> None:
    bomb = gzip.compress(b"0" * (FREE + 2_000_000))
    with pytest.raises(Problem) as refusal:
        for _ in pieces(io.BytesIO(bomb).read, len(bomb), "gzip"):
            pass
    assert refusal.value.status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE
