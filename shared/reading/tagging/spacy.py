"""Names by a pipeline of spaCy that the user has installed."""

from collections.abc import Sequence

from shared.errors import BadSetting
from shared.models.text import Span
from shared.reading.tagging.tagger import Tagged

_KINDS = {"PERSON": "PER", "PER": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}
"""The labels of spaCy's English pipelines (OntoNotes) and of its others (WikiNER)."""
_CHANCE = 0.9  # spaCy does not say how likely it holds a name: likely enough to be taken, and to overrule the rules


class SpacyTagger:
    """A pipeline by its package's name or its folder; raises BadSetting where spaCy or it is not installed."""

    def __init__(self, pipeline: str) -> None:
        try:
            import spacy
        except ImportError:
            raise BadSetting("spaCy is not installed: pip install spacy, or set BONAFIDE_READER to model.") from None
        try:
            self._pipeline = spacy.load(pipeline, exclude=["lemmatizer", "parser", "textcat"])
        except OSError:
            raise BadSetting(
                f"spaCy has no pipeline {pipeline!r}: python -m spacy download {pipeline}, or give the folder of one."
            ) from None
        self._name = f"spacy/{spacy.__version__}:{self._pipeline.meta['name']}"

    @property
    def name(self) -> str:
        """What it is, with its version."""
        return self._name

    def tag(self, text: str, sentences: Sequence[Span]) -> list[Tagged]:
        """The names in these sentences, in order."""
        found = self._pipeline.pipe(sentence.text for sentence in sentences)
        return [
            Tagged(sentence.start + entity.start_char, sentence.start + entity.end_char, _KINDS[entity.label_], _CHANCE)
            for sentence, document in zip(sentences, found, strict=True)
            for entity in document.ents
            if entity.label_ in _KINDS
        ]
