import json
from collections.abc import Callable
from pathlib import Path

import pytest

from shared.knowledge.live import Access
from shared.knowledge.live.probes import Recording, probes
from tests.shared.knowledge.made import held, human, office
from tests.wikimedia.mischief import Mischief
from tests.wikimedia.server import StandIn
from tests.wikimedia.wiki import Wiki

MakeAccess = Callable[..., Access]


@pytest.fixture
def wiki() -> Wiki:
    """What every copy of Wikidata knows."""
    wiki = Wiki()
    wiki.add_item(office("Q11696", "President of the United States"))
    wiki.add_item(human("Q42", "Douglas Adams", held=[held("Q11696", "2001")]))
    wiki.add_page("Douglas Adams", "Q42", points_to=["Towel"])
    return wiki


def test_where_everything_works_it_says_so(access: MakeAccess) -> None:
    found = list(probes(access()))
    assert [probe.what for probe in found if not probe.works] == []
    assert len(found) == 8


def test_what_fails_comes_with_what_to_do(access: MakeAccess, stand_in: StandIn) -> None:
    stand_in.misbehave(Mischief.SLOW_DOWN_LONG, "sparql")
    failed = {probe.what: probe for probe in probes(access()) if not probe.works}
    assert set(failed) == {"the query service's names", "the query service's holders"}
    assert "BONAFIDE_REQUESTS_PER_MINUTE" in (failed["the query service's names"].advice or "")


def test_an_address_that_knows_nothing_is_told_from_the_real_one(access: MakeAccess, wiki: Wiki) -> None:
    wiki.items.clear()
    failed = [probe for probe in probes(access()) if not probe.works]
    assert "nothing is known of Q42" in failed[0].says


def test_every_answer_is_saved_as_it_came(access: MakeAccess, tmp_path: Path, stand_in: StandIn) -> None:
    asked = access()
    list(probes(asked, Recording(tmp_path / "answers", asked)))
    saved = [json.loads(path.read_text()) for path in sorted((tmp_path / "answers").iterdir())]
    assert len(saved) == stand_in.count()
    first = saved[0]
    assert first["request"]["site"] == "wikidata"
    assert first["request"]["query"]["ids"] == "Q42"
    assert (first["status"], first["body"]["entities"]["Q42"]["id"]) == (200, "Q42")
