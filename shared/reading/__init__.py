"""What an article says: people, claims, quotations, unnamed officials and cited sources."""

from functools import lru_cache

from shared.errors import BadSetting
from shared.reading.article import ArticleReader
from shared.reading.base import Reader
from shared.reading.names.joined import JoinedNames
from shared.reading.names.rules import RuleNames

_SPACY = "spacy:"


@lru_cache(maxsize=2)
def make_reader(name: str = "model") -> Reader:
    """The reader of that name, made once in a process, since some load much: model, rules, or spacy:PIPELINE.

    Raises BadSetting for one there is none of, or whose parts are not installed.
    """
    if name == "rules":
        return ArticleReader(RuleNames(), "rules/1")
    if name == "model":
        from shared.reading.learnt.second import SecondLook  # its runtime is loaded only where it is used
        from shared.reading.tagging.own import OwnTagger

        tagger = OwnTagger()
        return ArticleReader(JoinedNames(tagger), tagger.name, SecondLook(tagger))
    if name.startswith(_SPACY):
        from shared.reading.tagging.spacy import SpacyTagger

        spacy = SpacyTagger(name.removeprefix(_SPACY))
        return ArticleReader(JoinedNames(spacy), spacy.name)
    raise BadSetting(f"There is no reader called {name!r}: set BONAFIDE_READER to model, rules or spacy:PIPELINE.")
