"""Made articles whose truth follows from the table of facts: every verdict is right, whoever is put into them."""

from pathlib import Path

import pytest

import benchmarks.variants as made
from shared.knowledge import Knowledge, open_knowledge
from shared.models.text import Article
from shared.pipeline import check
from shared.reading import make_reader

TEMPLATE = made.template_of(Path(made.__file__).parent / "variants_article.txt", None)
VARIANTS = tuple(made.variants(made.load(), TEMPLATE, 30, seed=1))


@pytest.fixture(scope="module")
def starter() -> Knowledge:
    return open_knowledge("starter")


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda variant: str(variant.day))
def test_every_verdict_of_a_variant_is_right(variant: made.Variant, starter: Knowledge) -> None:
    report = check(Article("v", variant.text, published_on=variant.day), make_reader(), starter)
    assert list(made.wrong(variant, report)) == []


def test_a_wrong_verdict_would_be_noticed(starter: Knowledge) -> None:
    variant = VARIANTS[0]
    report = check(Article("v", "Nobody is named here.", published_on=variant.day), make_reader(), starter)
    assert len(list(made.wrong(variant, report))) == len(variant.expected)
