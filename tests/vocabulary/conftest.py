"""The ontology, read once."""

import pytest

from onrecord.assets import asset
from onrecord.vocabulary.ontology import Ontology


@pytest.fixture(scope="session")
def ontology() -> Ontology:
    return Ontology.read(asset("ontology"))
