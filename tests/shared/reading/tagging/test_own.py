from collections.abc import Sequence
from pathlib import Path

import pytest

from shared.errors import BadSetting
from shared.reading.tagging.network import Network
from shared.reading.tagging.own import OwnTagger
from shared.reading.tagging.tagger import Tagged
from shared.reading.text.sentences import sentences_of


@pytest.fixture(scope="module")
def tagger() -> OwnTagger:
    return OwnTagger()


def tagged(tagger: OwnTagger, text: str) -> Sequence[tuple[str, str]]:
    return [(text[tag.start : tag.end], tag.kind) for tag in tagger.tag(text, sentences_of(text))]


def test_people_organisations_and_places_are_told_apart(tagger: OwnTagger) -> None:
    text = "Wanjiru Otieno of the World Bank told Reuters in Nairobi that Amadou Keïta had left."
    assert tagged(tagger, text) == [
        ("Wanjiru Otieno", "PER"),
        ("World Bank", "ORG"),
        ("Reuters", "ORG"),
        ("Nairobi", "LOC"),
        ("Amadou Keïta", "PER"),
    ]


def test_very_many_sentences_are_tagged_as_each_by_itself_would_be_found(tagger: OwnTagger) -> None:
    text = "Wanjiru Otieno spoke in Nairobi.\n" * 150
    found: list[Tagged] = tagger.tag(text, sentences_of(text))
    assert [tag.start for tag in found if tag.kind == "PER"] == [33 * place for place in range(150)]


def test_missing_weights_are_told_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(BadSetting, match="make train"):
        Network(tmp_path)
