from importlib.util import find_spec

import pytest

from shared.errors import BadSetting
from shared.reading import make_reader


@pytest.mark.skipif(find_spec("spacy") is not None, reason="spaCy is installed here")
def test_a_pipeline_of_spacy_that_is_not_installed_is_asked_for() -> None:
    with pytest.raises(BadSetting, match="pip install spacy"):
        make_reader("spacy:en_core_web_sm")
